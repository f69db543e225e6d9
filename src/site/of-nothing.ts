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

/** Whether a table shows any number at all: one of which everything is kept from view, or was too few, tells nobody anything. */
export const tells = ({ measure, rows, whole }: ReleasedTable): boolean =>
  measure.kind === 'count'
    ? typeof whole.counted === 'number' ||
      rows.some(({ counted }) => typeof counted === 'number' && counted > 0)
    : [...rows, whole].some(({ value }) => value !== undefined)
