import type { Clock } from './clock.ts'

const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`
const length = (amount: number): string =>
  Number.isInteger(amount) ? count(amount, 'hour') : count(Math.round(amount * 60), 'minute')

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
      return `first within ${length(clock.first)} of ${after(clock.from)}, then every ${length(clock.next)}`
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
