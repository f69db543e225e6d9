import { chiSquaredAbove, deviateOf } from './distribution.ts'
import type { Estimate, Part } from './two-by-two.ts'

/** Two groups compared within one stratum, such as one borough or one kind of offence. */
export type Stratum = Readonly<{ one: Part; other: Part }>

/** The four counts of a stratum in the letters of the textbooks, and their sum. */
type Cells = Readonly<{ a: number; b: number; c: number; d: number; all: number }>

const cellsOf = ({ one, other }: Stratum): Cells => ({
  a: one.counted,
  b: one.outOf - one.counted,
  c: other.counted,
  d: other.outOf - other.counted,
  all: one.outOf + other.outOf,
})

const sumOf = (strata: readonly Stratum[], part: (cells: Cells) => number): number =>
  strata
    .map(cellsOf)
    .filter(({ all }) => all > 0)
    .reduce((sum, cells) => sum + part(cells), 0)

const withSpread = (value: number, variance: number, confidence: number): Estimate | undefined => {
  const spread = deviateOf(confidence) * Math.sqrt(variance)
  const interval = { from: value * Math.exp(-spread), to: value * Math.exp(spread) }
  return Number.isFinite(value) && value > 0 && Number.isFinite(spread) ? { value, interval } : undefined
}

/** The common odds ratio, with the interval of Robins, Breslow and Greenland. `undefined` where nothing can be compared. */
export function commonOddsRatio(strata: readonly Stratum[], confidence = 0.95): Estimate | undefined {
  const up = ({ a, d, all }: Cells) => (a * d) / all
  const down = ({ b, c, all }: Cells) => (b * c) / all
  const alike = ({ a, d, all }: Cells) => (a + d) / all
  const [r, s] = [sumOf(strata, up), sumOf(strata, down)]
  const variance =
    sumOf(strata, cells => alike(cells) * up(cells)) / (2 * r ** 2) +
    sumOf(strata, cells => alike(cells) * down(cells) + (1 - alike(cells)) * up(cells)) / (2 * r * s) +
    sumOf(strata, cells => (1 - alike(cells)) * down(cells)) / (2 * s ** 2)
  return withSpread(r / s, variance, confidence)
}

/** The common ratio of shares, with the interval of Greenland and Robins. `undefined` where nothing can be compared. */
export function commonShareRatio(strata: readonly Stratum[], confidence = 0.95): Estimate | undefined {
  const r = sumOf(strata, ({ a, c, d, all }) => (a * (c + d)) / all)
  const s = sumOf(strata, ({ a, b, c, all }) => (c * (a + b)) / all)
  const spread = sumOf(
    strata,
    ({ a, b, c, d, all }) => ((a + c) * (a + b) * (c + d) - a * c * all) / all ** 2,
  )
  return withSpread(r / s, spread / (r * s), confidence)
}

/** How often chance alone would divide the groups as unevenly in all strata together (Cochran, Mantel and Haenszel). */
export function chanceInAll(
  strata: readonly Stratum[],
  corrected = false,
): Readonly<{ value: number; p: number }> | undefined {
  const apart = sumOf(strata, ({ a, b, c, all }) => a - ((a + b) * (a + c)) / all)
  const variance = sumOf(
    strata.filter(each => cellsOf(each).all > 1),
    ({ a, b, c, d, all }) => {
      return ((a + b) * (c + d) * (a + c) * (b + d)) / (all ** 2 * (all - 1))
    },
  )
  if (!(variance > 0)) return undefined
  const value = Math.max(0, Math.abs(apart) - (corrected ? 0.5 : 0)) ** 2 / variance
  return { value, p: chiSquaredAbove(value, 1) }
}

/**
 * How often strata that truly share one odds ratio would differ as much (Woolf). Small means that one ratio for all hides
 * what differs between them. A half is added to every count, so that a nought can be compared. `undefined` for one stratum.
 */
export function chanceOfOneRatio(strata: readonly Stratum[]): number | undefined {
  const cells = strata.map(cellsOf).filter(({ a, b, c, d }) => (a + b) * (c + d) > 0)
  if (cells.length < 2) return undefined
  const each = cells.map(({ a, b, c, d }) => {
    const [up, down] = [(a + 0.5) * (d + 0.5), (b + 0.5) * (c + 0.5)]
    const variance = [a, b, c, d].reduce((sum, count) => sum + 1 / (count + 0.5), 0)
    return { log: Math.log(up / down), weight: 1 / variance }
  })
  const weights = each.reduce((sum, { weight }) => sum + weight, 0)
  const mean = each.reduce((sum, { log, weight }) => sum + log * weight, 0) / weights
  const apart = each.reduce((sum, { log, weight }) => sum + weight * (log - mean) ** 2, 0)
  return chiSquaredAbove(apart, cells.length - 1)
}
