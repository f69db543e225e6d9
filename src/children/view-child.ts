import { operation } from '../access/operation.ts'
import type { Actor, Context } from '../kernel/context.ts'
import { type ChildAccess, mayViewChild } from '../policy/permissions/children.ts'
import type { Tx } from '../store/database.ts'
import { loadChild } from './child.store.ts'
import type { KeptChild } from './child.ts'
import { flagsOf, relationsOf } from './family.store.ts'

/** A child read for an operation, with what the permissions ask. */
export type ReadChild = ChildAccess & Readonly<{ child: KeptChild }>

/** Reads a child the scope may know of, and says whose the record is. */
export async function readChildRecord(tx: Tx, childId: string, { actor }: Context): Promise<ReadChild> {
  const child = await loadChild(tx, actor.forceId, childId)
  return { child, restricted: child.restricted, mine: isMine(child, actor), shared: isShared(child, actor) }
}

// A restricted record that the row policies let through is the actor's unit's: nothing else lets it through.
const isMine = (child: KeptChild, actor: Actor): boolean =>
  child.leadId === actor.id ||
  (actor.unitId !== undefined && child.leadUnitId === actor.unitId) ||
  (child.restricted && actor.agency === 'police')

const isShared = (child: KeptChild, actor: Actor): boolean => child.sharedWith.includes(actor.agencyId)

/** Reads a child's record: who they are, their family, and what everybody who meets them should know. */
export const viewChild = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Readonly<{ childId: string }>, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor, now }, { child }) {
    const [relations, flags] = await Promise.all([
      relationsOf(tx, actor.forceId, childId),
      flagsOf(tx, actor.forceId, childId),
    ])
    return { child, relations, flags, now, actor }
  },
})

/** A child's record as a page or an endpoint shows it. */
export type SeenChild = Awaited<ReturnType<typeof viewChild>>
