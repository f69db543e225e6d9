import type { Measure } from '../kernel/measure.ts'
import { type Cell, rowsBehind } from '../kernel/measure-behind.ts'
import type { Tx } from '../store/database.ts'

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

/** One page of what a number counts, as far as the scope may see it, and how many there are of those. */
export async function behind(
  tx: Tx,
  { measure, forceId }: Readonly<{ measure: Measure; forceId: number }>,
  { cell, page }: Readonly<{ cell: Cell; page: number }>,
): Promise<Readonly<{ rows: readonly BehindRow[]; seen: number }>> {
  const { text, values } = rowsBehind(measure, forceId, {
    cell,
    from: (page - 1) * pageLength,
    most: pageLength,
  })
  const rows = await tx.sql<BehindRow & { seen: number }>(text, values as readonly string[])
  return { rows, seen: rows[0]?.seen ?? 0 }
}
