import { type Direction, departureOrders, directionOf } from '../policy/departure-orders.ts'
import { fewestPairs, type MaskedDecision } from '../policy/masking.ts'
import { type Agreement, agreementOf, type Pair } from '../statistics/agreement.ts'
import { type Interval, wilson } from '../statistics/interval.ts'
import { type Estimate, type Part, shareDifference } from '../statistics/two-by-two.ts'
import type { PairRow } from './masked-decision.store.ts'

/** How the second, masked decisions of one group stand beside the first, or that there are too few to tell. */
export type MaskedGroup = Readonly<{
  group: string
  /** Left out where there are too few: not even how many is said. */
  pairs?: number
  same?: Estimate
  lighter?: Estimate
  harsher?: Estimate
  /** By how much more often the masked decision was lighter than in the group it is compared with. */
  difference?: Estimate
}>

/** All pairs of a kind together, and by group. */
export type MaskedResults = Readonly<{
  agreement: Agreement
  same?: Interval
  groups: readonly MaskedGroup[]
}>

const added = (rows: readonly PairRow[]): number => rows.reduce((sum, row) => sum + row.count, 0)

const pairsOf = (rows: readonly PairRow[]): readonly Pair[] =>
  rows.flatMap(({ chosen, again, count }) => Array.from({ length: count }, (): Pair => [chosen, again]))

function estimateOf({ counted, outOf }: Part): Estimate | undefined {
  const interval = wilson(counted, outOf)
  return interval && { value: counted / outOf, interval }
}

/** Without an order of answers, no decision is lighter or harsher than another. */
function counting({ table }: MaskedDecision) {
  const order = departureOrders.find(one => one.table === table)
  const way = ({ chosen, again }: PairRow): Direction =>
    order ? directionOf(order, chosen, again) : 'sideways'
  return (rows: readonly PairRow[], wanted: Direction): Part => ({
    counted: added(rows.filter(row => way(row) === wanted)),
    outOf: added(rows),
  })
}

type Asked = Readonly<{ kind: MaskedDecision; reference: string }>

/** What came of deciding again without knowing whose it was. A group with few pairs is named, and nothing is said of it. */
export function resultsOf(rows: readonly PairRow[], { kind, reference }: Asked): MaskedResults {
  const partOf = counting(kind)
  const of = (group: string) => rows.filter(row => row.group === group)
  const isEnough = (some: readonly PairRow[]) => added(some) >= fewestPairs.count
  const compared = of(reference)
  const groupOf = (group: string): MaskedGroup => {
    const here = of(group)
    if (!isEnough(here)) return { group }
    const same = estimateOf({
      counted: added(here.filter(row => row.chosen === row.again)),
      outOf: added(here),
    })
    const [lighter, harsher] = [partOf(here, 'down'), partOf(here, 'up')]
    const difference =
      group === reference || !isEnough(compared)
        ? undefined
        : shareDifference(lighter, partOf(compared, 'down'))
    const [down, up] = [estimateOf(lighter), estimateOf(harsher)]
    return {
      ...{ group, pairs: added(here) },
      ...(same ? { same } : {}),
      ...(down ? { lighter: down } : {}),
      ...(up ? { harsher: up } : {}),
      ...(difference ? { difference } : {}),
    }
  }
  const agreement = agreementOf(isEnough(rows) ? pairsOf(rows) : [])
  const same = wilson(agreement.same, agreement.count)
  const groups = [...new Set(rows.map(row => row.group))].sort()
  return { agreement, ...(same ? { same } : {}), groups: groups.map(groupOf) }
}
