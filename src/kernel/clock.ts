import { type Calendar, endOfWorkingDays, nextSchoolDay } from './calendar.ts'
import type { Source } from './source.ts'

/**
 * 1. A deadline is worked out from when things happened, never from when they were recorded.
 * 2. Hours are elapsed hours: a night on which the clocks change is an hour longer or shorter on the wall, not here.
 * 3. No clock runs before the step it runs from has happened.
 * 4. A late repeat never moves the deadline after it; an early one brings it forward.
 * 5. A power extends a ceiling only if it was used before the ceiling was reached.
 * 6. Recording a step again never restarts the clocks that run from it, unless it gave the answer that sets the clock.
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
    | Readonly<{ kind: 'every'; first: number; next: number; from: Step }>
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

/** Again and again: first within `first` hours of a step, then within `next` hours of the one before. */
export const every = <const S extends string>(
  clock: { first: number; next: number; from: S },
  more: More = {},
): Clock<S> => ({ kind: 'every', ...clock, ...more })

/** A limit in hours from a step, which named powers raise to a greater number of hours from the same step. */
export const ceiling = <const S extends string>(
  count: number,
  from: S,
  more: More & { extendedBy: readonly Extension<S>[] },
): Clock<S> => ({ kind: 'ceiling', hours: count, from, ...more })

/** A clock that depends on earlier answers: the first option whose condition holds, or else `otherwise`. */
export const dependingOn = <const W extends string, S extends string, T extends string>(
  options: readonly Readonly<{ when: Condition<W>; clock: Clock<S> }>[],
  otherwise: Clock<T>,
): Clock<W | S | T> => ({ kind: 'depends', options, otherwise }) as Clock<W | S | T>

const hour = 3_600_000

/** An instant a number of elapsed hours later, to the nearest millisecond: a third of an hour is twenty minutes. */
export const hoursAfter = (from: Date, count: number): Date =>
  new Date(from.getTime() + Math.round(count * hour))

/** What a clock needs to know of an episode. */
export type Happenings = Readonly<{
  calendar: Calendar
  /** When the happening began that a clock runs from, if it has. */
  when(step: string): Date | undefined
  /** Every time a step happened with these answers. */
  times(step: string, answers: Readonly<Record<string, string>>): readonly Date[]
  holds(condition: Condition): boolean
  /** Earlier times a repeating step was done, oldest first. Those before the clock began do not count. */
  repeats: readonly Date[]
}>

/** When something must be done, and when to remind, if there is no fixed limit. */
export type Deadline = Readonly<{ due?: Date; prompt?: Date }>

const afterRepeats = (first: Date, next: number, repeats: readonly Date[]): Date =>
  repeats.reduce((due, done) => hoursAfter(done < due ? done : due, next), first)

/** A power that was used on a ceiling: when, the limit at the time, and whether it came before that and raised it. */
export type PowerUsed = Readonly<{ step: string; at: Date; limit: Date; raisesTo?: Date }>
type Ceiling = Clock & { kind: 'ceiling' }

/** The powers used on a ceiling, from the smallest to the greatest: each must come before the limit the last one set. */
export function powersUsed(clock: Ceiling, from: Date, times: Happenings['times']): readonly PowerUsed[] {
  const used: PowerUsed[] = []
  let limit = hoursAfter(from, clock.hours)
  for (const power of [...clock.extendedBy].sort((a, b) => a.hours - b.hours)) {
    const all = times(power.step, power.when ?? {})
    const at = all.find(one => one <= limit) ?? all[0]
    const raisesTo = hoursAfter(from, power.hours)
    const raises = at !== undefined && at <= limit && raisesTo > limit
    if (at) used.push({ step: power.step, at, limit, ...(raises ? { raisesTo } : {}) })
    if (raises) limit = raisesTo
  }
  return used
}

const raised = (clock: Ceiling, from: Date, seen: Happenings): Date =>
  powersUsed(clock, from, seen.times).findLast(power => power.raisesTo)?.raisesTo ??
  hoursAfter(from, clock.hours)

/** The clock that applies: itself, or the option it depends on. */
export const clockFor = (clock: Clock, holds: Happenings['holds']): Exclude<Clock, { kind: 'depends' }> =>
  clock.kind === 'depends'
    ? clockFor(clock.options.find(option => holds(option.when))?.clock ?? clock.otherwise, holds)
    : clock

/** The conditions on which a clock depends. */
export const conditionsIn = (clock: Clock): readonly Condition[] =>
  clock.kind === 'depends'
    ? [
        ...clock.options.flatMap(option => [option.when, ...conditionsIn(option.clock)]),
        ...conditionsIn(clock.otherwise),
      ]
    : []

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
      return {
        due: afterRepeats(
          hoursAfter(from, clock.first),
          clock.next,
          seen.repeats.filter(done => done >= from),
        ),
      }
    case 'ceiling':
      return { due: raised(clock, from, seen) }
  }
}
