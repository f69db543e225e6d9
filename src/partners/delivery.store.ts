import type { Acting } from '../store/database.ts'

/** One notice on its way through one channel, taken by this process for a while. */
export type Taken = Readonly<{
  forceId: number
  noticeId: string
  channelId: string
  agencyId: string
  attempts: number
  kind: string
  at: Date
  channel: 'webhook' | 'email'
  address: string
  secret: string | null
  isEnded: boolean
}>

const spread = `with taken as materialized (
    select force_id, id, to_agency_id from notices where sent_at is null
    order by created_at limit $1 for update skip locked
  ), queued as (
    insert into deliveries (force_id, notice_id, channel_id, agency_id)
    select t.force_id, t.id, c.id, t.to_agency_id from taken t
    join channels c on c.force_id = t.force_id and c.agency_id = t.to_agency_id and c.ended_at is null
    on conflict do nothing
  ), done as (
    update notices n set sent_at = now() from taken t where n.force_id = t.force_id and n.id = t.id
    returning n.id
  )
  select count(*)::int as spread from done`

/** Puts new notices among what is to be delivered, once for each channel of their agency. Resolves to how many notices. */
export async function spreadNotices(clock: Acting, most: number): Promise<number> {
  const [row] = await clock.statement<{ spread: number }>(spread, [most])
  return row?.spread ?? 0
}

const take = `with due as materialized (
    select force_id, notice_id, channel_id from deliveries where state = 'waiting' and next_at <= now()
    order by next_at limit $1 for update skip locked
  )
  update deliveries d set attempts = d.attempts + 1, next_at = now() + make_interval(secs => $2)
  from due
  join notices n on n.force_id = due.force_id and n.id = due.notice_id
  join channels c on c.force_id = due.force_id and c.id = due.channel_id
  where d.force_id = due.force_id and d.notice_id = due.notice_id and d.channel_id = due.channel_id
  returning d.force_id as "forceId", d.notice_id as "noticeId", d.channel_id as "channelId",
    d.agency_id as "agencyId", d.attempts, n.kind, n.created_at as at, c.kind as channel, c.address, c.secret,
    c.ended_at is not null as "isEnded"`

/** Takes what is to be delivered now, for some seconds: whoever dies meanwhile has it taken by another afterwards. */
export const takeDue = (
  clock: Acting,
  { most, seconds }: { most: number; seconds: number },
): Promise<Taken[]> => clock.statement<Taken>(take, [most, seconds])

const one = `force_id = $1 and notice_id = $2 and channel_id = $3 and state = 'waiting'`

/** Marks a delivery as done. */
export const markDelivered = (clock: Acting, { forceId, noticeId, channelId }: Taken): Promise<object[]> =>
  clock.statement(
    `update deliveries set state = 'delivered', settled_at = now(), problem = null where ${one}`,
    [forceId, noticeId, channelId],
  )

/** Marks an attempt as failed: to be tried again after some seconds, or given up. Nothing if somebody else has it now. */
export const markFailed = (
  clock: Acting,
  { forceId, noticeId, channelId, attempts }: Taken,
  { problem, again }: Readonly<{ problem: string; again: number | null }>,
): Promise<object[]> =>
  clock.statement(
    again === null
      ? `update deliveries set state = 'given up', settled_at = now(), problem = $5 where ${one} and attempts = $4`
      : `update deliveries set next_at = now() + make_interval(secs => ${Number(again)}), problem = $5
           where ${one} and attempts = $4`,
    [forceId, noticeId, channelId, attempts, problem],
  )

/** Tells agencies of what they could not be told before an agreement began, and both sides of agreements that end soon. */
export async function watchAgreements(clock: Acting, daysBefore: number): Promise<void> {
  await clock.statement(
    `select tell_covered(force_id, id, now()) from sharing_agreements
     where began_at <= now() and ends_at > now() and caught_up_at is null`,
  )
  await clock.statement(
    `with ending as (
       update sharing_agreements s set reminded_at = now()
       where began_at is not null and reminded_at is null and ends_at > now()
         and ends_at <= now() + make_interval(days => $1)
       returning force_id, id, agency_id
     )
     insert into notices (force_id, id, kind, to_agency_id, agreement_id)
     select e.force_id, gen_random_uuid(), 'agreement ends', a.id, e.id from ending e
     join agencies a on a.force_id = e.force_id and (a.id = e.agency_id or a.kind = 'police')`,
    [daysBefore],
  )
}

/** Milliseconds until something is to be delivered (again); none when nothing is. */
export async function untilNextDelivery(clock: Acting): Promise<number | undefined> {
  const [row] = await clock.statement<{ ms: number }>(
    `select (extract(epoch from next_at - now()) * 1000)::float8 as ms from deliveries
     where state = 'waiting' order by next_at limit 1`,
  )
  return row?.ms
}
