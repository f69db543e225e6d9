import type { Calendar } from './calendar.ts'
import { deadlineIn, isRepeating, owedAnew } from './deadline.ts'
import { earliest } from './moments.ts'
import type { Entry, Step } from './pathway.ts'
import type { Reading } from './reading.ts'
import { settlesNothing } from './settling.ts'

/**
 * What one step owes, from a reading of the entries.
 * 1. What was done stays met, or met late, whatever is answered afterwards. What was done with an answer that settles
 *    nothing, such as “not yet”, meets nothing: the same duty is owed on, from when it was.
 * 2. What had fallen due when it stopped being possible or needed is missed, never quietly not needed.
 * 3. What waited for something missed is missed with it: a child never told was never heard either.
 */

export type DutyState = 'waiting' | 'open' | 'overdue' | 'met' | 'met late' | 'missed' | 'not needed'

/** One thing owed, as it stands now. A repeating step has one for each time it was done, and one for the next. */
export type Duty = Readonly<{
  step: string
  occurrence: number
  /** The role that owes it. */
  owedBy: string
  /** The role that would owe it, if its agency could be told. */
  insteadOf?: string
  state: DutyState
  power: boolean
  /** When everything it waits for had happened. */
  openedAt?: Date
  due?: Date
  /** When to remind, where the law sets no fixed limit. */
  prompt?: Date
  /** When it was done, or stopped being needed, or was missed. */
  settledAt?: Date
  /** The version of the entry that met it. */
  entry?: number
}>

/** A reading, and the time and calendar it is judged by. */
export type Judging = Readonly<{ reading: Reading; now: Date; calendar: Calendar }>

const timesOf = (reading: Reading, name: string): readonly Date[] =>
  (reading.done.get(name) ?? []).map(entry => entry.happenedAt)

/** Who owes a step, by what had been answered. */
const ownerOf = (reading: Reading, step: Step, by?: Date): string =>
  step.bySome?.find(one => reading.holds(one.when, by))?.by ?? step.by

const base = (reading: Reading, name: string, by?: Date) => {
  const step = reading.step(name) as Step
  return { step: name, occurrence: 1, owedBy: ownerOf(reading, step, by), power: step.power ?? false }
}

/**
 * When a step became owed anew after it was last settled. Where it was done since with answers that settle nothing: from when
 * it was owed before the first of them, or by that one.
 */
function anewAfter(reading: Reading, name: string, given: Readonly<{ repeats: readonly Date[]; by?: Date }>) {
  const step = reading.step(name) as Step
  const times = (reading.done.get(name) ?? []).slice(0, given.repeats.length)
  const settled = times.findLastIndex(entry => !settlesNothing(step, entry)) + 1
  const tried = times[settled]
  if (!tried) return owedAnew(reading, step, given)
  if (settled === 0) return reading.opened(step, given.by) ?? tried.happenedAt
  const repeats = given.repeats.slice(0, settled)
  if (isRepeating(reading, step, given.by)) return repeats.at(-1)
  return earliest([owedAnew(reading, step, { ...given, repeats }), tried.happenedAt])
}

/** The nth time a step was done, with an answer that settles it: judged by what had happened by then. */
function doneDuty({ reading, calendar }: Judging, entry: Entry, index: number): Duty {
  const step = reading.step(entry.step) as Step
  const by = entry.happenedAt
  const closed = reading.closed(entry.step)
  const spared = reading.spared(entry.step)
  const repeats = timesOf(reading, entry.step).slice(0, index)
  const anew = anewAfter(reading, entry.step, { repeats, by })
  const counts = index === 0 || anew !== undefined || isRepeating(reading, step, by)
  const deadline = counts ? deadlineIn(reading, step, { calendar, repeats, by }) : {}
  const opened = counts ? reading.opened(step, by) : undefined
  const isDue = deadline.due && !(spared && spared <= deadline.due)
  const late = (deadline.due && isDue && by > deadline.due) || (closed && by > closed)
  return {
    ...base(reading, entry.step, by),
    state: late && !step.power ? 'met late' : 'met',
    ...(opened && opened <= by ? { openedAt: anew ?? later(opened, repeats) } : {}),
    ...deadline,
    settledAt: by,
    entry: entry.version,
  }
}

const later = (opened: Date, repeats: readonly Date[]): Date => {
  const last = repeats.at(-1)
  return last && last > opened ? last : opened
}

/** When a step not done stopped being possible, or needed. */
export const overAt = (reading: Reading, name: string): Date | undefined =>
  earliest([reading.closed(name), reading.spared(name)])

/** A duty not yet done: waiting, open, overdue, missed or not needed. */
function comingDuty(judging: Judging, name: string): Duty {
  const { reading, now, calendar } = judging
  const step = reading.step(name) as Step
  const closed = overAt(reading, name)
  const ruledOut = reading.ruledOut(name)
  if (ruledOut) return { ...base(reading, name), state: 'not needed', settledAt: ruledOut }
  const opened = reading.opened(step)
  if (!opened)
    return {
      ...base(reading, name),
      ...(closed ? { state: 'not needed', settledAt: closed } : { state: 'waiting' }),
    }
  const repeats = timesOf(reading, name)
  const dated = {
    ...base(reading, name),
    openedAt: anewAfter(reading, name, { repeats }) ?? later(opened, repeats),
    ...deadlineIn(reading, step, { calendar, repeats }),
  }
  if (closed) {
    const missed = !step.power && wasOwed(judging, { ...dated, state: 'open' })
    return { ...dated, state: missed ? 'missed' : 'not needed', settledAt: closed }
  }
  const overdue = !step.power && dated.due !== undefined && now > dated.due
  return { ...dated, state: overdue ? 'overdue' : 'open' }
}

/**
 * Whether a duty not done was owed when it stopped being possible. The next review, and an ending when the episode
 * ended another way, only if they had fallen due; any other from when it opened, or if only missed ones held it back.
 */
function wasOwed(judging: Judging, duty: Duty): boolean {
  const { reading } = judging
  const step = reading.step(duty.step) as Step
  const closed = overAt(reading, duty.step) as Date
  if (duty.due && duty.due < closed) return true
  if (isRepeating(reading, step) || step.ends || reading.spared(duty.step) === closed) return false
  return (step.after ?? []).every(name => {
    const passed = reading.passed(name)
    if (reading.done.has(name) || (passed && passed < closed)) return true
    return comingDuty(judging, name).state === 'missed'
  })
}

/** Whether a step was done, and owes nothing more. */
function isSettled(reading: Reading, name: string): boolean {
  const step = reading.step(name) as Step
  const done = reading.done.get(name) ?? []
  if (done.every(entry => settlesNothing(step, entry)) || isRepeating(reading, step)) return false
  return (
    reading.ruledOut(name) !== undefined || !anewAfter(reading, name, { repeats: timesOf(reading, name) })
  )
}

/** Times at which a newer answer ended a need that an earlier one had made: what was due by then is missed. */
function lapsedDuties(judging: Judging, name: string): readonly Duty[] {
  const { reading } = judging
  const deciding = Object.keys(reading.step(name)?.when ?? {})
  const changes = deciding.flatMap(other => timesOf(reading, other).slice(1)).sort((a, b) => +a - +b)
  return changes.flatMap(at => {
    const before = reading.before(at)
    const lapsed = !before.ruledOut(name) && reading.before(new Date(+at + 1)).ruledOut(name)
    if (!lapsed || isSettled(before, name)) return []
    const duty = comingDuty({ ...judging, reading: before, now: at }, name)
    if (duty.state === 'missed') return [duty]
    if (duty.state === 'overdue') return [{ ...duty, state: 'missed' as const, settledAt: at }]
    return duty.state === 'open' ? [{ ...duty, state: 'not needed' as const, settledAt: at }] : []
  })
}

/** The next thing that a step owes, unless everything it owed is settled already. */
function nextDuty(judging: Judging, name: string, lapsed: readonly Duty[]): readonly Duty[] {
  const { reading } = judging
  const last = lapsed.at(-1)
  if (isSettled(reading, name)) return []
  if (!reading.ruledOut(name) || !last) return [comingDuty(judging, name)]
  return last.state === 'missed' ? [] : [last]
}

/** Everything that a step owes or owed, in the order in which it was settled. Never empty. */
export function dutiesOf(judging: Judging, name: string): readonly Duty[] {
  const lapsed = lapsedDuties(judging, name)
  const step = judging.reading.step(name) as Step
  const met = (judging.reading.done.get(name) ?? []).flatMap((entry, index) =>
    settlesNothing(step, entry) ? [] : [doneDuty(judging, entry, index)],
  )
  const missed = lapsed.filter(duty => duty.state === 'missed')
  const settled = missed.length > 0 ? [...missed, ...met].sort((a, b) => settledAt(a) - settledAt(b)) : met
  return [...settled, ...nextDuty(judging, name, lapsed)].map((duty, index) => ({
    ...duty,
    occurrence: index + 1,
  }))
}

const settledAt = (duty: Duty): number => duty.settledAt?.getTime() ?? 0
