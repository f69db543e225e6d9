import { rule as ruling } from '../kernel/permission.ts'
import { alreadyBy, dutyToMeet } from '../kernel/recording.ts'
import { mayCorrectEntry, mayRecordStep, maySetAsideLead } from '../policy/permissions/steps.ts'
import { mayShareUrgently } from '../policy/permissions/urgent-sharing.ts'
import { mayOpenAccount } from '../policy/permissions/voice.ts'
import { entryFacts } from './correct-entry.ts'
import type { KeptEntry } from './episode.ts'
import type { Which } from './owners.ts'
import { uncovered } from './share-urgently.ts'
import { isMine, stepFactsOf } from './step-facts.ts'
import type { SeenEpisode } from './view-episode.ts'

type Seen = Pick<SeenEpisode, 'actor' | 'kept' | 'rule' | 'state' | 'now'>

/** The same facts as the operations ask for, so that a page offers exactly what they allow. */
const factsFor = (seen: Seen, which: Which) => ({
  ...stepFactsOf(seen, which),
  mine: isMine(seen.kept, seen.actor),
})

/** Whether the reader could record a step now: the page offers it only then. The operation checks again. */
export const mayRecordNow = (seen: Seen, which: Which): boolean =>
  dutyToMeet(seen.rule, seen.state, which) !== undefined &&
  !alreadyBy({ pathway: seen.rule, entries: seen.kept.entries }, { step: which.step, by: seen.actor.id }) &&
  ruling(mayRecordStep, seen.actor, factsFor(seen, which)).allowed

/** Whether the reader could correct an entry: the page offers it only then. The operation checks again. */
export const mayStillCorrect = (seen: Seen, entry: KeptEntry): boolean =>
  ruling(mayCorrectEntry, seen.actor, { ...factsFor(seen, entry), ...entryFacts(seen.kept, entry) }).allowed

/** Whether the reader may decide not to start what a step leads to. The operation checks again. */
export const maySetAside = (seen: Seen, which: Which): boolean =>
  ruling(maySetAsideLead, seen.actor, factsFor(seen, which)).allowed

/** Whether the reader acts for the child of an episode they see: gives a receipt, writes down what the child says. */
export const mayActForChild = ({ kept, actor }: Pick<Seen, 'kept' | 'actor'>): boolean =>
  ruling(mayOpenAccount, actor, {
    restricted: kept.restricted,
    mine: isMine(kept, actor),
    shared: kept.sharedWith.includes(actor.agencyId),
  }).allowed

/** Whether the reader may share this episode without an agreement, and there is an agency that no agreement covers. */
export const mayShareNow = ({
  kept,
  rule,
  actor,
  now,
}: Pick<Seen, 'kept' | 'rule' | 'actor' | 'now'>): boolean =>
  uncovered({ kept, rule }, now).length > 0 &&
  ruling(mayShareUrgently, actor, {
    restricted: kept.restricted,
    mine: isMine(kept, actor),
  }).allowed
