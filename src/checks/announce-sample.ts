import { randomBytes } from 'node:crypto'
import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import { type Mistake, mistakesAmong, refuseMistakes } from '../kernel/problem.ts'
import { commitmentTo } from '../kernel/sample.ts'
import { mayAnnounceSample } from '../policy/permissions/checks.ts'
import { addSample } from './sample.store.ts'
import { reviewPathways, type SamplePlan, sampledPathways } from './sample.ts'

function mistakesIn(
  { pathway, review, from, until, size, twice }: SamplePlan,
  today: string,
): readonly Mistake[] {
  return mistakesAmong([
    [!Object.hasOwn(sampledPathways(from), pathway), 'pathway', 'Choose a pathway that was in force then.'],
    [!Object.hasOwn(reviewPathways(today), review), 'review', 'Choose how they are looked at.'],
    [!(from < until), 'last', 'The last day must not be before the first.'],
    [twice > size, 'twice', 'No more can be looked at twice than are drawn.'],
    [!(size >= 1 && size <= 200), 'size', 'Draw 1 to 200.'],
  ])
}

/** Announces a sample. From now on its seed is fixed and its hash is known; nobody knows the seed. */
export const announceSample = operation({
  permission: mayAnnounceSample,
  facts: async () => ({}),
  about: (_plan: SamplePlan) => ({ kind: 'sample' }),
  async run(tx, plan, { actor, now }) {
    const mistakes = mistakesIn(plan, londonDay(now))
    refuseMistakes(mistakes)
    const seed = randomBytes(32).toString('hex')
    return {
      sampleId: await addSample(tx, actor, { ...plan, seed, commitment: commitmentTo(seed), at: now }),
    }
  },
  made: ({ sampleId }) => ({ id: sampleId }),
})
