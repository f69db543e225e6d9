/** A person acting: who they are, the roles they hold, and where they work. */
export type Actor = Readonly<{
  id: string
  name: string
  roles: readonly string[]
  forceId: number
  agencyId: string
  /** The kind of agency, a key of `agencies` in policy/roles.ts. */
  agency: string
  /** The unit they work in (a custody suite, a team), if any. */
  unitId?: string
  /** Sex as recorded by the employer: a search needs it. */
  sex?: 'female' | 'male'
}>

/** What comes in from outside with every request: who asks, when it is, and under which reference. */
export type Context = Readonly<{
  actor: Actor
  now: Date
  /** Ties a log line, an error page and a trail entry together. Holds nothing of a person. */
  requestId: string
}>
