/** A database that this program cannot work on. Its words are for whoever starts the service, and hold no address. */
export class WrongDatabase extends Error {}
