/** What a simulation has come to so far. */
export type Tally = {
  children: number
  episodes: number
  entries: number
  corrections: number
  refused: number
  /** Episodes that somebody began from another. */
  led: number
  /** Times an episode was opened, or was not shown. */
  looks: number
  /** Children to whom something was done, and children who were thought to have done something. */
  victim: number
  suspect: number
  /** The first household that has not been lived. */
  next: number
}

/** A tally of nothing yet. */
export const nothingYet = (): Tally => ({
  children: 0,
  episodes: 0,
  entries: 0,
  corrections: 0,
  refused: 0,
  led: 0,
  looks: 0,
  victim: 0,
  suspect: 0,
  next: 0,
})
