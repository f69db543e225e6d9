import { type Knowledge, type Known, knownBoth } from './attacker.ts'
import type { Tables } from './sums.ts'
import { type Leak, leaksIn } from './suppress.ts'

/**
 * Rounding by chance, the same way for the same count of the same cell whenever it is shown: up with the chance of what is
 * left over, so that it is right on average. `chance` gives a cell and its count a number from 0 up to 1; it must come from
 * a secret, or somebody could try every count against it.
 */
export type Rounding = Readonly<{ base: number; chance: (key: string, count: number) => number }>

/** A count as it is shown. A multiple of the base stays as it is. */
export function rounded(key: string, count: number, { base, chance }: Rounding): number {
  const over = count % base
  return chance(key, count) < over / base ? count - over + base : count - over
}

/** What somebody knows who sees a rounded count. */
export const behindRounded = (shown: number, base: number): Known => ({
  from: Math.max(0, shown - base + 1),
  to: shown + base - 1,
})

/**
 * Small counts that rounded ones tell all the same, because their sums are rounded too and leave only few ways. A nought
 * that is shown says as many numbers as the base, all of them small: so many rounding leaves to every count, and a count
 * that is left fewer is told. What is `fixed` stands as it is.
 */
export function leaksThroughRounding(
  tables: Tables,
  shown: ReadonlyMap<string, number>,
  { below, base, known: before }: Readonly<{ below: number; base: number }> & Knowledge,
): readonly Leak[] {
  const now = [...shown].map(
    ([key, count]) => [key, knownBoth(before?.get(key), behindRounded(count, base))] as const,
  )
  const known = new Map([...(before ?? []), ...now])
  const hidden = new Set([...tables.counts.keys()].filter(key => !tables.fixed?.has(key)))
  return leaksIn(tables, hidden, { below, width: base - 1, smallness: 'told', known })
}
