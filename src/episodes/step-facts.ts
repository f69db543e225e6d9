import type { Actor } from '../kernel/context.ts'
import type { StepFacts } from '../policy/permissions/steps.ts'
import type { KeptEpisode } from './episode.ts'
import { type Acting, standInsOf } from './on-behalf.ts'
import { namedFor, type Which } from './owners.ts'

/** Whether somebody, or their unit, leads for the child or has the episode. */
export const isMine = (kept: KeptEpisode, actor: Actor): boolean =>
  kept.leadId === actor.id ||
  (actor.unitId !== undefined && [kept.unitId, kept.leadUnitId].includes(actor.unitId))

/** What is asked before a step is recorded: whose it is. A step that the rule does not have is nobody's. */
export function stepFactsOf(acting: Acting, which: Which) {
  const { kept } = acting
  const [by = '', ...also] = [...namedFor(acting, which), ...standInsOf(acting, which)]
  return {
    step: { by, ...(also.length > 0 ? { also } : {}) },
    episodeAgencies: kept.agencies,
    restricted: kept.restricted,
    ...(kept.unitId ? { unitId: kept.unitId } : {}),
  } satisfies StepFacts
}
