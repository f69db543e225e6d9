import type { Source } from './source.ts'

/** Which numbers of an imported table are added up; or how many different words stand in a column. */
export type FromRows = Readonly<{
  table: string
  where?: Readonly<Record<string, readonly string[]>>
  /** From this day up to that, which is not included. Every row if left out. */
  days?: readonly [from: string, until: string]
  /** Counts the different words of this column instead. */
  different?: string
}>

/** A figure of others, by what it counts and when, as it stands in the table of published figures. */
export type Named = Readonly<{ measure: string; period: string }>

/** How a published figure can be worked out again. */
export type How =
  | Readonly<{ rows: FromRows }>
  | Readonly<{ part: Named; whole: Named; times: number }>
  | Readonly<{ sumOf: readonly Named[] }>
  | Readonly<{ of: Named; dividedBy: number }>

/** A published figure, and how it is worked out again from what is imported. */
export type PublishedEnd = Readonly<{
  says: string
  published: number
  source: Source
  /** The row of the table of published figures in which it stands. */
  anchor?: Named
  how: How
  /** By how much what is worked out may differ, because the published figure is rounded. */
  within: number
  /** What a reader must know to see why it comes to the same. */
  note?: string
}>
