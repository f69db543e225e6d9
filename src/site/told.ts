import type { Commitment } from '../kernel/commitment.ts'
import type { ReleasedAction, ReleasedProgress } from '../releases/progress.ts'
import type { PublishedRelease } from '../releases/release.ts'
import type { Edition } from './edition.ts'

/** The newest release that tells any figure: one may tell of the plan alone. */
export const newestFigures = ({ releases }: Edition): PublishedRelease | undefined =>
  releases.find(({ content }) => content.tables.length + (content.parts ?? []).length > 0)

/** How far the actions have come, and the release that tells it: the newest that does and was not put right. */
export function progressIn({
  releases,
}: Edition): Readonly<{ progress: ReleasedProgress; release: PublishedRelease }> | undefined {
  const release = releases.find(one => one.correctedBy === undefined && one.content.progress !== undefined)
  return release?.content.progress && { progress: release.content.progress, release }
}

/** How far one action has come; nothing where no release tells it. */
export const progressOf = ({ number }: Commitment, edition: Edition): ReleasedAction | undefined =>
  progressIn(edition)?.progress.actions.find(one => one.number === number)
