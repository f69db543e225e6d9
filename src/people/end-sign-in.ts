import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayEndSignIn } from '../policy/permissions/access.ts'
import { aboutAccess, colleague } from './colleague.ts'
import { endSessionOf, endSessionsOf } from './session.store.ts'
import { endTokenOf, endTokensOf } from './token.store.ts'

/** What is to end: one session, one token, or everything by which somebody can come in. */
export type SignInEnding = Readonly<{ personId: string }> &
  (Readonly<{ what: 'session' | 'token'; id: string }> | Readonly<{ what: 'all' }>)

/** Signs somebody out or ends a token. Neither can be used from the next request on. Answers how many ended. */
export const endSignIn = operation({
  permission: mayEndSignIn,
  facts: (tx, ending: SignInEnding, context) => colleague(tx, ending, context),
  about: (ending: SignInEnding) => aboutAccess(ending),
  async run(tx, ending, { actor: { forceId }, now }) {
    const { personId } = ending
    const whose = { forceId, personId, now }
    if (ending.what === 'all')
      return { ended: (await endSessionsOf(tx, whose)) + (await endTokensOf(tx, whose, now)) }
    const { what, id } = ending
    const ended =
      what === 'session' ? await endSessionOf(tx, whose, id) : await endTokenOf(tx, whose, { id, now })
    if (!ended) throw new Refusal('NOT_FOUND')
    return { ended: 1 }
  },
})
