import type { Measure } from '../kernel/measure.ts'
import { type Cell, rowsBehind } from '../kernel/measure-behind.ts'
import type { Tx } from '../store/database.ts'
import { type BehindRow, pageLength } from './behind.ts'

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
