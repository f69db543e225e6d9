import { boroughsIn } from '../policy/boroughs.ts'
import type { Tx } from '../store/database.ts'
import type { BoardEpisode, BoardFilter } from './board.ts'
import { countedTo, type OwedCount } from './owed-count.ts'

const most = countedTo + 1

/** How much is owed on each pathway, and how much of it is overdue: each counted no further than is said. */
export const countsOn = (
  tx: Tx,
  asked: Readonly<{ forceId: number; pathways: readonly string[]; now: Date }>,
): Promise<OwedCount[]> =>
  tx.sql(
    `select p.pathway, o.n as owed, l.n as overdue
     from unnest($2::text[]) p (pathway)
     cross join lateral (select count(*)::int as n from (select from duties d where d.force_id = $1
       and d.pathway = p.pathway and d.settled_at is null limit ${most}) f) o
     cross join lateral (select count(*)::int as n from (select from duties d where d.force_id = $1
       and d.pathway = p.pathway and d.settled_at is null and d.due_order < $3 and d.due_at < $3 limit ${most}) f) l
     order by p.pathway`,
    [asked.forceId, asked.pathways, asked.now],
  )

const other = `select from duties o where o.force_id = d.force_id and o.episode_id = d.episode_id and o.settled_at is null`
const place = (alias: string): string => `(${alias}.due_order, ${alias}.step, ${alias}.occurrence)`

/** A command unit's: the unit of the duty belongs to it, or the child lives there where the duty has no such unit. */
const inArea = `and (d.unit_id in (select u.id from units u where u.force_id = $1 and u.bcu = $5)
   or ((d.unit_id is null or d.unit_id in (select u.id from units u where u.force_id = $1 and u.bcu is null))
     and d.child_id in (select k.id from children k where k.force_id = $1 and k.borough = any($6))))`

// What is owed to the children of one borough is read once for all, by child: in the order of what is due, most of a whole
// force would be read to find it. A command unit is found soon in that order. Only what is asked for stands in the statement.
const among = ({ bcu, borough }: BoardFilter): string =>
  borough
    ? `with among as materialized (select d.* from children k join duties d on d.force_id = $1 and d.child_id = k.id
         where k.force_id = $1 and k.borough = $7 and d.pathway = any($2) and d.settled_at is null ${bcu ? inArea : ''})`
    : ''

const used = 'and ($5::text is null or true) and ($6::text[] is null or true) and ($7::text is null or true)'

const from = ({ bcu, borough }: BoardFilter): string =>
  borough
    ? 'among d where d.pathway = p.pathway'
    : `duties d where d.force_id = $1 and d.pathway = p.pathway and d.settled_at is null ${bcu ? inArea : ''}`

const joined = `join episodes e on e.force_id = d.force_id and e.id = d.episode_id
  join children c on c.force_id = d.force_id and c.id = d.child_id`

const soonest = 'order by d.due_order, d.episode_id limit $4'
const isNext = `not exists (${other} and (o.due_at < $3 or ${place('o')} < ${place('d')}))`

// What is late, what has no deadline, and what is to come each stand together in an index, and are read in its order as far
// as is shown: what is late is not gone through once more to find what comes after it.
const next = (filter: BoardFilter): string => `${among(filter)}
  select n.* from unnest($2::text[]) p (pathway) cross join lateral (
    (select d.*, true as late from ${from(filter)} ${used} and d.due_order < $3 and d.due_at < $3
       and not exists (${other} and o.due_at < $3 and ${place('o')} < ${place('d')}) ${soonest})
    union all
    (select d.*, false from ${from(filter)} and d.due_at is null and ${isNext} ${soonest})
    union all
    (select d.*, false from ${from(filter)} and d.due_order >= $3 and d.due_at >= $3 and ${isNext} ${soonest})) n
  order by n.late desc, n.due_order, n.episode_id limit $4 - $8 offset $8`

/** The episodes on a board, what is overdue longest first, then what is due soonest. */
export function episodesOn(
  tx: Tx,
  asked: Readonly<{
    forceId: number
    pathways: readonly string[]
    filter: BoardFilter
    now: Date
    skip: number
    take: number
  }>,
): Promise<BoardEpisode[]> {
  const { filter, skip } = asked
  return tx.sql<BoardEpisode>(
    `select d.episode_id as "episodeId", d.child_id as "childId", c.given_names || ' ' || c.family_name as "childName",
       c.kind, c.born_on as "bornOn", c.borough, d.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom",
       e.started_at as "startedAt", u.name as unit, l.name as lead, d.step, d.occurrence, d.owed_by as "owedBy",
       a.name as agency, d.opened_at as "openedAt", d.due_at as "dueAt", d.prompt_at as "promptAt",
       (select count(*)::int from duties m where m.force_id = d.force_id and m.episode_id = d.episode_id
          and m.settled_at is null) as owed
     from (${next(filter)}) d ${joined}
     left join units u on u.force_id = e.force_id and u.id = e.unit_id
     left join people l on l.force_id = c.force_id and l.id = c.lead_id
     left join agencies a on a.force_id = d.force_id and a.id = d.owed_agency_id
     order by d.late desc, d.due_order, d.episode_id`,
    [
      ...[asked.forceId, asked.pathways, asked.now, skip + asked.take],
      ...[filter.bcu ?? null, filter.bcu ? boroughsIn([filter.bcu]) : [], filter.borough ?? null, skip],
    ],
  )
}
