import type { Actor } from '../kernel/context.ts'
import type { Breach, Duty } from '../kernel/replay.ts'
import { leftOut } from '../policy/sharing.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
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
export function visibleTo(actor: Actor, { kept, state, agencyOf }: StandingEpisode): Visible {
  const entries = kept.entries
    .filter(entry => entry.agencyId === actor.agencyId || entry.sharedWith.includes(actor.agencyId))
    .map(entry => (actor.agency === 'police' ? entry : shownTo(actor.agencyId, kept, entry)))
  const seen = new Set(entries.map(entry => entry.version))
  const isTheirs = (duty: Duty): boolean =>
    actor.agency === 'police' ||
    (agencyOf(duty.owedBy) === actor.agencyId && !isKeptFromReader(kept, duty)) ||
    (duty.entry !== undefined && seen.has(duty.entry))
  return {
    entries,
    duties: state.duties.filter(isTheirs),
    breaches: state.breaches.filter(breach => seen.has(breach.version)),
  }
}

/** Duties that an agency has not been told of, for want of an agreement, are not on its pages either. */
export const isKeptFromReader = ({ keptFromReader }: KeptEpisode, { step, occurrence }: Duty): boolean =>
  keptFromReader?.some(one => one.step === step && one.occurrence === occurrence) ?? false

/** An entry without the answers that the agreement with its reader leaves out. */
function shownTo(agencyId: string, { agreements, pathway }: KeptEpisode, entry: KeptEntry): KeptEntry {
  if (entry.agencyId === agencyId) return entry
  const hidden = leftOut(agreements, { agencyId, pathway, step: entry.step, at: entry.recordedAt })
  if (hidden.length === 0) return entry
  const without = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !hidden.includes(name)))
  // What a table suggested says what it was given.
  const { decision: _, ...rest } = entry
  return { ...rest, answers: without(entry.answers), asked: without(entry.asked) }
}
