import type { Success } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { partName } from '../releases/public-part.ts'
import { byMeasure, currentParts, type Edition, type Placed, type PlacedPart } from './edition.ts'
import { tells } from './of-nothing.ts'

/** What is released of a measure of success that the strategy prints, and shows a number. */
export const releasedOf = (
  { measure, part }: Success,
  edition: Edition,
): Readonly<{ placed?: Placed; part?: PlacedPart }> => {
  const placed =
    measure &&
    byMeasure(edition)
      .get(measure)
      ?.find(({ table }) => tells(table))
  const found = part && currentParts(edition).find(one => one.part.id === partName({ id: part }))
  return { ...(placed ? { placed } : {}), ...(found ? { part: found } : {}) }
}

/** How many measures of success the strategy prints, and of how many of them something is released. */
export function successSeen(edition: Edition): Readonly<{ all: number; seen: number }> {
  const all = everyRule.objectives.flatMap(({ success }) => success)
  const seen = all.filter(one => Object.keys(releasedOf(one, edition)).length > 0).length
  return { all: all.length, seen }
}
