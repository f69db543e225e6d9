import { askPublished } from '../figures/figure.store.ts'
import type { CountedRow } from '../figures/figure.ts'
import { answerable, type Reach } from '../figures/figure-question.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Every, Measure } from '../kernel/measure.ts'
import { type Question, queryOf, reachOf } from '../kernel/measure-question.ts'
import type { Tx } from '../store/database.ts'
import { basisOf, type Found } from './basis.ts'
import { canonical, secretHash } from './canonical.ts'
import type { Worked } from './released-rows.ts'

/** One table that somebody wants in a release, for the periods that two days are in and those between. */
export type Wanted = Readonly<{
  measure: Measure
  split?: string | undefined
  source?: string | undefined
  from: Day
  last: Day
}>

/** What a table is called in files: its measure, and what it is divided by. */
const tableName = ({ id }: Measure, split: string | undefined): string =>
  split ? `${id}-by-${split.replaceAll('_', '-')}` : id

/** The hash of what a query counted, with a secret, because small counts could be tried against a plain one. */
const inputsHash = (salt: string, rows: readonly CountedRow[]): string => secretHash(salt, canonical(rows))

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the period that a day is in. */
function beginningOf(every: Every, day: Day): Day {
  const month = Number(day.slice(5, 7)) - 1
  return `${day.slice(0, 4)}-${String(month - (month % monthsIn[every]) + 1).padStart(2, '0')}-01`
}

const reachedIn = ({ source, from, until }: Question, reach: readonly Reach[]): readonly Day[] =>
  reach
    .filter(one => source === undefined || one.source === source)
    .map(({ period }) => period)
    .filter(period => from <= period && period < until)

/** What a table comes to by month, which no reader sees: other tables may show months. */
async function monthsOf(tx: Tx, { measure, question }: Asked, forceId: number): Promise<Found> {
  const monthly = { ...measure, every: 'month' as const }
  const reach = await askPublished<Reach>(tx, reachOf(monthly, forceId))
  const rows = await askPublished<CountedRow>(tx, queryOf(monthly, forceId, question))
  return { rows, periods: reachedIn(question, reach) }
}

/** Of how many rows its amounts are added up, where they are: by month. */
async function rowsOf(tx: Tx, { measure, question }: Asked, forceId: number): Promise<Found | undefined> {
  if (!('adds' in measure && measure.adds)) return undefined
  const { adds: _, ...rest } = measure
  return await monthsOf(tx, { measure: { ...rest, kind: 'count' }, question }, forceId)
}

type Asked = Readonly<{ measure: Measure; question: Question }>

/** Counts one table afresh from the published views; nothing where the data does not reach the time asked for. */
export async function workOut(
  tx: Tx,
  wanted: Wanted,
  { forceId, salt, today }: Readonly<{ forceId: number; salt: string; today: Day }>,
): Promise<Worked | undefined> {
  const { measure, split, source } = wanted
  const [from, last] = [beginningOf(measure.every, wanted.from), beginningOf(measure.every, wanted.last)]
  const reach = await askPublished<Reach>(tx, reachOf(measure, forceId))
  const question = answerable(measure, reach, { split, source, from, last })
  if (!question || question.from > last || question.until <= from) return undefined
  const query = queryOf(measure, forceId, question)
  const rows = await askPublished<CountedRow>(tx, query)
  const periods = reachedIn(question, reach)
  const byMonth = measure.every === 'month' ? undefined : await monthsOf(tx, { measure, question }, forceId)
  const addedFrom = await rowsOf(tx, { measure, question }, forceId)
  const used = question.split ?? (measure.kind === 'makeUp' ? measure.by[0]?.column : undefined)
  const basis = basisOf(
    tableName(measure, used),
    { measure, question },
    { rows, periods, byMonth, addedFrom },
  )
  const running = question.until > today ? { runningOn: today } : {}
  return { basis, measure, question, query, rows, inputsHash: inputsHash(salt, rows), ...running }
}
