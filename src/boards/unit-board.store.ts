import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { plannedOnce } from './owed.store.ts'

/** A duty owed in an episode on a board. */
export type BoardDuty = Readonly<{
  step: string
  occurrence: number
  owedBy: string
  owedAgencyId: string | null
  openedAt: Date
  dueAt: Date | null
  promptAt: Date | null
}>

/** A child on a unit's board, with every duty owed in the episode. */
export type BoardRow = Readonly<{
  episodeId: string
  childId: string
  childName: string
  bornOn: string | null
  sex: string | null
  lookedAfter: boolean
  communicationNeeds: string | null
  pathway: string
  inForceFrom: string
  startedAt: Date
  duties: readonly BoardDuty[]
}>

/** In JSON an instant is text. */
type InJson = Omit<BoardDuty, 'openedAt' | 'dueAt' | 'promptAt'> &
  Readonly<{ openedAt: string; dueAt: string | null; promptAt: string | null }>

const dutyOf = (row: InJson): BoardDuty => ({
  ...row,
  openedAt: new Date(row.openedAt),
  dueAt: row.dueAt === null ? null : new Date(row.dueAt),
  promptAt: row.promptAt === null ? null : new Date(row.promptAt),
})

/** Everybody on the board of a unit: open episodes of the given pathways. How pressing each is follows from the moment. */
export async function boardRows(
  tx: Tx,
  board: { forceId: number; unitId: string; pathways: readonly string[] },
): Promise<BoardRow[]> {
  plannedOnce(tx)
  const rows = await tx.sql<Omit<BoardRow, 'duties'> & Readonly<{ duties: readonly InJson[] }>>(
    `select e.id as "episodeId", e.child_id as "childId", ${fullName('c')} as "childName",
       c.born_on as "bornOn", c.sex, c.looked_after_by is not null as "lookedAfter",
       c.communication_needs as "communicationNeeds", e.pathway,
       to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", e.started_at as "startedAt",
       coalesce(o.duties, '[]'::json) as duties
     from episodes e
     join children c on c.force_id = e.force_id and c.id = e.child_id
     left join lateral (
       select json_agg(json_build_object('step', d.step, 'occurrence', d.occurrence, 'owedBy', d.owed_by,
         'owedAgencyId', d.owed_agency_id, 'openedAt', d.opened_at, 'dueAt', d.due_at, 'promptAt', d.prompt_at)) as duties
       from duties d where d.force_id = e.force_id and d.episode_id = e.id and d.settled_at is null) o on true
     where e.force_id = $1 and e.unit_id = $2 and e.ended_at is null and e.pathway = any($3)`,
    [board.forceId, board.unitId, board.pathways],
  )
  return rows.map(row => ({ ...row, duties: row.duties.map(dutyOf) }))
}
