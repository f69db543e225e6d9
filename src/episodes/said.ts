import { pathwayVersion } from '../policy/index.ts'
import type { JourneyEntry, JourneyEpisode } from './journey.store.ts'

/** Something the child said, or that was seen of them, and when. */
export type Said = Readonly<{ episodeId: string; happenedAt: Date; asked: string; words: string }>

/** Entries that still stand: not corrected by a later one, not withdrawn. */
export function stillStanding(entries: readonly JourneyEntry[]): readonly JourneyEntry[] {
  const corrected = new Set(
    entries.flatMap(({ episodeId, corrects }) => (corrects === null ? [] : [`${episodeId} ${corrects}`])),
  )
  return entries.filter(one => !one.withdraws && !corrected.has(`${one.episodeId} ${one.version}`))
}

function saidIn(entry: JourneyEntry, episode: JourneyEpisode): readonly Said[] {
  const asks = pathwayVersion(episode.pathway, episode.inForceFrom).steps[entry.step]?.asks ?? {}
  const { episodeId, happenedAt, answers } = entry
  return Object.entries(asks).flatMap(([name, question]) =>
    question.kind === 'words' && typeof answers[name] === 'string'
      ? [{ episodeId, happenedAt, asked: question.label, words: answers[name] }]
      : [],
  )
}

/** What a child said in some episodes, the newest first, as it stands. */
export function saidAmong(
  episodes: readonly JourneyEpisode[],
  entries: readonly JourneyEntry[],
): readonly Said[] {
  const byId = new Map(episodes.map(episode => [episode.id, episode]))
  return stillStanding(entries).flatMap(entry => {
    const episode = byId.get(entry.episodeId)
    return episode ? saidIn(entry, episode) : []
  })
}
