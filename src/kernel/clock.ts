import type { Source } from './source.ts'

/**
 * 1. A deadline is worked out from when things happened, never from when they were recorded.
 * 2. Hours are elapsed hours: a night on which the clocks change is an hour longer or shorter on the wall, not here.
 * 3. No clock runs before the step it runs from has happened.
 * 4. A late repeat never moves the deadline after it; an early one brings it forward.
 * 5. A power extends a ceiling only if it was used before the ceiling was reached.
 * 6. Days and months end with a day in London: a limit of days is never a time of day.
 * 7. Recording a step again never restarts the clocks that run from it, unless it gave the answer that sets the clock.
 */

/** Answers that must have been given: every question named, each with one of the values. `child` asks about the child. */
export type Condition<Step extends string = string> = Readonly<
  Partial<Record<Step | 'child', Readonly<Record<string, string | readonly string[]>>>>
>

type Verified = Readonly<{ source?: Source }>
/** What a repeating clock counts in. */
export type Unit = 'hours' | 'days' | 'months'
type Extension<Step extends string> = Readonly<{
  step: Step
  when?: Readonly<Record<string, string>>
  hours: number
  /** It holds for no more than so many hours from when it was used, whatever it might raise the limit to. */
  lasting?: number
  /** The question of that step that was answered with when it ends. It never lasts longer than its limit. */
  until?: string
}>

/** How long there is to do what a step owes. */
export type Clock<Step extends string = string> = Verified &
  (
    | Readonly<{ kind: 'hours'; hours: number; from: Step; since?: string }>
    | Readonly<{ kind: 'soon'; from: Step; promptAfterMinutes?: number }>
    | Readonly<{ kind: 'workingDays'; days: number; from: Step }>
    | Readonly<{ kind: 'schoolDay'; from: Step }>
    | Readonly<{ kind: 'days'; days: number; from: Step }>
    | Readonly<{ kind: 'months'; months: number; from: Step }>
    | Readonly<{ kind: 'byDate'; question: string; from: Step }>
    | Readonly<{ kind: 'birthday'; age: number; monthsBefore?: number }>
    | Readonly<{ kind: 'every'; first: number; next: number; unit?: Unit; from: Step }>
    | Readonly<{ kind: 'ceiling'; hours: number; from: Step; extendedBy: readonly Extension<Step>[] }>
    | Readonly<{
        kind: 'depends'
        options: readonly Readonly<{ when: Condition<Step>; clock: Clock<Step> }>[]
        otherwise: Clock<Step>
      }>
  )

type More = { source?: Source }

/**
 * A number of elapsed hours from a step; or `since` the time that was answered to a question of it. A limit that had run
 * out before the step leaves no fixed one: nobody can be late before they know.
 */
export const hours = <S extends string>(
  count: number,
  from: S,
  more: More & { since?: string } = {},
): Clock<S> => ({
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

/** By the end of the nth calendar day after the day of a step. */
export const days = <S extends string>(count: number, from: S, more: More = {}): Clock<S> => ({
  kind: 'days',
  days: count,
  from,
  ...more,
})

/** By the end of the same day of the month n months after a step, or of the last day of a shorter month. */
export const months = <S extends string>(count: number, from: S, more: More = {}): Clock<S> => ({
  kind: 'months',
  months: count,
  from,
  ...more,
})

/** By the end of the day, or by the instant, that was answered to a question of a step. The newest answer counts. */
export const byDate = <S extends string>(from: S, question: string, more: More = {}): Clock<S> => ({
  kind: 'byDate',
  question,
  from,
  ...more,
})

/** Before the child turns an age, or before the day some months earlier. No limit if the date of birth is not known. */
export const birthday = (age: number, more: More & { monthsBefore?: number } = {}): Clock<never> => ({
  kind: 'birthday',
  age,
  ...more,
})

/** Again and again: first within `first` hours, days or months of a step, then within `next` of the one before. */
export const every = <const S extends string>(
  clock: { first: number; next: number; from: S; unit?: Unit },
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

/** The clock that applies: itself, or the option it depends on. */
export const clockFor = (
  clock: Clock,
  holds: (condition: Condition) => boolean,
): Exclude<Clock, { kind: 'depends' }> =>
  clock.kind === 'depends'
    ? clockFor(clock.options.find(option => holds(option.when))?.clock ?? clock.otherwise, holds)
    : clock

/** The conditions on which a clock depends. A date that is answered depends on the step that answers it. */
export const conditionsIn = (clock: Clock): readonly Condition[] =>
  clock.kind === 'depends'
    ? [
        ...clock.options.flatMap(option => [option.when, ...conditionsIn(option.clock)]),
        ...conditionsIn(clock.otherwise),
      ]
    : clock.kind === 'byDate'
      ? [{ [clock.from]: {} }]
      : []

/** Every clock a step may have, whichever counts. */
export const clocksIn = (clock: Clock): readonly Clock[] =>
  clock.kind === 'depends'
    ? [...clock.options.map(option => option.clock), clock.otherwise].flatMap(clocksIn)
    : [clock]
