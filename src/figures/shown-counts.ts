import type { Measure } from '../kernel/measure.ts'
import type { Part } from '../statistics/two-by-two.ts'
import { type Count, hideSmall, isShown } from './hide-small.ts'

/** What was counted of how many, as it may be shown. */
export type ShownCounts = Readonly<{ counted: Count; outOf: Count }>

/**
 * The counts of a table that is shown with its sums. What was counted and what was not are hidden together: from the whole
 * of a group and either of them the other could be had.
 */
export function shownCounts(
  parts: readonly Part[],
  { hideBelow, kind }: Pick<Measure, 'hideBelow' | 'kind'>,
) {
  const outOf = hideSmall(
    parts.map(one => one.outOf),
    hideBelow,
  )
  const counted = hideSmall(
    parts.map(one => one.counted),
    hideBelow,
  )
  const left =
    kind === 'rate'
      ? []
      : hideSmall(
          parts.map(one => one.outOf - one.counted),
          hideBelow,
        )
  return parts.map((one, at): ShownCounts => {
    const isHidden = [outOf[at], left[at] ?? 0].some(count => !isShown(count))
    const count = counted[at] ?? 'hidden'
    // Of few, a nought and a few are written alike: else the one word would tell that there was none.
    const asShown = isHidden && (isShown(count) || outOf[at] === 'few') ? 'hidden' : count
    return { counted: asShown, outOf: outOf[at] ?? one.outOf }
  })
}
