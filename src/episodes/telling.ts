import { mayShare } from '../policy/sharing.ts'
import type { DutyRow } from './duty-rows.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { ownersOf, type Which } from './owners.ts'
import type { StandingEpisode } from './standing.ts'

/** What is to be told to whom, in the words of the outbox. */
type Notice = Readonly<{
  kind: 'duty' | 'shared' | 'answered'
  agency: string
  step?: string
  occurrence?: number
  role?: string
}>

/** What follows for agencies from a change of an episode. */
export type Telling = Readonly<{
  /** Agencies that come to see the episode and the child now. */
  newlyShared: readonly string[]
  notices: readonly Notice[]
  /** Duties that the agency which owes them is not told of, also once it sees the episode: no agreement covers them now. */
  withheld: readonly Readonly<{ step: string; occurrence: number }>[]
}>

/** An episode before a change, the rows of its duties before and after, and the entry that changed it, if one did. */
export type Change = Readonly<{
  kept: KeptEpisode
  /** All, or those that are not the very same afterwards. */
  before: readonly DutyRow[]
  after: readonly DutyRow[]
  /** Those of the rows after that are not the very same as before; all, unless given. */
  fresh?: readonly DutyRow[]
  at: Date
  entry?: KeptEntry
  /** The step of another agency that the entry answers. */
  answersTo?: string | undefined
}>

/** Whether an agency may be told of a step. The police keep the record, and so are always told. */
export const mayTell = (
  kept: KeptEpisode,
  agencyId: string,
  { step, at }: { step: string; at: Date },
): boolean =>
  agencyId === kept.agencies.police ||
  mayShare(kept.agreements, { agencyId, pathway: kept.pathway, step, at })

/**
 * The agencies that an entry is meant for: the one that owes it, those the step names, and the police, who keep the
 * record, unless it is withheld from them.
 */
export function meantFor(standing: StandingEpisode, which: Which): readonly string[] {
  const { kept, rule, agencyOf } = standing
  const step = rule.steps[which.step]
  const kinds = ['police', ...(step?.sharedWith ?? [])].filter(kind => !step?.withheldFrom?.includes(kind))
  const named = kinds.flatMap(kind => kept.agencies[kind] ?? [])
  const owing = ownersOf(standing, which).flatMap(role => agencyOf(role) ?? [])
  return [...new Set([...named, ...owing])]
}

type Owed = DutyRow & Readonly<{ owedAgencyId: string }>

const isOwed = (row: DutyRow): row is Owed => row.state === 'open' && row.owedAgencyId !== null

/** What agencies are told because of a change, and what is kept from them. */
export function tellingOf(change: Change): Telling {
  const { kept, after, at, entry } = change
  const owed = after.filter(isOwed)
  const may = (row: Owed) => mayTell(kept, row.owedAgencyId, { step: row.step, at })
  const isNew = (id: string) => !kept.sharedWith.includes(id)
  const told = owed.filter(row => isNew(row.owedAgencyId) && may(row)).map(row => row.owedAgencyId)
  const newlyShared = [...new Set([...told, ...(entry?.sharedWith ?? []).filter(isNew)])]
  const anew = owedAnew(change)
  const duties = anew.filter(may).map(dutyNotice)
  return {
    newlyShared,
    notices: [...duties, ...sharedNotices(kept, newlyShared, duties), ...answeredNotice(change)],
    withheld: anew.filter(row => !may(row)).map(({ step, occurrence }) => ({ step, occurrence })),
  }
}

/** Whose duty it is, by agency: one that a correction passed on is another's now. */
const owing = ({ step, occurrence, owedAgencyId }: Owed): string => `${step} ${occurrence} ${owedAgencyId}`

/** What partners owe that they did not owe before. */
function owedAnew({ kept, before, after, fresh = after }: Change): readonly Owed[] {
  const others = fresh.filter(isOwed).filter(row => row.owedAgencyId !== kept.agencies.police)
  if (others.length === 0) return []
  const wereOpen = new Set(before.filter(isOwed).map(owing))
  return others.filter(row => !wereOpen.has(owing(row)))
}

const dutyNotice = ({ step, occurrence, owedAgencyId, owedBy }: Owed): Notice => ({
  kind: 'duty',
  agency: owedAgencyId,
  step,
  occurrence,
  role: owedBy,
})

/** Who comes to see the episode and owes nothing yet is told that it is there. */
const sharedNotices = (
  kept: KeptEpisode,
  newlyShared: readonly string[],
  duties: readonly Notice[],
): readonly Notice[] =>
  newlyShared
    .filter(id => id !== kept.agencies.police && !duties.some(({ agency }) => agency === id))
    .map(agency => ({ kind: 'shared', agency }))

/** Whoever asked is told that it was answered. */
function answeredNotice({ kept, entry, answersTo }: Change): readonly Notice[] {
  const asked = kept.entries.findLast(one => one.step === answersTo)
  if (!entry || !asked || asked.agencyId === entry.agencyId || !entry.sharedWith.includes(asked.agencyId))
    return []
  return [{ kind: 'answered', agency: asked.agencyId, step: entry.step, occurrence: entry.occurrence }]
}
