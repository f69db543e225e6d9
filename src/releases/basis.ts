import type { CountedRow } from '../figures/figure.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Every, Measure } from '../kernel/measure.ts'
import { nextPeriod, type Question, splitOf } from '../kernel/measure-question.ts'

/** What one period and group came to, before anything is hidden. */
export type BasisRow = Readonly<{ period: Day; group: string; counted: number; outOf: number }>

/** What a basis came to by period, and which periods there is data for. */
export type Counted = Pick<Basis, 'periods' | 'rows'>

/** Days, the last not included. */
export type Span = Readonly<{ from: Day; until: Day }>

/** Several groups as one, such as a band of ages. */
export type MadeGroup = Readonly<{ key: string; title: string; made: readonly string[] }>

/**
 * What one table of a release was made from. It stays with the force: a later release is held against it, so that nothing
 * hidden here can be worked out from both. What is counted is told by its condition, not by its measure, so that two
 * measures that count the same are known to.
 */
export type Basis = Readonly<{
  table: string
  /** What is counted, and in words. */
  of: string
  words: string
  /** What it is out of, where that is counted as well. */
  outOf?: Readonly<{ of: string; words: string; holdsCounted: boolean }>
  split?: Readonly<{ column: string; groups: Readonly<Record<string, string>> }>
  /** Sums of several groups that are shown as well. */
  made?: readonly MadeGroup[]
  /** The stretches, each by itself, by which the groups are shown; all together if left out. */
  across?: readonly Span[]
  from: Day
  /** Not included. */
  until: Day
  /** The periods that there is data for, by their first days, each with the day on which the next begins. */
  periods: readonly (readonly [from: Day, until: Day])[]
  rows: readonly BasisRow[]
  /** A period stands in the table only where there are rows of what it counts: one that is hidden is not nought. */
  onlyWithRows?: true
  /** The same by month, where its periods are longer: other tables may show months. */
  months?: Counted
  /** Of how many rows, by month, its amounts are added up. */
  addedFrom?: Counted
}>

/** What a basis came to by the shortest periods that are kept of it. */
export const byMonthOf = (basis: Basis): Counted => basis.months ?? basis

/** What a query counted, with the first days of the periods that there is data for. */
export type Found = Readonly<{ rows: readonly CountedRow[]; periods: readonly Day[] }>

const keptOf = ({ rows, periods }: Found, every: Every): Counted => ({
  periods: periods.map(from => [from, nextPeriod(every, from)] as const),
  rows: rows.map(({ period, group, counted, out_of }) => ({ period, group, counted, outOf: out_of })),
})

const conditionOf = (measure: Measure, source: string | undefined, condition: string): string =>
  [measure.view, measure.dated, source ?? '', measure.within?.sql ?? '', condition].join(' | ')

/** What a share or a rate is out of. The whole of a share holds what is counted; that of a rate is another thing. */
function wholeOf(measure: Measure, source: string | undefined): Pick<Basis, 'outOf'> {
  if (measure.kind !== 'share' && measure.kind !== 'rate') return {}
  const condition =
    measure.kind === 'share' ? measure.outOf.sql : `sum ${measure.outOf.sql} where ${measure.counts.sql}`
  return {
    outOf: {
      of: conditionOf(measure, source, condition),
      words: measure.of,
      holdsCounted: measure.kind === 'share',
    },
  }
}

function countedOf(measure: Measure): string {
  if (measure.kind === 'share') return `(${measure.outOf.sql}) and (${measure.counts.sql})`
  const adds = 'adds' in measure && measure.adds ? `sum ${measure.adds.sql} where ` : ''
  return adds + measure.counts.sql
}

/** Keeps what a table is made from: the counts by period and group, and what they are counts of. */
export function basisOf(
  table: string,
  { measure, question }: Readonly<{ measure: Measure; question: Question }>,
  {
    byMonth,
    addedFrom,
    ...found
  }: Found & Readonly<{ byMonth?: Found | undefined; addedFrom?: Found | undefined }>,
): Basis {
  const split = splitOf(measure, question)
  return {
    table,
    of: conditionOf(measure, question.source, countedOf(measure)),
    words: measure.kind === 'share' ? `${measure.of} that ${measure.counted}` : measure.counted,
    ...wholeOf(measure, question.source),
    ...(split ? { split: { column: split.column, groups: split.groups } } : {}),
    from: question.from,
    until: question.until,
    ...keptOf(found, measure.every),
    ...(measure.within && !measure.reach ? { onlyWithRows: true as const } : {}),
    ...(byMonth && measure.every !== 'month' ? { months: keptOf(byMonth, 'month') } : {}),
    ...(addedFrom ? { addedFrom: keptOf(addedFrom, 'month') } : {}),
  }
}
