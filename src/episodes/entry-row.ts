import type { TrailEntry } from '../access/trail.ts'
import type { Actor } from '../kernel/context.ts'
import type { DutyRow, KeptEntry, Summary } from './episode.ts'

/** Everything that one entry writes, besides what partners are told. */
export type EntryWrite = Readonly<{
  actor: Actor
  episodeId: string
  /** The version of the episode that the entry follows. */
  expected: number
  entry: KeptEntry
  summary: Summary
  duties: readonly DutyRow[]
  /** Agencies that come to see the episode and the child by it. */
  newlyShared: readonly string[]
  trail: TrailEntry
}>

const dutyColumns = (row: DutyRow) => ({
  step: row.step,
  occurrence: row.occurrence,
  owed_by: row.owedBy,
  owed_agency_id: row.owedAgencyId,
  state: row.state,
  opened_at: row.openedAt,
  due_at: row.dueAt,
  prompt_at: row.promptAt,
  settled_at: row.settledAt,
})

/** The same under the names that record_entries() takes. What is left out is null there. */
export function entryRow(write: EntryWrite) {
  const { actor, episodeId, expected, entry, summary, duties, newlyShared, trail } = write
  return {
    ...{
      force: actor.forceId,
      actor: actor.id,
      agency: actor.agencyId,
      kind: actor.agency,
      unit: actor.unitId,
    },
    ...{ episode: episodeId, expected, step: entry.step, occurrence: entry.occurrence },
    ...{
      happened_at: entry.happenedAt,
      recorded_at: entry.recordedAt,
      answers: entry.answers,
      asked: entry.asked,
    },
    ...{ corrects: entry.corrects, reason: entry.reason, withdraws: entry.withdraws ?? false },
    ...entry.language,
    ...{ decision: entry.decision, shared_with: entry.sharedWith, ended_at: summary.endedAt },
    ...{ outcome: summary.outcome, next_due_at: summary.nextDueAt, next_step: summary.nextStep },
    ...{ owed_by: summary.owedBy, owed_agency: summary.owedAgencyId },
    ...(newlyShared.length > 0 ? { newly_shared: newlyShared } : {}),
    ...(duties.length > 0 ? { duties: duties.map(dutyColumns) } : {}),
    ...{ trail: trail.id, did: trail.did, because: trail.because, trail_reason: trail.reason },
    ...{ request: trail.requestId },
  }
}
