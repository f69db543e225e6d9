import { deviateOf, placeWhere } from './distribution.ts'

/** How much was counted before, and how much will have been by the day: so many people, or so many periods. */
export type Sizes = Readonly<{ before: number; after: number }>

/**
 * The smallest fall and rise that would show: that four times in five would be more than chance gives one time in twenty.
 * Missing where none is large enough, not even to nought or to all.
 */
export type SmallestChange = Readonly<{ fall?: number; rise?: number }>

const surely = deviateOf(0.95)
/** Leaves one in five on one side. */
const mostly = deviateOf(0.6)

/** How uncertain a difference is if nothing changed, and if it changed to a value. */
type Spread = Readonly<{ unchanged(to: number): number; changed(to: number): number }>

const shows = (from: number, to: number, { unchanged, changed }: Spread): number =>
  Math.abs(to - from) - surely * unchanged(to) - mostly * changed(to)

/** The nearest value on the way from one to another that would show; `undefined` if the last would not either. */
function nearest(from: number, most: number, spread: Spread): number | undefined {
  if (!(shows(from, most, spread) >= 0)) return undefined
  const sign = Math.sign(most - from)
  return placeWhere(by => shows(from, from + sign * by, spread), 0, [0, Math.abs(most - from)])
}

const named = (fall: number | undefined, rise: number | undefined): SmallestChange => ({
  ...(fall === undefined ? {} : { fall }),
  ...(rise === undefined ? {} : { rise }),
})

const pooled = (from: number, to: number, { before, after }: Sizes): number =>
  (from * before + to * after) / (before + after)

/** Of a share. `beyond`: how many times as far as by chance it varies from period to period, 1 if no further. */
export function smallestShareChange(share: number, sizes: Sizes, beyond = 1): SmallestChange {
  const { before, after } = sizes
  const variance = (value: number) => value * (1 - value)
  const spread: Spread = {
    unchanged: to => beyond * Math.sqrt(variance(pooled(share, to, sizes)) * (1 / before + 1 / after)),
    changed: to => beyond * Math.sqrt(variance(share) / before + variance(to) / after),
  }
  return named(nearest(share, 0, spread), nearest(share, 1, spread))
}

/** Of a rate: so much in one period, or of one. */
export function smallestRateChange(rate: number, sizes: Sizes, beyond = 1): SmallestChange {
  const { before, after } = sizes
  const spread: Spread = {
    unchanged: to => beyond * Math.sqrt(pooled(rate, to, sizes) * (1 / before + 1 / after)),
    changed: to => beyond * Math.sqrt(rate / before + to / after),
  }
  return named(nearest(rate, 0, spread), nearest(rate, 1000 * rate + (1000 * beyond ** 2) / after, spread))
}

/** Of a value that varies by so much from period to period, such as a median: nothing is supposed of why. */
export function smallestMeanChange(value: number, varies: number, { before, after }: Sizes): SmallestChange {
  const change = (surely + mostly) * varies * Math.sqrt(1 / before + 1 / after)
  return named(change <= value ? change : undefined, change)
}
