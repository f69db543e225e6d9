import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'

/** Whether there was nothing to count it of. A nought that was rounded may stand for a few. */
export const isOfNothing = ({ disclosure }: ReleasedTable, { outOf }: ReleasedRow): boolean =>
  outOf === 0 && !disclosure.roundedTo
