import { type Clock, clockFor, type Deadline } from './clock.ts'
import { matches } from './form.ts'
import type { Entry, Pathway, Step } from './pathway.ts'
import { type Given, Reading } from './reading.ts'

/**
 * 1. The same entries give the same episode, in whatever order they are read.
 * 2. Every step of the rule has a duty; none is ever lost.
 * 3. A correction replaces what it corrects, from the same place in time; both stay in the entries.
 * 4. A duty still open when the episode ends is missed, never forgotten, unless it outlives the ending.
 * 5. A power is never owed, never overdue and never missed.
 * 6. An entry for a step the rule does not know is kept and changes no duty.
 */

export type DutyState = 'waiting' | 'open' | 'overdue' | 'met' | 'met late' | 'missed' | 'not needed'

/** One thing owed, as it stands now. A repeating step has one for each time it was done, and one for the next. */
export type Duty = Readonly<{
  step: string
  occurrence: number
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

export type Breach = Readonly<{ version: number; step: string; says: string }>

/** Where an episode stands: what is owed, what has been done, and how it ended. */
export type Episode = Readonly<{
  version: number
  duties: readonly Duty[]
  startedAt?: Date
  ended?: Readonly<{ at: Date; outcome: string; step: string }>
  breaches: readonly Breach[]
}>

const withDates = (duty: Duty & Deadline): Duty => duty

function doneDuty(
  name: string,
  step: Step,
  done: { entry: Entry; occurrence: number; deadline: Deadline },
): Duty {
  const { entry, occurrence, deadline } = done
  const late = !step.power && deadline.due !== undefined && entry.happenedAt > deadline.due
  return withDates({
    step: name,
    occurrence,
    state: late ? 'met late' : 'met',
    power: step.power ?? false,
    ...deadline,
    settledAt: entry.happenedAt,
    entry: entry.version,
  })
}

type Coming = Readonly<{ occurrence: number; repeats: readonly Date[] }>

/** A duty not yet done: waiting, open, overdue, missed or not needed. */
function comingDuty(reading: Reading, name: string, coming: Coming): Duty {
  const step = reading.step(name) as Step
  const base = { step: name, occurrence: coming.occurrence, power: step.power ?? false }
  const closed = reading.closed(name, step)
  if (reading.settled(name) === 'not needed') return { ...base, state: 'not needed' }
  const openedAt = reading.opened(step)
  if (!openedAt)
    return closed ? { ...base, state: 'not needed', settledAt: closed } : { ...base, state: 'waiting' }
  const deadline = step.within ? reading.deadline(step.within, coming.repeats) : {}
  const dated = { ...base, openedAt, ...deadline }
  if (closed) {
    const repeatNotYetDue =
      isRepeating(reading, step) && (deadline.due === undefined || deadline.due >= closed)
    const excused = step.power || repeatNotYetDue || openedAt > closed
    return { ...dated, state: excused ? 'not needed' : 'missed', settledAt: closed }
  }
  const overdue = !step.power && deadline.due !== undefined && reading.given.now > deadline.due
  return { ...dated, state: overdue ? 'overdue' : 'open' }
}

const isRepeating = (reading: Reading, step: Step): boolean =>
  step.within !== undefined && clockFor(step.within, reading.holds).kind === 'every'

function repeatingDuties(reading: Reading, name: string, step: Step): readonly Duty[] {
  const done = [...(reading.done.get(name) ?? [])].sort(
    (a, b) => a.happenedAt.getTime() - b.happenedAt.getTime(),
  )
  const times = done.map(entry => entry.happenedAt)
  const met = done.map((entry, index) =>
    doneDuty(name, step, {
      entry,
      occurrence: index + 1,
      deadline: reading.deadline(step.within as Clock, times.slice(0, index)),
    }),
  )
  const next = comingDuty(reading, name, { occurrence: done.length + 1, repeats: times })
  return [...met, next]
}

function dutiesOf(reading: Reading, name: string): readonly Duty[] {
  const step = reading.step(name) as Step
  const entries = reading.done.get(name) ?? []
  if (isRepeating(reading, step)) return repeatingDuties(reading, name, step)
  if (entries.length === 0) return [comingDuty(reading, name, { occurrence: 1, repeats: [] })]
  const deadline = step.within ? reading.deadline(step.within) : {}
  return entries.map((entry, index) =>
    doneDuty(name, step, { entry, occurrence: index + 1, deadline: index === 0 ? deadline : {} }),
  )
}

const breachesIn = (reading: Reading): readonly Breach[] =>
  reading.entries.flatMap(entry =>
    (reading.step(entry.step)?.breaches ?? [])
      .filter(check => matches(check.if, entry.answers) && (!check.and || reading.holds(check.and)))
      .map(check => ({ version: entry.version, step: entry.step, says: check.says })),
  )

/** Works out where an episode stands from its entries. Pure: the same entries, time and calendar give the same answer. */
export function replay(pathway: Pathway, entries: readonly Entry[], given: Given): Episode {
  const reading = new Reading(pathway, entries, given)
  const { ended } = reading
  const startedAt = reading.entries[0]?.happenedAt
  return {
    version: entries.reduce((newest, entry) => Math.max(newest, entry.version), 0),
    duties: Object.keys(pathway.steps).flatMap(name => dutiesOf(reading, name)),
    ...(startedAt ? { startedAt } : {}),
    ...(ended
      ? { ended: { at: ended.happenedAt, outcome: pathway.steps[ended.step]?.ends ?? '', step: ended.step } }
      : {}),
    breaches: breachesIn(reading),
  }
}

/** The duties that somebody owes now, the most pressing first. */
export const owedIn = (episode: Episode): readonly Duty[] =>
  episode.duties
    .filter(duty => !duty.power && (duty.state === 'open' || duty.state === 'overdue'))
    .sort((a, b) => pressing(a) - pressing(b))

/** What a duty is ordered by: its deadline, or when to remind, or when it opened. */
export const pressing = (duty: Duty): number =>
  (duty.due ?? duty.prompt ?? duty.openedAt ?? new Date(8.64e15)).getTime()
