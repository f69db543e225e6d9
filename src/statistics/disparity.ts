import { fisher } from './exact-two-by-two.ts'
import { rateDifference, rateRatio } from './rate-ratio.ts'
import { chanceOf, type Estimate, type Part, shareDifference, shareRatio } from './two-by-two.ts'

/** A group, what was counted of it, and of how many it is; the second is left out where nobody knows it. */
export type Group = Readonly<{ name: string; counted: number; outOf?: number }>

/** How a group stands against another: how many times as often and by how much; or why that cannot be said. */
export type Disparity =
  | Readonly<{
      kind: 'compared'
      ratio: Estimate
      difference: Estimate
      apart: boolean
      /** How often chance alone would set two shares as far apart. */
      byChance?: number
    }>
  | Readonly<{ kind: 'refused'; because: string }>

/** `share`: some of those there are, each once. `rate`: as often as it happened, in so many people or days. */
type Comparison = Readonly<{ kind: 'share' | 'rate'; group: Group; against: Group; confidence?: number }>

const refused = (because: string): Disparity => ({ kind: 'refused', because })

const partOf = ({ counted, outOf = Number.NaN }: Group): Part => ({ counted, outOf })

function withoutAnswer({ kind, group, against }: Comparison): string | undefined {
  const unknown = [group, against].find(({ outOf }) => outOf === undefined)
  if (unknown) return `Nobody knows how many there are of “${unknown.name}”, so there is nothing to compare.`
  const empty = [group, against].find(({ outOf }) => !(Number(outOf) > 0))
  if (empty) return `There is nobody in “${empty.name}”.`
  const beyond = [group, against].find(({ counted, outOf = 0 }) => kind === 'share' && counted > outOf)
  if (beyond) return `More were counted of “${beyond.name}” than there are: this is no share.`
  const none = [against, ...(kind === 'share' ? [group] : [])].find(({ counted }) => counted === 0)
  return none && `None were counted of “${none.name}”: nothing can be so many times none.`
}

/** Fisher's exact answer where numbers are too small for chi-squared: where fewer than five are to be expected anywhere. */
function byChance(one: Part, other: Part): number {
  const all = one.outOf + other.outOf
  const counted = one.counted + other.counted
  const least = (Math.min(one.outOf, other.outOf) * Math.min(counted, all - counted)) / all
  return least < 5 ? fisher(one, other) : chanceOf(one, other).p
}

/**
 * How many times as often something happens to one group as to another, and by how much more, each with its interval.
 * Refused where it is not known of how many: a count alone says nothing of a group.
 */
export function disparity(comparison: Comparison): Disparity {
  const because = withoutAnswer(comparison)
  if (because) return refused(because)
  const { kind, confidence } = comparison
  const [one, other] = [partOf(comparison.group), partOf(comparison.against)]
  const [ratioOf, differenceOf] =
    kind === 'share' ? [shareRatio, shareDifference] : [rateRatio, rateDifference]
  const [ratio, difference] = [ratioOf(one, other, confidence), differenceOf(one, other, confidence)]
  if (!ratio || !difference) return refused('These counts are not whole numbers.')
  const isApart = ratio.interval.from > 1 || ratio.interval.to < 1
  const compared = { kind: 'compared', ratio, difference, apart: isApart } as const
  return kind === 'share' ? { ...compared, byChance: byChance(one, other) } : compared
}
