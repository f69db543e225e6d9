import type { ReleasedMeasure, ReleasedRow } from './release.ts'
import type { Shown } from './shown.ts'

const withCommas = new Intl.NumberFormat('en-GB')

/** A count as it is read: a number, or why there is none. */
const shownInWords = (count: Shown): string =>
  typeof count === 'number' ? withCommas.format(count) : count === 'hidden' ? 'Hidden' : 'No data'

/** A value with its unit, in the words of its measure. */
function valueInWords({ kind, per = 1, of = '', unit = '', decimals = 1 }: ReleasedMeasure, value: number) {
  if (kind === 'median') return `${value.toFixed(decimals)} ${unit}`
  if (kind === 'rate') return `${(value * per).toFixed(1)} in ${withCommas.format(per)} ${of}`
  return `${(value * 100).toFixed(1)}%`
}

/** What is said of one row under a column. */
export function cellInWords(measure: ReleasedMeasure, key: string, row: ReleasedRow): string {
  const { counted, outOf, value, from, to } = row
  if (key === 'label') return row.label
  if (key === 'counted') return shownInWords(counted)
  if (key === 'outOf') return shownInWords(outOf)
  if (key === 'value') return value === undefined ? '' : valueInWords(measure, value)
  return from === undefined || to === undefined
    ? ''
    : `${valueInWords(measure, from)} to ${valueInWords(measure, to)}`
}
