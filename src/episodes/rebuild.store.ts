import type { Tx } from '../store/database.ts'
import type { DutyRow } from './duty-rows.ts'
import { episodeOf, type Loaded } from './episode.store.ts'
import type { Summary } from './episode.ts'
import type { StoredEpisode } from './rebuilt.ts'

type Row = Readonly<{
  loaded: Loaded
  summary: Record<keyof Summary, string | null>
  duties: readonly Record<keyof DutyRow, unknown>[] | null
}>

const select = `select json_build_object(
    'episode', to_json(e),
    'entries', (select coalesce(json_agg(n order by n.version), '[]') from episode_entries n
      where n.force_id = e.force_id and n.episode_id = e.id),
    'child', (select json_build_object('born_on', c.born_on, 'sex', c.sex, 'looked_after_by', c.looked_after_by)
      from children c where c.force_id = e.force_id and c.id = e.child_id), 'agreements', json_build_array()) as loaded,
  json_build_object('outcome', e.outcome, 'endedAt', e.ended_at, 'nextStep', e.next_step, 'nextDueAt', e.next_due_at,
    'owedBy', e.owed_by, 'owedAgencyId', e.owed_agency_id) as summary,
  (select json_agg(json_build_object('step', d.step, 'occurrence', d.occurrence, 'owedBy', d.owed_by,
      'owedAgencyId', d.owed_agency_id, 'state', d.state, 'openedAt', d.opened_at, 'dueAt', d.due_at,
      'promptAt', d.prompt_at, 'settledAt', d.settled_at) order by d.step, d.occurrence)
    from duties d where d.force_id = e.force_id and d.episode_id = e.id) as duties
  from episodes e where (e.force_id, e.id) > ($1, $2) order by e.force_id, e.id limit $3`

const locking =
  'select 1 from episodes where (force_id, id) > ($1, $2) order by force_id, id limit $3 for update'

const iso = (at: unknown): string | null => (typeof at === 'string' ? new Date(at).toISOString() : null)

const dutyOf = (row: Record<keyof DutyRow, unknown>): DutyRow => ({
  step: row.step as string,
  occurrence: row.occurrence as number,
  owedBy: row.owedBy as string,
  owedAgencyId: row.owedAgencyId as string | null,
  state: row.state as DutyRow['state'],
  openedAt: iso(row.openedAt),
  dueAt: iso(row.dueAt),
  promptAt: iso(row.promptAt),
  settledAt: iso(row.settledAt),
})

const storedOf = ({ loaded, summary, duties }: Row): StoredEpisode => ({
  kept: episodeOf(loaded),
  summary: {
    ...summary,
    endedAt: iso(summary.endedAt),
    nextDueAt: iso(summary.nextDueAt),
  },
  duties: (duties ?? []).map(dutyOf),
})

/** Where reading goes on: after this force and this episode. */
export type Place = Readonly<{ forceId: number; id: string }>

/** Before every episode. */
export const beforeAll: Place = { forceId: 0, id: '00000000-0000-0000-0000-000000000000' }

/** The next episodes in the order of their keys, whoever they belong to, and where to go on. With `lock`, nobody writes to them meanwhile. */
export async function episodesAfter(
  tx: Tx,
  place: Place,
  { take, lock = false }: Readonly<{ take: number; lock?: boolean }>,
): Promise<{ episodes: readonly StoredEpisode[]; last: Place | undefined }> {
  // Locked first and read afterwards: a statement that waits for a lock reads entries as they were before it waited.
  if (lock) tx.later(locking, [place.forceId, place.id, take])
  const text = lock ? `${select} for update of e` : select
  const rows = await tx.sql<Row>(text, [place.forceId, place.id, take])
  const last = rows.at(-1)?.loaded.episode
  return {
    episodes: rows.map(storedOf),
    last: last && { forceId: last.force_id, id: last.id },
  }
}

const put = `insert into duties as d (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id,
    unit_id, state, opened_at, due_at, prompt_at, settled_at, restricted, lead_id, lead_unit_id)
  select e.force_id, e.id, n.step, n.occurrence, e.child_id, e.pathway, n."owedBy", n."owedAgencyId", e.unit_id, n.state,
    n."openedAt", n."dueAt", n."promptAt", n."settledAt", e.restricted, e.lead_id, e.lead_unit_id
  from episodes e, jsonb_to_recordset($2::jsonb) as n (step text, occurrence int, "owedBy" text, "owedAgencyId" uuid,
    state text, "openedAt" timestamptz, "dueAt" timestamptz, "promptAt" timestamptz, "settledAt" timestamptz)
  where e.id = $1
  on conflict (force_id, episode_id, step, occurrence) do update set pathway = excluded.pathway, owed_by = excluded.owed_by,
    owed_agency_id = excluded.owed_agency_id, unit_id = excluded.unit_id, state = excluded.state,
    opened_at = excluded.opened_at, due_at = excluded.due_at, prompt_at = excluded.prompt_at,
    settled_at = excluded.settled_at,
    -- Another agency was neither told of it nor kept from it.
    told_at = case when d.owed_agency_id is not distinct from excluded.owed_agency_id then d.told_at end,
    withheld = d.withheld and d.owed_agency_id is not distinct from excluded.owed_agency_id`

/** Writes what an episode is over what the tables say. Sent without waiting. */
export function putRight(
  tx: Tx,
  episodeId: string,
  { summary, duties }: Readonly<{ summary: Summary; duties: readonly DutyRow[] }>,
): void {
  tx.later(
    `update episodes set outcome = $2, ended_at = $3, next_step = $4, next_due_at = $5, owed_by = $6,
       owed_agency_id = $7 where id = $1`,
    [
      ...[episodeId, summary.outcome, summary.endedAt, summary.nextStep],
      ...[summary.nextDueAt, summary.owedBy, summary.owedAgencyId],
    ],
  )
  if (duties.length > 0) tx.later(put, [episodeId, JSON.stringify(duties)])
}
