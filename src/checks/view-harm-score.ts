import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { scoreOf } from '../kernel/additive-score.ts'
import { harmScore } from '../policy/harm-score.ts'
import { mayOpenHarmScore } from '../policy/permissions/checks.ts'
import { happeningsOf } from './harm-score.store.ts'

/** Works out the points of a child, now and from what is on record, with the reason for each. Nothing of it is kept. */
export const viewHarmScore = operation({
  permission: mayOpenHarmScore,
  async facts(tx, { childId }: Readonly<{ childId: string }>, { actor }) {
    const child = await loadChild(tx, actor.forceId, childId)
    return { child, aboutChild: child.kind === 'child' }
  },
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor, now }, { child }) {
    const happened = await happeningsOf(tx, { forceId: actor.forceId, childId, now }, harmScore)
    return { child, rule: harmScore, scored: scoreOf(harmScore, happened, now), now }
  },
})

/** The points of a child as their page shows them. */
export type SeenHarmScore = Awaited<ReturnType<typeof viewHarmScore>>
