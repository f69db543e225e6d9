import { type Interval, wilson } from '../kernel/interval.ts'

/** So many of so many. */
export type Part = Readonly<{ counted: number; outOf: number }>

/** A number and where it plausibly lies. */
export type Estimate = Readonly<{ value: number; interval: Interval }>

/** The normal deviates that leave 2.5% and 0.1% in each tail. */
export const deviates = { usual: 1.959963984540054, strict: 3.090232306167813 } as const

const share = ({ counted, outOf }: Part): number => counted / outOf

/**
 * How many times as often, with its range on the scale of logarithms (Katz). None where a count is nought: then the ratio is
 * nought or without bound, and its range cannot be had this way.
 */
export function ratioOf(
  group: Part,
  reference: Part,
  deviate: number = deviates.usual,
): Estimate | undefined {
  if (group.counted === 0 || reference.counted === 0) return undefined
  const value = share(group) / share(reference)
  const variance = 1 / group.counted - 1 / group.outOf + (1 / reference.counted - 1 / reference.outOf)
  const spread = deviate * Math.sqrt(Math.max(0, variance))
  return { value, interval: { from: value * Math.exp(-spread), to: value * Math.exp(spread) } }
}

/** How much more often, as a difference of shares, with Newcombe's range: it is made of two of Wilson's, and never leaves −1 to 1. */
export function differenceOf(group: Part, reference: Part): Estimate | undefined {
  const [one, other] = [wilson(group.counted, group.outOf), wilson(reference.counted, reference.outOf)]
  if (!one || !other) return undefined
  const [p, q] = [share(group), share(reference)]
  const value = p - q
  return {
    value,
    interval: {
      from: value - Math.hypot(p - one.from, other.to - q),
      to: value + Math.hypot(one.to - p, q - other.from),
    },
  }
}
