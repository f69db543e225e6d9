import type { Acting } from '../store/database.ts'

/** When a duty is due, or should be prompted where the law sets no limit: the same expression as the index. */
const moment = 'coalesce(d.due_at, d.prompt_at)'
const untold = `d.settled_at is null and d.reminded_at is null and ${moment} is not null`

/**
 * One statement: picks duties that no other process holds, marks them, keeps that they were told, and writes the
 * notices. now() and not the clock of the moment, which no index can be searched by.
 */
const tell = `with due as materialized (
    select d.force_id, d.episode_id, d.step, d.occurrence from duties d
    where ${untold} and ${moment} <= now()
    order by ${moment} limit $1 for update skip locked
  ), told as (
    update duties d set reminded_at = now() from due
    where d.force_id = due.force_id and d.episode_id = due.episode_id and d.step = due.step
      and d.occurrence = due.occurrence
    returning d.*, ${moment} as moment
  ), kept as (
    insert into reminders (force_id, episode_id, step, occurrence, due_at)
    select force_id, episode_id, step, occurrence, moment from told
    on conflict do nothing returning force_id, episode_id, step, occurrence
  ), noticed as (
    insert into notices (force_id, id, kind, child_id, episode_id, step, to_agency_id, to_unit_id, to_role)
    select t.force_id, gen_random_uuid(), case when t.due_at is null then 'prompt' else 'due' end, t.child_id,
      t.episode_id, t.step, coalesce(t.owed_agency_id, u.agency_id, p.id), t.unit_id, t.owed_by
    from told t join kept using (force_id, episode_id, step, occurrence)
    left join units u on u.force_id = t.force_id and u.id = t.unit_id
    left join lateral (select a.id from agencies a where a.force_id = t.force_id and a.kind = 'police'
      order by a.id limit 1) p on true
  )
  select count(*)::int as told from told`

/** Tells those who owe duties that have fallen due, each exactly once for its deadline. Resolves to how many duties. */
export async function tellDue(clock: Acting, most: number): Promise<number> {
  const [row] = await clock.statement<{ told: number }>(tell, [most])
  return row?.told ?? 0
}

/** Milliseconds until the next duty falls due; none when nothing will. */
export async function untilNextDue(clock: Acting): Promise<number | undefined> {
  const [row] = await clock.statement<{ ms: number }>(
    `select (extract(epoch from ${moment} - now()) * 1000)::float8 as ms from duties d
     where ${untold} order by ${moment} limit 1`,
  )
  return row?.ms
}
