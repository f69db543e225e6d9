import { Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import type { Child } from './child.ts'

const columns = `id, family_name as "familyName", given_names as "givenNames", known_as as "knownAs",
  born_on as "bornOn", born_on_estimated as "bornOnEstimated", sex, ethnicity, language, borough,
  looked_after_by as "lookedAfterBy", school, communication_needs as "communicationNeeds", restricted,
  lead_id as "leadId", lead_unit_id as "leadUnitId", version, shared_with as "sharedWith"`

/** A child as the store keeps them, with whom the record is shared and which unit leads. */
export type KeptChild = Child & Readonly<{ leadUnitId: string | null; sharedWith: readonly string[] }>

/** What the rules and the choice of agencies need to know of a child. */
export type ChildForRules = Pick<
  KeptChild,
  'id' | 'bornOn' | 'sex' | 'borough' | 'lookedAfterBy' | 'restricted' | 'leadId' | 'leadUnitId'
>

/** A child the scope may know of. Not found otherwise. */
export async function loadChild(tx: Tx, forceId: number, childId: string): Promise<KeptChild> {
  const [child] = await tx.sql<KeptChild>(`select ${columns} from children where force_id = $1 and id = $2`, [
    forceId,
    childId,
  ])
  if (!child) throw new Refusal('NOT_FOUND', { kind: 'child' })
  return child
}

/** The same, as far as rules need it. */
export const childForRules = (tx: Tx, forceId: number, childId: string): Promise<ChildForRules> =>
  loadChild(tx, forceId, childId)
