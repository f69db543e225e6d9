import type { Oddity } from './oddities.ts'

/** A file of searches as it was taken in. */
export type ImportedFile = Readonly<{
  id: string
  name: string
  format: 'csv' | 'json'
  sourceForce: string
  month: string
  rows: number
  badRows: number
  importedAt: Date
  importedBy: string
  replacedBy: string | null
  oddities: readonly Oddity[]
}>

/** A row that could not be read, as text: bytes beyond ASCII are shown by their numbers. */
export type RejectedRow = Readonly<{ line: number; wrong: string; asPublished: string }>
