import type { Tx } from '../store/database.ts'
import type { Earlier } from './linked.ts'
import { type Standing, standingReleases } from './release.store.ts'
import { shownIn, veilOf } from './shown-in.ts'

/** A release as a later one is held against it. */
function earlierOf({ content, bases }: Standing): Earlier {
  const { roundTo } = veilOf(content)
  return {
    reference: content.reference,
    bases,
    shown: shownIn(content, bases),
    ...(roundTo ? { roundedTo: roundTo } : {}),
  }
}

/** Every release of the force that stands, but one. What waits for a signature counts: it may be told tomorrow. */
export async function heldAgainst(
  tx: Tx,
  forceId: number,
  but?: string,
): Promise<Readonly<{ own: Standing | undefined; earlier: readonly Earlier[] }>> {
  const standing = await standingReleases(tx, forceId)
  return {
    own: standing.find(({ id }) => id === but),
    earlier: standing.filter(({ id }) => id !== but).map(earlierOf),
  }
}
