import type { Context } from '../src/kernel/context.ts'
import { actorOf, type Person } from '../src/people/person.ts'
import { castAgencies, castForce, castPeople, castUnits } from '../src/simulation/cast.ts'
import { bornOn, type CastChild } from '../src/simulation/cast-children.ts'
import type { Database } from '../src/store/database.ts'

export { cast, castAgencies, castForce, castUnits } from '../src/simulation/cast.ts'
export { bornOn, castChildren } from '../src/simulation/cast-children.ts'

/** When tests take place, unless they say otherwise: a Sunday, and no clock changes. */
export const testNow = new Date('2026-11-22T12:00:00Z')

const someRequest = '00000000-0000-7000-8000-00000000c457'

/** Somebody of the cast, acting. */
export const as = (person: Person, now: Date = testNow, requestId: string = someRequest): Context => ({
  actor: actorOf(person),
  now,
  requestId,
})

const personRow = ({ forceId, id, subject, name, roles, sex, agency, unit }: Person) => ({
  force_id: forceId,
  id,
  subject,
  name,
  roles,
  sex,
  agency_id: agency.id,
  unit_id: unit?.id,
})

/** Puts the force, the agencies, the units and the people of the cast into an empty database. No children. */
export async function settleCast(database: Database): Promise<void> {
  const { statement } = database.as('owner')
  const { forceId, name, demonstration } = castForce
  await statement('insert into forces (force_id, name, demonstration) values ($1, $2, $3)', [
    forceId,
    name,
    demonstration,
  ])
  const add = async (text: string, rows: readonly object[]) => statement(text, [JSON.stringify(rows)])
  await add(
    `insert into agencies (force_id, id, kind, name, borough)
     select "forceId", id, kind, name, borough
     from jsonb_to_recordset($1::jsonb) as a ("forceId" int, id uuid, kind text, name text, borough text)`,
    Object.values(castAgencies),
  )
  await add(
    `insert into units (force_id, id, kind, name, bcu, agency_id)
     select "forceId", id, kind, name, bcu, "agencyId"
     from jsonb_to_recordset($1::jsonb) as u ("forceId" int, id uuid, kind text, name text, bcu text, "agencyId" uuid)`,
    Object.values(castUnits),
  )
  await add(
    `insert into people (force_id, id, subject, name, roles, sex, agency_id, unit_id)
     select force_id, id, subject, name, roles, sex, agency_id, unit_id
     from jsonb_to_recordset($1::jsonb) as p (force_id int, id uuid, subject text, name text, roles text[], sex text,
       agency_id uuid, unit_id uuid)`,
    castPeople.map(personRow),
  )
}

type Planted = Readonly<{
  restricted?: boolean
  sharedWith?: readonly string[]
  leadId?: string
  leadUnitId?: string
}>

/** Puts a child of the cast into the database, as old on the tests' day as the cast says. Shared with nobody unless said. */
export async function plantChild(database: Database, child: CastChild, more: Planted = {}): Promise<string> {
  await database.as('owner').statement(
    `insert into children (force_id, id, given_names, family_name, known_as, born_on, sex, ethnicity, language, borough,
       school, looked_after_by, communication_needs, restricted, shared_with, lead_id, lead_unit_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[child.forceId, child.id, child.givenNames, child.familyName, child.knownAs],
      ...[bornOn(child, testNow.toISOString().slice(0, 10)), child.sex, child.ethnicity, child.language],
      ...[child.borough, child.school, child.lookedAfterBy, child.communicationNeeds],
      ...[more.restricted ?? false, more.sharedWith ?? [], more.leadId, more.leadUnitId],
    ],
  )
  return child.id
}
