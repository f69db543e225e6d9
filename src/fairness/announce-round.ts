import { randomBytes } from 'node:crypto'
import { operation } from '../access/operation.ts'
import { type Mistake, mistaken, mistakesAmong } from '../kernel/problem.ts'
import { commitmentTo } from '../kernel/sample.ts'
import { maskedDecisionCalled } from '../policy/masking.ts'
import { mayDrawRound } from '../policy/permissions/fairness.ts'
import { addRound } from './masked-round.store.ts'
import type { RoundPlan } from './masked-round.ts'

function mistakesIn({ decision, from, until, size }: RoundPlan): readonly Mistake[] {
  return mistakesAmong([
    [!maskedDecisionCalled(decision), 'decision', 'Choose which decisions.'],
    [!(from < until), 'last', 'The last day must not be before the first.'],
    [!(size >= 1 && size <= 500), 'size', 'Draw 1 to 500.'],
  ])
}

/** Announces a masked round. From now on its seed is fixed and its hash is known; nobody knows the seed. */
export const announceRound = operation({
  permission: mayDrawRound,
  facts: async () => ({}),
  about: (_plan: RoundPlan) => ({ kind: 'masked round' }),
  async run(tx, plan, { actor, now }) {
    const mistakes = mistakesIn(plan)
    const kind = maskedDecisionCalled(plan.decision)
    if (mistakes.length > 0 || !kind) throw mistaken(mistakes)
    const seed = randomBytes(32).toString('hex')
    const round = { ...plan, kind, seed, commitment: commitmentTo(seed), at: now }
    return { roundId: await addRound(tx, actor, round) }
  },
  made: ({ roundId }) => ({ id: roundId }),
})
