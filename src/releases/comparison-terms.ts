import { referenceSaid } from '../fairness/comparison-words.ts'
import { dayInWords } from '../kernel/calendar.ts'
import type { Against, Comparison } from '../kernel/comparison.ts'
import type { Break } from '../kernel/measure.ts'
import { manyCaveat } from '../policy/fairness-notes.ts'
import type { ComparisonTerms } from './released-comparison.ts'

/** Strata are not released, so what would be compared within them is said to be missing. */
const withoutStrata = ({ alikeIn }: Comparison): readonly string[] =>
  alikeIn
    ? [
        `Children are not compared among those alike in ${alikeIn.says}: that would need counts that are not released. A difference here may lie in ${alikeIn.says}.`,
      ]
    : []

/** What is compared with what, and when nothing is, in words that stay. */
export const termsOf = (
  comparison: Comparison,
  against: Against,
  across: readonly Break[],
): ComparisonTerms => ({
  subject: comparison.subject,
  reference: against.reference,
  than: referenceSaid(against),
  missing: against.missing,
  mostMissing: comparison.mostMissing,
  noShareBelow: comparison.measure.noShareBelow ?? 0,
  across: across.map(({ on, says }) => `From ${dayInWords(on)}: ${says}`),
  caveats: [...against.caveats, ...withoutStrata(comparison), manyCaveat],
})
