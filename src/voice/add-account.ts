import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { accountLinks } from '../policy/account-links.ts'
import { mayAddAccount } from '../policy/permissions/voice.ts'
import { addTypedAccount } from './account.store.ts'
import { accountIn } from './own-account.ts'
import { aboutContact, readContact } from './read-contact.ts'

const most = new Intl.NumberFormat('en-GB').format(accountLinks.mostCharacters)

type Adding = Readonly<{ episodeId: string; answers: Readonly<Record<string, unknown>> }>

/** Keeps what a child says of a contact, written down for the child by somebody who is named. */
export const addAccount = operation({
  permission: mayAddAccount,
  facts: (tx, input: Adding, context) => readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(tx, { episodeId, answers }, { actor, now }, { row }) {
    const { account, mistakes } = accountIn({ ...answers, writtenIn: answers.language }, 'en')
    if (mistakes.length > 0)
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'words', says: `Write what the child said, in ${most} characters or fewer.` }],
      })
    const about = { episodeId, childId: row.childId }
    return { accountId: await addTypedAccount(tx, actor, { ...about, account, at: now }) }
  },
})
