import { oneWay } from '../disclosure/sums.ts'
import { leaksIn } from '../disclosure/suppress.ts'

/**
 * A count as it may be shown: itself; `few`, more than nought and below the limit; or `hidden`, because showing it
 * would let somebody work out a `few` from the sum.
 */
export type Count = number | 'few' | 'hidden'

/** Whether a count is shown as it is. */
export const isShown = (count: Count | undefined): count is number => typeof count === 'number'

/** A count that is too small to show. Nought is shown: that nothing happened is no secret. */
const isFew = (count: number, below: number): boolean => count > 0 && count < below

/**
 * Hides the small counts of a list that is shown with its sum. As long as somebody who solves it could narrow one to
 * within the limit, the smallest other is hidden with them. Noughts are always shown, and hide nothing.
 */
export function hideSmall(counts: readonly number[], below: number): readonly Count[] {
  const few = new Set(counts.flatMap((count, at) => (isFew(count, below) ? [at] : [])))
  if (few.size === 0) return counts
  const list = oneWay(counts)
  const hidden = new Set([...few].map(String))
  const whole = isFew(list.counts.get('all') ?? 0, below) ? ['all'] : []
  const isTold = (): boolean => leaksIn(list, new Set([...hidden, ...whole]), { below }).length > 0
  const smallestFirst = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !few.has(at))
    .sort((a, b) => a.count - b.count)
  for (const { at } of smallestFirst) {
    if (!isTold()) break
    hidden.add(String(at))
  }
  return counts.map((count, at) => (few.has(at) ? 'few' : hidden.has(String(at)) ? 'hidden' : count))
}

/**
 * A share as its two counts may be shown. What is counted is hidden as well when what is left of the whole is small,
 * because the two are shown beside each other.
 */
export function hideShare(
  counted: number,
  outOf: number,
  below: number,
): Readonly<{ counted: Count; outOf: Count }> {
  if (isFew(outOf, below)) return { counted: 'hidden', outOf: 'few' }
  if (isFew(counted, below)) return { counted: 'few', outOf }
  return { counted: isFew(outOf - counted, below) ? 'hidden' : counted, outOf }
}
