import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { LanguageCount } from '../kernel/language.ts'
import type { ChildFacts, Entry } from '../kernel/pathway.ts'
import { type Episode, owedIn } from '../kernel/replay.ts'
import type { Agreement } from '../policy/sharing.ts'
import type { KeptDecision } from './decision.ts'
import { type AgencyOf, iso } from './duty-rows.ts'

/** An entry as it is kept: what happened, who sees it, and the questions as they were put. */
export type KeptEntry = Entry &
  Readonly<{
    agencyId: string
    occurrence: number
    sharedWith: readonly string[]
    asked: Readonly<Record<string, unknown>>
    decision?: KeptDecision
    /** How much was written, the child's words apart, and how much of it the language check marks. */
    language?: LanguageCount
  }>

/** What rules ask of a child's record. */
type RecordedChild = Readonly<{
  bornOn: string | null
  sex: string | null
  lookedAfter: boolean
  /** What the rule counts about the child's past, as it was at the start. */
  counted?: Readonly<Record<string, string>>
}>

/** An episode as it is kept: which child, which rule, which agencies, and all its entries. */
export type KeptEpisode = Readonly<{
  id: string
  childId: string
  pathway: string
  inForceFrom: string
  version: number
  unitId?: string
  /** The agency that answers for this child, for each kind of agency. */
  agencies: Readonly<Record<string, string>>
  /** On what ground each of them may be told of this episode, and from when to when. */
  agreements: readonly Agreement[]
  /** For a reader from a partner: duties of theirs that they were not told of, for want of an agreement. */
  keptFromReader?: readonly Readonly<{ step: string; occurrence: number }>[]
  /** What the database knows this state of the episode and its agreements by, where it was read or written there. */
  known?: Readonly<{ mark: string; turn: number }>
  sharedWith: readonly string[]
  restricted: boolean
  leadId?: string
  leadUnitId?: string
  /** The episode from which somebody began this one. */
  fromEpisodeId?: string
  /** As on record when the episode ended, or as it is while it goes on. */
  child: RecordedChild
  /** What the record says, where it has changed since the episode ended. */
  childSince?: RecordedChild
  entries: readonly KeptEntry[]
}>

/** The facts that rules ask for, as of the day the episode started. */
export function factsOf(child: RecordedChild, startedAt: Date): ChildFacts {
  return {
    sex: child.sex ?? 'not known',
    lookedAfter: child.lookedAfter ? 'yes' : 'no',
    age: child.bornOn ? String(ageOn(child.bornOn, londonDay(startedAt))) : 'not known',
    ...(child.bornOn ? { bornOn: child.bornOn } : {}),
    ...child.counted,
  }
}

/** What the summary row of an episode says: how it ended, and what is owed next, by whom. */
export type Summary = Readonly<{
  outcome: string | null
  endedAt: string | null
  nextStep: string | null
  nextDueAt: string | null
  owedBy: string | null
  owedAgencyId: string | null
}>

/** The outcome of an episode whose every entry has been withdrawn. */
const enteredInError = 'entered in error'

/** What a summary is worked out from. */
export type Standing = Readonly<{ kept: KeptEpisode; state: Episode; agencyOf: AgencyOf }>

/** The summary row, worked out from the episode and nothing else. */
export function summaryOf({ kept, state: episode, agencyOf }: Standing): Summary {
  const next = owedIn(episode)[0]
  const owedBy = next?.owedBy ?? null
  return {
    outcome: episode.ended?.outcome ?? (episode.startedAt ? null : enteredInError),
    endedAt: iso(episode.ended?.at ?? (episode.startedAt ? undefined : kept.entries.at(-1)?.recordedAt)),
    nextStep: next?.step ?? null,
    nextDueAt: iso(next?.due),
    owedBy,
    owedAgencyId: (owedBy && agencyOf(owedBy)) ?? null,
  }
}
