import { type Count, hideSmall } from '../figures/hide-small.ts'
import { shownCounts } from '../figures/shown-counts.ts'
import {
  type DepartureOrder,
  type Direction,
  departureOrders,
  directionOf,
  hideDeparturesBelow,
} from '../policy/departure-orders.ts'
import { type Interval, wilson } from '../statistics/interval.ts'
import type { DecidedRow } from './departure.store.ts'

/** A share of the decisions, as it may be shown. */
export type Part = Readonly<{ count: Count; value?: number; interval?: Interval }>

/** How often those who decide depart from one table, which way, and why. */
export type Departures = Readonly<{
  order: DepartureOrder
  decisions: Count
  departed: Part
  directions: Readonly<Record<Direction, Part>>
  /** Of those that go up or down, the share that goes up: a half would be as often one way as the other. */
  upward?: Readonly<{ value: number; interval: Interval }>
  reasons: readonly Readonly<{ reason: string; count: Count }>[]
}>

const hiding = { hideBelow: hideDeparturesBelow, kind: 'share' } as const

const added = (rows: readonly DecidedRow[]): number => rows.reduce((sum, row) => sum + row.count, 0)

function partOf(counted: number, outOf: number, count: Count): Part {
  const interval = wilson(counted, outOf)
  return typeof count === 'number' && interval ? { count, value: counted / outOf, interval } : { count }
}

/** Up and down and sideways stand beside the sum of departures, and that beside all decisions: they are hidden together. */
function partsOf(order: DepartureOrder, rows: readonly DecidedRow[]) {
  const departing = rows.filter(row => row.suggested !== row.chosen)
  const [all, departed] = [added(rows), added(departing)]
  const by = (way: Direction) =>
    added(departing.filter(row => directionOf(order, row.suggested, row.chosen) === way))
  const [sum] = shownCounts([{ counted: departed, outOf: all }], hiding)
  const counts = hideSmall([by('up'), by('down'), by('sideways')], hiding.hideBelow)
  const isHidden = typeof sum?.counted !== 'number'
  const part = (way: Direction, at: number) =>
    partOf(by(way), all, isHidden ? 'hidden' : (counts[at] ?? 'hidden'))
  const directions = { up: part('up', 0), down: part('down', 1), sideways: part('sideways', 2) }
  return {
    departing,
    directions,
    departed: partOf(departed, all, sum?.counted ?? 0),
    decisions: sum?.outOf ?? 0,
  }
}

function departuresFrom(order: DepartureOrder, rows: readonly DecidedRow[]): Departures {
  const { departing, directions, departed, decisions } = partsOf(order, rows)
  const names = [...new Set(departing.map(row => row.reason))].sort()
  const sums = names.map(reason => added(departing.filter(row => row.reason === reason)))
  const isHidden = typeof departed.count !== 'number'
  const counts = hideSmall(sums, hiding.hideBelow)
  const [up, down] = [directions.up.count, directions.down.count]
  const ways = typeof up === 'number' && typeof down === 'number' ? wilson(up, up + down) : undefined
  const shown = typeof up === 'number' && typeof down === 'number' && ways
  return {
    ...{ order, decisions, departed, directions },
    ...(shown ? { upward: { value: up / (up + down), interval: ways } } : {}),
    reasons: names.map((reason, at) => ({ reason, count: isHidden ? 'hidden' : (counts[at] ?? 'hidden') })),
  }
}

/** Departures from every table whose answers have an order, in the order of policy. A table nobody decided with is left out. */
export const departuresIn = (rows: readonly DecidedRow[]): readonly Departures[] =>
  departureOrders.flatMap(order => {
    const here = rows.filter(row =>
      order.steps.some(one => one.pathway === row.pathway && one.step === row.step),
    )
    return here.length > 0 ? [departuresFrom(order, here)] : []
  })
