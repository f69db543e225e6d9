import type { Actor } from '../kernel/context.ts'
import type { Pathway } from '../kernel/pathway.ts'
import type { Episode } from '../kernel/replay.ts'
import { pathwayVersion } from '../policy/index.ts'
import type { JourneyEntry, JourneyEpisode } from './journey.store.ts'

type Seen = readonly Readonly<{ step: string }>[]
type Reader = Pick<Actor, 'agency'>

/**
 * A partner knows how an episode ended from the entry that ended it, if it was told of that; police know. An episode that was
 * entered in error was ended by no step, and that tells nothing.
 */
const isTold = (outcome: string, rule: Pathway, { seen, reader }: { seen: Seen; reader: Reader }): boolean =>
  reader.agency === 'police' ||
  Object.values(rule.steps).every(step => step.ends !== outcome) ||
  seen.some(entry => rule.steps[entry.step]?.ends === outcome)

/** That an episode ended, and when; how, only for whoever was told. */
export function endingFor(
  reader: Reader,
  { ended }: Pick<Episode, 'ended'>,
  { rule, seen }: Readonly<{ rule: Pathway; seen: Seen }>,
): Pick<Episode, 'ended'> {
  if (!ended || isTold(ended.outcome, rule, { seen, reader })) return {}
  return { ended: { at: ended.at, outcome: '', step: '' } }
}

/** The same of the episodes of a child. */
export const withEndingsFor = (
  reader: Reader,
  episodes: readonly JourneyEpisode[],
  entries: readonly JourneyEntry[],
): readonly JourneyEpisode[] =>
  episodes.map(one => {
    const rule = pathwayVersion(one.pathway, one.inForceFrom)
    const seen = entries.filter(entry => entry.episodeId === one.id)
    return one.outcome && !isTold(one.outcome, rule, { seen, reader }) ? { ...one, outcome: null } : one
  })
