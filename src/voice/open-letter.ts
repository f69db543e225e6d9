import { publicOperation } from '../access/public-operation.ts'
import { languageOfLink } from './account.store.ts'
import { hashOfToken } from './link-token.ts'
import { signaturesOf } from './receipt.store.ts'

/**
 * Opens the page of a one-time link. Says in which language it was given, or none if it works no more, and which
 * translations are signed; nothing of what it leads to.
 */
export const openLetter = publicOperation({
  action: 'open account link',
  about: (_input: Readonly<{ token: string }>) => ({ kind: 'account link' }),
  async run(tx, { token }, { forceId, now }) {
    const [language, signatures] = await Promise.all([
      languageOfLink(tx, forceId, { tokenHash: hashOfToken(token), at: now }),
      signaturesOf(tx, forceId),
    ])
    return { result: { language, signatures } }
  },
})
