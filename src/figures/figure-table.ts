import type { Measure } from '../kernel/measure.ts'
import type { CsvCell } from './csv-text.ts'
import { type Figure, type Line, lastPeriod, wholeKey } from './figure.ts'
import { countInWords, rangeInWords, valueInWords } from './figure-words.ts'
import { type Count, isShown } from './hide-small.ts'

/** What the columns of a figure's table are called. */
export function headOf({ measure, split }: Figure): readonly string[] {
  const first = split?.title ?? { month: 'Month', quarter: 'Quarter from', year: 'Year from' }[measure.every]
  const range = 'Likely range (95%)'
  if (measure.kind === 'count') return [first, 'Number']
  if (measure.kind === 'median') return [first, 'Number', 'Median', range]
  return [first, 'Number', 'Out of', measure.kind === 'rate' ? 'Rate' : 'Share', range]
}

/** One line of a figure's table. */
export function cellsOf(measure: Measure, line: Line): readonly string[] {
  const blanks = headOf({ measure } as Figure).length - 2
  const label = line.running ? `${line.label} (not over)` : line.label
  if (line.missing) return [label, 'no data', ...Array<string>(blanks).fill('')]
  const counted = countInWords(line.counted, measure)
  const isSum = measure.kind === 'makeUp' && line.key === wholeKey
  const value = line.value === undefined ? (isSum ? '' : 'too few') : valueInWords(measure, line.value)
  const range = line.interval ? rangeInWords(measure, line.interval) : ''
  if (measure.kind === 'count') return [label, counted]
  if (measure.kind === 'median') return [label, counted, value, range]
  return [label, counted, countInWords(line.outOf, measure), value, range]
}

/** Lines as a person reads them: a stretch of periods without data is one line, not seventy. */
export function linesToRead(lines: readonly Line[]): readonly Line[] {
  const read: Line[] = []
  let began = ''
  for (const line of lines) {
    const last = read.at(-1)
    if (line.missing && last?.missing) read.splice(-1, 1, { ...line, label: `${began} to ${line.label}` })
    else {
      began = line.label
      read.push(line)
    }
  }
  return read
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
