import type { Day } from '../kernel/calendar.ts'
import { type Break, groupsFound, type Measure, type Split } from '../kernel/measure.ts'
import { breaksIn, nextPeriod, periodsOf, type Question, splitOf } from '../kernel/measure-question.ts'
import { countInterval } from '../statistics/exact-interval.ts'
import { type Interval, median, medianInterval, wilson } from '../statistics/interval.ts'
import type { Reach } from './figure-question.ts'
import { type Count, hideShare, hideSmall, isShown } from './hide-small.ts'
import { type ShownCounts, shownCounts } from './shown-counts.ts'

/** What the database counted for one period and group. */
export type CountedRow = Readonly<{
  period: string
  group: string
  counted: number
  out_of: number
  values?: readonly number[] | null
}>

/** One line of a figure: a period, or a group over the whole time. */
export type Line = Readonly<{
  key: string
  label: string
  /** There is no data at all: nothing can be said, not even nought. */
  missing?: true
  /** The period is not over: what is counted so far is no fall. */
  running?: true
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
  /** The last period is not over. */
  running?: true
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

type Part = Named & Readonly<{ sum: Sum }>
type Shown = Part & Readonly<{ shown: ShownCounts }>

function medianLine(measure: Measure, { sum, shown, ...named }: Shown): Line {
  const line = { ...named, ...shown }
  const value = median(sum.values)
  if (value === undefined || sum.counted < measure.hideBelow) return line
  const interval = medianInterval(sum.values)
  return { ...line, value, ...(interval ? { interval } : {}) }
}

/** Where a share lies; and a rate, of which there may be more than of what it is in, by how often it was counted. */
function likely({ counted, outOf }: Sum): Interval | undefined {
  if (outOf === 0) return undefined
  if (counted <= outOf) return wilson(counted, outOf)
  const { from, to } = countInterval(counted)
  return { from: from / outOf, to: to / outOf }
}

function shareLine(measure: Measure, { sum, shown, ...named }: Shown): Line {
  const line = { ...named, ...shown }
  const isTooFew = sum.counted > 0 && sum.counted < (measure.noShareBelow ?? measure.hideBelow)
  if (isTooFew || !isShown(shown.counted) || !isShown(shown.outOf)) return line
  const interval = likely(sum)
  return interval ? { ...line, value: sum.counted / sum.outOf, interval } : line
}

function lineOf(measure: Measure, part: Shown): Line {
  if (measure.kind === 'median') return medianLine(measure, part)
  const { key, label, shown } = part
  return measure.kind === 'count' ? { key, label, ...shown } : shareLine(measure, part)
}

/** What may be shown of counts that stand in one table with their sum: of a share both of its counts and what is left. */
function shownOf(measure: Measure, sums: readonly Sum[]): readonly ShownCounts[] {
  const { kind, hideBelow } = measure
  if (kind === 'share' || kind === 'rate') return shownCounts(sums, measure)
  const counts = hideSmall(
    sums.map(({ counted }) => counted),
    hideBelow,
  )
  return sums.map(({ counted, outOf }, at) => {
    const count = counts[at] ?? 'hidden'
    if (kind !== 'makeUp') return { counted: count, outOf: count }
    const share = hideShare(counted, outOf, hideBelow)
    return isShown(count) ? share : { ...share, counted: count }
  })
}

/** Lines of one figure, shown with their sum, small counts hidden together. */
function linesOf(measure: Measure, parts: readonly Part[]): readonly Line[] {
  const shown = shownOf(
    measure,
    parts.map(({ sum }) => sum),
  )
  return parts.map((part, at) =>
    lineOf(measure, { ...part, shown: shown[at] ?? { counted: 'hidden', outOf: 'hidden' } }),
  )
}

function periodLines({ measure, question, rows, reach, today }: Counted): readonly Line[] {
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
  return periods.map(({ key, label }) => {
    const line = shown.find(one => one.key === key)
    if (!line) return { key, label, missing: true, counted: 0, outOf: 0 }
    return today && nextPeriod(measure.every, key) > today ? { ...line, running: true } : line
  })
}

function groupLines({ measure, rows }: Counted, split: Split): readonly Line[] {
  const whole = measure.kind === 'makeUp' ? sumOf(rows).counted : undefined
  const named = groupsFound(
    split,
    rows.map(({ group }) => group),
  )
  const groups = Object.entries(named).map(([key, label]) => {
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
  /** Days on which the data changed, where more are known than the definition says. */
  breaks?: readonly Break[]
  /** The day on which it is worked out, where a period may not be over. */
  today?: Day
}>

/** Makes a figure of what was counted: a line a period, or a line a group over the whole time. */
export function figureOf(counted: Counted): Figure {
  const { measure, question, rows, today } = counted
  const split = splitOf(measure, question)
  const sum = sumOf(rows)
  const summed: Measure = measure.kind === 'makeUp' ? { ...measure, kind: 'count' } : measure
  const [all] = linesOf(summed, [{ key: wholeKey, label: 'All', sum }])
  return {
    measure,
    question,
    ...(split ? { split } : {}),
    ...(today && question.until > today ? { running: true } : {}),
    lines: split ? groupLines(counted, split) : periodLines(counted),
    whole: all ?? { key: wholeKey, label: 'All', counted: 0, outOf: 0 },
    ...breaksIn(counted.breaks ? { ...measure, breaks: counted.breaks } : measure, question),
  }
}
