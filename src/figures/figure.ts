import { type Interval, median, medianInterval, wilson } from '../kernel/interval.ts'
import type { Break, Measure, Split } from '../kernel/measure.ts'
import { breaksIn, nextPeriod, periodsOf, type Question, splitOf } from '../kernel/measure-question.ts'
import { type Count, hideShare, hideSmall, isShown } from './hide-small.ts'

/** What the database counted for one period and group. */
export type CountedRow = Readonly<{
  period: string
  group: string
  counted: number
  out_of: number
  values?: readonly number[] | null
}>

/** Which periods of which source the data reaches. */
export type Reach = Readonly<{ source: string; period: string; rows: number }>

/** One line of a figure: a period, or a group over the whole time. */
export type Line = Readonly<{
  key: string
  label: string
  /** There is no data at all: nothing can be said, not even nought. */
  missing?: true
  counted: Count
  outOf: Count
  /** The share (0 to 1) or the median; left out when too few were counted. */
  value?: number
  /** Where the value plausibly lies, at 95%. */
  interval?: Interval
}>

/** A measure worked out: every number with how sure it is, and what a reader must know. */
export type Figure = Readonly<{
  measure: Measure
  question: Question
  split?: Split
  lines: readonly Line[]
  whole: Line
  across: readonly Break[]
  after: readonly Break[]
}>

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The key of the line that sums up the others. */
export const wholeKey = 'all'

/** A period in words: `May 2018`. */
export const periodInWords = (day: string): string => monthName.format(new Date(`${day}T00:00:00Z`))

/** The last period of a question, which is asked for up to a day that is not included. */
export const lastPeriod = (measure: Measure, { from, until }: Question): string =>
  periodsOf(measure.every, { from, until }).at(-1) ?? from

type Sum = Readonly<{ counted: number; outOf: number; values: readonly number[] }>

const sumOf = (rows: readonly CountedRow[]): Sum => ({
  counted: rows.reduce((sum, row) => sum + row.counted, 0),
  outOf: rows.reduce((sum, row) => sum + row.out_of, 0),
  values: rows.flatMap(row => row.values ?? []),
})

type Named = Readonly<{ key: string; label: string }>

function medianLine(measure: Measure, named: Named, { counted, values }: Sum, count: Count): Line {
  const line = { ...named, counted: count, outOf: count }
  const value = median(values)
  if (value === undefined || counted < measure.hideBelow) return line
  const interval = medianInterval(values)
  return { ...line, value, ...(interval ? { interval } : {}) }
}

function shareLine(measure: Measure, named: Named, sum: Sum): Line {
  const shown = hideShare(sum.counted, sum.outOf, measure.hideBelow)
  const line = { ...named, ...shown }
  const isTooFew = sum.counted > 0 && sum.counted < (measure.noShareBelow ?? measure.hideBelow)
  if (isTooFew || !isShown(shown.counted) || !isShown(shown.outOf)) return line
  const interval = wilson(sum.counted, sum.outOf)
  return interval ? { ...line, value: sum.counted / sum.outOf, interval } : line
}

function lineOf(measure: Measure, named: Named, sum: Sum, count: Count): Line {
  if (measure.kind === 'median') return medianLine(measure, named, sum, count)
  if (measure.kind === 'count') return { ...named, counted: count, outOf: count }
  const line = shareLine(measure, named, sum)
  if (line.counted === count || isShown(count)) return line
  const { value: _, interval: __, ...hidden } = line
  return { ...hidden, counted: count === 'few' || line.counted === 'few' ? 'few' : 'hidden' }
}

/** Lines of one figure, shown with their sum, small counts hidden together. */
function linesOf(measure: Measure, parts: readonly (Named & { sum: Sum })[]): readonly Line[] {
  const counts = hideSmall(
    parts.map(({ sum }) => sum.counted),
    measure.hideBelow,
  )
  return parts.map(({ sum, ...named }, at) => lineOf(measure, named, sum, counts[at] ?? 'hidden'))
}

function periodLines({ measure, question, rows, reach }: Counted): readonly Line[] {
  const reached = new Set(
    reach.filter(({ source }) => source === (question.source ?? source)).map(one => one.period),
  )
  const periods = periodsOf(measure.every, question).map(key => ({
    key,
    label: periodInWords(key),
    sum: sumOf(rows.filter(({ period }) => period === key)),
  }))
  const shown = linesOf(
    measure,
    periods.filter(({ key }) => reached.has(key)),
  )
  return periods.map(
    ({ key, label }) =>
      shown.find(line => line.key === key) ?? { key, label, missing: true, counted: 0, outOf: 0 },
  )
}

function groupLines({ measure, rows }: Counted, split: Split): readonly Line[] {
  const whole = measure.kind === 'makeUp' ? sumOf(rows).counted : undefined
  const groups = Object.entries(split.groups).map(([key, label]) => {
    const sum = sumOf(rows.filter(({ group }) => group === key))
    return { key, label, sum: whole === undefined ? sum : { ...sum, outOf: whole } }
  })
  return linesOf(
    measure,
    groups.filter(({ sum }) => sum.outOf > 0 && (measure.kind !== 'makeUp' || sum.counted > 0)),
  )
}

/** What a figure is made from. */
export type Counted = Readonly<{
  measure: Measure
  question: Question
  rows: readonly CountedRow[]
  reach: readonly Reach[]
}>

/** Makes a figure of what was counted: a line a period, or a line a group over the whole time. */
export function figureOf(counted: Counted): Figure {
  const { measure, question, rows } = counted
  const split = splitOf(measure, question)
  const sum = sumOf(rows)
  const all = { key: wholeKey, label: 'All' }
  const [count = 0] = hideSmall([sum.counted], measure.hideBelow)
  return {
    measure,
    question,
    ...(split ? { split } : {}),
    lines: split ? groupLines(counted, split) : periodLines(counted),
    whole: lineOf(measure.kind === 'makeUp' ? { ...measure, kind: 'count' } : measure, all, sum, count),
    ...breaksIn(measure, question),
  }
}

/** What somebody asks for, as far as they say. `from` and `last` are first days of periods, both included. */
export type Asked = Readonly<{
  source?: string | undefined
  from?: string | undefined
  last?: string | undefined
  split?: string | undefined
}>

/** The sources that the data reaches, the one with most rows first. */
export function sourcesIn(reach: readonly Reach[]): readonly string[] {
  const rows = new Map<string, number>()
  for (const one of reach) rows.set(one.source, (rows.get(one.source) ?? 0) + one.rows)
  return [...rows].sort((a, b) => b[1] - a[1]).map(([source]) => source)
}

/** Where a figure begins if nobody says: after the last break, so that what is first seen compares like with like. */
function naturalStart(measure: Measure, source: string, periods: readonly string[]): string {
  const [first = '', final = ''] = [periods[0], periods.at(-1)]
  const breaks = (measure.breaks ?? []).filter(({ on, only }) => (!only || only === source) && on <= final)
  const last =
    breaks
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? first
  return periods.find(period => period >= last) ?? first
}

/** The question as it can be answered: a source and periods that the data reaches. `undefined` when there is no data. */
export function answerable(measure: Measure, reach: readonly Reach[], asked: Asked): Question | undefined {
  const sources = sourcesIn(reach)
  const source = sources.find(one => one === asked.source) ?? sources[0]
  if (source === undefined) return undefined
  const periods = reach.filter(one => one.source === source).map(({ period }) => period)
  const [first = '', final = ''] = [periods[0], periods.at(-1)]
  const reached = (day: string): string => (day < first ? first : day > final ? final : day)
  const ends = [reached(asked.from ?? naturalStart(measure, source, periods)), reached(asked.last ?? final)]
  const [from = first, last = final] = ends.sort()
  const split = measure.by.find(({ column }) => column === asked.split)?.column
  return {
    from,
    until: nextPeriod(measure.every, last),
    ...(measure.keepApart ? { source } : {}),
    ...(split ? { split } : {}),
  }
}
