import { operation } from '../access/operation.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayOpenAccount } from '../policy/permissions/voice.ts'
import { aboutContact, readContact } from './read-contact.ts'

/** What somebody needs before they write down a child's account: which contact it is about. */
export const openAccount = operation({
  permission: mayOpenAccount,
  facts: (tx, input: Readonly<{ episodeId: string }>, context) => readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(_tx, { episodeId }, _context, { row }) {
    return { episodeId, title: pathwayVersion(row.pathway, row.inForceFrom).title, startedAt: row.startedAt }
  },
})

/** The contact an account is about, as the page shows it. */
export type SeenOpenAccount = Awaited<ReturnType<typeof openAccount>>
