/**
 * How sure a number is: the range in which the underlying value plausibly lies, given how few or many were counted.
 * At 95% unless another confidence is asked for. A fraction is between 0 and 1.
 */

import { deviateOf } from './distribution.ts'

/** A range, both ends included. */
export type Interval = Readonly<{ from: number; to: number }>

/** The normal deviate that leaves 2.5% in each tail. */
export const z95 = 1.959963984540054

/** Where the ordered values are still few enough for the exact binomial sum: 2^-1000 is a number, 2^-1100 is not. */
const exactUpTo = 1000

/**
 * Wilson's score interval for a share: it never leaves 0 to 1, and says something honest at 0 of n and n of n.
 * `undefined` when there is nothing to take a share of. Throws when the counts cannot be counts.
 */
export function wilson(counted: number, total: number, confidence?: number): Interval | undefined {
  if (!(Number.isInteger(counted) && Number.isInteger(total) && counted >= 0 && counted <= total))
    throw new RangeError('A share is so many of so many, in whole numbers.')
  if (total === 0) return undefined
  const share = counted / total
  const deviate = confidence === undefined ? z95 : deviateOf(confidence)
  const spread = deviate * Math.sqrt((share * (1 - share)) / total + deviate ** 2 / (4 * total ** 2))
  const middle = share + deviate ** 2 / (2 * total)
  const scale = 1 + deviate ** 2 / total
  return {
    from: counted === 0 ? 0 : (middle - spread) / scale,
    to: counted === total ? 1 : (middle + spread) / scale,
  }
}

/** The value below which a fraction of the values lies, between neighbours in proportion (as PostgreSQL's percentile_cont). */
export function quantile(values: readonly number[], fraction: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * fraction
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return undefined
  return below + (above - below) * (place - Math.floor(place))
}

/** The value in the middle: half lie below it, half above. */
export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5)

/** How many of the smallest, and of the largest, of `count` values the interval of the median leaves out. */
function leftOutEachSide(count: number): number {
  if (count > exactUpTo) return Math.max(0, Math.floor((count - z95 * Math.sqrt(count)) / 2))
  let chance = 0.5 ** count
  let sum = chance
  let leftOut = 0
  while (sum <= 0.025) {
    leftOut += 1
    chance *= (count - leftOut + 1) / leftOut
    sum += chance
  }
  return leftOut
}

/**
 * The range in which the median of many like these lies, from the order of the values alone: no shape is assumed.
 * `undefined` below six values, which cannot support one.
 */
export function medianInterval(values: readonly number[]): Interval | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const leftOut = leftOutEachSide(sorted.length)
  const from = sorted[leftOut - 1]
  const to = sorted[sorted.length - leftOut]
  return from === undefined || to === undefined ? undefined : { from, to }
}
