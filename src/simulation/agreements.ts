import type { Pathway } from '../kernel/pathway.ts'
import { everyRule } from '../policy/every-rule.ts'
import { kindOfRole } from '../policy/roles.ts'
import type { Agency } from './cast-places.ts'

/** The kinds of agency that a pathway asks something of, or tells of something. */
export const kindsIn = ({ steps }: Pathway): ReadonlySet<string> =>
  new Set(
    Object.values(steps).flatMap(({ by, also = [], sharedWith = [] }) => [
      ...[by, ...also].flatMap(role => kindOfRole(role) ?? []),
      ...sharedWith,
    ]),
  )

/** The pathways on which a kind of agency has a part: what a made-up agreement with one covers. */
const pathwaysOf = (kind: string): readonly string[] => [
  ...new Set(everyRule.pathways.filter(one => kindsIn(one).has(kind)).map(({ id }) => id)),
]

const idAfter = (agencyId: string): string => agencyId.replace(/^.{8}/, '00000001')

/** One made-up agreement for each agency, as rows: signed by both sides long ago, and good for years. */
export const agreementRows = (agencies: readonly Agency[], signed: Readonly<{ by: string }>) =>
  agencies
    .map(agency => ({ agency, pathways: pathwaysOf(agency.kind) }))
    .filter(({ agency, pathways }) => agency.kind !== 'police' && pathways.length > 0)
    .map(({ agency, pathways }) => ({
      force_id: agency.forceId,
      id: idAfter(agency.id),
      agency_id: agency.id,
      purpose: 'To keep the child safe, and to give the child what these pathways owe them.',
      lawful_basis: 'Made up for the demonstration: an agreement of this force must say its own.',
      pathways,
      by: signed.by,
    }))

/** Adds agreements from JSON. */
export const addAgreements = `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways,
    starts_on, ends_on, proposed_at, proposed_by, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
    partner_signed_by, partner_signed_as, began_at, ends_at, caught_up_at)
  select force_id, id, agency_id, purpose, lawful_basis, pathways, '1990-01-01', '2039-12-31', '1990-01-01', by,
    '1990-01-01', by, 'Demonstration', '1990-01-01', by, 'Demonstration', '1990-01-01', '2040-01-01', '1990-01-01'
  from jsonb_to_recordset($1::jsonb) as s (force_id int, id uuid, agency_id uuid, purpose text, lawful_basis text,
    pathways text[], by uuid)`
