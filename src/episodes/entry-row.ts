import type { TrailEntry } from '../access/trail.ts'
import type { Actor } from '../kernel/context.ts'
import type { DutyRow } from './duty-rows.ts'
import type { KeptEntry, Summary } from './episode.ts'
import type { Telling } from './telling.ts'

/** Everything that one entry writes. */
export type EntryWrite = Readonly<{
  actor: Actor
  episodeId: string
  /** The version of the episode that the entry follows. */
  expected: number
  entry: KeptEntry
  summary: Summary
  duties: readonly DutyRow[]
  /** What agencies are told of it, and which come to see the episode and the child by it. */
  telling: Telling
  trail: TrailEntry
}>

type Which = Readonly<{ step?: string; occurrence?: number }>

const isAmong = (all: readonly Which[], row: DutyRow): boolean =>
  all.some(one => one.step === row.step && one.occurrence === row.occurrence)

const dutyColumns = (row: DutyRow, { notices, withheld }: Telling) => ({
  step: row.step,
  occurrence: row.occurrence,
  owed_by: row.owedBy,
  owed_agency_id: row.owedAgencyId,
  state: row.state,
  opened_at: row.openedAt,
  due_at: row.dueAt,
  prompt_at: row.promptAt,
  settled_at: row.settledAt,
  told: isAmong(notices.filter(isOfDuty), row) || undefined,
  withheld: isAmong(withheld, row) || undefined,
})

const isOfDuty = ({ kind }: Telling['notices'][number]): boolean => kind === 'duty'

const whose = ({ actor, episodeId, expected }: EntryWrite) => ({
  force: actor.forceId,
  actor: actor.id,
  agency: actor.agencyId,
  kind: actor.agency,
  unit: actor.unitId,
  episode: episodeId,
  expected,
})

const entryColumns = ({ entry }: EntryWrite) => ({
  step: entry.step,
  occurrence: entry.occurrence,
  happened_at: entry.happenedAt,
  recorded_at: entry.recordedAt,
  answers: entry.answers,
  corrects: entry.corrects,
  reason: entry.reason,
  withdraws: entry.withdraws ?? false,
  decision: entry.decision,
  shared_with: entry.sharedWith,
  words: entry.language?.words,
  flagged: entry.language?.flagged,
})

const unlessNone = <One>(all: readonly One[]) => (all.length > 0 ? all : undefined)

const summaryColumns = ({ summary, telling, duties }: EntryWrite) => ({
  ended_at: summary.endedAt,
  outcome: summary.outcome,
  next_due_at: summary.nextDueAt,
  next_step: summary.nextStep,
  owed_by: summary.owedBy,
  owed_agency: summary.owedAgencyId,
  newly_shared: unlessNone(telling.newlyShared),
  duties: unlessNone(duties.map(row => dutyColumns(row, telling))),
  notices: unlessNone(telling.notices),
})

const trailColumns = ({ trail }: EntryWrite) => ({
  trail: trail.id,
  did: trail.did,
  because: trail.because,
  trail_reason: trail.reason,
  request: trail.requestId,
})

/** The questions of a step are the same each time, and longer than all the rest: they are put into words once. */
const asJson = new WeakMap<object, string>()

function askedJson(asked: object): string {
  const known = asJson.get(asked)
  if (known !== undefined) return known
  const text = JSON.stringify(asked)
  asJson.set(asked, text)
  return text
}

const inside = (columns: object): string => JSON.stringify(columns).slice(1, -1)

/** The same as JSON, under the names that record_entries() takes, with anything else. What is left out is null there. */
export function entryRow(write: EntryWrite, more: object = {}): string {
  const parts = [whose, entryColumns, summaryColumns, trailColumns].map(columns => inside(columns(write)))
  return `{${[...parts, inside(more)].filter(Boolean).join(',')},"asked":${askedJson(write.entry.asked)}}`
}
