import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'

/** Whether there was nothing to count it of. A nought that was rounded may stand for a few. */
export const isOfNothing = ({ disclosure }: ReleasedTable, { outOf }: ReleasedRow): boolean =>
  outOf === 0 && !disclosure.roundedTo

/** Why a line has no value. */
export function withoutValue(table: ReleasedTable, row: ReleasedRow): string {
  if (row.counted === 'no data') return 'no data'
  if (row.counted === 'hidden' || row.outOf === 'hidden') return 'hidden'
  return isOfNothing(table, row) ? 'nothing to count' : 'too few'
}
