import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Account, Changes, There } from './compare-lists.ts'
import { type AgencyLine, type PersonLine, sameName, type UnitLine } from './lists.ts'

/** The force that a database belongs to. */
export type ForceRow = Readonly<{ forceId: number; name: string; demonstration: boolean }>

/** Nobody else takes lists in until the transaction ends. */
export const lockForces = (tx: Tx): Promise<object[]> =>
  tx.sql('lock table forces in share row exclusive mode')

/** The force in a database; nothing in one that is empty. */
export async function forceHere(tx: Tx): Promise<ForceRow | undefined> {
  const [force] = await tx.sql<ForceRow>(
    'select force_id as "forceId", name, demonstration from forces order by force_id limit 1',
  )
  return force
}

/** Makes the force of an empty database. */
export async function addForce(tx: Tx, name: string): Promise<ForceRow> {
  await tx.sql('insert into forces (force_id, name, demonstration) values (1, $1, false)', [name])
  return { forceId: 1, name, demonstration: false }
}

/** The agencies and units of a force. */
async function placesOf(tx: Tx, forceId: number): Promise<Pick<There, 'agencies' | 'units'>> {
  const agencies = await tx.sql<There['agencies'][number]>(
    'select id, name, kind from agencies where force_id = $1 order by name collate "C", id',
    [forceId],
  )
  const units = await tx.sql<There['units'][number]>(
    `select id, name, kind, coalesce(bcu, '') as bcu from units where force_id = $1 order by name collate "C", id`,
    [forceId],
  )
  return { agencies, units }
}

/** Everything that the lists are compared with. */
export async function readThere(tx: Tx, forceId: number): Promise<There> {
  const people = await tx.sql<Account>(
    `select p.id, p.subject, p.name, a.name as agency, coalesce(u.name, '') as unit, p.roles, coalesce(p.sex, '') as sex,
       p.ended_at is not null as ended
     from people p join agencies a on a.force_id = p.force_id and a.id = p.agency_id
       left join units u on u.force_id = p.force_id and u.id = p.unit_id
     where p.force_id = $1 order by p.subject collate "C"`,
    [forceId],
  )
  const stopped = await tx.sql<{ subject: string }>(
    'select subject from people where force_id = $1 and stopped_from is not null order by subject collate "C"',
    [forceId],
  )
  return { ...(await placesOf(tx, forceId)), people, stopped: stopped.map(({ subject }) => subject) }
}

const addAgencies = (tx: Tx, forceId: number, all: readonly AgencyLine[]) =>
  tx.sql(
    `insert into agencies (force_id, id, kind, name, area)
     select $1, id, kind, name, area from jsonb_to_recordset($2::jsonb) as a (id uuid, kind text, name text, area text[])`,
    [
      forceId,
      JSON.stringify(all.map(one => ({ ...one, id: newId(), area: one.area.length > 0 ? one.area : null }))),
    ],
  )

const addUnits = (tx: Tx, forceId: number, all: readonly UnitLine[]) =>
  tx.sql(
    `insert into units (force_id, id, kind, name, bcu, agency_id)
     select $1, u.id, u.kind, u.name, nullif(u.bcu, ''), (select a.id from agencies a where a.force_id = $1 and a.kind = 'police')
     from jsonb_to_recordset($2::jsonb) as u (id uuid, kind text, name text, bcu text)`,
    [forceId, JSON.stringify(all.map(one => ({ ...one, id: newId() })))],
  )

const moveUnits = (tx: Tx, forceId: number, all: Changes['units']['change']) =>
  tx.sql(
    `update units u set bcu = nullif(n.bcu, '') from jsonb_to_recordset($2::jsonb) as n (id uuid, bcu text)
     where u.force_id = $1 and u.id = n.id`,
    [forceId, JSON.stringify(all.map(({ id, line }) => ({ id, bcu: line.bcu })))],
  )

const columns = '(id uuid, subject text, name text, "agencyId" uuid, "unitId" uuid, roles text[], sex text)'

type Placed = Readonly<{ at: Date; rows: readonly object[] }>

const addPeople = (tx: Tx, forceId: number, { at, rows }: Placed) =>
  tx.sql(
    `insert into people (force_id, id, subject, name, roles, sex, agency_id, unit_id, since)
     select $1, id, subject, name, roles, nullif(sex, ''), "agencyId", "unitId", $3
     from jsonb_to_recordset($2::jsonb) as n ${columns}`,
    [forceId, JSON.stringify(rows), at],
  )

const changePeople = (tx: Tx, forceId: number, { at, rows }: Placed) =>
  tx.sql(
    `update people p set name = n.name, roles = n.roles, sex = nullif(n.sex, ''), agency_id = n."agencyId",
       unit_id = n."unitId", since = case when p.ended_at is null then p.since else $3 end, ended_at = null
     from jsonb_to_recordset($2::jsonb) as n ${columns} where p.force_id = $1 and p.id = n.id`,
    [forceId, JSON.stringify(rows), at],
  )

type Noted = Readonly<{ id: string; did: string; was: object | null; now: object }>

const note = (tx: Tx, forceId: number, { at, all }: Readonly<{ at: Date; all: readonly Noted[] }>) =>
  tx.sql(
    `insert into account_changes (force_id, person_id, at, did, was, is_now)
     select $1, n.id, $3, n.did, n.was, n.now
     from jsonb_to_recordset($2::jsonb) as n (id uuid, did text, was jsonb, now jsonb)`,
    [forceId, JSON.stringify(all), at],
  )

const kept = ({ id: _, line: __, ...said }: Partial<Account & PersonLine>): object => said

/** What is kept of each change: what the account said before, and what it says now. */
const notesOf = (
  { change, end, openAgain }: Changes['people'],
  added: readonly (PersonLine & { id: string })[],
) => [
  ...added.map(one => ({ id: one.id, did: 'added', was: null, now: kept(one) })),
  ...change.map(({ was, line }) => ({ id: was.id, did: 'changed', was: kept(was), now: kept(line) })),
  ...end.map(was => ({ id: was.id, did: 'ended', was: kept(was), now: kept({ ...was, ended: true }) })),
  ...openAgain.map(({ was, line }) => ({ id: was.id, did: 'opened again', was: kept(was), now: kept(line) })),
]

/** Takes changes in, and keeps of every account what it said before. Whoever is no longer listed can do nothing from then on. */
export async function takeIn(tx: Tx, forceId: number, { changes, at }: { changes: Changes; at: Date }) {
  const { agencies, units, people } = changes
  await addAgencies(tx, forceId, agencies)
  await addUnits(tx, forceId, units.add)
  await moveUnits(tx, forceId, units.change)
  const places = await placesOf(tx, forceId)
  const placed = (line: PersonLine) => ({
    ...line,
    agencyId: places.agencies.find(({ name }) => sameName(name, line.agency))?.id,
    unitId: places.units.find(({ name }) => sameName(name, line.unit))?.id,
  })
  const added = people.add.map(line => ({ ...line, id: newId() }))
  await addPeople(tx, forceId, { at, rows: added.map(one => ({ ...placed(one), id: one.id })) })
  const rewritten = [...people.change, ...people.openAgain]
  const rows = rewritten.map(({ was, line }) => ({ ...placed(line), id: was.id }))
  await changePeople(tx, forceId, { at, rows })
  const ended = people.end.map(({ id }) => id)
  await tx.sql('update people set ended_at = $3 where force_id = $1 and id = any($2)', [forceId, ended, at])
  await note(tx, forceId, { at, all: notesOf(people, added) })
}

/** One change of an account: its subject, what was done, and when. */
export type AccountChange = Readonly<{ at: Date; did: string; subject: string; was: string; now: string }>

/** The newest changes of accounts, the last one first, with the roles before and after. */
export const changesOf = (tx: Tx, forceId: number): Promise<AccountChange[]> =>
  tx.sql(
    `select c.at, c.did, p.subject,
       coalesce((select string_agg(r, ', ') from jsonb_array_elements_text(c.was -> 'roles') r), '') as was,
       case when c.did = 'ended' then '' else
         coalesce((select string_agg(r, ', ') from jsonb_array_elements_text(c.is_now -> 'roles') r), '') end as now
     from account_changes c join people p on p.force_id = c.force_id and p.id = c.person_id
     where c.force_id = $1 order by c.turn desc limit 200`,
    [forceId],
  )
