import type pg from 'pg'
import type { Pathway } from '../src/kernel/pathway.ts'
import { pathwayAt } from '../src/policy/index.ts'
import { type Role, roles } from '../src/policy/roles.ts'
import { castAgencies } from '../src/simulation/cast.ts'

/** How many children there are, and how many episodes they have open; twice as many have ended. */
export type Size = Readonly<{ children: number; open: number }>

const dutiesEach = 5
const kinds = ['custody', 'missing-child', 'police-protection', 'search-exposing-intimate-parts'] as const

/** What each pathway owes first: the steps, who owes them, and of which kind of agency they are. */
function owedFirst(): readonly object[] {
  return kinds.flatMap(id => {
    const rule = pathwayAt(id, '2026-11-01') as Pathway
    const owed = Object.entries(rule.steps).filter(([name, step]) => name !== rule.begins && !step.power)
    return owed.slice(0, dutiesEach).map(([step, { by }], index) => ({
      ...{ pathway: id, in_force_from: rule.inForceFrom, begins: rule.begins, place: index + 1, step, by },
      agency: roles[by as Role].agency,
    }))
  })
}

/**
 * A force the size of London's, over the cast's own: suites, teams, children, episodes open and ended, their entries
 * and duties. Written set by set as the owner, through every constraint and trigger.
 */
export async function loadLondon(owner: pg.Pool, { children, open }: Size): Promise<void> {
  const run = (text: string, values: unknown[] = []) => owner.query(text, values)
  await run(
    `insert into units (force_id, id, name, kind, bcu, agency_id)
     select 1, gen_random_uuid(), k || ' ' || n, k, 'BCU ' || n % 12, $1
     from (values ('custody-suite', 28), ('response-team', 60), ('missing-hub', 11)) v(k, c), generate_series(1, c) n`,
    [castAgencies.police.id],
  )
  await run(
    `insert into children (force_id, id, family_name, given_names, born_on, sex, ethnicity, borough, restricted)
     select 1, gen_random_uuid(), (array['Adeyemi','Khan','Brown','Okafor','Silva','Begum','Jones','Nowak','Tran','Ali'])[1 + n % 10]
         || ' ' || substr(md5(n::text), 1, 4),
       (array['Kit','Amara','Leo','Zoe','Idris','Mia','Yusuf','Ada','Sol','Nia','Rex','Ivy'])[1 + n % 12],
       date '2026-11-01' - (3650 + n * 7919 % 2900), case when n % 5 < 3 then 'male' else 'female' end, 'W1',
       (array['Lambeth','Croydon'])[1 + n % 2], n % 100 = 0
     from generate_series(1, $1) n`,
    [children],
  )
  await run(
    `create temporary table begun as
     with c as (select id, row_number() over (order by id) as n from children),
     u as (select kind, array_agg(id order by id) as ids from units group by kind)
     select gen_random_uuid() as id, c.id as child_id, k.pathway, n > $1 as ended, n, u.ids[1 + abs(hashint4(n::int)) % cardinality(u.ids)] as unit_id
     from c cross join lateral (select case when n % 60 = 0 then 'custody' when n % 3 = 0 then 'missing-child'
         when n % 3 = 1 then 'police-protection' else 'search-exposing-intimate-parts' end as pathway) k
     join u on u.kind = case k.pathway when 'custody' then 'custody-suite' when 'missing-child' then 'missing-hub' else 'response-team' end
     where n <= $1 * 3`,
    [open],
  )
  await run(
    'create temporary table owed (pathway text, in_force_from date, begins text, place int, step text, by text, agency text)',
  )
  await run(
    'insert into owed select o.* from jsonb_to_recordset($1::jsonb) o (pathway text, in_force_from date, begins text, place int, step text, by text, agency text)',
    [JSON.stringify(owedFirst())],
  )
  const agencies = Object.fromEntries(Object.values(castAgencies).map(({ kind, id }) => [kind, id]))
  await run(
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, version, unit_id, agencies, shared_with, started_at, ended_at, outcome)
     select 1, b.id, b.child_id, b.pathway, o.in_force_from, 1, b.unit_id, $1::jsonb,
       array(select value::uuid from jsonb_each_text($1::jsonb)), now() - b.n % 40 * interval '1 hour',
       case when b.ended then now() end, case when b.ended then 'ended' end
     from begun b join owed o on o.pathway = b.pathway and o.place = 1`,
    [JSON.stringify(agencies)],
  )
  await run(
    `insert into episode_entries (force_id, episode_id, version, step, happened_at, recorded_by, agency_id)
     select 1, b.id, 1, o.begins, now() - b.n % 40 * interval '1 hour', (select id from people limit 1), $1
     from begun b join owed o on o.pathway = b.pathway and o.place = 1`,
    [castAgencies.police.id],
  )
  await run(
    `insert into duties (force_id, episode_id, step, child_id, pathway, owed_by, owed_agency_id, unit_id, state, opened_at, due_at,
       settled_at, restricted, reminded_at)
     select 1, e.id, o.step, e.child_id, e.pathway, o.by, ($1::jsonb ->> o.agency)::uuid, e.unit_id,
       case when e.ended_at is null then 'open' else 'met' end, e.started_at,
       e.started_at + o.place * interval '14 hours', e.ended_at, e.restricted, now()
     from episodes e join owed o on o.pathway = e.pathway`,
    [JSON.stringify(agencies)],
  )
  await run('drop table begun')
  await run('drop table owed')
  await run('vacuum (analyze)')
}
