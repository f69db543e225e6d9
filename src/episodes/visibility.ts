import type { Actor } from '../kernel/context.ts'
import type { Breach, Duty } from '../kernel/replay.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

/** What somebody may see of an episode: what their agency recorded, what was shared with it, and what it owes. */
export type Visible = Readonly<{
  entries: readonly KeptEntry[]
  duties: readonly Duty[]
  breaches: readonly Breach[]
}>

/**
 * Narrows an episode to what an actor may see. Duties are worked out from all entries, and then narrowed: the police,
 * who keep the record, see every duty; a partner sees its own, and those that a shared entry met.
 */
export function visibleTo(actor: Actor, { kept, rule, state, agencyOf }: StandingEpisode): Visible {
  const entries = kept.entries.filter(
    entry => entry.agencyId === actor.agencyId || entry.sharedWith.includes(actor.agencyId),
  )
  const seen = new Set(entries.map(entry => entry.version))
  const isTheirs = (duty: Duty): boolean =>
    actor.agency === 'police' ||
    agencyOf(rule.steps[duty.step]?.by ?? '') === actor.agencyId ||
    (duty.entry !== undefined && seen.has(duty.entry))
  return {
    entries,
    duties: state.duties.filter(isTheirs),
    breaches: state.breaches.filter(breach => seen.has(breach.version)),
  }
}
