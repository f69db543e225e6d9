import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { accountLinks } from '../policy/account-links.ts'
import { mayMakeLink } from '../policy/permissions/voice.ts'
import { frameIn } from '../policy/receipt-frames.ts'
import { addLink } from './account.store.ts'
import { hashOfToken, newToken } from './link-token.ts'
import { aboutContact, readContact, readReceipt } from './read-contact.ts'

const day = 24 * 3_600_000

/** Makes a link by which the child can add their side once. Its token is in the answer and nowhere else. */
export const makeLink = operation({
  permission: mayMakeLink,
  facts: (tx, input: Readonly<{ episodeId: string; language: string }>, context) =>
    readContact(tx, input, context),
  about: (input, facts) => aboutContact(input, facts),
  async run(tx, { episodeId, language }, context, { row }) {
    const receipt = await readReceipt(tx, context, row)
    // A link on paper tells the child, and whoever finds it, that there is a record.
    if (!receipt.told) throw new Refusal('NO_RECEIPT', { because: receipt.withheld })
    const token = newToken()
    const expiresAt = new Date(context.now.getTime() + accountLinks.days * day)
    const linkId = await addLink(tx, context.actor, {
      episodeId,
      childId: row.childId,
      tokenHash: hashOfToken(token),
      language: frameIn(language).language,
      madeAt: context.now,
      expiresAt,
    })
    return { linkId, token, expiresAt }
  },
})
