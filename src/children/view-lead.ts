import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { mayChangeLead } from '../policy/permissions/boards.ts'
import { mayViewChild } from '../policy/permissions/children.ts'
import { leadOf, leadsOfChild } from './child-lead.store.ts'
import { readChildRecord } from './view-child.ts'

/** Reads who leads for a child, and who did before. Partners are told who leads, and no more. */
export const viewLead = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Readonly<{ childId: string }>, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor }, facts) {
    const [lead, turns] = await Promise.all([
      leadOf(tx, actor.forceId, childId),
      leadsOfChild(tx, actor.forceId, childId),
    ])
    const mayChange = ruling(mayChangeLead, actor, facts).allowed
    return { child: facts.child, lead, turns, mayChange, actor }
  },
})

/** Who leads for a child, as the page shows it. */
export type SeenLead = Awaited<ReturnType<typeof viewLead>>
