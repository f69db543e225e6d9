import type { Measure } from '../kernel/measure.ts'
import { restsOn } from '../policy/break-rules.ts'
import type { Tx } from '../store/database.ts'
import { breaksOf } from './data-break.ts'
import { proposedBreaks } from './view-breaks.ts'

/** A measure of published files with the breaks that the software found in what it is divided by, beside those known before. */
export async function withFoundBreaks(
  tx: Tx,
  forceId: number,
  { measure, column }: Readonly<{ measure: Measure; column: string }>,
): Promise<Measure> {
  if (measure.view !== 'published.stop_searches') return measure
  const found = breaksOf(await proposedBreaks(tx, forceId, restsOn(column)))
  return { ...measure, breaks: [...(measure.breaks ?? []), ...found] }
}
