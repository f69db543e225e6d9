import type { Measure } from '../kernel/measure.ts'
import type { Interval } from '../statistics/interval.ts'
import { valueInWords, withCommas } from './figure-words.ts'

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A period in as few letters as an axis has room for: `May 2018`. */
export const shortLabel = (day: string): string => shortMonth.format(new Date(`${day}T00:00:00Z`))

/** How many times as large a value is drawn. A rate has its own unit: one in a thousand would be a line at nought. */
export const unitOf = (measure: Measure): number => (measure.kind === 'rate' ? measure.per : 1)

/** A value on an axis. */
export const tickOf =
  ({ kind }: Measure) =>
  (value: number): string =>
    kind === 'share' || kind === 'makeUp' ? `${Math.round(value * 100)}%` : value.toLocaleString('en-GB')

/** A limit as far as the figure can go: nothing is fewer than none, and no share is more than all. */
export function withinReason({ kind }: Measure, { from, to }: Interval): Interval {
  return { from: Math.max(0, from), to: kind === 'share' ? Math.min(1, to) : to }
}

/** A value of a chart in words. A mean of counts is no whole number. */
export const chartedInWords = (measure: Measure, value: number): string =>
  measure.kind === 'count' ? withCommas.format(Number(value.toFixed(1))) : valueInWords(measure, value)
