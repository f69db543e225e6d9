import { rule as ruling } from '../kernel/permission.ts'
import { dutyToMeet } from '../kernel/recording.ts'
import { mayCorrectEntry, mayRecordStep } from '../policy/permissions/steps.ts'
import { entryFacts } from './correct-entry.ts'
import type { KeptEntry } from './episode.ts'
import type { Which } from './owners.ts'
import { isMine, stepFactsOf } from './step-facts.ts'
import type { SeenEpisode } from './view-episode.ts'

type Seen = Pick<SeenEpisode, 'actor' | 'kept' | 'rule' | 'state'>

/** The same facts as the operations ask for, so that a page offers exactly what they allow. */
const factsFor = (seen: Seen, which: Which) => ({
  ...stepFactsOf(seen, which),
  mine: isMine(seen.kept, seen.actor),
})

/** Whether the reader could record a step now: the page offers it only then. The operation checks again. */
export const mayRecordNow = (seen: Seen, which: Which): boolean =>
  dutyToMeet(seen.rule, seen.state, which) !== undefined &&
  ruling(mayRecordStep, seen.actor, factsFor(seen, which)).allowed

/** Whether the reader could correct an entry: the page offers it only then. The operation checks again. */
export const mayStillCorrect = (seen: Seen, entry: KeptEntry): boolean =>
  ruling(mayCorrectEntry, seen.actor, { ...factsFor(seen, entry), ...entryFacts(seen.kept, entry) }).allowed
