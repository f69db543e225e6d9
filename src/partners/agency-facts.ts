import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { AgencyAccess } from '../policy/permissions/partners.ts'
import type { Tx } from '../store/database.ts'
import { findAgency } from './agency.store.ts'
import type { Agency } from './agency.ts'

/** An agency read for an operation, with what the permissions ask. */
export type ReadAgency = AgencyAccess & Readonly<{ agency: Agency }>

/** Reads an agency. A partner does not know of any but its own. */
export async function readAgency(tx: Tx, agencyId: string, { actor }: Context): Promise<ReadAgency> {
  const own = agencyId === actor.agencyId
  const agency = own || actor.agency === 'police' ? await findAgency(tx, actor.forceId, agencyId) : undefined
  if (!agency) throw new Refusal('NOT_FOUND', { kind: 'agency' })
  return { agency, own }
}

/** What the trail says of an operation on an agency. */
export const aboutAgency = ({ agencyId }: Readonly<{ agencyId: string }>) => ({
  kind: 'agency',
  id: agencyId,
})
