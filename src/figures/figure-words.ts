import type { Interval } from '../kernel/interval.ts'
import type { Measure } from '../kernel/measure.ts'
import type { CsvCell } from './csv-text.ts'
import { type Figure, type Line, lastPeriod, periodInWords, wholeKey } from './figure.ts'
import { type Count, isShown } from './hide-small.ts'

const withCommas = new Intl.NumberFormat('en-GB')

/** A count in words: `1,234`, or that it is too small to show. */
export function countInWords(count: Count, { hideBelow }: Measure): string {
  if (count === 'few') return `fewer than ${hideBelow}`
  return count === 'hidden' ? 'not shown' : withCommas.format(count)
}

/** A share or a median with its unit. One digit after the point is as much as the data bears. */
export function valueInWords(measure: Measure, value: number): string {
  if (measure.kind === 'median') return `${value.toFixed(measure.decimals)} ${measure.unit}`
  return measure.kind === 'count' ? withCommas.format(Math.round(value)) : `${(value * 100).toFixed(1)}%`
}

/** A range in words: `80.1% to 83.2%`, `8.5 to 9.9 hours`. */
export function rangeInWords(measure: Measure, { from, to }: Interval): string {
  const low = measure.kind === 'median' ? from.toFixed(measure.decimals) : valueInWords(measure, from)
  return `${low} to ${valueInWords(measure, to)}`
}

/** Where the data is from, if sources are kept apart. A source that policy does not list is called by its own name. */
export const sourceInWords = ({ keepApart }: Measure, source: string | undefined): string =>
  source === undefined ? '' : (keepApart?.groups[source] ?? source)

/** When and where, as the end of a sentence: `from May 2018 to July 2018, Metropolitan`. */
export function whenInWords({ measure, question }: Figure): string {
  const last = lastPeriod(measure, question)
  const when =
    last === question.from
      ? `in ${periodInWords(last)}`
      : `from ${periodInWords(question.from)} to ${periodInWords(last)}`
  const source = sourceInWords(measure, question.source)
  return source ? `${when}, ${source}` : when
}

const allowingForChance = (measure: Measure, { interval }: Line): string =>
  interval ? ` (${rangeInWords(measure, interval)}, allowing for chance)` : ''

function countAnswer(figure: Figure, counted: number): string {
  const months = figure.lines.filter(({ missing }) => !missing).length
  const average = Math.round(counted / months)
  const pace =
    figure.split || months < 2 ? '' : `, about ${withCommas.format(average)} a ${figure.measure.every}`
  return `There were ${withCommas.format(counted)} ${figure.measure.counted} ${whenInWords(figure)}${pace}.`
}

function makeUpAnswer(figure: Figure, counted: number): string {
  const { measure, lines } = figure
  const largest = lines
    .filter(({ value }) => value !== undefined)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .slice(0, 2)
    .map(
      line => `${line.label}, ${valueInWords(measure, line.value ?? 0)}${allowingForChance(measure, line)}`,
    )
  const groups = largest.length > 1 ? 'the two largest groups were' : 'the largest group was'
  const of = `Of ${withCommas.format(counted)} ${measure.counted} ${whenInWords(figure)}`
  return largest.length > 0
    ? `${of}, ${groups} ${largest.join(', and ')}.`
    : `${of}, no group is large enough to show.`
}

/** The answer to the question of the measure, in one sentence. */
export function answerInWords(figure: Figure): string {
  const { measure, whole } = figure
  const { counted, outOf, value } = whole
  const few = `There are too few ${measure.kind === 'share' ? measure.of : measure.counted} ${whenInWords(figure)} to say.`
  if (!isShown(counted) || !isShown(outOf)) return few
  if (measure.kind === 'count') return countAnswer(figure, counted)
  if (measure.kind === 'makeUp') return makeUpAnswer(figure, counted)
  if (value === undefined) return few
  const said = `${valueInWords(measure, value)}${allowingForChance(measure, whole)}`
  return measure.kind === 'median'
    ? `For half of the ${withCommas.format(counted)} ${measure.counted} ${whenInWords(figure)}, it was less than ${said}.`
    : `${withCommas.format(counted)} of ${withCommas.format(outOf)} ${measure.of} ${measure.counted} ${whenInWords(figure)}: ${said}.`
}

/** What the columns of a figure's table are called. */
export function headOf({ measure, split }: Figure): readonly string[] {
  const first = split?.title ?? { month: 'Month', quarter: 'Quarter from', year: 'Year from' }[measure.every]
  const range = 'Likely range (95%)'
  if (measure.kind === 'count') return [first, 'Number']
  if (measure.kind === 'median') return [first, 'Number', 'Median', range]
  return [first, 'Number', 'Out of', 'Share', range]
}

/** One line of a figure's table. */
export function cellsOf(measure: Measure, line: Line): readonly string[] {
  const blanks = headOf({ measure } as Figure).length - 2
  if (line.missing) return [line.label, 'no data', ...Array<string>(blanks).fill('')]
  const counted = countInWords(line.counted, measure)
  const isSum = measure.kind === 'makeUp' && line.key === wholeKey
  const value = line.value === undefined ? (isSum ? '' : 'too few') : valueInWords(measure, line.value)
  const range = line.interval ? rangeInWords(measure, line.interval) : ''
  if (measure.kind === 'count') return [line.label, counted]
  if (measure.kind === 'median') return [line.label, counted, value, range]
  return [line.label, counted, countInWords(line.outOf, measure), value, range]
}

/** A number, or the published sign for one that is not: `c` is too small to show, `x` is not there. */
const signOf = (line: Line, count: Count): CsvCell => (line.missing ? 'x' : isShown(count) ? count : 'c')

const rounded = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed(4))

/** A figure as a table for machines, its definition and its warnings in the last columns of every row. */
export function tableOf(figure: Figure): readonly (readonly CsvCell[])[] {
  const { measure, question, split, lines, across, after } = figure
  const warnings = [...across.map(({ says }) => says), ...after.flatMap(({ since }) => since ?? [])].join(' ')
  const head = [
    'measure',
    'source',
    'from',
    'to',
    split ? split.column : measure.every,
    'label',
    'counted',
    'out_of',
  ]
  return [
    [...head, 'value', 'lower_95', 'upper_95', 'warnings'],
    ...lines.map(line => [
      measure.id,
      question.source,
      question.from,
      lastPeriod(measure, question),
      line.key,
      line.label,
      signOf(line, line.counted),
      signOf(line, line.outOf),
      rounded(line.value),
      rounded(line.interval?.from),
      rounded(line.interval?.to),
      warnings,
    ]),
  ]
}
