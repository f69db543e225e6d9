/** One thing that a number counts: what it is counted by, and where it stands on record. */
export type BehindRow = Readonly<{
  on: string
  episode_id?: string
  file_id?: string
  file?: string
  line?: number
  [column: string]: unknown
}>

/** How many stand on one page. */
export const pageLength = 100
