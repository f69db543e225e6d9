import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { ReferralAccess } from '../policy/permissions/partners.ts'
import type { Tx } from '../store/database.ts'
import { findReferral, type Which } from './referral.store.ts'
import type { Referral } from './referral.ts'

export type { Which } from './referral.store.ts'

/** A referral read for an operation, with what the permissions ask. */
export type ReadReferral = ReferralAccess & Readonly<{ referral: Referral }>

/** Reads a referral. Not found when the scope may not know of it, or has not been told of it. */
export async function readReferral(tx: Tx, which: Which, { actor }: Context): Promise<ReadReferral> {
  const referral = await findReferral(tx, actor.forceId, which)
  if (!referral) throw new Refusal('NOT_FOUND', { kind: 'referral' })
  return { referral, owing: referral.agencyId === actor.agencyId }
}

/** What the trail says of an operation on a referral. */
export const aboutReferral = ({ episodeId }: Which, facts?: ReadReferral) => ({
  kind: 'episode',
  id: episodeId,
  ...(facts ? { childId: facts.referral.childId } : {}),
})
