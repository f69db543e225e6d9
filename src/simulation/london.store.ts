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

/**
 * A mark of everything recorded in a force, without ids: equal for equal lives, however many. Each episode has a mark of
 * its own, and their sum does not depend on their order, so that a year is read in one pass.
 */
export async function markOfLives(database: Database, forceId: number): Promise<string> {
  const [row] = await database.as('owner').statement<{ mark: string }>(
    `select concat_ws(' ', count(*), coalesce(sum(('x' || left(md5(concat_ws('|', c.given_names, c.family_name, c.born_on,
         c.borough, c.school, e.pathway, extract(epoch from e.started_at), n.lived)), 15))::bit(60)::bigint::numeric), 0)) as mark
     from episodes e
     join children c on c.force_id = e.force_id and c.id = e.child_id
     cross join lateral (
       select string_agg(concat_ws('|', n.version, n.step, n.occurrence, extract(epoch from n.happened_at),
           extract(epoch from n.recorded_at), p.subject, n.answers::text, n.corrects, n.reason, n.withdraws), E'\\n'
         order by n.version) as lived
       from episode_entries n
       join people p on p.force_id = n.force_id and p.id = n.recorded_by
       where n.force_id = e.force_id and n.episode_id = e.id) n
     where e.force_id = $1`,
    [forceId],
  )
  return row?.mark ?? ''
}
