import { urgentSharing } from '../policy/urgent-sharing.ts'
import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { newId } from '../store/ids.ts'
import type { UrgentNow, UrgentSharing } from './urgent-sharing.ts'

const hour = 3_600_000

const columns = `u.id, u.episode_id as "episodeId", u.child_id as "childId", u.agency_id as "agencyId", a.name as "agencyName",
  u.basis, u.danger, u.message, u.shared_at as "sharedAt", p.name as "sharedBy", u.shared_by as "sharedById",
  u.ends_at as "endsAt", u.review_due as "reviewDue", u.reviewed_at as "reviewedAt", q.name as "reviewedBy", u.finding, u.review,
  o.at as "openedAt", o.name as "openedBy", exists (select from children c where c.force_id = u.force_id and c.id = u.child_id)
    as "openingKnown"`

const names = `join agencies a on a.force_id = u.force_id and a.id = u.agency_id
  join people p on p.force_id = u.force_id and p.id = u.shared_by
  left join people q on q.force_id = u.force_id and q.id = u.reviewed_by
  left join lateral (select t.at, r.name from trail t left join people r on r.force_id = t.force_id and r.id = t.who
    where t.force_id = u.force_id and t.child_id = u.child_id and t.who_agency = u.agency_id and t.allowed
      and t.at >= u.shared_at and ((t.did = 'view episode' and t.about_id = u.episode_id) or t.did = 'view disclosures')
    order by t.at, t.id limit 1) o on true`

/** What was shared at once in an episode, as far as the scope may see it. */
export const urgentIn = (tx: Tx, forceId: number, episodeId: string): Promise<UrgentSharing[]> =>
  tx.sql(
    `select ${columns} from urgent_sharings u ${names} where u.force_id = $1 and u.episode_id = $2
     order by u.shared_at, u.id`,
    [forceId, episodeId],
  )

/** The same of a child, the latest first. */
export const urgentOf = (tx: Tx, forceId: number, childId: string): Promise<UrgentSharing[]> =>
  tx.sql(
    `select ${columns} from urgent_sharings u ${names} where u.force_id = $1 and u.child_id = $2
     order by u.shared_at desc, u.id limit 50`,
    [forceId, childId],
  )

/** What the force shared at once, or one of it, for whoever answers for it: those not looked at first. */
export const urgentForReview = (tx: Tx, id?: string): Promise<UrgentSharing[]> =>
  tx.sql(
    `select ${columns} from urgent_for_review($1) u ${names} order by u.reviewed_at is not null, u.shared_at desc, u.id`,
    [id ?? null],
  )

type Reader = Readonly<{ forceId: number; agencyId: string }>

/** What holds at a time of what was shared with the reader's agency: whose it is and where, and not what was said. */
export const urgentFor = (tx: Tx, by: Reader, now: Date): Promise<UrgentNow[]> =>
  tx.sql(
    `select ${columns}, ${fullName('c')} as "childName", e.pathway,
       to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom"
     from urgent_sharings u ${names}
     join children c on c.force_id = u.force_id and c.id = u.child_id
     join episodes e on e.force_id = u.force_id and e.id = u.episode_id
     where u.force_id = $1 and u.agency_id = $2 and u.shared_at > $4 and u.shared_at <= $3 and $3 < u.ends_at
     order by o.at is not null, u.shared_at desc, u.id limit 50`,
    [by.forceId, by.agencyId, now, new Date(+now - urgentSharing.mostHours * hour)],
  )

type Given = Readonly<{
  episodeId: string
  childId: string
  agencyId: string
  basis: string
  danger: string
  message: string
  at: Date
  endsAt: Date
  reviewDue: Date
}>

/** Keeps it, lets the agency see the episode and what it owes there, and tells both it and whoever reviews. */
export function keepUrgent(tx: Tx, by: Readonly<{ forceId: number; id: string }>, given: Given): string {
  const id = newId(given.at.getTime())
  tx.later(
    `insert into urgent_sharings (force_id, id, episode_id, child_id, agency_id, basis, danger, message, shared_at,
       shared_by, ends_at, review_due)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[by.forceId, id, given.episodeId, given.childId, given.agencyId, given.basis, given.danger],
      ...[given.message, given.at, by.id, given.endsAt, given.reviewDue],
    ],
  )
  tx.later('select tell_urgently($1)', [id])
  return id
}

/** Keeps what a review found. Resolves to whether it was still to be reviewed. */
export async function keepReview(
  tx: Tx,
  id: string,
  { at, finding, review }: Readonly<{ at: Date; finding: string; review: string }>,
): Promise<boolean> {
  const [row] = await tx.sql<{ done: boolean }>('select review_urgent($1, $2, $3, $4) as done', [
    ...[id, at, finding, review],
  ])
  return row?.done ?? false
}
