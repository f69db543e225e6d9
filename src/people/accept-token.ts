import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayAcceptToken } from '../policy/permissions/access.ts'
import { aboutAccess, colleague } from './colleague.ts'
import { acceptTokenOf } from './token.store.ts'

/** Which token somebody says is theirs. */
export type TokenAcceptance = Readonly<{ personId: string; id: string }>

/**
 * Says that a token is one's own, from when on it is good. Asked for on a page only: who comes in by a token has not shown
 * who they are.
 */
export const acceptToken = operation({
  permission: mayAcceptToken,
  facts: (tx, accepting: TokenAcceptance, context) => colleague(tx, accepting, context),
  about: (accepting: TokenAcceptance) => aboutAccess(accepting),
  async run(tx, { personId, id }, { actor: { forceId }, now }) {
    if (!(await acceptTokenOf(tx, { forceId, personId }, { id, now }))) throw new Refusal('NOT_FOUND')
    return { id }
  },
})
