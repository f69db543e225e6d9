import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Dispute, DisputedEntry } from './dispute.ts'

const select = `select x.id, x.episode_id as "episodeId", x.child_id as "childId", x.version, n.step, e.pathway,
    to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", x.agency_id as "agencyId", a.name as "agencyName",
    x.made_by_agency as "madeByAgency", x.words, x.raised_at as "raisedAt", p.name as "raisedBy", x.answer, x.outcome,
    x.answered_at as "answeredAt", q.name as "answeredBy"
  from disputes x
  join episodes e on e.force_id = x.force_id and e.id = x.episode_id
  join episode_entries n on n.force_id = x.force_id and n.episode_id = x.episode_id and n.version = x.version
  join agencies a on a.force_id = x.force_id and a.id = x.agency_id
  join people p on p.force_id = x.force_id and p.id = x.raised_by
  left join people q on q.force_id = x.force_id and q.id = x.answered_by`

/** The disputes of an episode, as far as the scope may see them. */
export const disputesIn = (tx: Tx, forceId: number, episodeId: string): Promise<Dispute[]> =>
  tx.sql(`${select} where x.force_id = $1 and x.episode_id = $2 order by x.raised_at, x.id`, [
    forceId,
    episodeId,
  ])

/** One dispute. */
export async function findDispute(tx: Tx, forceId: number, disputeId: string): Promise<Dispute | undefined> {
  const [row] = await tx.sql<Dispute>(`${select} where x.force_id = $1 and x.id = $2`, [forceId, disputeId])
  return row
}

/** An entry that the scope may see. */
export async function findEntry(
  tx: Tx,
  { forceId, episodeId, version }: Readonly<{ forceId: number; episodeId: string; version: number }>,
): Promise<DisputedEntry | undefined> {
  const [row] = await tx.sql<DisputedEntry>(
    `select n.episode_id as "episodeId", e.child_id as "childId", n.version, n.step, e.pathway,
       to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", n.agency_id as "madeByAgency",
       n.shared_with as "sharedWith"
     from episode_entries n join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     where n.force_id = $1 and n.episode_id = $2 and n.version = $3`,
    [forceId, episodeId, version],
  )
  return row
}

type By = Readonly<{ forceId: number; id: string; agencyId: string }>

const tell = `select tell_agencies($1, $2, $3,
  jsonb_build_array(jsonb_build_object('kind', $4::text, 'step', $5::text, 'agency', $6::uuid)), '[]')`

/** Keeps a dispute: seen by both sides, and by the police if they see the entry. Tells the agency that made the entry. */
export function keepDispute(
  tx: Tx,
  by: By,
  { entry, words, at }: Readonly<{ entry: DisputedEntry; words: string; at: Date }>,
): string {
  const id = newId(at.getTime())
  tx.later(
    `insert into disputes (force_id, id, episode_id, child_id, version, agency_id, made_by_agency, shared_with, words,
       raised_at, raised_by)
     select $1, $2, $3, $4, $5, $6, $7, array(select distinct x from unnest($8::uuid[] || array[$6::uuid, $7::uuid]) x
       where x in ($6, $7) or exists (select from agencies a where a.force_id = $1 and a.id = x and a.kind = 'police')),
       $9, $10, $11`,
    [
      ...[by.forceId, id, entry.episodeId, entry.childId, entry.version, by.agencyId, entry.madeByAgency],
      ...[entry.sharedWith, words, at, by.id],
    ],
  )
  tx.later(tell, [by.forceId, entry.episodeId, at, 'disputed', entry.step, entry.madeByAgency])
  return id
}

/** Keeps the answer, and tells whoever raised it. Resolves to whether it was still to be answered. */
export async function keepAnswer(
  tx: Tx,
  by: By,
  given: Readonly<{ dispute: Dispute; outcome: string; answer: string; at: Date }>,
): Promise<boolean> {
  const { dispute, outcome, answer, at } = given
  const rows = await tx.sql(
    `update disputes set outcome = $3, answer = $4, answered_at = $5, answered_by = $6
     where force_id = $1 and id = $2 and answered_at is null returning id`,
    [by.forceId, dispute.id, outcome, answer, at, by.id],
  )
  tx.later(tell, [by.forceId, dispute.episodeId, at, 'dispute answered', dispute.step, dispute.agencyId])
  return rows.length > 0
}
