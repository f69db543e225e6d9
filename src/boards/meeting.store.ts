import { boroughsIn } from '../policy/boroughs.ts'
import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { pressing } from '../store/pressing.ts'
import type { AgendaItem, Meeting, MeetingAction } from './meeting.ts'

/** Whose meetings: those a partner agency holds or has part in, or for police all they may know of, in a command unit. */
export type MeetingQuery = Readonly<{
  forceId: number
  agencyId: string
  isPolice: boolean
  bcu: string | null
  meetings: readonly Meeting[]
  take: number
}>

const named = `d.episode_id as "episodeId", d.child_id as "childId", ${fullName('c')} as "childName",
  d.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", d.step, d.occurrence, d.owed_by as "owedBy",
  a.name as agency, d.due_at as "dueAt"`

const joined = `join episodes e on e.force_id = d.force_id and e.id = d.episode_id
  join children c on c.force_id = d.force_id and c.id = d.child_id
  left join agencies a on a.force_id = d.force_id and a.id = d.owed_agency_id`

/** In a command unit, or everywhere: the parameters that hold it and its boroughs. */
const within = (bcu: string, boroughs: string): string =>
  `(${bcu}::text is null or coalesce((select u.bcu from units u where u.force_id = e.force_id and u.id = e.unit_id),
    case when c.borough = any(${boroughs}) then ${bcu} end) = ${bcu})`

const inArea = ({ bcu }: MeetingQuery) => [bcu, bcu ? boroughsIn([bcu]) : []]

/** The command unit of a unit. */
export async function areaOf(tx: Tx, forceId: number, unitId: string): Promise<string | null> {
  const [unit] = await tx.sql<{ bcu: string | null }>(
    'select bcu from units where force_id = $1 and id = $2',
    [forceId, unitId],
  )
  return unit?.bcu ?? null
}

/** The children before meetings now, the most pressing first. */
export const agendaOf = (tx: Tx, query: MeetingQuery): Promise<AgendaItem[]> =>
  tx.sql<AgendaItem>(
    `select ${named}, c.kind, c.born_on as "bornOn", c.borough, d.opened_at as "openedAt", d.prompt_at as "promptAt",
       l.name as lead
     from unnest($4::text[], $5::text[]) m (pathway, step)
     join duties d on d.force_id = $1 and d.pathway = m.pathway and d.step = m.step and d.settled_at is null
     ${joined}
     left join people l on l.force_id = c.force_id and l.id = c.lead_id
     where ${within('$2', '$3')} and ($6 or d.owed_agency_id = $7)
     order by ${pressing} limit $8`,
    [
      ...[query.forceId, ...inArea(query)],
      ...[query.meetings.map(one => one.pathway), query.meetings.map(one => one.step)],
      ...[query.isPolice, query.agencyId, query.take],
    ],
  )

// A partner knows an action from the meeting it was told of, and that it is done from the entry it was told of.
const told = (entry: string): string =>
  `exists (select from episode_entries n where n.force_id = d.force_id and n.episode_id = d.episode_id and ${entry})`

const actions = `select ${named}, d.state, d.settled_at as "settledAt",
    $2::boolean or d.owed_agency_id = $3 or ${told('n.step = d.step and n.occurrence = d.occurrence')} as "isKnown"
  from unnest($4::text[], $5::text[], $6::text[]) m (pathway, step, held)
  join duties d on d.force_id = $1 and d.pathway = m.pathway and d.step = m.step
  ${joined}
  where ($2 or d.owed_agency_id = $3 or ${told('n.step = m.held')})`

const asked = ({ forceId, agencyId, isPolice, meetings }: MeetingQuery) => [
  ...[forceId, isPolice, agencyId, meetings.map(one => one.pathway)],
  ...[meetings.map(one => one.actionStep), meetings.map(one => one.step)],
]

/** The actions of meetings that are still owed, the most pressing first. */
export const openActions = (tx: Tx, query: MeetingQuery): Promise<MeetingAction[]> =>
  tx.sql<MeetingAction>(
    `${actions} and d.settled_at is null and ${within('$7', '$8')}
     order by ${pressing} limit $9`,
    [...asked(query), ...inArea(query), query.take],
  )

/** The actions that meetings agreed in some episodes, and that are done or settled otherwise. */
export const settledActions = (
  tx: Tx,
  query: MeetingQuery,
  episodes: readonly string[],
): Promise<MeetingAction[]> =>
  tx.sql<MeetingAction>(
    `${actions} and d.episode_id = any($7) and d.settled_at is not null
     order by d.settled_at desc, d.episode_id, d.occurrence limit 500`,
    [...asked(query), episodes],
  )

/** What was recorded at meetings about some episodes, as far as the scope may read it. */
export type HeldEntry = Readonly<{
  episodeId: string
  version: number
  step: string
  happenedAt: Date
  recordedAt: Date
  by: string
  corrects: number | null
  withdraws: boolean
  answers: Readonly<Record<string, unknown>>
}>

/** The entries of meetings about some episodes, in the order in which they were recorded. */
export const heldIn = (tx: Tx, query: MeetingQuery, episodes: readonly string[]): Promise<HeldEntry[]> =>
  tx.sql<HeldEntry>(
    `select n.episode_id as "episodeId", n.version, n.step, n.happened_at as "happenedAt", n.recorded_at as "recordedAt",
       n.recorded_by as "by", n.corrects, n.withdraws,
       shown_answers($1, e.pathway, n.step, n.agency_id, n.recorded_at, n.answers) as answers
     from episode_entries n join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     where n.force_id = $1 and n.episode_id = any($2) and n.step = any($3) order by n.episode_id, n.version`,
    [query.forceId, episodes, [...new Set(query.meetings.map(one => one.step))]],
  )
