import { publicOperation } from '../access/public-operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { addAccountByLink } from './account.store.ts'
import { hashOfToken } from './link-token.ts'
import type { AccountWords } from './own-account.ts'

type Letter = Readonly<{ token: string; account: AccountWords }>

/** Keeps what a child wrote through a one-time link, and uses the link up. */
export const sendLetter = publicOperation({
  action: 'add own account',
  about: (_input: Letter) => ({ kind: 'account link' }),
  async run(tx, { token, account }, { forceId, now }) {
    const about = await addAccountByLink(tx, forceId, { tokenHash: hashOfToken(token), at: now, account })
    if (!about) throw new Refusal('LINK_OVER')
    return { result: undefined, about: { kind: 'episode', id: about.episodeId, childId: about.childId } }
  },
})
