import type { Measure } from '../kernel/measure.ts'
import type { Interval } from '../statistics/interval.ts'
import { type Figure, lastPeriod, periodInWords } from './figure.ts'
import type { Count } from './hide-small.ts'

/** Numbers as they are written in Britain: `1,234`. */
export const withCommas = new Intl.NumberFormat('en-GB')

/** A count in words: `1,234`, or that it is too small to show. */
export function countInWords(count: Count, { hideBelow }: Measure): string {
  if (count === 'few') return `fewer than ${hideBelow}`
  return count === 'hidden' ? 'not shown' : withCommas.format(count)
}

/** A share or a median with its unit. One digit after the point is as much as the data bears. */
export function valueInWords(measure: Measure, value: number): string {
  if (measure.kind === 'median') return `${value.toFixed(measure.decimals)} ${measure.unit}`
  if (measure.kind === 'rate')
    return `${(value * measure.per).toFixed(1)} in ${withCommas.format(measure.per)} ${measure.of}`
  return measure.kind === 'count' ? withCommas.format(Math.round(value)) : `${(value * 100).toFixed(1)}%`
}

/** A range in words: `80.1% to 83.2%`, `8.5 to 9.9 hours`. */
export function rangeInWords(measure: Measure, { from, to }: Interval): string {
  const low =
    measure.kind === 'median'
      ? from.toFixed(measure.decimals)
      : measure.kind === 'rate'
        ? (from * measure.per).toFixed(1)
        : valueInWords(measure, from)
  return `${low} to ${valueInWords(measure, to)}`
}

/** Where the data is from, if sources are kept apart. A source that policy does not list is called by its own name. */
export const sourceInWords = ({ keepApart }: Measure, source: string | undefined): string =>
  source === undefined ? '' : (keepApart?.groups[source] ?? source)

/** When and where, as the end of a sentence: `from May 2018 to July 2018, Metropolitan`. */
export function whenInWords({ measure, question }: Figure): string {
  const last = lastPeriod(measure, question)
  const named = (day: string): string => (measure.every === 'year' ? day.slice(0, 4) : periodInWords(day))
  const when = last === question.from ? `in ${named(last)}` : `from ${named(question.from)} to ${named(last)}`
  const source = sourceInWords(measure, question.source)
  return source ? `${when}, ${source}` : when
}
