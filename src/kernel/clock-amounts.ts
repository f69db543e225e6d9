import { type Clock, clocksIn } from './clock.ts'
import type { Pathway, Step } from './pathway.ts'

/** What a clock gives, none of which may be nought. No days, or months, or months before a birthday, end with the day itself. */
function given(clock: Clock): object {
  switch (clock.kind) {
    case 'days':
      return { days: clock.days + 1 }
    case 'months':
      return { months: clock.months + 1 }
    case 'birthday':
      return { age: clock.age, before: (clock.monthsBefore ?? 0) + 1 }
    case 'every':
      return clock.unit === 'days' ? { first: clock.first + 1, next: clock.next } : clock
    default:
      return clock
  }
}

const numbersIn = (one: object): readonly number[] =>
  Object.values(one).filter(value => typeof value === 'number')

/** How much time a clock gives, and to how much each power raises it. */
const amountsIn = (clock: Clock): readonly number[] => [
  ...numbersIn(given(clock)),
  ...(clock.kind === 'ceiling' ? clock.extendedBy.map(power => power.hours) : []),
]

/** Half a day or a month is no limit that anybody can read off a calendar. */
const isWhole = (clock: Clock): boolean =>
  ['hours', 'ceiling'].includes(clock.kind) ||
  (clock.kind === 'every' && (clock.unit ?? 'hours') === 'hours') ||
  numbersIn(clock).every(Number.isInteger)

/** Powers that leave a limit where it is, or bring it forward. */
const notRaised = (pathway: Pathway, title: string, clock: Clock): readonly string[] =>
  clock.kind === 'ceiling'
    ? clock.extendedBy
        .filter(power => power.hours <= clock.hours)
        .map(
          ({ step, hours }) =>
            `“${pathway.steps[step]?.title}” does not raise the limit of “${title}”: ${hours} hours are not more than ${clock.hours}.`,
        )
    : []

/** A limit of no time would be over as it began, one without end would be none. */
export function faultyAmounts(pathway: Pathway, { title, within }: Step): readonly string[] {
  const clocks = within ? clocksIn(within) : []
  const isTime = (amount: number) => amount > 0 && Number.isFinite(amount)
  return [
    ...(clocks.flatMap(amountsIn).every(isTime)
      ? []
      : [`The clock of “${title}” must give some time: a number above 0.`]),
    ...(clocks.every(isWhole) ? [] : [`The clock of “${title}” must give whole days or months.`]),
    ...clocks.flatMap(clock => notRaised(pathway, title, clock)),
  ]
}
