import { chiSquaredAbove, deviateOf } from './distribution.ts'
import { type Interval, wilson } from './interval.ts'

/** So many of so many: of children, of searches, of days. */
export type Part = Readonly<{ counted: number; outOf: number }>

/** A number and where it plausibly lies. */
export type Estimate = Readonly<{ value: number; interval: Interval }>

const usual = 0.95

const around = (log: number, spread: number): Estimate => ({
  value: Math.exp(log),
  interval: { from: Math.exp(log - spread), to: Math.exp(log + spread) },
})

const isWhole = ({ counted, outOf }: Part): boolean =>
  Number.isInteger(counted) && Number.isInteger(outOf) && counted >= 0 && counted <= outOf && outOf > 0

/** How many times as large one share is as another, with its interval on the log scale. `undefined` if a count is nought. */
export function shareRatio(one: Part, other: Part, confidence = usual): Estimate | undefined {
  if (![one, other].every(isWhole) || one.counted === 0 || other.counted === 0) return undefined
  const log = Math.log(one.counted / one.outOf) - Math.log(other.counted / other.outOf)
  const variance = 1 / one.counted - 1 / one.outOf + 1 / other.counted - 1 / other.outOf
  return around(log, deviateOf(confidence) * Math.sqrt(variance))
}

/** How many times as large the odds are, with Woolf's interval. `undefined` if one of the four counts is nought. */
export function oddsRatio(one: Part, other: Part, confidence = usual): Estimate | undefined {
  const cells = [one.counted, one.outOf - one.counted, other.counted, other.outOf - other.counted] as const
  if (![one, other].every(isWhole) || cells.includes(0)) return undefined
  const [a, b, c, d] = cells
  const variance = cells.reduce((sum, cell) => sum + 1 / cell, 0)
  return around(Math.log((a * d) / (b * c)), deviateOf(confidence) * Math.sqrt(variance))
}

/** By how much one share is above another, with the plain interval of large samples (Wald). */
export function plainDifference(one: Part, other: Part, confidence = usual): Estimate | undefined {
  if (![one, other].every(isWhole)) return undefined
  const [p, q] = [one.counted / one.outOf, other.counted / other.outOf]
  const spread = deviateOf(confidence) * Math.sqrt((p * (1 - p)) / one.outOf + (q * (1 - q)) / other.outOf)
  return { value: p - q, interval: { from: p - q - spread, to: p - q + spread } }
}

/** The interval of a difference from the intervals of its two sides (Newcombe; Zou and Donner). */
export function differenceOf(one: Estimate, other: Estimate): Estimate {
  const value = one.value - other.value
  const below = Math.hypot(one.value - one.interval.from, other.interval.to - other.value)
  const above = Math.hypot(one.interval.to - one.value, other.value - other.interval.from)
  return { value, interval: { from: value - below, to: value + above } }
}

/** By how much one share is above another, with Newcombe's interval, which holds for small numbers too. */
export function shareDifference(one: Part, other: Part, confidence = usual): Estimate | undefined {
  if (![one, other].every(isWhole)) return undefined
  const [first, second] = [one, other].map(({ counted, outOf }) => ({
    value: counted / outOf,
    interval: wilson(counted, outOf, confidence) ?? { from: 0, to: 1 },
  }))
  return first && second && differenceOf(first, second)
}

/** How often chance alone would give two shares as far apart, by chi-squared: plain, and with Yates's correction. */
export function chanceOf(
  one: Part,
  other: Part,
): Readonly<{ plain: number; yates: number; p: number; yatesP: number }> {
  const [a, b, c, d] = [one.counted, one.outOf - one.counted, other.counted, other.outOf - other.counted]
  const all = one.outOf + other.outOf
  const under = (a + c) * (b + d) * one.outOf * other.outOf
  const apart = Math.abs(a * d - b * c)
  const [plain, yates] = [apart, Math.max(0, apart - all / 2)].map(by => (all * by ** 2) / under)
  const value = { plain: plain ?? 0, yates: yates ?? 0 }
  return { ...value, p: chiSquaredAbove(value.plain, 1), yatesP: chiSquaredAbove(value.yates, 1) }
}
