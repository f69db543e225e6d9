import { type Figure, type Line, lastPeriod } from '../figures/figure.ts'
import { answerInWords } from '../figures/figure-answer.ts'
import { headOf } from '../figures/figure-table.ts'
import { sourceInWords, whenInWords } from '../figures/figure-words.ts'
import { dayInWords } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import { breaksIn, splitOf } from '../kernel/measure-question.ts'
import { textOfMeasure } from '../kernel/measure-text.ts'
import { sha256 } from './canonical.ts'
import { comparisonOf } from './compared-table.ts'
import type { ReleasedColumn, ReleasedMeasure, ReleasedRow, ReleasedTable } from './release.ts'
import { releasedRows, type Veil, type Worked } from './released-rows.ts'

const lineOf = ({ counted, outOf, value, from, to, ...named }: ReleasedRow): Line => ({
  ...named,
  ...(counted === 'no data' ? { missing: true } : {}),
  counted: counted === 'no data' ? 0 : counted,
  outOf: outOf === 'no data' ? 0 : outOf,
  ...(value === undefined ? {} : { value }),
  ...(from === undefined || to === undefined ? {} : { interval: { from, to } }),
})

const columnKeys = {
  count: ['label', 'counted'],
  median: ['label', 'counted', 'value', 'range'],
  share: ['label', 'counted', 'outOf', 'value', 'range'],
} as const

function columnsOf(figure: Figure): readonly ReleasedColumn[] {
  const { kind } = figure.measure
  const keys = columnKeys[kind === 'count' || kind === 'median' ? kind : 'share']
  const titles = headOf(figure)
  return keys.map((key, at) => ({ key, title: titles[at] ?? '' }))
}

/** A measure in words that stay. */
function measureOf(measure: Measure): ReleasedMeasure {
  const { id, title, asks, kind, source, owner, better, counted } = measure
  const definition = textOfMeasure(measure)
  return {
    ...{ id, title, asks, kind, source, owner, better, counted },
    ...('of' in measure ? { of: measure.of } : {}),
    ...(measure.kind === 'rate' ? { per: measure.per } : {}),
    ...(measure.kind === 'median' ? { unit: measure.unit, decimals: measure.decimals } : {}),
    definition,
    definitionHash: sha256(definition),
  }
}

function notesOf(
  rows: readonly ReleasedRow[],
  { below, roundedTo }: Veil,
  { runningOn }: Worked,
): readonly string[] {
  const isHidden = rows.some(({ counted, outOf }) => counted === 'hidden' || outOf === 'hidden')
  const isGap = rows.some(({ counted }) => counted === 'no data')
  return [
    ...(runningOn
      ? [
          `The last period was not over when this was counted, on ${dayInWords(runningOn)}: what came after is not in it.`,
        ]
      : []),
    ...(isHidden
      ? [
          `“Hidden” stands for a number from 1 to ${below - 1}, or for one from which such a number could be worked out.`,
        ]
      : []),
    ...(roundedTo
      ? [
          `Every number is rounded to a multiple of ${roundedTo}, up or down by chance, and the same way whenever it is shown. Numbers need not add up, and shares are of rounded numbers.`,
        ]
      : []),
    ...(isGap ? ['“No data” is not nought: for that time there is nothing to count.'] : []),
  ]
}

const hiddenIn = (rows: readonly ReleasedRow[], { basis }: Worked): number =>
  rows.reduce(
    (sum, { counted, outOf }) =>
      sum + Number(counted === 'hidden') + Number(basis.outOf !== undefined && outOf === 'hidden'),
    0,
  )

/** A figure that shows no more than the table, so that its sentence does not either. */
function figureOf(
  { measure, question, runningOn }: Worked,
  rows: readonly ReleasedRow[],
  whole: ReleasedRow,
): Figure {
  const split = splitOf(measure, question)
  return {
    measure,
    question,
    ...(split ? { split } : {}),
    ...(runningOn ? { running: true } : {}),
    lines: rows.map((row, at) => ({
      ...lineOf(row),
      ...(runningOn && !split && at === rows.length - 1 ? { running: true } : {}),
    })),
    whole: lineOf(whole),
    ...breaksIn(measure, question),
  }
}

/** What is counted, divided by what, when and where. */
function titleOf(figure: Figure): string {
  const by = figure.split
    ? `, by ${figure.split.title.charAt(0).toLowerCase()}${figure.split.title.slice(1)}`
    : ''
  return `${figure.measure.title}${by}, ${whenInWords(figure)}`
}

/** The table as it is released: every count as the veil shows it, and nothing that would tell another. */
export function releasedTable(worked: Worked, veil: Veil): ReleasedTable {
  const table = veiledTable(worked, veil)
  const { terms } = worked
  return terms ? { ...table, comparison: comparisonOf(table, terms) } : table
}

function veiledTable(worked: Worked, veil: Veil): ReleasedTable {
  const { basis, measure, question, query } = worked
  const { rows, whole } = releasedRows(worked, veil)
  const figure = figureOf(worked, rows, whole)
  const source = question.source
  return {
    id: basis.table,
    title: titleOf(figure),
    measure: measureOf(measure),
    period: {
      every: measure.every,
      from: question.from,
      last: lastPeriod(measure, question),
      words: whenInWords({ ...figure, question: { from: question.from, until: question.until } }),
    },
    ...(source ? { dataSource: { key: source, title: sourceInWords(measure, source) } } : {}),
    ...(figure.split ? { split: { column: figure.split.column, title: figure.split.title } } : {}),
    columns: columnsOf(figure),
    rows,
    whole,
    answer: answerInWords(figure),
    disclosure: {
      below: veil.below,
      hidden: hiddenIn([...rows, whole], worked),
      ...(veil.roundedTo ? { roundedTo: veil.roundedTo } : {}),
    },
    caveats: measure.caveats,
    breaks: (measure.breaks ?? [])
      .filter(({ only }) => !only || !source || only === source)
      .map(({ on, says, since }) => ({ on, says, ...(since ? { since } : {}) })),
    notes: notesOf([...rows, whole], veil, worked),
    query: { text: query.text, values: query.values.slice(1).map(String) },
    inputsHash: worked.inputsHash,
  }
}
