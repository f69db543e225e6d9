import type { Actor } from '../kernel/context.ts'
import type { Drawn } from '../kernel/sample.ts'
import type { MaskedDecision } from '../policy/masking.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { KeptRound, RoundPlan } from './masked-round.ts'

const columns = `r.id, r.decision, to_char(r.from_day, 'YYYY-MM-DD') as "from", to_char(r.until_day, 'YYYY-MM-DD') as "until",
  r.size, r.commitment, r.announced_at as "announcedAt", r.drawn_at as "drawnAt", r.frame_size as "frameSize",
  r.frame_hash as "frameHash", case when r.drawn_at is null then null else seed_of_masked_round(r.id) end as seed,
  (select count(*)::int from masked_members m where m.force_id = r.force_id and m.round_id = r.id) as drawn,
  (select count(*)::int from masked_answers a where a.force_id = r.force_id and a.round_id = r.id) as decided`

/** The rounds of a force, the newest first. */
export const roundsOf = (tx: Tx, forceId: number): Promise<KeptRound[]> =>
  tx.sql(
    `select ${columns} from masked_rounds r where r.force_id = $1 order by r.announced_at desc, r.id limit 100`,
    [forceId],
  )

/** One round, if there is such a one. */
export async function roundById(tx: Tx, forceId: number, id: string): Promise<KeptRound | undefined> {
  const [round] = await tx.sql<KeptRound>(
    `select ${columns} from masked_rounds r where r.force_id = $1 and r.id = $2`,
    [forceId, id],
  )
  return round
}

type Announced = RoundPlan & Readonly<{ kind: MaskedDecision; seed: string; commitment: string; at: Date }>

/** Puts a round on record: its seed where the application cannot read it, and the hash of it where everybody can. */
export async function addRound(tx: Tx, { forceId, id: by }: Actor, one: Announced): Promise<string> {
  const id = newId(one.at.getTime())
  await tx.sql(
    `insert into masked_rounds (force_id, id, decision, pathway, step, from_day, until_day, size, seed, commitment,
       announced_at, announced_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[forceId, id, one.decision, one.kind.pathway, one.kind.step, one.from, one.until, one.size],
      ...[one.seed, one.commitment, one.at, by],
    ],
  )
  return id
}

/** A finished decision that could be drawn: its episode, and the entry that stands. */
export type Decided = Readonly<{ id: string; version: number }>

/** Every decision of the kind taken in the days of a round that stands, the last in each episode. */
export const frameOfRound = (
  tx: Tx,
  forceId: number,
  { from, until, kind }: RoundPlan & Readonly<{ kind: MaskedDecision }>,
): Promise<Decided[]> =>
  tx.sql(
    `select distinct on (e.id) e.id, n.version from episodes e
     join children c on c.force_id = e.force_id and c.id = e.child_id and c.kind = 'child'
     join episode_entries n on n.force_id = e.force_id and n.episode_id = e.id and n.step = $3 and not n.withdraws
       and n.decision is not null
       and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
         and k.corrects = n.version)
     where e.force_id = $1 and e.pathway = $2 and e.outcome is distinct from 'entered in error'
       and n.happened_at >= $4::timestamp at time zone 'Europe/London'
       and n.happened_at < $5::timestamp at time zone 'Europe/London'
     order by e.id, n.happened_at desc, n.version desc`,
    [forceId, kind.pathway, kind.step, from, until],
  )

/** Closes a frame for good, and only then learns the seed. Nothing where it was closed before, or is too early. */
export async function closeRound(
  tx: Tx,
  { id, at, size, hash }: Readonly<{ id: string; at: Date; size: number; hash: string }>,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ seed: string | null }>('select close_masked_round($1, $2, $3, $4) as seed', [
    ...[id, at, size, hash],
  ])
  return row?.seed ?? undefined
}

/** Keeps what was drawn. */
export async function addDrawn(
  tx: Tx,
  { forceId, roundId }: Readonly<{ forceId: number; roundId: string }>,
  drawn: readonly (Drawn & Readonly<{ version: number }>)[],
): Promise<void> {
  await tx.sql(
    `insert into masked_members (force_id, round_id, place, episode_id, version)
     select $1, $2, m.place, m.id, m.version from jsonb_to_recordset($3::jsonb) as m (id uuid, place int, version int)`,
    [forceId, roundId, JSON.stringify(drawn)],
  )
}
