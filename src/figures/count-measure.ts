import { londonDay } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import { nextPeriod, type Question, queryOf, reachOf, splitOf } from '../kernel/measure-question.ts'
import { basisOf, periodOf } from '../kernel/measure-spans.ts'
import { everyRule } from '../policy/every-rule.ts'
import type { Tx } from '../store/database.ts'
import { askPublished } from './figure.store.ts'
import type { CountedRow } from './figure.ts'
import type { Reach } from './figure-question.ts'
import { rowsOf } from './kept.ts'

/** A measure of a force, as of now. */
export type Counted = Readonly<{ measure: Measure; forceId: number; now: Date }>

/** What the data of a measure reach, and what they were counted from if they are imported. */
export type Reached = Readonly<{
  reach: readonly Reach[]
  basis?: Readonly<Record<string, Readonly<Record<string, string>>>>
}>

const everyPathway = (): readonly string[] => [...new Set(everyRule.pathways.map(({ id }) => id))]

type BasisRow = Reach & Readonly<{ basis: string }>

/** What our own records reach has no gap: a period of which they say nothing is one in which nothing happened. */
function withoutGaps({ measure, now }: Counted, found: readonly Reach[]): readonly Reach[] {
  const current = periodOf(measure.every, londonDay(now))
  const known = new Map(found.map(one => [`${one.source} ${one.period}`, one]))
  return [...new Set(found.map(({ source }) => source))].sort().flatMap(source => {
    const periods = found.filter(one => one.source === source).map(({ period }) => period)
    const last = [current, ...periods].sort().at(-1) ?? current
    const all: Reach[] = []
    for (let period = periods.sort()[0] ?? last; period <= last; period = nextPeriod(measure.every, period))
      all.push(known.get(`${source} ${period}`) ?? { source, period, rows: 0 })
    return all
  })
}

async function ownReach(tx: Tx, one: Counted): Promise<Reached> {
  const { measure, forceId } = one
  const rows = await rowsOf(tx, {
    measure,
    forceId,
    part: 'reach',
    pathways: everyPathway(),
    async count(span) {
      const reach = await askPublished<Reach>(tx, reachOf(measure, forceId, span))
      return reach.map(({ period, source, rows: counted }) => ({ period, group: source, counted, out_of: 0 }))
    },
  })
  const found = rows.map(({ period, group, counted }) => ({ source: group, period, rows: counted }))
  return { reach: withoutGaps(one, found) }
}

/** Which sources and periods a measure can say something of. */
export async function reachedBy(tx: Tx, one: Counted): Promise<Reached> {
  if (!one.measure.reach) return ownReach(tx, one)
  const rows = await askPublished<BasisRow>(tx, basisOf(one.measure, one.forceId))
  const basis: Record<string, Record<string, string>> = {}
  for (const { source, period, basis: from } of rows) basis[source] = { ...basis[source], [period]: from }
  return { reach: rows.map(({ source, period, rows: count }) => ({ source, period, rows: count })), basis }
}

/** What a measure counted in the time of a question: from what is kept, as far as it holds. */
export async function countMeasure(
  tx: Tx,
  { measure, forceId }: Counted,
  { question, basis }: Readonly<{ question: Question; basis: Reached['basis'] }>,
): Promise<readonly CountedRow[]> {
  const { source = '' } = question
  const rows = await rowsOf(tx, {
    measure,
    forceId,
    part: `${source}/${splitOf(measure, question)?.column ?? ''}`,
    pathways: everyPathway(),
    ...(basis ? { basis: basis[source] ?? {} } : {}),
    count: span => askPublished<CountedRow>(tx, queryOf(measure, forceId, { ...question, ...span })),
  })
  return rows.filter(({ period }) => question.from <= period && period < question.until)
}
