import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { AccessFacts } from '../policy/permissions/access.ts'
import type { Tx } from '../store/database.ts'
import { findById } from './person.store.ts'
import type { Person } from './person.ts'

/** Somebody of the agency of whoever asks, with what the permissions ask. People of other agencies are not found. */
export async function colleague(
  tx: Tx,
  { personId }: Readonly<{ personId: string }>,
  { actor }: Context,
): Promise<AccessFacts & Readonly<{ person: Person }>> {
  const person = await findById(tx, actor.forceId, personId)
  if (person?.agency.id !== actor.agencyId) throw new Refusal('NOT_FOUND')
  return { person, self: personId === actor.id }
}

/** What the trail says of an operation on somebody's access. */
export const aboutAccess = ({ personId }: Readonly<{ personId: string }>) => ({
  kind: 'access',
  id: personId,
})
