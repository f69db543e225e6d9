import type { Context } from '../kernel/context.ts'
import { pathwayVersion } from '../policy/index.ts'
import type { VoiceAccess } from '../policy/permissions/voice.ts'
import type { Tx } from '../store/database.ts'
import { accessOf, type ContactRow, type Receipt, receiptOf } from './contact.ts'
import { contactOf, openingsOf } from './receipt.store.ts'

/** A contact read for an operation, with what the permissions ask. */
export type ReadContact = VoiceAccess & Readonly<{ row: ContactRow }>

/** Reads a contact. Not found when the scope may not know of it. */
export async function readContact(
  tx: Tx,
  { episodeId }: Readonly<{ episodeId: string }>,
  { actor }: Context,
): Promise<ReadContact> {
  const row = await contactOf(tx, actor.forceId, episodeId)
  return { row, ...accessOf(row, actor) }
}

/** The receipt of a contact. */
export async function readReceipt(tx: Tx, { actor }: Context, row: ContactRow): Promise<Receipt> {
  const rule = pathwayVersion(row.pathway, row.inForceFrom)
  return receiptOf(row, rule, await openingsOf(tx, actor.forceId, { ...row, step: rule.begins }))
}

/** What the trail says of an operation on a contact. */
export const aboutContact = (
  { episodeId }: Readonly<{ episodeId: string }>,
  facts?: Partial<ReadContact>,
) => ({
  kind: 'episode',
  id: episodeId,
  ...(facts?.row ? { childId: facts.row.childId } : {}),
})
