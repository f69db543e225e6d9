import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import { mistakesAmong, Refusal, refuseMistakes } from '../kernel/problem.ts'
import { mayOpenUrgentReview, mayReviewUrgent } from '../policy/permissions/urgent-sharing.ts'
import { urgentFindings, urgentSharing } from '../policy/urgent-sharing.ts'
import type { Tx } from '../store/database.ts'
import { keepReview, urgentForReview } from './urgent-sharing.store.ts'

type Which = Readonly<{ urgentId: string }>

async function read(tx: Tx, { urgentId }: Which, { actor }: Context) {
  const [urgent] = await urgentForReview(tx, urgentId)
  if (!urgent) throw new Refusal('NOT_FOUND', { kind: 'urgent sharing' })
  return { urgent, own: urgent.sharedById === actor.id }
}

type Read = Awaited<ReturnType<typeof read>>

type Review = Which & Readonly<{ finding: string; review: string }>

const about = ({ urgentId }: Which, facts?: Partial<Read>) => ({
  kind: 'urgent sharing',
  id: urgentId,
  ...(facts?.urgent ? { childId: facts.urgent.childId } : {}),
})

/** Opens what was shared at once, to look at it. */
export const viewUrgent = operation({
  permission: mayOpenUrgentReview,
  facts: (tx, which: Which, context) => read(tx, which, context),
  about,
  run: async (_tx, _which, { actor, now }, { urgent, own }) => ({
    urgent,
    mayReview: urgent.reviewedAt === null && rule(mayReviewUrgent, actor, { own }).allowed,
    now,
  }),
})

/** One of them as its page shows it. */
export type OneUrgent = Awaited<ReturnType<typeof viewUrgent>>

/** Says whether it was right, once. What was not ends at once. */
export const reviewUrgent = operation({
  permission: mayReviewUrgent,
  facts: (tx, which: Review, context) => read(tx, which, context),
  about: (which, facts) => about(which, facts),
  async run(tx, { urgentId, finding, review }, { now }) {
    const said = review.trim()
    const { mostCharacters: most } = urgentSharing
    refuseMistakes(
      mistakesAmong([
        [!Object.hasOwn(urgentFindings, finding), 'finding', 'Choose what you found.'],
        [!said || said.length > most, 'review', `Say why, in ${most} characters or fewer.`],
      ]),
    )
    if (!(await keepReview(tx, urgentId, { at: now, finding, review: said })))
      throw new Refusal('ANSWERED_ALREADY')
  },
})
