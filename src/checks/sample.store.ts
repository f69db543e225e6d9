import type { Actor } from '../kernel/context.ts'
import type { Drawn, Member } from '../kernel/sample.ts'
import type { Pair } from '../statistics/agreement.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { DrawnEpisode, KeptSample, SamplePlan } from './sample.ts'

const columns = `id, pathway, review, to_char(from_day, 'YYYY-MM-DD') as "from", to_char(until_day, 'YYYY-MM-DD') as "until",
  size, twice, by_unit as "byUnit", commitment, announced_at as "announcedAt", drawn_at as "drawnAt",
  frame_size as "frameSize", frame_hash as "frameHash"`

/** The samples of a force, the newest first. */
export const samplesOf = (tx: Tx, forceId: number): Promise<KeptSample[]> =>
  tx.sql(
    `select ${columns}, case when drawn_at is null then null else seed_of_sample(id) end as seed
     from samples where force_id = $1 order by announced_at desc, id limit 200`,
    [forceId],
  )

/** One sample, if there is such a one. */
export async function sampleById(tx: Tx, forceId: number, id: string): Promise<KeptSample | undefined> {
  const [sample] = await tx.sql<KeptSample>(
    `select ${columns}, seed_of_sample(id) as seed from samples where force_id = $1 and id = $2`,
    [forceId, id],
  )
  return sample
}

type Announced = SamplePlan & Readonly<{ seed: string; commitment: string; at: Date }>

/** Puts a sample on record: its seed where the application cannot read it, and the hash of it where everybody can. */
export async function addSample(tx: Tx, { forceId, id: by }: Actor, one: Announced): Promise<string> {
  const id = newId(one.at.getTime())
  await tx.sql(
    `insert into samples (force_id, id, pathway, review, from_day, until_day, size, twice, by_unit, seed, commitment,
       announced_at, announced_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[forceId, id, one.pathway, one.review, one.from, one.until, one.size, one.twice, one.byUnit],
      ...[one.seed, one.commitment, one.at, by],
    ],
  )
  return id
}

/** Every episode that could be drawn, with the basic command unit of its unit, or the borough the child lives in. */
export const frameOf = (
  tx: Tx,
  forceId: number,
  { pathway, from, until }: SamplePlan,
): Promise<Readonly<{ id: string; bcu: string | null; borough: string | null }>[]> =>
  tx.sql(
    `select e.id, u.bcu, c.borough from episodes e
     join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
     left join units u on u.force_id = e.force_id and u.id = e.unit_id
     where e.force_id = $1 and e.pathway = $2 and e.outcome is distinct from 'entered in error'
       and e.started_at >= $3::timestamp at time zone 'Europe/London'
       and e.started_at < $4::timestamp at time zone 'Europe/London'
     order by e.id`,
    [forceId, pathway, from, until],
  )

/** Closes a frame for good, and only then learns the seed. Nothing where it was closed before, or is too early. */
export async function closeFrame(
  tx: Tx,
  { id, at, size, hash }: Readonly<{ id: string; at: Date; size: number; hash: string }>,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ seed: string | null }>('select close_sample($1, $2, $3, $4) as seed', [
    ...[id, at, size, hash],
  ])
  return row?.seed ?? undefined
}

/** Keeps the frame, and what was drawn from it. */
export async function addMembers(
  tx: Tx,
  { forceId, sampleId }: Readonly<{ forceId: number; sampleId: string }>,
  { frame, drawn }: Readonly<{ frame: readonly Member[]; drawn: readonly Drawn[] }>,
): Promise<void> {
  const places = new Map(drawn.map(one => [one.id, one]))
  await tx.sql(
    `insert into sample_members (force_id, sample_id, episode_id, stratum, place, twice)
     select $1, $2, m.id, m.stratum, m.place, m.twice
     from jsonb_to_recordset($3::jsonb) as m (id uuid, stratum text, place int, twice boolean)`,
    [
      forceId,
      sampleId,
      JSON.stringify(frame.map(one => ({ place: null, twice: false, ...one, ...places.get(one.id) }))),
    ],
  )
}

/** What was drawn, as far as the scope may see the episodes, in the order of drawing. */
export const drawnIn = (tx: Tx, forceId: number, { id, review }: KeptSample): Promise<DrawnEpisode[]> =>
  tx.sql(
    `select m.episode_id as "episodeId", e.child_id as "childId", m.stratum, m.place, m.twice,
       e.started_at as "startedAt", r.id as "reviewId", r.ended_at as "reviewEndedAt", r.outcome
     from sample_members m
     join episodes e on e.force_id = m.force_id and e.id = m.episode_id
     left join lateral (select v.id, v.ended_at, v.outcome from episodes v
       where v.force_id = m.force_id and v.from_episode_id = m.episode_id and v.pathway = $3
         and v.outcome is distinct from 'entered in error' order by v.started_at desc limit 1) r on true
     where m.force_id = $1 and m.sample_id = $2 and m.place is not null order by m.place`,
    [forceId, id, review],
  )

/** The frame that a sample was drawn from, as far as the scope may see the episodes. */
export const frameKept = (tx: Tx, forceId: number, sampleId: string): Promise<Member[]> =>
  tx.sql(
    `select episode_id as id, stratum from sample_members where force_id = $1 and sample_id = $2 order by episode_id`,
    [forceId, sampleId],
  )

type Judged = Readonly<{ first: string; second: string; question: string }>

/** What two different people answered to the same question about the same episode, in entries that stand. */
export async function judgedTwice(
  tx: Tx,
  { forceId, reviewIds }: Readonly<{ forceId: number; reviewIds: readonly string[] }>,
  { first, second, question }: Judged,
): Promise<readonly Pair[]> {
  const rows = await tx.sql<{ one: string; other: string }>(
    `with standing as (
       select n.episode_id, n.step, n.recorded_by, n.answers ->> $5 as answer from episode_entries n
       where n.force_id = $1 and n.episode_id = any($2::uuid[]) and n.step in ($3, $4) and not n.withdraws
         and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
           and k.corrects = n.version)
     )
     select a.answer as one, b.answer as other from standing a
     join standing b on b.episode_id = a.episode_id and b.step = $4 and b.recorded_by <> a.recorded_by
     where a.step = $3 and a.answer is not null and b.answer is not null`,
    [forceId, reviewIds, first, second, question],
  )
  return rows.map(({ one, other }) => [one, other] as const)
}
