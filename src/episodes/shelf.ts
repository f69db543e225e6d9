import type { WithRows } from './effects.ts'

// 1. What is on the shelf is a guess. Only recording uses it, and the statement that records proves it first. The simulated
//    London draws from it what its people do next; whether they may is asked when they do it.
// 2. Nobody reads from the shelf: what somebody is shown always comes from the database, through its policies.
// 3. It holds the episodes that were last read or written here, and no more than a fixed number of them.

const most = 2_000
const shelf = new Map<string, WithRows>()

const keyOf = (forceId: number, episodeId: string): string => `${forceId} ${episodeId}`

/** The same episode, as the database will know it once the line of the trail with this id is kept. */
export const markedBy = (after: WithRows, mark: string): WithRows => {
  const { kept } = after
  return kept.known ? { ...after, kept: { ...kept, known: { ...kept.known, mark } } } : after
}

/** Puts an episode on the shelf, as it was read or written. The one that was used least recently makes room. */
export function remember(forceId: number, standing: WithRows): void {
  const { keptFromReader: _, ...kept } = standing.kept
  if (!kept.known) return
  const key = keyOf(forceId, kept.id)
  shelf.delete(key)
  shelf.set(key, { ...standing, kept })
  if (shelf.size > most) shelf.delete(shelf.keys().next().value as string)
}

/** What is remembered of an episode, if anything is. */
export function recall(forceId: number, episodeId: string): WithRows | undefined {
  const key = keyOf(forceId, episodeId)
  const found = shelf.get(key)
  if (!found) return undefined
  shelf.delete(key)
  shelf.set(key, found)
  return found
}

/** Takes an episode off the shelf, or everything. */
export function forget(forceId?: number, episodeId?: string): void {
  if (forceId === undefined || episodeId === undefined) shelf.clear()
  else shelf.delete(keyOf(forceId, episodeId))
}
