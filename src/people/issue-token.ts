import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { mayIssueToken, type TokenAccess } from '../policy/permissions/people.ts'
import type { Tx } from '../store/database.ts'
import { findById } from './person.store.ts'
import { addToken, endTokenOf, tokensOf } from './token.store.ts'
import { tokenEnd } from './token.ts'

type Holding = Readonly<{ personId: string }>
type Issuing = Holding & Readonly<{ name: string; fingerprint: string }>
type Ending = Holding & Readonly<{ id: string }>

/** Who holds the token, or would, if they have an account. */
async function holder(tx: Tx, { personId }: Holding, { actor }: Context): Promise<TokenAccess> {
  const person = await findById(tx, actor.forceId, personId)
  if (!person) throw new Refusal('NOT_FOUND')
  return { holder: { id: person.id, agencyId: person.agency.id } }
}

const aboutHolder = ({ personId }: Holding) => ({ kind: 'token', id: personId })

/** Lets a person or an agency's system in by a token. Only its fingerprint comes here: the token stays where it was made. */
export const issueToken = operation({
  permission: mayIssueToken,
  facts: (tx, input, context) => holder(tx, input, context),
  about: (input: Issuing) => aboutHolder(input),
  async run(tx, { personId, name, fingerprint: id }, { actor, now }) {
    const until = tokenEnd(now)
    const { forceId, id: by } = actor
    const isNew = await addToken(tx, { id, forceId, personId, name, by, at: now, until })
    if (!isNew)
      throw mistaken([{ question: 'fingerprint', says: 'This token is known already. Make a new one.' }])
    return { id, expiresAt: until }
  },
})

/** The tokens of a person or a system. */
export const listTokens = operation({
  permission: mayIssueToken,
  facts: holder,
  about: aboutHolder,
  run: (tx, { personId }, { actor }) => tokensOf(tx, actor.forceId, personId),
})

/** Ends a token for good. */
export const endToken = operation({
  permission: mayIssueToken,
  facts: (tx, input, context) => holder(tx, input, context),
  about: (input: Ending) => aboutHolder(input),
  async run(tx, { personId, id }, { actor, now }) {
    const ended = await endTokenOf(tx, { forceId: actor.forceId, personId }, { id, now })
    if (!ended) throw new Refusal('NOT_FOUND')
    return { id }
  },
})
