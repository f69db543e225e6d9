import { type Interval, z95 } from './interval.ts'

/** What two people said of the same thing. */
export type Pair = readonly [string, string]

/** How far two people agree beyond chance: 1 always, 0 as by chance. With a range of 95% where there are enough to say one. */
export type Agreement = Readonly<{
  count: number
  same: number
  kappa: number | undefined
  interval: Interval | undefined
}>

const shares = (pairs: readonly Pair[], side: 0 | 1): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const pair of pairs) found.set(pair[side], (found.get(pair[side]) ?? 0) + 1 / pairs.length)
  return found
}

/** The spread of kappa in large samples (Fleiss, Cohen and Everitt, 1969), without supposing that there is no agreement. */
function spreadOf(
  pairs: readonly Pair[],
  { kappa, byChance }: Readonly<{ kappa: number; byChance: number }>,
): number {
  const [first, second] = [shares(pairs, 0), shares(pairs, 1)]
  const cell = ([one, other]: Pair): number =>
    one === other
      ? (1 - ((first.get(one) ?? 0) + (second.get(one) ?? 0)) * (1 - kappa)) ** 2
      : (1 - kappa) ** 2 * ((second.get(one) ?? 0) + (first.get(other) ?? 0)) ** 2
  const sum = pairs.reduce((total, pair) => total + cell(pair), 0) / pairs.length
  const variance = (sum - (kappa - byChance * (1 - kappa)) ** 2) / (pairs.length * (1 - byChance) ** 2)
  return Math.sqrt(Math.max(0, variance))
}

/** Below this many pairs the formula for the range is not to be trusted, and none is given. */
const fewest = 10

/** Cohen's kappa of two people's answers. None where both only ever gave one and the same answer. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const count = pairs.length
  const same = pairs.filter(([one, other]) => one === other).length
  const [first, second] = [shares(pairs, 0), shares(pairs, 1)]
  const byChance = [...first].reduce((sum, [answer, share]) => sum + share * (second.get(answer) ?? 0), 0)
  if (count === 0 || byChance > 1 - 1e-9) return { count, same, kappa: undefined, interval: undefined }
  const kappa = (same / count - byChance) / (1 - byChance)
  const around = z95 * spreadOf(pairs, { kappa, byChance })
  const interval =
    count < fewest ? undefined : { from: Math.max(-1, kappa - around), to: Math.min(1, kappa + around) }
  return { count, same, kappa, interval }
}
