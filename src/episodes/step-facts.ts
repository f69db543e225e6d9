import type { Actor } from '../kernel/context.ts'
import type { StepFacts } from '../policy/permissions/steps.ts'
import type { KeptEpisode } from './episode.ts'
import { recordersOf, type Which } from './owners.ts'
import type { StandingEpisode } from './standing.ts'

/** Whether somebody, or their unit, leads for the child or has the episode. */
export const isMine = (kept: KeptEpisode, actor: Actor): boolean =>
  kept.leadId === actor.id ||
  (actor.unitId !== undefined && [kept.unitId, kept.leadUnitId].includes(actor.unitId))

/** What is asked before a step is recorded: whose it is. A step that the rule does not have is nobody's. */
export function stepFactsOf(standing: Pick<StandingEpisode, 'kept' | 'rule' | 'state'>, which: Which) {
  const { kept } = standing
  return {
    step: recordersOf(standing, which),
    episodeAgencies: kept.agencies,
    restricted: kept.restricted,
    ...(kept.unitId ? { unitId: kept.unitId } : {}),
  } satisfies StepFacts
}
