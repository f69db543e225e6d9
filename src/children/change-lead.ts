import { operation } from '../access/operation.ts'
import type { Actor } from '../kernel/context.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { mayChangeLead } from '../policy/permissions/boards.ts'
import type { Tx } from '../store/database.ts'
import type { KeptChild } from './child.ts'
import { candidatesCalled, putInLead } from './child-lead.store.ts'
import type { Candidate } from './child-lead.ts'
import { readChildRecord } from './view-child.ts'

/** Who is to lead for a child: whoever asks, or somebody by name, and by unit where two share the name. And why. */
type LeadChange = Readonly<{ childId: string; version: number; to?: string; why: string }>

/** Whoever may take the lead may be given it. */
const leading = mayChangeLead.allows.flatMap(({ roles }) => roles)

const mistakenName = (says: string): Refusal => mistaken([{ question: 'name', label: 'Full name', says }])

async function personFor(tx: Tx, actor: Actor, name: string | undefined): Promise<Candidate> {
  if (name === undefined) return { id: actor.id, name: actor.name, unitId: actor.unitId ?? null, unit: null }
  const [found, ...more] = await candidatesCalled(tx, { forceId: actor.forceId, roles: leading, name })
  if (!found)
    throw mistakenName('No officer of this name works with children here. Enter the name as it is kept.')
  if (more.length > 0) throw mistakenName('Several officers have this name. Add a comma and the unit.')
  return found
}

/** To hand over a restricted record never widens who may know of it. */
function requireOwnTeam(child: KeptChild, to: Candidate): void {
  if (child.restricted && to.unitId !== child.leadUnitId)
    throw mistakenName("This record is restricted: only somebody of the child's own team can lead.")
}

/** Takes the lead for a child, or hands it to somebody else. Both find it among the children they lead or led for. */
export const changeLead = operation({
  permission: mayChangeLead,
  facts: (tx, { childId }: LeadChange, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId, version, to: name, why }, { actor, now }, { child }) {
    const to = await personFor(tx, actor, name)
    requireOwnTeam(child, to)
    if (to.id === child.leadId) throw mistakenName('This officer leads for the child already.')
    const turn = { childId, version, to, before: child.leadId, why, since: now }
    const changed = await putInLead(tx, actor, turn)
    if (changed === undefined) throw new Refusal('CHILD_MOVED_ON')
    return { version: changed }
  },
})
