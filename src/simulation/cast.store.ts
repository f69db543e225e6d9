import type { Person } from '../people/person.ts'
import type { Database } from '../store/database.ts'
import { addAgreements, agreementRows } from './agreements.ts'
import { cast, castAgencies, castForce, castPeople, castUnits } from './cast.ts'
import { bornOn, type CastChild } from './cast-children.ts'

/** A person as the row of a table. */
export const personRow = ({ forceId, id, subject, name, roles, sex, agency, unit }: Person) => ({
  force_id: forceId,
  id,
  subject,
  name,
  roles,
  sex,
  agency_id: agency.id,
  unit_id: unit?.id,
  since: '2025-09-01T08:00:00Z',
})

/** Adds agencies from JSON. */
export const addAgencies = `insert into agencies (force_id, id, kind, name, area)
  select "forceId", id, kind, name, area
  from jsonb_to_recordset($1::jsonb) as a ("forceId" int, id uuid, kind text, name text, area text[])`

/** Adds units from JSON. */
export const addUnits = `insert into units (force_id, id, kind, name, bcu, agency_id)
  select "forceId", id, kind, name, bcu, "agencyId"
  from jsonb_to_recordset($1::jsonb) as u ("forceId" int, id uuid, kind text, name text, bcu text, "agencyId" uuid)`

/** Adds people from JSON. */
export const addPeople = `insert into people (force_id, id, subject, name, roles, sex, agency_id, unit_id, since)
  select force_id, id, subject, name, roles, sex, agency_id, unit_id, since
  from jsonb_to_recordset($1::jsonb) as p (force_id int, id uuid, subject text, name text, roles text[], sex text,
    agency_id uuid, unit_id uuid, since timestamptz)`

/** Puts the force, the agencies and their agreements, the units and the people of the cast into an empty database. No children. */
export async function settleCast(database: Database): Promise<void> {
  await database.as('owner').transaction(async tx => {
    const { forceId, name, demonstration } = castForce
    const force = [forceId, name, demonstration]
    tx.later('insert into forces (force_id, name, demonstration) values ($1, $2, $3)', force)
    tx.later(addAgencies, [JSON.stringify(Object.values(castAgencies))])
    const agreed = agreementRows(Object.values(castAgencies), { by: cast.bridget.id })
    tx.later(addAgreements, [JSON.stringify(agreed)])
    tx.later(addUnits, [JSON.stringify(Object.values(castUnits))])
    tx.later(addPeople, [JSON.stringify(castPeople.map(personRow))])
  })
}

/** How a child is planted: shared with nobody, and open to every officer, unless said. */
export type Planted = Readonly<{
  restricted?: boolean
  sharedWith?: readonly string[]
  leadId?: string
  leadUnitId?: string
}>

/** Puts a child of the cast into the database, as old on `today` as the cast says. */
export async function plantChild(
  database: Database,
  child: CastChild,
  { today, more = {} }: Readonly<{ today: string; more?: Planted }>,
): Promise<string> {
  await database.as('owner').statement(
    `insert into children (force_id, id, given_names, family_name, known_as, born_on, sex, ethnicity, language, borough,
       school, looked_after_by, communication_needs, restricted, shared_with, lead_id, lead_unit_id, send,
       send_learnt_from, send_learnt_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[child.forceId, child.id, child.givenNames, child.familyName, child.knownAs],
      ...[bornOn(child, today), child.sex, child.ethnicity, child.language],
      ...[child.borough, child.school, child.lookedAfterBy, child.communicationNeeds],
      ...[more.restricted ?? false, more.sharedWith ?? [], more.leadId, more.leadUnitId],
      ...[child.send?.[0], child.send?.[1], child.send && today],
    ],
  )
  return child.id
}

/** Has the database look at what has been loaded: until then it plans as if its tables were empty. */
export async function analyse(database: Database): Promise<void> {
  await database.as('owner').statement('analyze')
}
