import type { ReleasedMeasure, ReleasedRow, ReleasedTable } from '../releases/release.ts'
import type { Shown } from '../releases/shown.ts'
import { withoutValue } from './of-nothing.ts'

const withCommas = new Intl.NumberFormat('en-GB')

/** A count as a reader sees it. */
export function shownInWords(shown: Shown): string {
  if (shown === 'hidden') return 'hidden'
  return shown === 'no data' ? 'no data' : withCommas.format(shown)
}

const perOf = ({ kind, per = 1 }: ReleasedMeasure): number => (kind === 'rate' ? per : 1)

/** A value on the scale on which it is drawn: a rate in its own unit, a share from 0 to 1. */
export const drawnValue = (measure: ReleasedMeasure, value: number): number => value * perOf(measure)

/** A number on that scale, without its unit. */
function bare(measure: ReleasedMeasure, value: number): string {
  const drawn = drawnValue(measure, value)
  if (measure.kind === 'median') return drawn.toFixed(measure.decimals ?? 1)
  if (measure.kind === 'rate') return drawn.toFixed(1)
  return measure.kind === 'count' ? withCommas.format(Math.round(drawn)) : `${(drawn * 100).toFixed(1)}%`
}

const unitOf = ({ kind, unit, per = 1, of }: ReleasedMeasure): string => {
  if (kind === 'median') return ` ${unit ?? ''}`
  return kind === 'rate' ? ` in ${withCommas.format(per)} ${of ?? ''}` : ''
}

/** A value with its unit: `12.3%`, `7.5 hours`, `1,234`. */
export const valueInWords = (measure: ReleasedMeasure, value: number): string =>
  `${bare(measure, value)}${unitOf(measure)}`

/** Where a value is likely to lie, if that was worked out: `80.1% to 83.2%`. */
export const rangeInWords = (measure: ReleasedMeasure, { from, to }: ReleasedRow): string =>
  from === undefined || to === undefined ? '' : `${bare(measure, from)} to ${bare(measure, to)}`

/** One line of a table, a text for each of its columns. */
export function cellsOf(table: ReleasedTable, row: ReleasedRow): readonly string[] {
  const { measure, columns } = table
  const texts = {
    label: row.label,
    counted: shownInWords(row.counted),
    outOf: shownInWords(row.outOf),
    value: row.value === undefined ? withoutValue(table, row) : valueInWords(measure, row.value),
    range: rangeInWords(measure, row) || '–',
  }
  return columns.map(({ key }) => texts[key])
}

/** What a table covers, as the beginning of a sentence. */
export const periodOf = ({ period }: ReleasedTable): string =>
  `${period.words.charAt(0).toUpperCase()}${period.words.slice(1)}`
