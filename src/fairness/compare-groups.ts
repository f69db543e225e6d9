import { operation } from '../access/operation.ts'
import { askPublished } from '../figures/figure.store.ts'
import { type Asked, answerable, type Reach } from '../figures/figure-question.ts'
import { withFoundBreaks } from '../figures/with-found.ts'
import { againstOf } from '../kernel/comparison.ts'
import type { Measure } from '../kernel/measure.ts'
import { breaksIn, nextPeriod, periodsOf, type Question, reachOf } from '../kernel/measure-question.ts'
import { Refusal } from '../kernel/problem.ts'
import { comparisonCalled } from '../policy/fairness.ts'
import { mayViewFairness } from '../policy/permissions/fairness.ts'
import { comparedBy } from './compared.ts'
import { countedByGroup } from './comparison.store.ts'

/** Which comparison is wanted, by which groups, from where and when. */
export type WantedComparison = Asked & Readonly<{ id: string; by?: string | undefined }>

/**
 * Our own records are compared one year at a time: from a stretch and a part of it, counts hidden in the rest could be
 * worked out. Published files have nothing to hide.
 */
function onePeriod({ keepApart, every }: Measure, asked: Question | undefined, from: string | undefined) {
  if (!asked || keepApart) return asked
  const periods = periodsOf(every, asked)
  const only = (from === undefined ? periods.at(-1) : periods[0]) ?? asked.from
  return { ...asked, from: only, until: nextPeriod(every, only) }
}

/** Puts groups of children beside each other, for the actor's force, from the published views alone. */
export const compareGroups = operation({
  permission: mayViewFairness,
  async facts(_tx, { id }: WantedComparison) {
    const comparison = comparisonCalled(id)
    if (!comparison) throw new Refusal('NOT_FOUND')
    return { comparison, ownForce: true }
  },
  about: (_wanted, facts) => ({ kind: facts ? `comparison ${facts.comparison.measure.id}` : 'comparison' }),
  async run(tx, wanted, { actor }, { comparison }) {
    const { measure } = comparison
    const against = againstOf(comparison, wanted.by)
    if (!against) throw new Refusal('NOT_FOUND')
    const { forceId } = actor
    const reach = await askPublished<Reach>(tx, reachOf(measure, forceId))
    const question = onePeriod(measure, answerable(measure, reach, wanted), wanted.from)
    const seen = { comparison, against, reach, question, across: [], after: [], compared: undefined }
    if (!question) return seen
    const divided = { measure, column: against.split.column }
    const breaks = breaksIn(await withFoundBreaks(tx, forceId, divided), question)
    // Across a break the two sides count different things: there is no number to give.
    if (breaks.across.length > 0) return { ...seen, ...breaks }
    const rows = await countedByGroup(tx, comparison, { forceId, question, column: against.split.column })
    return { ...seen, ...breaks, compared: comparedBy(comparison, against, rows) }
  },
})

/** A comparison as its page shows it. */
export type SeenComparison = Awaited<ReturnType<typeof compareGroups>>
