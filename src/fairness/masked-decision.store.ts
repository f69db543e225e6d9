import { askPublished } from '../figures/figure.store.ts'
import type { Tx } from '../store/database.ts'

type Place = Readonly<{ forceId: number; roundId: string; place: number }>

/** A decision that was drawn, as the door knows it: whose hand was in it, and whether it was decided again. */
export type MaskedMember = Readonly<{
  childId: string
  pathway: string
  inForceFrom: string
  ownHand: boolean
  isDecided: boolean
}>

/** One that was drawn, if the scope may know of it. */
export async function memberAt(
  tx: Tx,
  { forceId, roundId, place }: Place,
  personId: string,
): Promise<MaskedMember | undefined> {
  const [member] = await tx.sql<MaskedMember>(
    `select e.child_id as "childId", e.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom",
       exists (select from episode_entries n where n.force_id = m.force_id and n.episode_id = m.episode_id
         and n.recorded_by = $4) as "ownHand",
       exists (select from masked_answers a where a.force_id = m.force_id and a.round_id = m.round_id
         and a.place = m.place) as "isDecided"
     from masked_members m join episodes e on e.force_id = m.force_id and e.id = m.episode_id
     where m.force_id = $1 and m.round_id = $2 and m.place = $3`,
    [forceId, roundId, place, personId],
  )
  return member
}

/** The answers that lay before whoever decided, and the facts of the decision. Nothing that came after it, and no id. */
export async function groundAt(
  tx: Tx,
  { forceId, roundId, place }: Place,
): Promise<
  Readonly<{
    entries: readonly Readonly<{ step: string; answers: Readonly<Record<string, unknown>> }>[]
    facts: Readonly<Record<string, unknown>>
  }>
> {
  const rows = await tx.sql<{
    step: string
    answers: Record<string, unknown>
    facts: Record<string, unknown> | null
  }>(
    `select n.step, shown_answers($1, e.pathway, n.step, n.agency_id, n.recorded_at, n.answers) as answers,
       case when n.version = m.version then n.decision -> 'facts' end as facts
     from masked_members m
     join episodes e on e.force_id = m.force_id and e.id = m.episode_id
     join episode_entries d on d.force_id = m.force_id and d.episode_id = m.episode_id and d.version = m.version
     join episode_entries n on n.force_id = m.force_id and n.episode_id = m.episode_id and not n.withdraws
       and n.happened_at <= d.happened_at and (n.version = d.version or n.step <> d.step)
       and not exists (select from episode_entries k where k.force_id = n.force_id and k.episode_id = n.episode_id
         and k.corrects = n.version)
     where m.force_id = $1 and m.round_id = $2 and m.place = $3
     order by n.happened_at, n.version`,
    [forceId, roundId, place],
  )
  return { entries: rows, facts: rows.find(row => row.facts)?.facts ?? {} }
}

/** The places that wait for somebody, of those in which a person had no hand. */
export async function placesWaiting(
  tx: Tx,
  { forceId, roundId }: Omit<Place, 'place'>,
  personId: string,
): Promise<readonly number[]> {
  const rows = await tx.sql<{ place: number }>(
    `select m.place from masked_members m where m.force_id = $1 and m.round_id = $2
       and not exists (select from masked_answers a where a.force_id = m.force_id and a.round_id = m.round_id
         and a.place = m.place)
       and not exists (select from episode_entries n where n.force_id = m.force_id and n.episode_id = m.episode_id
         and n.recorded_by = $3)
     order by m.place limit 20`,
    [forceId, roundId, personId],
  )
  return rows.map(({ place }) => place)
}

/** Keeps what was decided again. `false` where somebody was faster. */
export async function addMaskedAnswer(
  tx: Tx,
  at: Place,
  one: Readonly<{ answer: string; recognised: boolean; by: string; now: Date }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `insert into masked_answers (force_id, round_id, place, answer, recognised, answered_at, answered_by)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning place`,
    [at.forceId, at.roundId, at.place, one.answer, one.recognised, one.now, one.by],
  )
  return rows.length > 0
}

/** How often a first decision and a second, masked one were which, of the same group. */
export type PairRow = Readonly<{ chosen: string; again: string; group: string; count: number }>

/** Pairs of decisions of a kind by a group of children. Those recognised are left out: for them nothing was hidden. */
export const pairRows = (
  tx: Tx,
  { forceId, decision, column }: Readonly<{ forceId: number; decision: string; column: string }>,
): Promise<readonly PairRow[]> =>
  askPublished<PairRow>(tx, {
    text: `select chosen, again, ${column} as "group", count(*)::int as count from published.masked_pairs
      where force_id = $1 and decision = $2 and recognised = 'no' group by 1, 2, 3 order by 1, 2, 3`,
    values: [forceId, decision],
  })
