import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayEndLink } from '../policy/permissions/voice.ts'
import { endLinkRow } from './account.store.ts'
import { aboutContact, readContact } from './read-contact.ts'

/** Takes back a link that was lost or given to the wrong person. A link that was used stays used. */
export const endLink = operation({
  permission: mayEndLink,
  facts: (tx, input: Readonly<{ episodeId: string; linkId: string }>, context) =>
    readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(tx, { episodeId, linkId }, { actor, now }) {
    if (!(await endLinkRow(tx, actor, { episodeId, linkId, at: now }))) throw new Refusal('LINK_OVER')
  },
})
