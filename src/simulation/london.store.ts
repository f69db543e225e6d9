import type { Database } from '../store/database.ts'
import { addAgreements, agreementRows } from './agreements.ts'
import { addAgencies, addPeople, addUnits, personRow } from './cast.store.ts'
import { cast, castForce } from './cast.ts'
import type { London } from './london.ts'

/** Puts London into a database, as far as it is not there yet. */
export async function settleLondon(database: Database, { agencies, units, people }: London): Promise<void> {
  await database.as('owner').transaction(async tx => {
    const { forceId, name, demonstration } = castForce
    tx.later(
      'insert into forces (force_id, name, demonstration) values ($1, $2, $3) on conflict do nothing',
      [...[forceId, name, demonstration]],
    )
    tx.later(`${addAgencies} on conflict do nothing`, [JSON.stringify(agencies)])
    const agreed = agreementRows(agencies, { by: cast.bridget.id })
    tx.later(`${addAgreements} on conflict do nothing`, [JSON.stringify(agreed)])
    tx.later(`${addUnits} on conflict do nothing`, [JSON.stringify(units)])
    tx.later(`${addPeople} on conflict do nothing`, [JSON.stringify(people.map(personRow))])
  })
}

/** Everything recorded in a force, without ids, in an order that ids do not decide: equal for equal lives. */
export async function livesOf(database: Database, forceId: number): Promise<string> {
  const [row] = await database.as('owner').statement<{ lives: string }>(
    `select coalesce(string_agg(concat_ws('|', c.given_names, c.family_name, c.born_on, c.borough, c.school, e.pathway,
         extract(epoch from e.started_at), n.version, n.step, n.occurrence, extract(epoch from n.happened_at),
         extract(epoch from n.recorded_at), p.subject, n.answers::text, n.corrects, n.reason, n.withdraws), E'\\n'
       order by c.search_name collate "C", c.born_on, e.pathway, e.started_at, n.version), '') as lives
     from episode_entries n
     join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     join children c on c.force_id = e.force_id and c.id = e.child_id
     join people p on p.force_id = n.force_id and p.id = n.recorded_by
     where n.force_id = $1`,
    [forceId],
  )
  return row?.lives ?? ''
}
