import { type ListPage, pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import type { Value } from '../store/connection.ts'
import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { newId } from '../store/ids.ts'
import { exactly, pressingColumns, pressingFrom, pressingKey } from '../store/pressing.ts'
import type { Referral, Reply } from './referral.ts'

const columns = `d.episode_id as "episodeId", d.child_id as "childId",
  ${fullName('c')} as "childName", d.pathway,
  to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", d.step, d.occurrence, d.owed_by as "owedBy",
  d.owed_agency_id as "agencyId", a.name as "agencyName", d.opened_at as "openedAt",
  not d.withheld and e.shared_with @> array[d.owed_agency_id] as "isShared", d.told_at as "toldAt", o.at as "receivedAt",
  o.name as "receivedBy", r.reply, d.due_at as "dueAt", d.state, d.settled_at as "settledAt"`

/** What the trail says of the first opening is asked only for the rows that are shown. */
const joined = `join episodes e on e.force_id = d.force_id and e.id = d.episode_id
  join children c on c.force_id = d.force_id and c.id = d.child_id
  join agencies a on a.force_id = d.force_id and a.id = d.owed_agency_id
  left join lateral (select t.at, p.name from trail t left join people p on p.force_id = t.force_id and p.id = t.who
    where t.force_id = d.force_id and t.child_id = d.child_id and t.about_id = d.episode_id
      and t.who_agency = d.owed_agency_id and t.allowed and t.at >= coalesce(d.told_at, d.opened_at)
    order by t.at, t.id limit 1) o on true
  left join lateral (select json_build_object('kind', y.kind, 'reason', y.reason, 'words', y.words, 'at', y.replied_at,
      'by', (select p.name from people p where p.force_id = y.force_id and p.id = y.replied_by)) as reply
    from replies y where y.force_id = d.force_id and y.episode_id = d.episode_id and y.step = d.step
      and y.occurrence = d.occurrence order by y.replied_at desc, y.id desc limit 1) r on true`

/** What it did unasked was not asked for. An index of what is settled leaves that out in the same words. */
const asked = `not (d.told_at is null and d.state in ('met', 'met late'))`

/** A partner knows of what it owes itself, and not of what others in the same episode do. */
const partners = `select p.id from agencies p where p.force_id = $1
  and case when (select scope_is_police()) then p.kind <> 'police' else p.id = (select scope_agency()) end`

const ofPartners = `d.force_id = $1 and d.owed_agency_id in (${partners}) and ${asked}`

type Row = Omit<Referral, 'reply'> &
  Readonly<{ reply: (Omit<Reply, 'at'> & Readonly<{ at: string }>) | null }>

const referralOf = ({ reply, ...row }: Row): Referral => ({
  ...row,
  reply: reply && { ...reply, at: new Date(reply.at) },
})

/** Everything that partners were asked for in an episode, as far as the scope may see it. */
export async function referralsIn(tx: Tx, forceId: number, episodeId: string): Promise<readonly Referral[]> {
  const rows = await tx.sql<Row>(
    `select ${columns} from duties d ${joined} where ${ofPartners} and d.episode_id = $2
     order by d.opened_at, d.step, d.occurrence`,
    [forceId, episodeId],
  )
  return rows.map(referralOf)
}

/** Which referrals: the agency's own or for police those of all, of a unit's episodes where one is given; open, or settled since a time. */
export type ReferralQuery = Readonly<{
  forceId: number
  unitId: string | null
  settledSince: Date | null
  perPage: number
}>

type Placed = Readonly<{ orderedAt: string; isDated: boolean; settledOn: string | null }>

const placed = `, ${pressingColumns}, ${exactly('d.settled_at')} as "settledOn"`
const settled = ['d.settled_at', 'd.episode_id', 'd.step', 'd.occurrence']

/** What is settled, the latest first, from a place on or back from it. */
function settledFrom(place: Place | undefined, bind: (value: Value) => string) {
  const order = settled.map(one => `${one}${place?.back ? '' : ' desc'}`).join(', ')
  if (!place) return { order, from: 'true' }
  const [when, id, step, occurrence] = place.key.map(bind)
  const here = `${when}::timestamptz, ${id}::uuid, ${step}::text, ${occurrence}::int`
  const beyond = place.back ? '>' : '<'
  const from = `d.settled_at ${beyond}= ${when}::timestamptz and (${settled.join(', ')}) ${beyond} (${here})`
  return { order, from }
}

/** Agency by agency: an index has the duties of each in the order of a list, and none has those of all together. */
const ofEach = (these: string): string => `(${partners}) p cross join lateral (
  select * from duties d where d.force_id = $1 and d.owed_agency_id = p.id and ${these}) d`

/** What is open in a unit is less than what any larger agency owes. */
const inUnit = (these: string): string =>
  `(select * from duties d where d.force_id = $1 and d.owed_agency_id in (${partners}) and ${these}) d`

function referralRows(tx: Tx, query: ReferralQuery, place: Place | undefined): Promise<(Row & Placed)[]> {
  const { forceId, unitId, settledSince, perPage } = query
  const values: Value[] = [forceId, unitId, settledSince, perPage + 1]
  const bind = (value: Value): string => `$${values.push(value)}`
  const { order, from } = (settledSince ? settledFrom : pressingFrom)(place, bind)
  const when = settledSince ? 'd.settled_at >= $3' : 'd.settled_at is null and $3::timestamptz is null'
  const these = `${asked} and ${when} and ($2::uuid is null or d.unit_id = $2) and ${from} order by ${order} limit $4::int`
  return tx.sql(
    `select ${columns}${placed} from (select d.* from ${unitId && !settledSince ? inUnit(these) : ofEach(these)}
       order by ${order} limit $4) d ${joined}
     order by ${order}`,
    values,
  )
}

/** A page of a list of referrals: what is open by how pressing it is, what is settled the latest first. */
export async function referralPage(
  tx: Tx,
  query: ReferralQuery,
  place: Place | undefined,
): Promise<ListPage<Referral>> {
  const page = await pageAt(place, {
    perPage: query.perPage,
    read: where => referralRows(tx, query, where),
    keyOf: row =>
      query.settledSince
        ? [row.settledOn ?? '', row.episodeId, row.step, String(row.occurrence)]
        : pressingKey(row),
  })
  return { ...page, rows: page.rows.map(referralOf) }
}

/** One duty of a partner. */
export type Which = Readonly<{ episodeId: string; step: string; occurrence: number }>

/** One referral, as far as the scope may see it. */
export async function findReferral(tx: Tx, forceId: number, which: Which): Promise<Referral | undefined> {
  const [row] = await tx.sql<Row>(
    `select ${columns} from duties d ${joined} where ${ofPartners} and d.episode_id = $2 and d.step = $3
       and d.occurrence = $4`,
    [forceId, which.episodeId, which.step, which.occurrence],
  )
  return row && referralOf(row)
}

type By = Readonly<{ forceId: number; id: string; agencyId: string }>

/** Keeps what an agency answered, and tells whoever asked: the agency whose entry it answers, or else the police. */
export function keepReply(
  tx: Tx,
  by: By,
  reply: Which &
    Readonly<{
      childId: string
      kind: Reply['kind']
      reason?: string
      words?: string
      at: Date
      answersTo?: string | undefined
    }>,
): void {
  const { episodeId, step, occurrence, childId, kind, reason, words, at, answersTo } = reply
  tx.later(
    `insert into replies (force_id, id, episode_id, child_id, step, occurrence, agency_id, kind, reason, words, replied_at,
       replied_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[by.forceId, newId(at.getTime()), episodeId, childId, step, occurrence, by.agencyId, kind],
      ...[reason, words, at, by.id],
    ],
  )
  tx.later(
    `select tell_agencies($1, $2, $3, (select jsonb_agg(jsonb_build_object('kind', $4::text, 'step', $5::text,
       'occurrence', $6::int, 'agency', coalesce((select n.agency_id from episode_entries n where n.force_id = $1
         and n.episode_id = $2 and n.step = $7 order by n.version desc limit 1),
         (select a.id from agencies a where a.force_id = $1 and a.kind = 'police' order by a.id limit 1))))), '[]')`,
    [by.forceId, episodeId, at, kind, step, occurrence, answersTo],
  )
}
