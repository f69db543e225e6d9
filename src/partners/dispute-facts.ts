import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { DisputeAccess } from '../policy/permissions/partners.ts'
import type { Tx } from '../store/database.ts'
import { findDispute, findEntry } from './dispute.store.ts'
import type { Dispute, DisputedEntry } from './dispute.ts'

/** Which entry of which episode. */
export type WhichEntry = Readonly<{ episodeId: string; version: number }>

/** Which dispute. */
export type WhichDispute = Readonly<{ disputeId: string }>

/** An entry read before it is disputed, with what the permissions ask. */
export type ReadEntry = DisputeAccess & Readonly<{ entry: DisputedEntry }>

/** A dispute read for an operation, with what the permissions ask. */
export type ReadDispute = DisputeAccess & Readonly<{ dispute: Dispute }>

/** Reads an entry. Not found when it was not shared with the reader's agency. */
export async function readEntry(tx: Tx, which: WhichEntry, { actor }: Context): Promise<ReadEntry> {
  const entry = await findEntry(tx, { forceId: actor.forceId, ...which })
  if (!entry) throw new Refusal('NOT_FOUND', { kind: 'entry' })
  const madeByActor = entry.madeByAgency === actor.agencyId
  return { entry, madeByActor, sharedWithActor: !madeByActor && entry.sharedWith.includes(actor.agencyId) }
}

/** Reads a dispute. Not found by anybody but its two sides, and the police where they see the entry. */
export async function readDispute(
  tx: Tx,
  { disputeId }: WhichDispute,
  { actor }: Context,
): Promise<ReadDispute> {
  const dispute = await findDispute(tx, actor.forceId, disputeId)
  if (!dispute) throw new Refusal('NOT_FOUND', { kind: 'dispute' })
  const madeByActor = dispute.madeByAgency === actor.agencyId
  return { dispute, madeByActor, sharedWithActor: !madeByActor }
}

/** What the trail says of an operation on an entry that is disputed. */
export const aboutEntry = ({ episodeId }: WhichEntry, facts?: ReadEntry) => ({
  kind: 'episode',
  id: episodeId,
  ...(facts ? { childId: facts.entry.childId } : {}),
})

/** What the trail says of an operation on a dispute. */
export const aboutDispute = ({ disputeId }: WhichDispute, facts?: ReadDispute) => ({
  kind: 'dispute',
  id: disputeId,
  ...(facts ? { childId: facts.dispute.childId } : {}),
})
