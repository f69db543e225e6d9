import { type ListPage, pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import { boroughsIn } from '../policy/boroughs.ts'
import type { Value } from '../store/connection.ts'
import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { exactly } from '../store/pressing.ts'
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

const isNext = `not exists (${other} and (o.due_at < $3 or ${place('o')} < ${place('d')}))`

/** A part of a board: what is late stands before what is not, and each in the order of what is due. */
type Part = Readonly<{ late: boolean; is: string }>

// What is late, what has no deadline, and what is to come each stand together in an index, and are read in its order as far
// as is shown: what is late is not gone through once more to find what comes after it.
const parts: readonly Part[] = [
  {
    late: true,
    is: `d.due_order < $3 and d.due_at < $3 and not exists (${other} and o.due_at < $3 and ${place('o')} < ${place('d')})`,
  },
  { late: false, is: `d.due_at is null and ${isNext}` },
  { late: false, is: `d.due_order >= $3 and d.due_at >= $3 and ${isNext}` },
]

type From = Readonly<{ back: boolean; late: boolean; beyond: string }>

/** The parts in which there is anything from a place on, each with the condition of what is there. */
function partsFrom(from: From | undefined): readonly Part[] {
  if (!from) return parts
  return parts
    .filter(({ late }) => late === from.late || late === from.back)
    .map(one => (one.late === from.late ? { ...one, is: `${from.beyond} and ${one.is}` } : one))
}

const inOrder = (alias: string, back: boolean): string =>
  back ? `${alias}.due_order desc, ${alias}.episode_id desc` : `${alias}.due_order, ${alias}.episode_id`

function next(filter: BoardFilter, where: From | undefined): string {
  const back = where?.back === true
  const read = partsFrom(where).map(
    ({ late, is }) => `(select d.*, ${late} as late from ${from(filter)} ${used} and ${is}
       order by ${inOrder('d', back)} limit $4)`,
  )
  return `${among(filter)}
  select n.* from unnest($2::text[]) p (pathway) cross join lateral (${read.join(' union all ')}) n
  order by n.late ${back ? '' : 'desc'}, ${inOrder('n', back)} limit $4`
}

/** The place: what was late when the reader began, whether this was, and where it stands among those. */
function fromPlace(place: Place | undefined, bind: (value: Value) => string): From | undefined {
  if (!place) return undefined
  const [, late, at, episodeId] = place.key
  const [when, id, than] = [`${bind(at)}::timestamptz`, `${bind(episodeId)}::uuid`, place.back ? '<' : '>']
  const beyond = `d.due_order ${than}= ${when} and (d.due_order, d.episode_id) ${than} (${when}, ${id})`
  return { back: place.back, late: late === 'late', beyond }
}

type Asked = Readonly<{
  forceId: number
  pathways: readonly string[]
  filter: BoardFilter
  perPage: number
}>

type Placed = BoardEpisode & Readonly<{ late: boolean; orderedAt: string }>

function episodesOn(
  tx: Tx,
  asked: Asked & Readonly<{ asOf: string }>,
  place: Place | undefined,
): Promise<Placed[]> {
  const { filter, asOf } = asked
  const values: Value[] = [
    ...[asked.forceId, asked.pathways, asOf, asked.perPage + 1],
    ...[filter.bcu ?? null, filter.bcu ? boroughsIn([filter.bcu]) : [], filter.borough ?? null],
  ]
  const where = fromPlace(place, value => `$${values.push(value)}`)
  return tx.sql<Placed>(
    `select d.episode_id as "episodeId", d.child_id as "childId", ${fullName('c')} as "childName",
       c.kind, c.born_on as "bornOn", c.borough, d.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom",
       e.started_at as "startedAt", u.name as unit, l.name as lead, d.step, d.occurrence, d.owed_by as "owedBy",
       a.name as agency, d.opened_at as "openedAt", d.due_at as "dueAt", d.prompt_at as "promptAt",
       d.late, ${exactly('d.due_order')} as "orderedAt",
       (select count(*)::int from duties m where m.force_id = d.force_id and m.episode_id = d.episode_id
          and m.settled_at is null) as owed
     from (${next(filter, where)}) d ${joined}
     left join units u on u.force_id = e.force_id and u.id = e.unit_id
     left join people l on l.force_id = c.force_id and l.id = c.lead_id
     left join agencies a on a.force_id = d.force_id and a.id = d.owed_agency_id
     order by d.late ${place?.back ? '' : 'desc'}, ${inOrder('d', place?.back === true)}`,
    values,
  )
}

/**
 * The episodes on a board, what is overdue longest first, then what is due soonest. What is overdue is so as of when the
 * reader began: whatever became overdue since would move to before them, and be passed over.
 */
export function boardPage(
  tx: Tx,
  { now, ...asked }: Asked & Readonly<{ now: Date }>,
  place: Place | undefined,
): Promise<ListPage<BoardEpisode>> {
  const asOf = place?.key[0] ?? now.toISOString().replace('Z', '000Z')
  return pageAt<Placed>(place, {
    perPage: asked.perPage,
    read: where => episodesOn(tx, { ...asked, asOf }, where),
    keyOf: ({ late, orderedAt, episodeId }) => [asOf, late ? 'late' : 'next', orderedAt, episodeId],
  })
}
