import type { Clock, Condition } from './clock.ts'

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** A number of hours in words, in minutes where it is not whole. */
const lengthInWords = (hours: number): string =>
  Number.isInteger(hours) ? count(hours, 'hour') : count(Math.round(hours * 60), 'minute')

/** A length of a repeating clock in words, in its own unit. */
export const repeatInWords = ({ unit = 'hours' }: Clock & { kind: 'every' }, length: number): string =>
  unit === 'hours' ? lengthInWords(length) : count(length, unit.slice(0, -1))

/** That a step happened is said already where a time runs from it, and nothing else is asked. */
const saysItself = ({ when, clock }: Readonly<{ when: Condition; clock: Clock }>): boolean =>
  Object.entries(when).every(
    ([step, answers]) => 'from' in clock && step === clock.from && Object.keys(answers ?? {}).length === 0,
  )

type Power = (Clock & { kind: 'ceiling' })['extendedBy'][number]

/** By how much a power raises a ceiling, and how long it holds at most. */
const raisedInWords = (
  { step, when = {}, hours, lasting, until }: Power,
  sayIf: (condition: Condition) => string,
): string =>
  `, or ${lengthInWords(hours)} if ${sayIf({ [step]: when })}${
    lasting ? ` (and no more than ${lengthInWords(lasting)} from then)` : ''
  }${until ? ', or until the time given there if that is sooner' : ''}`

/**
 * A clock in words, with the titles of the steps it names. `sayIf` says a condition in full, where there is room for it;
 * without it, only the step that decides is named.
 */
export function clockInWords(
  clock: Clock,
  titleOf: (step: string) => string,
  sayIf: (condition: Condition) => string = condition =>
    `“${Object.keys(condition).map(titleOf).join('” and “')}” says so`,
): string {
  const from = 'from' in clock ? `“${titleOf(clock.from)}”` : ''
  switch (clock.kind) {
    case 'hours':
      return `within ${lengthInWords(clock.hours)} of ${clock.since ? `the time given in ${from}` : from}`
    case 'soon':
      return `as soon as practicable after ${from}`
    case 'workingDays':
      return `by the end of ${count(clock.days, 'working day')} after the day of ${from}`
    case 'schoolDay':
      return `before the first school day starts after ${from}`
    case 'days':
      if (clock.days === 0) return `by the end of the day of ${from}`
      return `by the end of ${count(clock.days, 'day')} after the day of ${from}`
    case 'months':
      return `within ${count(clock.months, 'month')} of ${from}`
    case 'byDate':
      return `by the date given in ${from}`
    case 'birthday':
      return `${clock.monthsBefore ? `${count(clock.monthsBefore, 'month')} before` : 'before'} the child turns ${clock.age}`
    case 'every':
      return `first within ${repeatInWords(clock, clock.first)} of ${from}, then every ${repeatInWords(clock, clock.next)}`
    case 'ceiling':
      return `within ${lengthInWords(clock.hours)} of ${from}${clock.extendedBy.map(power => raisedInWords(power, sayIf)).join('')}`
    case 'depends':
      return [
        ...clock.options.map(
          option =>
            `${clockInWords(option.clock, titleOf, sayIf)}${saysItself(option) ? '' : ` if ${sayIf(option.when)}`}`,
        ),
        `otherwise ${clockInWords(clock.otherwise, titleOf, sayIf)}`,
      ].join('; ')
  }
}
