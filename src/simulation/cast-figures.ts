import { workOutMeasure } from '../figures/work-out-measure.ts'
import { everyRule } from '../policy/every-rule.ts'
import { cast } from './cast.ts'
import { acting } from './staff.ts'

/** An analyst looks at every measure once: the overview of the strategy says what was worked out, and counts nothing itself. */
export async function lookAtMeasures(now: Date): Promise<void> {
  for (const { id } of everyRule.measures) await workOutMeasure(acting(cast.felix, now), { id })
}
