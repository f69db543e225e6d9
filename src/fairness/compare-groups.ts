import { operation } from '../access/operation.ts'
import { askPublished } from '../figures/figure.store.ts'
import type { CountedRow } from '../figures/figure.ts'
import { type Asked, answerable, type Reach } from '../figures/figure-question.ts'
import { againstOf } from '../kernel/comparison.ts'
import { breaksIn, queryOf, reachOf } from '../kernel/measure-question.ts'
import { Refusal } from '../kernel/problem.ts'
import { comparisonCalled } from '../policy/fairness.ts'
import { mayViewFairness } from '../policy/permissions/fairness.ts'
import { comparedBy } from './compared.ts'

/** Which comparison is wanted, by which groups, from where and when. */
export type WantedComparison = Asked & Readonly<{ id: string; by?: string | undefined }>

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
    const reach = await askPublished<Reach>(tx, reachOf(measure, actor.forceId))
    const asked = answerable(measure, reach, wanted)
    const none = {
      comparison,
      against,
      reach,
      question: undefined,
      compared: undefined,
      across: [],
      after: [],
    }
    if (!asked) return none
    const question = { ...asked, split: against.split.column }
    const { across, after } = breaksIn(measure, question)
    // Across a break the two sides count different things: there is no number to give.
    if (across.length > 0) return { ...none, question, across, after }
    const rows = await askPublished<CountedRow>(tx, queryOf(measure, actor.forceId, question))
    const counted = rows.map(({ group, counted, out_of }) => ({ group, counted, outOf: out_of }))
    return {
      comparison,
      against,
      reach,
      question,
      compared: comparedBy(comparison, against, counted),
      across,
      after,
    }
  },
})

/** A comparison as its page shows it. */
export type SeenComparison = Awaited<ReturnType<typeof compareGroups>>
