import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { LanguageCount } from '../kernel/language.ts'
import type { ChildFacts, Entry, Step } from '../kernel/pathway.ts'
import { type Duty, type Episode, owedIn } from '../kernel/replay.ts'
import type { Agreement } from '../policy/sharing.ts'

/** An entry as it is kept: what happened, who sees it, and the questions as they were put. */
export type KeptEntry = Entry &
  Readonly<{
    agencyId: string
    occurrence: number
    sharedWith: readonly string[]
    asked: Readonly<Record<string, unknown>>
    decision?: Readonly<Record<string, unknown>>
    /** How much was written, the child's words apart, and how much of it the language check marks. */
    language?: LanguageCount
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
  child: Readonly<{
    bornOn: string | null
    sex: string | null
    lookedAfter: boolean
    /** What the rule counts about the child's past, as it was at the start. */
    counted?: Readonly<Record<string, string>>
  }>
  entries: readonly KeptEntry[]
}>

/** The facts that rules ask for, as of the day the episode started. */
export function factsOf(child: KeptEpisode['child'], startedAt: Date): ChildFacts {
  return {
    sex: child.sex ?? 'not known',
    lookedAfter: child.lookedAfter ? 'yes' : 'no',
    age: child.bornOn ? String(ageOn(child.bornOn, londonDay(startedAt))) : 'not known',
    ...(child.bornOn ? { bornOn: child.bornOn } : {}),
    ...child.counted,
  }
}

/** One duty for the worklists. Overdue is not kept: it follows from the deadline and the time of asking. */
export type DutyRow = Readonly<{
  step: string
  occurrence: number
  owedBy: string
  owedAgencyId: string | null
  state: 'open' | 'met' | 'met late' | 'missed' | 'not needed'
  openedAt: string | null
  dueAt: string | null
  promptAt: string | null
  settledAt: string | null
}>

type AgencyOf = (role: string) => string | undefined

const iso = (at: Date | undefined): string | null => at?.toISOString() ?? null

/** Rows worked out before: most duties are the same from entry to entry. */
const rowsKnown = new WeakMap<Duty, DutyRow>()

function rowOf(duty: Duty, agencyOf: AgencyOf): DutyRow | undefined {
  if (duty.power || duty.state === 'waiting' || (duty.state === 'not needed' && !duty.openedAt))
    return undefined
  const owedAgencyId = agencyOf(duty.owedBy) ?? null
  const known = rowsKnown.get(duty)
  if (known?.owedAgencyId === owedAgencyId) return known
  const state = duty.state === 'overdue' ? 'open' : duty.state
  const row = newRow(duty, { state, owedAgencyId })
  rowsKnown.set(duty, row)
  return row
}

function newRow(duty: Duty, more: Pick<DutyRow, 'state' | 'owedAgencyId'>): DutyRow {
  return {
    step: duty.step,
    occurrence: duty.occurrence,
    owedBy: duty.owedBy,
    owedAgencyId: more.owedAgencyId,
    state: more.state,
    openedAt: iso(duty.openedAt ?? duty.settledAt),
    dueAt: iso(duty.due),
    promptAt: iso(duty.prompt),
    settledAt: iso(duty.settledAt),
  }
}

/** The rows of every duty that is or was owed in an episode. */
export const dutyRows = (episode: Episode, agencyOf: AgencyOf): readonly DutyRow[] =>
  episode.duties.flatMap(duty => rowOf(duty, agencyOf) ?? [])

const isSame = (one: DutyRow | undefined, other: DutyRow): boolean =>
  one !== undefined && (Object.keys(other) as (keyof DutyRow)[]).every(name => one[name] === other[name])

const keyOf = (row: DutyRow): string => `${row.step} ${row.occurrence}`

/** The rows to write so that what was kept becomes what is: those that differ, and those no longer owed. */
export function changedRows(before: readonly DutyRow[], after: readonly DutyRow[]): readonly DutyRow[] {
  const [old, fresh] = [without(before, after), without(after, before)]
  const kept = new Map(old.map(row => [keyOf(row), row]))
  const now = new Set(fresh.map(keyOf))
  const gone = old
    .filter(row => !now.has(keyOf(row)))
    .map(row => ({ ...row, state: 'not needed' as const, settledAt: row.settledAt ?? row.openedAt }))
  return [...fresh.filter(row => !isSame(kept.get(keyOf(row)), row)), ...gone]
}

/** Rows less those that stand in both lists: the very same row says the same. */
function without(rows: readonly DutyRow[], others: readonly DutyRow[]): readonly DutyRow[] {
  const same = new Set(others)
  return rows.filter(row => !same.has(row))
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

/** Whether a rule names one of somebody's roles for a step: a page offers the step only then. */
export const isNamedFor = (
  actor: Readonly<{ roles: readonly string[] }>,
  step: Step | undefined,
  owedBy = step?.by ?? '',
): boolean => step !== undefined && [owedBy, ...(step.also ?? [])].some(role => actor.roles.includes(role))
