import { type ListPage, pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import type { Tx } from '../store/database.ts'
import type { AccessFilter, AccessLine, Looked, OwedByRole } from './access.ts'
import { accountStateFrom, type PersonRow } from './person.store.ts'
import { idleSince } from './session.ts'

type Row = Omit<AccessLine, 'endedAt' | 'stopped'> &
  Pick<PersonRow, 'ended_at' | 'stopped_from' | 'stopped_until'> &
  Readonly<{ total: number }>

type Asked = Readonly<{ forceId: number; agencyId: string; now: Date }>
type Slice = Readonly<{ filter: AccessFilter; perPage: number; place?: Place | undefined }>

const stopped = 'p.stopped_from <= $3 and (p.stopped_until is null or $3 < p.stopped_until)'
const ended = 'p.ended_at <= $3'

const state = `case when ${ended} then 'ended' when ${stopped} then 'stopped' else 'has' end`

const columns = `p.id, p.name, p.roles, u.name as unit, p.since, p.ended_at, p.stopped_from, p.stopped_until,
  (select max(t.at) from trail t where t.force_id = p.force_id and t.who = p.id and t.did = 'sign in' and t.allowed)
    as "lastSignedIn",
  (select count(*)::int from sessions s where s.force_id = p.force_id and s.person_id = p.id and s.ended_at is null
    and s.expires_at > $3 and s.last_seen_at > $4) as sessions,
  (select count(*)::int from api_tokens t where t.force_id = p.force_id and t.person_id = p.id and t.ended_at is null
    and t.expires_at > $3) as tokens`

const lineFrom = ({ ended_at, stopped_from, stopped_until, total: _, ...line }: Row): AccessLine => ({
  ...line,
  ...accountStateFrom({ ended_at, stopped_from, stopped_until }),
})

/** By name, from an account on or back from it. The place is the account: a name must not stand in an address. */
function byName({ forceId, agencyId, now }: Asked, { filter, perPage, place }: Slice) {
  const values = [
    ...[forceId, agencyId, now, idleSince(now)],
    ...[filter.name ?? null, filter.role ?? null, filter.unitId ?? null, filter.state ?? null, perPage + 1],
  ]
  const order = place?.back ? 'p.name collate "C" desc, p.id desc' : 'p.name collate "C", p.id'
  const there = `(select n.name collate "C", n.id from people n where n.force_id = $1 and n.agency_id = $2 and n.id = $10)`
  const from = place && `where (p.name collate "C", p.id) ${place.back ? '<' : '>'} ${there}`
  return { order, from: from ?? '', values: place ? [...values, place.key[0]] : values }
}

function accessRows(tx: Tx, asked: Asked, slice: Slice): Promise<Row[]> {
  const { order, from, values } = byName(asked, slice)
  return tx.sql<Row>(
    `select ${columns}, p.total from (select * from (
       select p.*, count(*) over ()::int as total from people p
       where p.force_id = $1 and p.agency_id = $2 and ($5::text is null or strpos(lower(p.name), lower($5)) > 0)
         and ($6::text is null or p.roles @> array[$6]) and ($7::uuid is null or p.unit_id = $7)
         and ($8::text is null or ${state} = $8)) p
       ${from} order by ${order} limit $9) p
     left join units u on u.force_id = p.force_id and u.id = p.unit_id
     order by ${order}`,
    values,
  )
}

/** A page of the people of one agency by name, and how many there are in all. */
export async function accessOf(
  tx: Tx,
  asked: Asked,
  slice: Slice,
): Promise<ListPage<AccessLine> & Readonly<{ total: number }>> {
  const page = await pageAt(slice.place, {
    perPage: slice.perPage,
    read: place => accessRows(tx, asked, { ...slice, place }),
    keyOf: ({ id }) => [id],
  })
  return { ...page, rows: page.rows.map(lineFrom), total: page.rows[0]?.total ?? 0 }
}

/** One person of an agency. */
export async function accessOfOne(
  tx: Tx,
  { forceId, agencyId, now }: Asked,
  personId: string,
): Promise<AccessLine | undefined> {
  const [row] = await tx.sql<Row>(
    `select ${columns}, 1 as total from people p left join units u on u.force_id = p.force_id and u.id = p.unit_id
     where p.force_id = $1 and p.agency_id = $2 and p.id = $5`,
    [forceId, agencyId, now, idleSince(now), personId],
  )
  return row && lineFrom(row)
}

/** The units of an agency in which somebody has an account. */
export const unitsWithPeople = (tx: Tx, forceId: number, agencyId: string) =>
  tx.sql<{ id: string; name: string }>(
    `select u.id, u.name from units u where u.force_id = $1 and u.agency_id = $2
       and exists (select from people p where p.force_id = u.force_id and p.unit_id = u.id)
     order by u.name collate "C", u.id limit 500`,
    [forceId, agencyId],
  )

/** For how many children a colleague leads, and what their roles owe where they work. `reach` says how far each acts. */
export async function owedAround(
  tx: Tx,
  personId: string,
  reach: Readonly<Record<string, string>>,
): Promise<Readonly<{ led: number; byRole: readonly OwedByRole[] }>> {
  const [led] = await tx.sql<{ led: number | null }>('select led_by_colleague($1) as led', [personId])
  const byRole = await tx.sql<OwedByRole>('select role, owed, others from owed_around_colleague($1, $2)', [
    ...[personId, JSON.stringify(reach)],
  ])
  return { led: led?.led ?? 0, byRole }
}

/** Who else looked at somebody's access or changed it, the latest first. */
export const lookedAt = (tx: Tx, forceId: number, personId: string): Promise<Looked[]> =>
  tx.sql(
    `select t.id, t.at, t.did, t.allowed, p.name from trail t
     left join people p on p.force_id = t.force_id and p.id = t.who
     where t.force_id = $1 and t.about = 'access' and t.about_id = $2 and t.who <> $2
     order by t.at desc, t.id desc limit 50`,
    [forceId, personId],
  )
