import { rule as ruling } from '../kernel/permission.ts'
import { recordable } from '../kernel/recording.ts'
import { mayCorrectEntry, mayRecordStep } from '../policy/permissions/steps.ts'
import type { KeptEntry } from './episode.ts'
import type { SeenEpisode } from './view-episode.ts'

type Seen = Pick<SeenEpisode, 'actor' | 'kept' | 'rule' | 'state'>

function factsFor({ actor, kept, rule }: Seen, step: string) {
  const owed = rule.steps[step]
  return {
    step: { by: owed?.by ?? '', ...(owed?.also ? { also: owed.also } : {}) },
    episodeAgencies: kept.agencies,
    restricted: kept.restricted,
    mine: kept.leadId === actor.id || (actor.unitId !== undefined && kept.unitId === actor.unitId),
  }
}

/** Whether the reader could record a step now: the page offers it only then. The operation checks again. */
export const mayRecordNow = (seen: Seen, step: string): boolean =>
  recordable(seen.rule, seen.state, step) !== undefined &&
  ruling(mayRecordStep, seen.actor, factsFor(seen, step)).allowed

/** Whether the reader could correct an entry: the page offers it only then. The operation checks again. */
export const mayStillCorrect = (seen: Seen, entry: KeptEntry): boolean =>
  ruling(mayCorrectEntry, seen.actor, { ...factsFor(seen, entry.step), recordedBy: entry.by }).allowed
