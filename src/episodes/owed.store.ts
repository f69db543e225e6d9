import { everyRule } from '../policy/every-rule.ts'
import { type Role, roles } from '../policy/roles.ts'
import type { Value } from '../store/connection.ts'
import type { Scope, Tx } from '../store/database.ts'
import { countedTo, type OwedCount } from './owed-count.ts'

/** One duty on a worklist, with the child it is owed to. */
export type OwedRow = Readonly<{
  episodeId: string
  childId: string
  childName: string
  bornOn: string | null
  pathway: string
  inForceFrom: string
  step: string
  occurrence: number
  owedBy: string
  owedAgencyId: string | null
  unitId: string | null
  openedAt: Date
  dueAt: Date | null
  promptAt: Date | null
}>

/** Whose duties: those of the actor's roles as far as they act, of the actor's unit, or of the whole agency. */
export type Whose = 'mine' | 'team' | 'agency'

export type OwedQuery = Readonly<{ whose: Whose; pathway?: string; before: Date; skip: number; take: number }>

const columns = `d.episode_id as "episodeId", d.child_id as "childId",
  c.given_names || ' ' || c.family_name as "childName", c.born_on as "bornOn", d.pathway,
  to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", d.step, d.occurrence, d.owed_by as "owedBy",
  d.owed_agency_id as "owedAgencyId", d.unit_id as "unitId", d.opened_at as "openedAt", d.due_at as "dueAt",
  d.prompt_at as "promptAt"`

const joined = `join episodes e on e.force_id = d.force_id and e.id = d.episode_id
  join children c on c.force_id = d.force_id and c.id = d.child_id`

type Filter = Readonly<{ where: string; values: readonly Value[] }>

const withReach = (scope: Scope, reach: 'area' | 'force' | undefined): readonly string[] =>
  scope.roles.filter(role => roles[role as Role]?.reach === reach)

/** Each with its own roles as the parameter: an index then serves every one of them by itself. */
const reaches = [
  { reach: undefined, within: 'd.unit_id = $3 and ' },
  {
    reach: 'area',
    within: `d.unit_id = any(array(select u.id from units u join units o on o.force_id = u.force_id and o.bcu = u.bcu
      where u.force_id = $1 and o.id = $3)) and `,
  },
  { reach: 'force', within: '$3::uuid is not null and ' },
] as const

/** What somebody's own roles owe: in their unit, and as far beyond it as each of the roles acts. */
function ownFilter(scope: Scope): Filter {
  const held = reaches.flatMap(({ reach, within }) => {
    const names = withReach(scope, reach)
    return names.length > 0 ? [{ within, names }] : []
  })
  const each = held.map(({ within }, index) => `(${within}d.owed_by = any($${index + 4}))`)
  return {
    where: each.length > 0 ? `(${each.join(' or ')})` : '$3::uuid is null',
    values: [scope.unitId, ...held.map(({ names }) => names)],
  }
}

/** Which duties are somebody's: always those of their own agency, and then fewer. */
function filterFor(scope: Scope, { whose }: Pick<OwedQuery, 'whose'>): Filter {
  const agency = 'd.force_id = $1 and d.settled_at is null and d.owed_agency_id = $2'
  const values: Filter['values'] = [scope.forceId, scope.agencyId]
  const fewer = scope.unitId ? inUnit(scope, whose) : ofRoles(scope, whose)
  return {
    where: fewer ? `${agency} and ${fewer.where}` : agency,
    values: [...values, ...(fewer?.values ?? [])],
  }
}

function inUnit(scope: Scope, whose: Whose): Filter | undefined {
  if (whose === 'agency') return undefined
  return whose === 'mine' ? ownFilter(scope) : { where: 'd.unit_id = $3', values: [scope.unitId] }
}

const ofRoles = (scope: Scope, whose: Whose): Filter | undefined =>
  whose === 'mine' ? { where: 'd.owed_by = any($3)', values: [scope.roles] } : undefined

/**
 * What follows is planned once for a connection and not each time. For a list of one unit the planner takes longer to find the same plan
 * again than the list takes to read, and does so because it thinks the plan for any unit dearer than it is. A role that
 * acts beyond its unit is planned each time: which index serves, it decides by how much that role owes.
 */
const plannedOnce = (tx: Tx): void => tx.later('set local plan_cache_mode = force_generic_plan')

/** Duties owed now, the most pressing first. */
export function owedRows(tx: Tx, scope: Scope, query: OwedQuery): Promise<OwedRow[]> {
  if (isOfOneUnit(scope, query.whose)) plannedOnce(tx)
  const { where, values } = filterFor(scope, query)
  const pathway = query.pathway ? `and d.pathway = $${values.length + 3}` : ''
  return tx.sql<OwedRow>(
    `select ${columns} from (select * from duties d where ${where} ${pathway}
       order by d.due_order, d.episode_id, d.step limit $${values.length + 1} offset $${values.length + 2}) d ${joined}
     order by d.due_order, d.episode_id, d.step`,
    [...values, query.take, query.skip, ...(query.pathway ? [query.pathway] : [])],
  )
}

/** Whether the duties asked for are those of one unit, or of a few: then counting them all in one go is quickest. */
const isOfUnits = (scope: Scope, whose: Whose): boolean =>
  Boolean(scope.unitId) && (whose === 'team' || (whose === 'mine' && withReach(scope, 'force').length === 0))
const isOfOneUnit = (scope: Scope, whose: Whose): boolean =>
  isOfUnits(scope, whose) && (whose === 'team' || withReach(scope, 'area').length === 0)

const most = countedTo + 1

/** All of them, pathway by pathway. */
const countAll = (where: string, before: string): string =>
  `select d.pathway, least(count(*), ${most})::int as owed,
     least(count(*) filter (where d.due_at < ${before}), ${most})::int as overdue
   from duties d where ${where} group by d.pathway order by d.pathway`

/** No more than are said. The earliest deadlines are read first, so that what is overdue is among those read. */
const countFirst = (where: string, before: string, pathways: string): string =>
  `select p.pathway, f.owed, f.overdue from unnest(${pathways}::text[]) p (pathway) cross join lateral (
     select count(*)::int as owed, (count(*) filter (where c.due_at < ${before}))::int as overdue
     from (select d.due_at from duties d where ${where} and d.pathway = p.pathway order by d.due_at limit ${most}) c) f
   where f.owed > 0 order by p.pathway`

/** How many duties are owed and how many of them are overdue, by pathway, for the same people. */
export function owedCounts(
  tx: Tx,
  scope: Scope,
  query: Pick<OwedQuery, 'whose' | 'before'>,
): Promise<OwedCount[]> {
  const { where, values } = filterFor(scope, query)
  const before = `$${values.length + 1}`
  if (isOfUnits(scope, query.whose)) return tx.sql(countAll(where, before), [...values, query.before])
  const pathways = [...new Set(everyRule.pathways.map(({ id }) => id))]
  const first = countFirst(where, before, `$${values.length + 2}`)
  return tx.sql(first, [...values, query.before, pathways])
}

/** A child on a unit's board, with every duty owed in the episode, the most pressing first. */
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
  duties: readonly Readonly<{
    step: string
    occurrence: number
    owedBy: string
    owedAgencyId: string | null
    openedAt: string
    dueAt: string | null
    promptAt: string | null
  }>[]
}>

/** Everybody on the board of a unit: open episodes of the given pathways, the most pressing next duty first. */
export function boardRows(
  tx: Tx,
  board: { forceId: number; unitId: string; pathways: readonly string[] },
): Promise<BoardRow[]> {
  plannedOnce(tx)
  return tx.sql<BoardRow>(
    `select e.id as "episodeId", e.child_id as "childId", c.given_names || ' ' || c.family_name as "childName",
       c.born_on as "bornOn", c.sex, c.looked_after_by is not null as "lookedAfter",
       c.communication_needs as "communicationNeeds", e.pathway,
       to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", e.started_at as "startedAt",
       coalesce(o.duties, '[]'::json) as duties
     from episodes e
     join children c on c.force_id = e.force_id and c.id = e.child_id
     left join lateral (
       select min(d.due_order) as first, json_agg(json_build_object('step', d.step, 'occurrence', d.occurrence,
         'owedBy', d.owed_by, 'owedAgencyId', d.owed_agency_id, 'openedAt', d.opened_at, 'dueAt', d.due_at,
         'promptAt', d.prompt_at) order by d.due_order, d.step) as duties
       from duties d where d.force_id = e.force_id and d.episode_id = e.id and d.settled_at is null) o on true
     where e.force_id = $1 and e.unit_id = $2 and e.ended_at is null and e.pathway = any($3)
     order by o.first nulls last, e.started_at, e.id`,
    [board.forceId, board.unitId, board.pathways],
  )
}
