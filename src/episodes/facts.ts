import type { Context } from '../kernel/context.ts'
import type { EpisodeAccess } from '../policy/permissions/episodes.ts'
import type { StepFacts } from '../policy/permissions/steps.ts'
import type { Tx } from '../store/database.ts'
import { loadEpisode } from './episode.store.ts'
import { type StandingEpisode, standingAt } from './standing.ts'
import { isMine, stepFactsOf } from './step-facts.ts'

/** An episode read for an operation, with what the permissions ask. */
export type ReadEpisode = Readonly<{ before: StandingEpisode }> & EpisodeAccess

/** Reads an episode and works out where it stands. Not found when the scope may not know of it. */
export async function readEpisode(tx: Tx, episodeId: string, context: Context): Promise<ReadEpisode> {
  const kept = await loadEpisode(tx, context.actor.forceId, episodeId)
  return {
    before: standingAt(kept, context.now),
    restricted: kept.restricted,
    mine: isMine(kept, context.actor),
    shared: kept.sharedWith.includes(context.actor.agencyId),
  }
}

/** The same, with what is asked before a step is recorded. */
export const stepFacts = (read: ReadEpisode, step: string): StepFacts & ReadEpisode => ({
  ...read,
  ...stepFactsOf(read.before.kept, read.before.rule, step),
})

/** What the trail says of an operation on an episode. */
export const aboutEpisode = (id: string, facts: Partial<ReadEpisode> = {}) => ({
  kind: 'episode',
  id,
  ...(facts.before ? { childId: facts.before.kept.childId } : {}),
})
