import { type Calendar, endOfWorkingDays, nextSchoolDay } from './calendar.ts'
import type { Source } from './source.ts'

/**
 * 1. A deadline is worked out from when things happened, never from when they were recorded.
 * 2. Hours are elapsed hours: a night on which the clocks change is an hour longer or shorter on the wall, not here.
 * 3. No clock runs before the step it runs from has happened.
 * 4. A late repeat never moves the deadline after it; an early one brings it forward.
 * 5. A power extends a ceiling only if it was used before the ceiling was reached.
 */

/** Answers that must have been given: every question named, each with one of the values. `child` asks about the child. */
export type Condition<Step extends string = string> = Readonly<
  Partial<Record<Step | 'child', Readonly<Record<string, string | readonly string[]>>>>
>

type Verified = Readonly<{ source?: Source }>
type Extension<Step extends string> = Readonly<{
  step: Step
  when?: Readonly<Record<string, string>>
  hours: number
}>

/** How long there is to do what a step owes. */
export type Clock<Step extends string = string> = Verified &
  (
    | Readonly<{ kind: 'hours'; hours: number; from: Step }>
    | Readonly<{ kind: 'soon'; from: Step; promptAfterMinutes?: number }>
    | Readonly<{ kind: 'workingDays'; days: number; from: Step }>
    | Readonly<{ kind: 'schoolDay'; from: Step }>
    | Readonly<{ kind: 'every'; first: number; then: number; from: Step }>
    | Readonly<{ kind: 'ceiling'; hours: number; from: Step; extendedBy: readonly Extension<Step>[] }>
    | Readonly<{
        kind: 'depends'
        options: readonly Readonly<{ when: Condition<Step>; clock: Clock<Step> }>[]
        otherwise: Clock<Step>
      }>
  )

type More = { source?: Source }

/** A number of elapsed hours from a step. */
export const hours = <S extends string>(count: number, from: S, more: More = {}): Clock<S> => ({
  kind: 'hours',
  hours: count,
  from,
  ...more,
})

/** A number of minutes from a step. */
export const minutes = <S extends string>(count: number, from: S, more: More = {}): Clock<S> =>
  hours(count / 60, from, more)

/** As soon as practicable after a step. `promptAfterMinutes` reminds; it is not a deadline, and passing it is not late. */
export const asSoonAsPracticable = <S extends string>(
  from: S,
  more: More & { promptAfterMinutes?: number } = {},
): Clock<S> => ({ kind: 'soon', from, ...more })

/** By the end of the nth working day after the day of a step. */
export const workingDays = <S extends string>(days: number, from: S, more: More = {}): Clock<S> => ({
  kind: 'workingDays',
  days,
  from,
  ...more,
})

/** Before the next school day starts. */
export const beforeNextSchoolDay = <S extends string>(from: S, more: More = {}): Clock<S> => ({
  kind: 'schoolDay',
  from,
  ...more,
})

/** Again and again: first within `first` hours of a step, then within `then` hours of the one before. */
export const every = <S extends string>(
  clock: { first: number; then: number; from: S },
  more: More = {},
): Clock<S> => ({ kind: 'every', ...clock, ...more })

/** A limit in hours from a step, which named powers raise to a greater number of hours from the same step. */
export const ceiling = <S extends string>(
  count: number,
  from: S,
  more: More & { extendedBy: readonly Extension<S>[] },
): Clock<S> => ({ kind: 'ceiling', hours: count, from, ...more })

/** A clock that depends on earlier answers: the first option whose condition holds, or else `otherwise`. */
export const dependingOn = <S extends string>(
  options: readonly Readonly<{ when: Condition<S>; clock: Clock<S> }>[],
  otherwise: Clock<S>,
): Clock<S> => ({ kind: 'depends', options, otherwise })

const hour = 3_600_000

/** An instant a number of elapsed hours later. */
export const hoursAfter = (from: Date, count: number): Date => new Date(from.getTime() + count * hour)

/** What a clock needs to know of an episode. */
export type Happenings = Readonly<{
  calendar: Calendar
  /** When a step last happened, if it has. */
  when(step: string): Date | undefined
  holds(condition: Condition): boolean
  /** Earlier times a repeating step was done, oldest first. */
  repeats: readonly Date[]
}>

/** When something must be done, and when to remind, if there is no fixed limit. */
export type Deadline = Readonly<{ due?: Date; prompt?: Date }>

const afterRepeats = (first: Date, then: number, repeats: readonly Date[]): Date =>
  repeats.reduce((due, done) => hoursAfter(done < due ? done : due, then), first)

const raised = (clock: Clock & { kind: 'ceiling' }, from: Date, seen: Happenings): Date =>
  clock.extendedBy.reduce(
    (limit, power) => {
      const used = seen.when(power.step)
      const applies = used && used <= limit && seen.holds({ [power.step]: power.when ?? {} })
      const raisedTo = hoursAfter(from, power.hours)
      return applies && raisedTo > limit ? raisedTo : limit
    },
    hoursAfter(from, clock.hours),
  )

/** The clock that applies: itself, or the option it depends on. */
export const clockFor = (clock: Clock, holds: Happenings['holds']): Exclude<Clock, { kind: 'depends' }> =>
  clock.kind === 'depends'
    ? clockFor(clock.options.find(option => holds(option.when))?.clock ?? clock.otherwise, holds)
    : clock

/** Works out the deadline; nothing at all while the step it runs from has not happened. */
export function deadlineOf(chosen: Clock, seen: Happenings): Deadline {
  const clock = clockFor(chosen, seen.holds)
  const from = seen.when(clock.from)
  if (!from) return {}
  switch (clock.kind) {
    case 'hours':
      return { due: hoursAfter(from, clock.hours) }
    case 'soon':
      return { prompt: hoursAfter(from, (clock.promptAfterMinutes ?? 0) / 60) }
    case 'workingDays':
      return { due: endOfWorkingDays(seen.calendar, from, clock.days) }
    case 'schoolDay':
      return { due: nextSchoolDay(seen.calendar, from) }
    case 'every':
      return { due: afterRepeats(hoursAfter(from, clock.first), clock.then, seen.repeats) }
    case 'ceiling':
      return { due: raised(clock, from, seen) }
  }
}

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`
const length = (amount: number): string =>
  amount < 1 ? count(Math.round(amount * 60), 'minute') : count(amount, 'hour')

/** A clock in words, with the titles of the steps it names. */
export function clockInWords(clock: Clock, titleOf: (step: string) => string): string {
  const after = (step: string) => `“${titleOf(step)}”`
  switch (clock.kind) {
    case 'hours':
      return `within ${length(clock.hours)} of ${after(clock.from)}`
    case 'soon':
      return `as soon as practicable after ${after(clock.from)}`
    case 'workingDays':
      return `by the end of ${count(clock.days, 'working day')} after ${after(clock.from)}`
    case 'schoolDay':
      return `before the next school day starts after ${after(clock.from)}`
    case 'every':
      return `first within ${length(clock.first)} of ${after(clock.from)}, then every ${length(clock.then)}`
    case 'ceiling':
      return `within ${length(clock.hours)} of ${after(clock.from)}${clock.extendedBy
        .map(power => `, or ${length(power.hours)} if extended by ${after(power.step)}`)
        .join('')}`
    case 'depends':
      return `${clockInWords(clock.otherwise, titleOf)}, unless an earlier answer sets another: ${clock.options
        .map(option => clockInWords(option.clock, titleOf))
        .join('; ')}`
  }
}
