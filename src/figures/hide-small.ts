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
 * Hides the small counts of a list that is shown with its sum. If that leaves one hidden count, or several that come
 * to less than the limit, the smallest others are hidden with them until nothing can be worked out by subtraction.
 */
export function hideSmall(counts: readonly number[], below: number): readonly Count[] {
  const hidden = new Set(counts.flatMap((count, at) => (isFew(count, below) ? [at] : [])))
  const few = new Set(hidden)
  if (few.size === 0) return counts
  const smallestFirst = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !few.has(at))
    .sort((a, b) => a.count - b.count)
  const sum = () => [...hidden].reduce((total, at) => total + (counts[at] ?? 0), 0)
  for (const { at } of smallestFirst) {
    if (hidden.size > 1 && sum() >= below) break
    hidden.add(at)
  }
  return counts.map((count, at) => (few.has(at) ? 'few' : hidden.has(at) ? 'hidden' : count))
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
