import type { Actor } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'

/** A pathway that somebody decided not to start from an episode, and why. */
export type SetAside = Readonly<{ step: string; pathway: string; reason: string; at: Date; by: string }>

/** What was set aside in an episode, as far as the scope may see the episode. */
export const setAsideIn = (tx: Tx, forceId: number, episodeId: string): Promise<SetAside[]> =>
  tx.sql(
    `select step, pathway, reason, set_aside_at as at, set_aside_by as by from leads_set_aside
     where force_id = $1 and episode_id = $2 order by set_aside_at, step, pathway`,
    [forceId, episodeId],
  )

/** Keeps that a pathway was set aside; answers whether it was not before. */
export async function addSetAside(
  tx: Tx,
  actor: Actor,
  aside: Readonly<{ episodeId: string; step: string; pathway: string; reason: string; at: Date }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `insert into leads_set_aside (force_id, episode_id, step, pathway, reason, set_aside_at, set_aside_by, agency_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning step`,
    [
      ...[actor.forceId, aside.episodeId, aside.step, aside.pathway, aside.reason, aside.at],
      ...[actor.id, actor.agencyId],
    ],
  )
  return rows.length > 0
}

/** A record of another kind that is linked with one: an adult who harms, a line, a child. */
export type LinkedRecord = Readonly<{
  id: string
  kind: string
  givenNames: string
  familyName: string
  knownAs: string | null
}>

/** The records that are linked with one, as far as the scope may see them. */
export const recordsLinkedWith = (tx: Tx, forceId: number, id: string): Promise<LinkedRecord[]> =>
  tx.sql(
    `select distinct c.id, c.kind, c.given_names as "givenNames", c.family_name as "familyName",
       c.known_as as "knownAs" from record_links l
     join children c on c.force_id = l.force_id and c.id = case when l.from_id = $2 then l.to_id else l.from_id end
     where l.force_id = $1 and $2 in (l.from_id, l.to_id) and l.ended_at is null
     order by c.family_name, c.given_names, c.id limit 50`,
    [forceId, id],
  )
