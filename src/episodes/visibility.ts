import type { Actor } from '../kernel/context.ts'
import type { Breach, Duty } from '../kernel/replay.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

/** What somebody may see of an episode: all of it for the police; for a partner, what was shared and what they owe. */
export type Visible = Readonly<{
  entries: readonly KeptEntry[]
  duties: readonly Duty[]
  breaches: readonly Breach[]
}>

/** Narrows an episode to what an actor may see. Duties are worked out from all entries, and then narrowed. */
export function visibleTo(actor: Actor, { kept, rule, state, agencyOf }: StandingEpisode): Visible {
  if (actor.agency === 'police')
    return { entries: kept.entries, duties: state.duties, breaches: state.breaches }
  const entries = kept.entries.filter(entry => entry.sharedWith.includes(actor.agencyId))
  const seen = new Set(entries.map(entry => entry.version))
  const isTheirs = (duty: Duty): boolean =>
    agencyOf(rule.steps[duty.step]?.by ?? '') === actor.agencyId ||
    (duty.entry !== undefined && seen.has(duty.entry))
  return {
    entries,
    duties: state.duties.filter(isTheirs),
    breaches: state.breaches.filter(breach => seen.has(breach.version)),
  }
}
