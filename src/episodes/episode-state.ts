import { rule as ruling } from '../kernel/permission.ts'
import { recordable } from '../kernel/recording.ts'
import { mayCorrectEntry, mayRecordStep } from '../policy/permissions/steps.ts'
import type { KeptEntry } from './episode.ts'
import { isMine, stepFactsOf } from './step-facts.ts'
import type { SeenEpisode } from './view-episode.ts'

type Seen = Pick<SeenEpisode, 'actor' | 'kept' | 'rule' | 'state'>

/** The same facts as the operations ask for, so that a page offers exactly what they allow. */
const factsFor = ({ actor, kept, rule }: Seen, step: string) => ({
  ...stepFactsOf(kept, rule, step),
  mine: isMine(kept, actor),
})

/** Whether the reader could record a step now: the page offers it only then. The operation checks again. */
export const mayRecordNow = (seen: Seen, step: string): boolean =>
  recordable(seen.rule, seen.state, step) !== undefined &&
  ruling(mayRecordStep, seen.actor, factsFor(seen, step)).allowed

/** Whether the reader could correct an entry: the page offers it only then. The operation checks again. */
export const mayStillCorrect = (seen: Seen, entry: KeptEntry): boolean =>
  ruling(mayCorrectEntry, seen.actor, { ...factsFor(seen, entry.step), recordedBy: entry.by }).allowed
