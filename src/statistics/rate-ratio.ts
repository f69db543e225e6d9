import { clopperPearson, countInterval } from './exact-interval.ts'
import { differenceOf, type Estimate, type Part } from './two-by-two.ts'

const usual = 0.95

const isRate = ({ counted, outOf }: Part): boolean =>
  Number.isInteger(counted) && counted >= 0 && outOf > 0 && Number.isFinite(outOf)

/**
 * How many times as large one rate is as another, with the exact interval: given both counts together, how they divide is
 * a share. Holds for nought on the upper side; `undefined` if nothing was counted on the lower.
 */
export function rateRatio(one: Part, other: Part, confidence = usual): Estimate | undefined {
  if (!isRate(one) || !isRate(other) || other.counted === 0) return undefined
  const share = clopperPearson(one.counted, one.counted + other.counted, confidence)
  if (!share) return undefined
  const ratio = (part: number) => ((part / (1 - part)) * other.outOf) / one.outOf
  return {
    value: one.counted / one.outOf / (other.counted / other.outOf),
    interval: { from: ratio(share.from), to: ratio(share.to) },
  }
}

const rateOf = ({ counted, outOf }: Part, confidence: number): Estimate => {
  const { from, to } = countInterval(counted, confidence)
  return { value: counted / outOf, interval: { from: from / outOf, to: to / outOf } }
}

/** By how much one rate is above another, from the intervals of both. */
export const rateDifference = (one: Part, other: Part, confidence = usual): Estimate | undefined =>
  isRate(one) && isRate(other) ? differenceOf(rateOf(one, confidence), rateOf(other, confidence)) : undefined
