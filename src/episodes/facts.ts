import type { Actor, Context } from '../kernel/context.ts'
import type { EpisodeAccess } from '../policy/permissions/episodes.ts'
import type { StepFacts } from '../policy/permissions/steps.ts'
import type { Tx } from '../store/database.ts'
import { loadEpisode } from './episode.store.ts'
import type { KeptEpisode } from './episode.ts'
import { type StandingEpisode, standingAt } from './standing.ts'

/** An episode read for an operation, with what the permissions ask. */
export type ReadEpisode = Readonly<{ before: StandingEpisode }> & EpisodeAccess

const isMine = (kept: KeptEpisode, actor: Actor): boolean =>
  kept.leadId === actor.id ||
  (actor.unitId !== undefined && [kept.unitId, kept.leadUnitId].includes(actor.unitId))

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

/** What is asked before a step is recorded: whose it is. A step that the rule does not have is nobody's. */
export function stepFacts(read: ReadEpisode, step: string): StepFacts & ReadEpisode {
  const { kept, rule } = read.before
  const owed = rule.steps[step]
  return {
    ...read,
    step: owed ? { by: owed.by, ...(owed.also ? { also: owed.also } : {}) } : { by: '' },
    episodeAgencies: kept.agencies,
    ...(kept.unitId ? { unitId: kept.unitId } : {}),
  }
}

/** What the trail says of an operation on an episode. */
export const aboutEpisode = (id: string, facts: Partial<ReadEpisode> = {}) => ({
  kind: 'episode',
  id,
  ...(facts.before ? { childId: facts.before.kept.childId } : {}),
})
