/** What the numbers of one year and group come to, and the days they are of. */
export type TableNumber = Readonly<{
  year: string | null
  group: string | null
  value: number | null
  from: string | null
  until: string | null
}>

/** A file of public tables that is counted. */
export type CountedFile = Readonly<{
  kind: string
  holds: string
  name: string
  rows: number
  badRows: number
  importedAt: Date
}>

/** A figure that others have published, with where. */
export type Anchor = Readonly<{
  topic: string
  area: string
  period: string
  measure: string
  value: number
  unit: string
  source: string
  known: string
}>
