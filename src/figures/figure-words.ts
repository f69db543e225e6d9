import type { Measure } from '../kernel/measure.ts'
import { forceCalled } from '../policy/force-names.ts'
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

/** As few digits after the point as tell two ends apart: a range of nought to nought would claim to be sure. */
function perInWords(share: number, other: number, per: number): string {
  const written = (one: number, digits: number): string => (one * per).toFixed(digits)
  const digits = [1, 2, 3].find(some => share === other || written(share, some) !== written(other, some)) ?? 4
  return written(share, digits)
}

/** A range in words: `80.1% to 83.2%`, `8.5 to 9.9 hours`. */
export function rangeInWords(measure: Measure, { from, to }: Interval): string {
  if (measure.kind === 'rate') {
    const high = `${perInWords(to, from, measure.per)} in ${withCommas.format(measure.per)} ${measure.of}`
    return `${perInWords(from, to, measure.per)} to ${high}`
  }
  const low = measure.kind === 'median' ? from.toFixed(measure.decimals) : valueInWords(measure, from)
  return `${low} to ${valueInWords(measure, to)}`
}

/** Where the data is from, if sources are kept apart. */
export const sourceInWords = ({ keepApart }: Measure, source: string | undefined): string =>
  source === undefined ? '' : (keepApart?.groups[source] ?? forceCalled(source))

/** A name as it stands within a sentence: `An appropriate adult` loses its capital, `Metropolitan` keeps it. */
const withinSentence = (name: string): string => name.replace(/^An? /, article => article.toLowerCase())

/** When and where, within a sentence: `from May 2018 to July 2018 (Metropolitan)`, `in November 2026 so far`. */
export function whenInWords({
  measure,
  question,
  running,
}: Pick<Figure, 'measure' | 'question' | 'running'>): string {
  const last = lastPeriod(measure, question)
  const named = (day: string): string => (measure.every === 'year' ? day.slice(0, 4) : periodInWords(day))
  const over = last === question.from ? `in ${named(last)}` : `from ${named(question.from)} to ${named(last)}`
  const when = running ? `${over} so far` : over
  const source = sourceInWords(measure, question.source)
  return source ? `${when} (${withinSentence(source)})` : when
}
