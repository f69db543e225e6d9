import type { Against } from '../kernel/comparison.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Estimate } from '../statistics/two-by-two.ts'
import type { ComparedGroup } from './compared.ts'

/** A share, or a rate and in how many it is given. */
type Unit = Readonly<{ kind: string; per?: number }>

/** A share or a rate in its unit. */
export const valueSaid = (measure: Unit, value: number): string =>
  measure.kind === 'rate' ? `${(value * (measure.per ?? 1)).toFixed(1)}` : `${(value * 100).toFixed(1)}%`

/** A range in the unit of the measure. */
export const rangeSaid = (measure: Unit, { from, to }: Interval): string =>
  `${valueSaid(measure, from)} to ${valueSaid(measure, to)}`

/** A number of times, with its range: `1.8 (1.4 to 2.3)`. */
export const timesSaid = ({ value, interval }: Estimate): string =>
  `${value.toFixed(2)} (${interval.from.toFixed(2)} to ${interval.to.toFixed(2)})`

const signed = (value: number, digits: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(digits)}`

/** A difference in points of a hundred, or in the unit of the rate, with its range. */
export function pointsSaid(measure: Unit, { value, interval }: Estimate): string {
  const unit = measure.kind === 'rate' ? (measure.per ?? 1) : 100
  const [middle, from, to] = [value, interval.from, interval.to].map(one => signed(one * unit, 1))
  return `${middle} (${from} to ${to})`
}

/** With whom a division compares, in words that follow “than”. */
export const referenceSaid = ({ split, reference }: Against): string =>
  reference === 'rest' ? 'all the others together' : (split.groups[reference] ?? reference)

/** What can be said of a group, in words. */
export function verdictSaid({
  state,
  verdict,
  value,
}: Pick<ComparedGroup, 'state' | 'verdict' | 'value'>): string {
  if (state === 'reference') return 'The others are compared with this group'
  if (state === 'missing') return 'Not compared: nobody knows the group'
  if (value === undefined || !verdict || verdict === 'few') return 'Too few to compare'
  if (verdict === 'chance') return 'No difference that can be told from chance'
  return verdict === 'more' ? 'More often, beyond chance' : 'Less often, beyond chance'
}
