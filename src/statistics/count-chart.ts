import { meanRange } from './control-chart.ts'
import type { Interval } from './interval.ts'
import type { Part } from './two-by-two.ts'

/** The middle of a chart, and the limits of every value. */
export type Limits = Readonly<{ centre: number; limits: readonly Interval[] }>

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

const within = (centre: number, spread: number, most = Number.POSITIVE_INFINITY): Interval => ({
  from: Math.max(0, centre - 3 * spread),
  to: Math.min(most, centre + 3 * spread),
})

/** A c chart: counts of what happens by itself, in places or times of one size. */
export function countLimits(counts: readonly number[]): Limits {
  const centre = sum(counts) / counts.length
  return { centre, limits: counts.map(() => within(centre, Math.sqrt(centre))) }
}

const centreOf = (parts: readonly Part[]): number =>
  sum(parts.map(({ counted }) => counted)) / sum(parts.map(({ outOf }) => outOf))

/**
 * How many times as far shares, or rates, vary as chance alone would let them: about 1 where nothing else does (Laney).
 * With `screen`, one wild value does not count.
 */
export function varyingBeyondChance(
  parts: readonly Part[],
  { kind = 'share', screen = false }: Readonly<{ kind?: 'share' | 'rate'; screen?: boolean }> = {},
): number {
  const centre = centreOf(parts)
  const variance = kind === 'share' ? centre * (1 - centre) : centre
  const deviates = parts.map(({ counted, outOf }) => (counted / outOf - centre) / Math.sqrt(variance / outOf))
  return (meanRange(deviates, screen) ?? 0) / 1.128
}

/** A p chart: shares of so many. With `beyond`, a p′ chart, for numbers so large that chance is the least of what varies. */
export function shareLimits(parts: readonly Part[], beyond = 1): Limits {
  const centre = centreOf(parts)
  const spread = (outOf: number) => Math.sqrt((centre * (1 - centre)) / outOf) * beyond
  return { centre, limits: parts.map(({ outOf }) => within(centre, spread(outOf), 1)) }
}
