import { londonDay } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import { nextPeriod, type Question, queryOf, reachOf, splitOf } from '../kernel/measure-question.ts'
import { always, basisOf, periodOf, yearByYear } from '../kernel/measure-spans.ts'
import { everyRule } from '../policy/every-rule.ts'
import type { Tx } from '../store/database.ts'
import { askPublished } from './figure.store.ts'
import type { CountedRow } from './figure.ts'
import { answerable, type Reach } from './figure-question.ts'
import { rowsOf } from './kept.ts'

/** A measure of a force, as of now. */
export type Counted = Readonly<{ measure: Measure; forceId: number; now: Date }>

/** What the data of a measure reach, and what they were counted from if they are imported. */
export type Reached = Readonly<{
  reach: readonly Reach[]
  basis?: Readonly<Record<string, Readonly<Record<string, string>>>>
}>

const everyPathway = (): readonly string[] => [...new Set(everyRule.pathways.map(({ id }) => id))]

type BasisRow = Readonly<{ source: string; period: string; basis: string }>

/** What our own records reach has no gap: a period of which they say nothing is one in which nothing happened. */
export function withoutGaps({ measure, now }: Counted, found: readonly Reach[]): readonly Reach[] {
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

type Part = Readonly<{ question: Omit<Question, 'from' | 'until'>; basis?: Reached['basis'] }>

/** Every row of a measure for one source and one division. */
function everyRow(tx: Tx, { measure, forceId, now }: Counted, { question, basis }: Part) {
  const { source = '' } = question
  return rowsOf(tx, {
    measure,
    forceId,
    part: `${source}/${splitOf(measure, question)?.column ?? ''}`,
    pathways: everyPathway(),
    first: basis ? [always] : yearByYear(londonDay(now)),
    ...(basis ? { basis: basis[source] ?? {} } : {}),
    count: span => askPublished<CountedRow>(tx, queryOf(measure, forceId, { ...question, ...span })),
  })
}

/** What records reach, where several sources are kept apart. */
async function sourcesReach(tx: Tx, { measure, forceId, now }: Counted): Promise<readonly Reach[]> {
  const rows = await rowsOf(tx, {
    measure,
    forceId,
    part: 'reach',
    pathways: everyPathway(),
    first: yearByYear(londonDay(now)),
    async count(span) {
      const reach = await askPublished<Reach>(tx, reachOf(measure, forceId, span))
      return reach.map(({ period, source, rows: counted }) => ({ period, group: source, counted, out_of: 0 }))
    },
  })
  return rows.map(({ period, group, counted }) => ({ source: group, period, rows: counted }))
}

/** What records reach: the periods of which there is any row. */
async function ownReach(tx: Tx, one: Counted): Promise<readonly Reach[]> {
  if (one.measure.keepApart) return sourcesReach(tx, one)
  const rows = await everyRow(tx, one, { question: {} })
  return [...new Set(rows.map(({ period }) => period))].map(period => ({ source: '', period, rows: 1 }))
}

/** Which sources and periods a measure can say something of. */
export async function reachedBy(tx: Tx, one: Counted): Promise<Reached> {
  const { measure, forceId } = one
  if (!measure.reach) return { reach: withoutGaps(one, await ownReach(tx, one)) }
  const reach = await askPublished<Reach>(tx, reachOf(measure, forceId))
  if (!measure.basis) return { reach }
  const basis: Record<string, Record<string, string>> = {}
  for (const { source, period, basis: from } of await askPublished<BasisRow>(tx, basisOf(measure, forceId)))
    basis[source] = { ...basis[source], [period]: from }
  return { reach, basis }
}

/** What a measure counted in the time of a question: from what is kept, as far as it holds. */
export async function countMeasure(
  tx: Tx,
  one: Counted,
  { question, basis }: Readonly<{ question: Question; basis: Reached['basis'] }>,
): Promise<readonly CountedRow[]> {
  const { from, until, ...division } = question
  const rows = await everyRow(tx, one, { question: division, ...(basis ? { basis } : {}) })
  return rows.filter(({ period }) => from <= period && period < until)
}

/**
 * Counts a measure as it is first seen, and in other sources in which it was kept: an old count of a source would otherwise
 * stand for ever.
 */
export async function countWholes(tx: Tx, one: Counted, sources: readonly string[]): Promise<void> {
  const { measure } = one
  const { reach, basis } = await reachedBy(tx, one)
  const first = answerable(measure, reach, {})
  const whole = first ? [{}] : []
  const apart = [...new Set([first?.source ?? [], sources].flat())].map(source => ({ source }))
  for (const question of measure.keepApart ? apart : whole)
    await everyRow(tx, one, { question, ...(basis ? { basis } : {}) })
}
