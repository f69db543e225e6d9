import { chiSquaredAbove, deviateOf } from './distribution.ts'
import { exactPoisson } from './exact-interval.ts'
import type { Interval } from './interval.ts'
import type { Part } from './two-by-two.ts'

/** Where a place stands against all places together: within what chance gives 95 times in 100, beyond it, or beyond 99.8. */
export type Standing = 'far below' | 'below' | 'within' | 'above' | 'far above'

/** Places against what all of them come to. */
export type Funnel = Readonly<{
  centre: number
  standings: readonly Standing[]
  /** How many times as much the places vary as chance would make them: about 1 where nothing else divides them. */
  beyond: number
  /** They vary more than chance would hardly ever make them, so that to stand outside the limits says little of one place. */
  overdispersed: boolean
}>

/** The two confidences at which limits are drawn, inner and outer, as in England's public health statistics. */
export const [inner, outer] = [0.95, 0.998] as const

/** Between which two values a share of so many lies when it differs from the centre by chance alone. */
export function shareLimitsAt(centre: number, outOf: number, confidence: number): Interval {
  const spread = deviateOf(confidence) * Math.sqrt((centre * (1 - centre)) / outOf)
  return { from: Math.max(0, centre - spread), to: Math.min(1, centre + spread) }
}

/**
 * A point on each limit of a rate: of how many a place is in which just so many counted are too few, and too many, for
 * chance. From `counted` on, the lines are drawn; at nought, only the lower one begins.
 */
export function rateEdges(
  centre: number,
  counted: number,
  confidence: number,
): Readonly<{
  lower: Readonly<{ outOf: number; value: number }>
  upper: Readonly<{ outOf: number; value: number }>
}> {
  const { from, to } = exactPoisson(counted, confidence)
  const edge = (expected: number) => ({ outOf: expected / centre, value: (counted * centre) / expected })
  return { lower: edge(to), upper: edge(from) }
}

type Kind = 'share' | 'rate'

/** Between which two values a place would lie by chance alone; of a rate, where the whole would lie for all a place shows. */
function isWithin(
  kind: Kind,
  { counted, outOf }: Part,
  [centre, confidence]: readonly [number, number],
): boolean {
  const [{ from, to }, value] =
    kind === 'share'
      ? [shareLimitsAt(centre, outOf, confidence), counted / outOf]
      : [exactPoisson(counted, confidence), centre * outOf]
  return from <= value && value <= to
}

function standingOf(kind: Kind, place: Part, centre: number): Standing {
  if (isWithin(kind, place, [centre, inner])) return 'within'
  const side = place.counted / place.outOf < centre ? 'below' : 'above'
  return isWithin(kind, place, [centre, outer]) ? side : `far ${side}`
}

/** Sets places against what all of them come to. `undefined` for fewer than two, or where all or none are counted. */
export function funnelOf(kind: Kind, places: readonly Part[]): Funnel | undefined {
  const [counted, outOf] = [
    places.reduce((sum, one) => sum + one.counted, 0),
    places.reduce((sum, one) => sum + one.outOf, 0),
  ]
  const centre = counted / outOf
  if (places.length < 2 || !(centre > 0) || (kind === 'share' && centre >= 1)) return undefined
  const variance = kind === 'share' ? centre * (1 - centre) : centre
  const squares = places.reduce(
    (sum, one) => sum + (one.counted - centre * one.outOf) ** 2 / (one.outOf * variance),
    0,
  )
  return {
    centre,
    standings: places.map(place => standingOf(kind, place, centre)),
    beyond: squares / (places.length - 1),
    overdispersed: chiSquaredAbove(squares, places.length - 1) < 0.01,
  }
}
