import type { Oddity } from '../figures/oddities.ts'

/** A file of a public table as it was taken in. */
export type ImportedTable = Readonly<{
  id: string
  kind: string
  /** The period it is for; empty where it holds all of them. */
  holds: string
  name: string
  rows: number
  badRows: number
  importedAt: Date
  importedBy: string
  /** False when a newer file is counted in its place. */
  standing: boolean
  oddities: readonly Oddity[]
}>

/** A line that could not be read, as text: bytes beyond ASCII are shown by their numbers. */
export type TableReject = Readonly<{ line: number; wrong: string; asPublished: string }>
