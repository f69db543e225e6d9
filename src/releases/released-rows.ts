import { type CountedRow, periodInWords } from '../figures/figure.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import { periodsOf, type Query, type Question } from '../kernel/measure-question.ts'
import { median, medianInterval, wilson } from '../statistics/interval.ts'
import type { Basis } from './basis.ts'
import { keyOf } from './cells.ts'
import { everybody, groupsOf } from './groups.ts'
import type { ReleasedRow } from './release.ts'
import { type ComparisonTerms, digits } from './released-comparison.ts'
import type { Shown } from './shown.ts'

/** One table worked out and not yet veiled: what it was made from stays with the force. */
export type Worked = Readonly<{
  basis: Basis
  measure: Measure
  question: Question
  query: Query
  rows: readonly CountedRow[]
  inputsHash: string
  /** The day on which it was counted, where its last period was not over then. */
  runningOn?: Day
  /** What its groups are compared by, where they are. */
  terms?: ComparisonTerms
}>

/** How counts are shown: by the key of their cell. */
export type Veil = Readonly<{ below: number; roundedTo?: number; show(key: string): Shown }>

/** The key of the row that holds whatever is in none of the groups. */
export const inNoGroupKey = 'in no named group'

type Named = Readonly<{ key: string; label: string; values: readonly number[]; counted: Shown; outOf: Shown }>

type Sureness = Pick<ReleasedRow, 'value' | 'from' | 'to'>

const sure = (value: number, range: Readonly<{ from: number; to: number }> | undefined): Sureness => ({
  value: digits(value),
  ...(range ? { from: digits(range.from), to: digits(range.to) } : {}),
})

function shareOf(measure: Measure, { counted, outOf }: Named, veil: Veil): Sureness {
  if (typeof counted !== 'number' || typeof outOf !== 'number' || outOf === 0) return {}
  if (counted > 0 && counted < Math.max(measure.noShareBelow ?? 0, veil.below)) return {}
  if (veil.roundedTo || counted > outOf) return sure(Math.min(1, counted / outOf), undefined)
  return sure(counted / outOf, wilson(counted, outOf))
}

/** How many there are at least, for whoever reads the table. */
const atLeast = (counted: number, { roundedTo = 1 }: Veil): number => Math.max(0, counted - roundedTo + 1)

/** Whether the range of a median ends within the values: the smallest and the largest are those of one child each. */
const endsWithin = (count: number): boolean =>
  (medianInterval(Array.from({ length: count }, (_, at) => at))?.from ?? 0) > 0

/** Whether a median and its range are shown follows from the count that is shown, and so tells nothing of the one that is not. */
function medianOf({ counted, values }: Named, veil: Veil): Sureness {
  const value = median(values)
  if (typeof counted !== 'number' || value === undefined) return {}
  const least = atLeast(counted, veil)
  if (least < veil.below) return {}
  return sure(value, endsWithin(least) ? medianInterval(values) : undefined)
}

function rowOf(measure: Measure, one: Named, veil: Veil): ReleasedRow {
  const { key, label, counted, outOf } = one
  const isSum = measure.kind === 'makeUp' && key === everybody
  const hasShare =
    measure.kind === 'share' || measure.kind === 'rate' || (measure.kind === 'makeUp' && !isSum)
  const value = measure.kind === 'median' ? medianOf(one, veil) : hasShare ? shareOf(measure, one, veil) : {}
  return { key, label, counted, outOf, ...value }
}

/** A year is called by its number, another period by the month it begins with. */
const periodCalled = ({ every }: Measure, key: string): string =>
  every === 'year' ? key.slice(0, 4) : periodInWords(key)

const noData = (measure: Measure, key: string): Named => ({
  key,
  label: periodCalled(measure, key),
  values: [],
  counted: 'no data',
  outOf: 'no data',
})

/** What is shown of one cell, and what it is out of: itself where nothing else is. */
function shownOf({ basis, measure }: Worked, veil: Veil, place: Place): Pick<Named, 'counted' | 'outOf'> {
  const counted = veil.show(keyOf({ of: basis.of, ...place }))
  if (basis.outOf) return { counted, outOf: veil.show(keyOf({ of: basis.outOf.of, ...place })) }
  const all = { group: everybody, span: { from: basis.from, until: basis.until } }
  return { counted, outOf: measure.kind === 'makeUp' ? veil.show(keyOf({ of: basis.of, ...all })) : counted }
}

type Place = Readonly<{ group: string; span: Readonly<{ from: string; until: string }> }>

const valuesIn = (rows: readonly CountedRow[]): readonly number[] =>
  rows.flatMap(({ values }) => values ?? []).sort((a, b) => a - b)

function periodRows(worked: Worked, veil: Veil): readonly Named[] {
  const { measure, question, basis, rows } = worked
  const reached = new Map(basis.periods)
  return periodsOf(measure.every, question).map(key => {
    const until = reached.get(key)
    if (until === undefined) return noData(measure, key)
    const values = valuesIn(rows.filter(({ period }) => period === key))
    const shown = shownOf(worked, veil, { group: everybody, span: { from: key, until } })
    return { key, label: periodCalled(measure, key), values, ...shown }
  })
}

function groupRows(worked: Worked, veil: Veil): readonly Named[] {
  const { basis, rows } = worked
  const { column = '', groups = {} } = basis.split ?? {}
  const span = { from: basis.from, until: basis.until }
  return [...groupsOf(basis)].map(([group, label]) => {
    const isNamed = group.startsWith(`${column}=`)
    const key = isNamed ? group.slice(column.length + 1) : inNoGroupKey
    const inside = rows.filter(row => (isNamed ? row.group === key : !(row.group in groups)))
    return { key, label, values: valuesIn(inside), ...shownOf(worked, veil, { group, span }) }
  })
}

/** Every row of a table, and the row that sums them up, with counts as the veil shows them. */
export function releasedRows(
  worked: Worked,
  veil: Veil,
): Readonly<{ rows: readonly ReleasedRow[]; whole: ReleasedRow }> {
  const { basis, measure } = worked
  const named = basis.split ? groupRows(worked, veil) : periodRows(worked, veil)
  const span = { from: basis.from, until: basis.until }
  const all = { key: everybody, label: 'All', values: valuesIn(worked.rows) }
  return {
    rows: named.map(one => rowOf(measure, one, veil)),
    whole: rowOf(measure, { ...all, ...shownOf(worked, veil, { group: everybody, span }) }, veil),
  }
}
