import type { Duty, Episode } from '../kernel/replay.ts'

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

export type AgencyOf = (role: string) => string | undefined

export const iso = (at: Date | undefined): string | null => at?.toISOString() ?? null

/** The row of a duty; nothing for one that is not and never was owed. */
function rowOf(duty: Duty, agencyOf: AgencyOf): DutyRow | undefined {
  if (duty.power || duty.state === 'waiting' || (duty.state === 'not needed' && !duty.openedAt))
    return undefined
  return {
    step: duty.step,
    occurrence: duty.occurrence,
    owedBy: duty.owedBy,
    owedAgencyId: agencyOf(duty.owedBy) ?? null,
    state: duty.state === 'overdue' ? 'open' : duty.state,
    openedAt: iso(duty.openedAt ?? duty.settledAt),
    dueAt: iso(duty.due),
    promptAt: iso(duty.prompt),
    settledAt: iso(duty.settledAt),
  }
}

const isRow = (row: DutyRow | undefined): row is DutyRow => row !== undefined

/** The rows of every duty that is or was owed in an episode. */
export const dutyRows = (episode: Episode, agencyOf: AgencyOf): readonly DutyRow[] =>
  episode.duties.map(duty => rowOf(duty, agencyOf)).filter(isRow)

/** The duties of an episode, and the row of each if they have been worked out. */
type Before = Readonly<{ duties: readonly Duty[]; rows?: readonly (DutyRow | undefined)[] | undefined }>

/**
 * The rows of an episode from those that it had: the very same duty, as most are from entry to entry, has the same row.
 * With them, those that were not there before (`fresh`), and those that are not there any more (`gone`).
 */
export function rowsAfter(before: Before, { duties }: Episode, agencyOf: AgencyOf) {
  const had = before.rows ?? before.duties.map(duty => rowOf(duty, agencyOf))
  const [rows, fresh, gone]: [(DutyRow | undefined)[], DutyRow[], DutyRow[]] = [[], [], []]
  const leave = (from: number, to: number) => gone.push(...had.slice(from, to).filter(isRow))
  let at = 0
  for (const duty of duties) {
    const found = before.duties.indexOf(duty, at)
    const row = found < 0 ? rowOf(duty, agencyOf) : had[found]
    rows.push(row)
    if (found < 0 && row) fresh.push(row)
    if (found > at) leave(at, found)
    if (found >= 0) at = found + 1
  }
  leave(at, had.length)
  return { rows, all: rows.filter(isRow), fresh, gone }
}

const isSame = (one: DutyRow | undefined, other: DutyRow): boolean =>
  one !== undefined && (Object.keys(other) as (keyof DutyRow)[]).every(name => one[name] === other[name])

const keyOf = (row: DutyRow): string => `${row.step} ${row.occurrence}`

/** The rows to write so that what was kept becomes what is: those that differ, and those no longer owed. */
export function changedRows(before: readonly DutyRow[], after: readonly DutyRow[]): readonly DutyRow[] {
  const kept = new Map(before.map(row => [keyOf(row), row]))
  const now = new Set(after.map(keyOf))
  const gone = before
    .filter(row => !now.has(keyOf(row)))
    .map(row => ({ ...row, state: 'not needed' as const, settledAt: row.settledAt ?? row.openedAt }))
  return [...after.filter(row => !isSame(kept.get(keyOf(row)), row)), ...gone]
}
