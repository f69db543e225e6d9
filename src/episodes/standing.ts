import type { ScoreGround } from '../gravity/gravity.ts'
import type { Pathway } from '../kernel/pathway.ts'
import type { Given } from '../kernel/reading.ts'
import { type Episode, replay, replayNext } from '../kernel/replay.ts'
import { calendar } from '../policy/calendar.ts'
import { pathwayVersion } from '../policy/index.ts'
import { kindOfRole } from '../policy/roles.ts'
import { factsOf, type KeptEpisode } from './episode.ts'
import { withOwners } from './owned.ts'

/** An episode with the rule it follows and where it stands under that rule. */
export type StandingEpisode = Readonly<{
  kept: KeptEpisode
  rule: Pathway
  state: Episode
  /** The agency that owes what a role owes, if the episode names one of that kind. */
  agencyOf(role: string): string | undefined
  /** What the gravity matrix says, where the step to be recorded needs it. */
  score?: ScoreGround
  /** Whether whoever acts has opened the child's history of harm, where it stands beside the step. */
  harmHistoryOpened?: boolean
}>

/** Which of an episode's agencies answers for a role. */
const agencyFor =
  (agencies: KeptEpisode['agencies']) =>
  (role: string): string | undefined =>
    agencies[kindOfRole(role) ?? '']

/** Works out where an episode stands at a time, under the rule it started with. */
export function standingAt(kept: KeptEpisode, now: Date): StandingEpisode {
  const rule = pathwayVersion(kept.pathway, kept.inForceFrom)
  return { kept, rule, state: stateOf(kept, rule, now), agencyOf: agencyFor(kept.agencies) }
}

/** The same episode under a given rule, for a time. */
export function stateOf(kept: KeptEpisode, rule: Pathway, now: Date): Episode {
  return withOwners(replay(rule, kept.entries, givenOf(kept, now)), { rule, kept })
}

/** The same after one more entry, from where it stood before that. */
export const stateAfter = (before: StandingEpisode, kept: KeptEpisode, now: Date): Episode =>
  withOwners(replayNext(before.rule, { before: before.state, entries: kept.entries }, givenOf(kept, now)), {
    rule: before.rule,
    kept,
  })

/** What its rule is worked out with: the time, the calendar, and the child as at the start. */
export const givenOf = (kept: KeptEpisode, now: Date): Given => ({
  now,
  calendar,
  child: factsOf(kept.child, kept.entries[0]?.happenedAt ?? now),
})
