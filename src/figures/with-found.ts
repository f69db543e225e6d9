import type { Measure } from '../kernel/measure.ts'
import { restsOn } from '../policy/break-rules.ts'
import type { Tx } from '../store/database.ts'
import { settledBreaks } from './data-break.store.ts'
import { breaksOf } from './data-break.ts'
import { proposedBreaks } from './proposed-breaks.ts'

/**
 * A measure of published files with the breaks that the software found, beside those known before: those of what it is
 * divided by; undivided, the shifts of the sum that somebody confirmed, because fewer searches may be fewer searches.
 */
export async function withFoundBreaks(
  tx: Tx,
  forceId: number,
  { measure, column }: Readonly<{ measure: Measure; column: string | undefined }>,
): Promise<Measure> {
  if (measure.view !== 'published.stop_searches') return measure
  if (!column && !(await settledBreaks(tx, forceId)).some(one => one.isReal && one.group === 'all'))
    return measure
  const proposals = await proposedBreaks(tx, forceId, restsOn(column || 'sex'))
  const counting = column ? proposals : proposals.filter(one => one.kind === 'shift' && one.settled?.isReal)
  return { ...measure, breaks: [...(measure.breaks ?? []), ...breaksOf(counting)] }
}
