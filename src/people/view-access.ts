import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayListAccess, mayStopAccess, mayViewAccess } from '../policy/permissions/access.ts'
import { type Role, roles } from '../policy/roles.ts'
import type { Tx } from '../store/database.ts'
import { accessOfOne, lookedAt, owedAround } from './access.store.ts'
import { allowedTo, standsInFor } from './access.ts'
import { aboutAccess, colleague } from './colleague.ts'
import { openSessionsOf } from './session.store.ts'
import { stopsOf } from './stop.store.ts'
import { tokensOf } from './token.store.ts'

const reachOf = (held: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(held.map(role => [role, roles[role as Role]?.reach ?? 'unit']))

/** How somebody can come in now: where they are signed in, and with which tokens. */
async function waysIn(tx: Tx, personId: string, { actor: { forceId }, now }: Context) {
  const sessions = await openSessionsOf(tx, { forceId, personId, now })
  const tokens = await tokensOf(tx, forceId, personId)
  return { sessions, tokens: tokens.filter(one => !one.endedAt && one.expiresAt > now) }
}

/** What somebody may do here and why, how they can come in, what they still owe, and what became of their access. */
export const viewAccess = operation({
  permission: mayViewAccess,
  facts: colleague,
  about: aboutAccess,
  async run(tx, { personId }, context, { person: { agency }, self }) {
    const { actor, now } = context
    const { forceId, agencyId } = actor
    const person = await accessOfOne(tx, { forceId, agencyId, now }, personId)
    if (!person) throw new Refusal('NOT_FOUND')
    return {
      ...{ person, agency, self, now },
      ...(await waysIn(tx, personId, context)),
      stops: await stopsOf(tx, forceId, personId),
      owed: await owedAround(tx, personId, reachOf(person.roles)),
      looked: self ? await lookedAt(tx, forceId, personId) : [],
      allowed: allowedTo(person.roles),
      standsIn: standsInFor(person.roles),
      mayStop: rule(mayStopAccess, actor, { self }).allowed,
      mayList: rule(mayListAccess, actor, {}).allowed,
    }
  },
})

/** Somebody's access, as a page shows it. */
export type SeenAccess = Awaited<ReturnType<typeof viewAccess>>
