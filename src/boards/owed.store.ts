import { type ListPage, pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Role, roles } from '../policy/roles.ts'
import type { Value } from '../store/connection.ts'
import type { Scope, Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { type Placed, pressingColumns, pressingFrom, pressingKey } from '../store/pressing.ts'
import { countedTo, type OwedCount } from './owed-count.ts'

/** One duty on a worklist, with the child it is owed to. */
export type OwedRow = Placed &
  Readonly<{
    childId: string
    childName: string
    bornOn: string | null
    pathway: string
    inForceFrom: string
    owedBy: string
    owedAgencyId: string | null
    unitId: string | null
    openedAt: Date
    dueAt: Date | null
    promptAt: Date | null
  }>

/** Whose duties: those of the actor's roles as far as they act, of the actor's unit, or of the whole agency. */
export type Whose = 'mine' | 'team' | 'agency'

export type OwedQuery = Readonly<{ whose: Whose; pathway?: string; place?: Place }>

const columns = `d.episode_id as "episodeId", d.child_id as "childId",
  ${fullName('c')} as "childName", c.born_on as "bornOn", d.pathway,
  to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", d.step, d.occurrence, d.owed_by as "owedBy",
  d.owed_agency_id as "owedAgencyId", d.unit_id as "unitId", d.opened_at as "openedAt", d.due_at as "dueAt",
  d.prompt_at as "promptAt", ${pressingColumns}`

const joined = `join episodes e on e.force_id = d.force_id and e.id = d.episode_id
  join children c on c.force_id = d.force_id and c.id = d.child_id`

/**
 * Which duties are meant. Where that is several units or roles, `one` says which are those of each, because an index has
 * each of them in the order of the list, and no index has all.
 */
type Part = Readonly<{ is: string; each?: string; one?: string }>
type Meant = Readonly<{ parts: readonly Part[]; values: readonly Value[] }>

const ofAgency = 'd.force_id = $1 and d.settled_at is null and d.owed_agency_id = $2'

/** The units of the command unit of somebody's own, with their own. */
const inArea = `select u.id from units u join units o on o.force_id = u.force_id and (o.id = u.id or o.bcu = u.bcu)
  where u.force_id = $1 and o.id = $3`

/** What roles owe, as far as each acts. Each has its own roles as the parameter. */
const reaches: readonly Readonly<{ reach?: 'area' | 'force'; part(roles: string): Part }>[] = [
  { part: roles => ({ is: `d.unit_id = $3 and d.owed_by = any(${roles})` }) },
  {
    reach: 'area',
    part: roles => ({
      is: `d.unit_id = any(array(${inArea})) and d.owed_by = any(${roles})`,
      each: inArea,
      one: `d.unit_id = p.one and d.owed_by = any(${roles})`,
    }),
  },
  {
    reach: 'force',
    part: roles => ({
      is: `$3::uuid is not null and d.owed_by = any(${roles})`,
      each: `select unnest(${roles}::text[])`,
      one: '$3::uuid is not null and d.owed_by = p.one',
    }),
  },
]

const withReach = (scope: Scope, reach: 'area' | 'force' | undefined): readonly string[] =>
  scope.roles.filter(role => roles[role as Role]?.reach === reach)

/** What somebody's own roles owe: in their unit, and as far beyond it as each of the roles acts. */
function ofOwnRoles(scope: Scope): Meant {
  const held = reaches.flatMap(({ reach, part }) => {
    const names = withReach(scope, reach)
    return names.length > 0 ? [{ part, names }] : []
  })
  const none = { parts: [{ is: '$3::uuid is null' }], values: [scope.unitId] }
  if (held.length === 0) return none
  return {
    parts: held.map(({ part }, index) => part(`$${index + 4}`)),
    values: [scope.unitId, ...held.map(({ names }) => names)],
  }
}

/** Which duties are somebody's: always those of their own agency, and then fewer. */
function meantBy(scope: Scope, whose: Whose): Meant {
  if (whose === 'agency' || (whose === 'team' && !scope.unitId))
    return { parts: [{ is: 'true' }], values: [] }
  if (whose === 'team') return { parts: [{ is: 'd.unit_id = $3' }], values: [scope.unitId] }
  if (!scope.unitId) return { parts: [{ is: 'd.owed_by = any($3)' }], values: [scope.roles] }
  return ofOwnRoles(scope)
}

/**
 * What follows is planned once for a connection and not each time. For a short list the planner takes longer to find the same plan
 * again than the list takes to read, and does so because it thinks the plan for anybody dearer than it is.
 */
export const plannedOnce = (tx: Tx): void => tx.later('set local plan_cache_mode = force_generic_plan')
/** Where which index serves hangs on how much is owed: to a role beyond its unit, or on one pathway of a whole agency. */
const plannedEachTime = (tx: Tx): void => tx.later('set local plan_cache_mode = force_custom_plan')

/** How many duties a page of a worklist holds. */
export const owedPerPage = 50

/** The first duties of a part, as many as are read: one more than a page holds says that there is another. */
function firstOf({ is, each, one }: Part, only: string, order: string): string {
  const first = (which: string) =>
    `(select * from duties d where ${ofAgency} and ${which} and ${only} order by ${order} limit ${owedPerPage + 1})`
  return each && one ? `(select d.* from (${each}) p (one) cross join lateral ${first(one)} d)` : first(is)
}

/** How many are read stands in the statement, because who plans for any number plans for a tenth of all. */
function owedRows(tx: Tx, scope: Scope, { whose, pathway, place }: OwedQuery): Promise<OwedRow[]> {
  const { parts, values } = meantBy(scope, whose)
  const asked: Value[] = [scope.forceId, scope.agencyId, ...values]
  const bind = (value: Value): string => `$${asked.push(value)}`
  const ofPathway = pathway ? `d.pathway = ${bind(pathway)} and ` : ''
  const { order, from } = pressingFrom(place, bind)
  if (isOfOneUnit(scope, whose) || (!place && !pathway)) plannedOnce(tx)
  else plannedEachTime(tx)
  const all = parts.map(part => firstOf(part, `${ofPathway}${from}`, order))
  return tx.sql<OwedRow>(
    `select ${columns} from (select * from (${all.join(' union all ')}) d order by ${order} limit ${owedPerPage + 1}) d ${joined}
     order by ${order}`,
    asked,
  )
}

/** Duties owed now, the most pressing first: the first page of them, or the page after or before a place. */
export const owedPage = (tx: Tx, scope: Scope, query: OwedQuery): Promise<ListPage<OwedRow>> => {
  const { place, ...list } = query
  const read = (from: Place | undefined) => owedRows(tx, scope, { ...list, ...(from ? { place: from } : {}) })
  return pageAt(place, { perPage: owedPerPage, read, keyOf: pressingKey })
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
  query: Readonly<{ whose: Whose; before: Date }>,
): Promise<OwedCount[]> {
  if (isOfOneUnit(scope, query.whose)) plannedOnce(tx)
  else plannedEachTime(tx)
  const { parts, values: more } = meantBy(scope, query.whose)
  const where = `${ofAgency} and (${parts.map(({ is }) => `(${is})`).join(' or ')})`
  const values = [scope.forceId, scope.agencyId, ...more]
  const before = `$${values.length + 1}`
  if (isOfUnits(scope, query.whose)) return tx.sql(countAll(where, before), [...values, query.before])
  const pathways = [...new Set(everyRule.pathways.map(({ id }) => id))]
  const first = countFirst(where, before, `$${values.length + 2}`)
  return tx.sql(first, [...values, query.before, pathways])
}
