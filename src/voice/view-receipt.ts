import { operation } from '../access/operation.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewReceipt } from '../policy/permissions/voice.ts'
import { linksOf } from './account.store.ts'
import { aboutContact, readContact, readReceipt } from './read-contact.ts'
import { receiptsOf, signaturesOf } from './receipt.store.ts'

/** Reads the receipt of a contact: what the child is told, which receipts were given, and which links are out. */
export const viewReceipt = operation({
  permission: mayViewReceipt,
  facts: (tx, input: Readonly<{ episodeId: string }>, context) => readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(tx, { episodeId }, context, { row }) {
    const { forceId } = context.actor
    const [receipt, given, links, signatures] = await Promise.all([
      readReceipt(tx, context, row),
      receiptsOf(tx, forceId, episodeId),
      linksOf(tx, forceId, episodeId),
      signaturesOf(tx, forceId),
    ])
    const { title } = pathwayVersion(row.pathway, row.inForceFrom)
    return { episodeId, title, receipt, given, links, signatures, now: context.now }
  },
})

/** A receipt as its page shows it. */
export type SeenReceipt = Awaited<ReturnType<typeof viewReceipt>>
