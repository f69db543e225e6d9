import type { Tx } from '../store/database.ts'

/** An episode of a child, for the list on their record. */
export type JourneyEpisode = Readonly<{
  id: string
  pathway: string
  inForceFrom: string
  startedAt: Date
  endedAt: Date | null
  outcome: string | null
  nextStep: string | null
  nextDueAt: Date | null
}>

/** An entry of any of a child's episodes, for the line of everything that has happened. */
export type JourneyEntry = Readonly<{
  episodeId: string
  version: number
  step: string
  happenedAt: Date
  recordedAt: Date
  corrects: number | null
  withdraws: boolean
  answers: Readonly<Record<string, unknown>>
  agency: string
}>

/**
 * The episodes of a child that the scope may see, the newest first. What is owed next is for police anybody's, and for a
 * partner its own: what others owe, it may not know of.
 */
export const episodesOf = (tx: Tx, forceId: number, childId: string): Promise<JourneyEpisode[]> =>
  tx.sql(
    `select e.id, e.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", e.started_at as "startedAt",
       e.ended_at as "endedAt", e.outcome, case when p.is then e.next_step else o.step end as "nextStep",
       case when p.is then e.next_due_at else o.due_at end as "nextDueAt"
     from (select scope_is_police() as is) p
     cross join episodes e
     left join lateral (select d.step, d.due_at from duties d where not p.is and d.force_id = e.force_id
       and d.episode_id = e.id and d.owed_agency_id = (select scope_agency()) and d.settled_at is null
       order by d.due_order, d.step, d.occurrence limit 1) o on true
     where e.force_id = $1 and e.child_id = $2 order by e.started_at desc, e.id`,
    [forceId, childId],
  )

/** The entries of those episodes that the scope may see, the newest first. */
export const entriesOf = (tx: Tx, forceId: number, childId: string): Promise<JourneyEntry[]> =>
  tx.sql(
    `select n.episode_id as "episodeId", n.version, n.step, n.happened_at as "happenedAt",
       n.recorded_at as "recordedAt", n.corrects, n.withdraws,
       shown_answers($1, e.pathway, n.step, n.agency_id, n.recorded_at, n.answers) as answers, a.name as agency
     from episode_entries n
     join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     join agencies a on a.force_id = n.force_id and a.id = n.agency_id
     where n.force_id = $1 and e.child_id = $2 order by n.happened_at desc, n.version desc limit 500`,
    [forceId, childId],
  )
