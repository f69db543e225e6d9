import {
  birthdayOn,
  type Calendar,
  type Day,
  daysAfter,
  endOf,
  endOfWorkingDays,
  londonDay,
  monthsAfter,
  nextSchoolDay,
  startOf,
} from './calendar.ts'
import { type Clock, type Condition, clockFor, type Unit } from './clock.ts'
import { isoDay } from './reading-time.ts'

const hour = 3_600_000

/** An instant a number of elapsed hours later, to the nearest millisecond: a third of an hour is twenty minutes. */
export const hoursAfter = (from: Date, count: number): Date =>
  new Date(from.getTime() + Math.round(count * hour))

/** What a clock needs to know of an episode. */
export type Happenings = Readonly<{
  calendar: Calendar
  /** The child's date of birth, if it is known. */
  bornOn?: Day
  /** When the happening began that a clock runs from, if it has. */
  when(step: string): Date | undefined
  /** Every time a step happened with these answers. */
  times(step: string, answers: Readonly<Record<string, string>>): readonly Date[]
  holds(condition: Condition): boolean
  /** The newest answer to a question of a step. */
  answered(step: string, question: string): unknown
  /** Earlier times a repeating step was done, oldest first. Those before the clock began do not count. */
  repeats: readonly Date[]
}>

/** When something must be done, and when to remind, if there is no fixed limit. */
export type Deadline = Readonly<{ due?: Date; prompt?: Date }>

type Every = Clock & { kind: 'every' }

/** The day that many days or months after a day. */
const dayAfter = (day: Day, count: number, unit: Unit | undefined): Day =>
  unit === 'months' ? monthsAfter(day, count) : daysAfter(day, count)

/** Each repeat counts from the one before: from when it was done, or from when it was due if it was done late. */
function afterRepeats(clock: Every, from: Date, repeats: readonly Date[]): Date {
  const { first, next, unit = 'hours' } = clock
  if (unit === 'hours')
    return repeats.reduce((due, done) => hoursAfter(done < due ? done : due, next), hoursAfter(from, first))
  const last = repeats
    .map(londonDay)
    .reduce(
      (due, done) => dayAfter(done < due ? done : due, next, unit),
      dayAfter(londonDay(from), first, unit),
    )
  return endOf(last)
}

/** The instant that an answer sets: the end of a day, or a time. */
function answeredTime(answer: unknown): Date | undefined {
  if (typeof answer !== 'string') return undefined
  const at = isoDay.test(answer) ? endOf(answer) : new Date(answer)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** A power that was used on a ceiling: when, the limit at the time, and whether it came before that and raised it. */
export type PowerUsed = Readonly<{ step: string; at: Date; limit: Date; raisesTo?: Date }>
type Ceiling = Clock & { kind: 'ceiling' }

/** The powers used on a ceiling, from the smallest to the greatest: each must come before the limit the last one set. */
export function powersUsed(
  clock: Ceiling,
  from: Date,
  { times, answered }: Pick<Happenings, 'times' | 'answered'>,
): readonly PowerUsed[] {
  const used: PowerUsed[] = []
  let limit = hoursAfter(from, clock.hours)
  for (const power of [...clock.extendedBy].sort((a, b) => a.hours - b.hours)) {
    const all = times(power.step, power.when ?? {})
    const at = all.find(one => one <= limit) ?? all[0]
    const most = hoursAfter(from, power.hours)
    const lasting = at && power.lasting !== undefined ? hoursAfter(at, power.lasting) : most
    const until = power.until === undefined ? undefined : answeredTime(answered(power.step, power.until))
    const raisesTo = new Date(Math.min(+most, +lasting, +(until ?? most)))
    const raises = at !== undefined && at <= limit && raisesTo > limit
    if (at) used.push({ step: power.step, at, limit, ...(raises ? { raisesTo } : {}) })
    if (raises) limit = raisesTo
  }
  return used
}

const raised = (clock: Ceiling, from: Date, seen: Happenings): Date =>
  powersUsed(clock, from, seen).findLast(power => power.raisesTo)?.raisesTo ?? hoursAfter(from, clock.hours)

/** The day before which a clock asks for something, if the date of birth is known. */
export const birthdayOf = (clock: Clock & { kind: 'birthday' }, bornOn: Day | undefined): Day | undefined =>
  bornOn === undefined ? undefined : monthsAfter(birthdayOn(bornOn, clock.age), -(clock.monthsBefore ?? 0))

function bornDeadline(clock: Clock & { kind: 'birthday' }, bornOn: Day | undefined): Deadline {
  const day = birthdayOf(clock, bornOn)
  return day ? { due: startOf(day) } : {}
}

/** Works out the deadline; nothing at all while the step it runs from has not happened. */
export function deadlineOf(chosen: Clock, seen: Happenings): Deadline {
  const clock = clockFor(chosen, seen.holds)
  if (clock.kind === 'birthday') return bornDeadline(clock, seen.bornOn)
  const from = seen.when(clock.from)
  if (!from) return {}
  if (clock.kind === 'soon') return { prompt: hoursAfter(from, (clock.promptAfterMinutes ?? 0) / 60) }
  const due = dueFrom(clock, from, seen)
  if (due && clock.kind === 'hours' && clock.since !== undefined && due <= from) return { prompt: from }
  return due ? { due } : {}
}

/** The time that was answered, from which a number of hours runs instead of from the step that asked for it. */
export const sinceAnswer = (
  clock: Clock & { kind: 'hours' },
  { answered }: Pick<Happenings, 'answered'>,
): Date | undefined =>
  clock.since === undefined ? undefined : answeredTime(answered(clock.from, clock.since))

type Dated = Exclude<Clock, { kind: 'depends' | 'birthday' | 'soon' }>

function dueFrom(clock: Dated, from: Date, seen: Happenings): Date | undefined {
  switch (clock.kind) {
    case 'hours':
      return hoursAfter(sinceAnswer(clock, seen) ?? from, clock.hours)
    case 'days':
      return endOf(daysAfter(londonDay(from), clock.days))
    case 'months':
      return endOf(monthsAfter(londonDay(from), clock.months))
    case 'workingDays':
      return endOfWorkingDays(seen.calendar, from, clock.days)
    case 'schoolDay':
      return nextSchoolDay(seen.calendar, from)
    case 'byDate':
      return answeredTime(seen.answered(clock.from, clock.question))
    case 'every':
      return afterRepeats(
        clock,
        from,
        seen.repeats.filter(done => done >= from),
      )
    case 'ceiling':
      return raised(clock, from, seen)
  }
}
