import { type Count, hideShare, hideSmall, isShown } from '../figures/hide-small.ts'
import { familyOfPathway, flowFamilies } from '../policy/flow.ts'
import { type Interval, median, medianInterval } from '../statistics/interval.ts'
import { type Estimate, shareDifference } from '../statistics/two-by-two.ts'

/** What was counted: from which pathway to which, or to no other before the looking ended. */
export type FlowRow = Readonly<{
  from: string
  /** A pathway; `ended`, where the episode is over and nothing came next; `open`, where it goes on and nothing came next. */
  to: string
  count: number
  waits: readonly number[] | null
  led: number
  setAside: number
}>

/** What agencies were asked for in a stretch of time, how often the child had it, and after how many hours. */
export type NamedWait = Readonly<{
  kind: string
  asked: number
  given: number
  hours: readonly number[] | null
}>

/** Where some of the children went next, and after how long. */
export type FlowPart = Readonly<{
  to: string
  count: Count
  share?: number
  wait?: Readonly<{ days: number; interval?: Interval }>
}>

/** All that began in one place, and where they went. */
export type FlowLine = Readonly<{
  from: string
  total: Count
  parts: readonly FlowPart[]
  /** How many had a next contact that was started from this one. */
  led: Count
  /** How many had another pathway proposed that somebody set aside. */
  setAside: Count
}>

/** How a flow is to be shown: into which pathway of one family it looks, below what it hides, and whether it rounds. */
export type FlowShape = Readonly<{ of?: string | undefined; hideBelow: number; roundTo?: number | undefined }>

/** The two ways in which no contact comes next. */
export const noNext: Readonly<Record<string, string>> = {
  ended: 'Over, and none next',
  open: 'Going on, none next',
}

/** Where a flow may begin, in the order of policy: families, or the pathways of one. */
const placesOf = (of: string | undefined): readonly string[] =>
  (of === undefined ? undefined : flowFamilies[of]?.pathways) ?? Object.keys(flowFamilies)

const goals: readonly string[] = [...Object.keys(flowFamilies), ...Object.keys(noNext)]

const goalOf = ({ to }: FlowRow): string => (Object.hasOwn(noNext, to) ? to : familyOfPathway(to))

const added = (rows: readonly FlowRow[], of: (row: FlowRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const roundedTo = (count: Count, base: number | undefined): Count =>
  base && isShown(count) ? Math.round(count / base) * base : count

function waitOf(rows: readonly FlowRow[]): FlowPart['wait'] {
  const waits = rows.flatMap(row => row.waits ?? [])
  const days = median(waits)
  const interval = medianInterval(waits)
  return days === undefined || !interval ? undefined : { days, interval }
}

function lineOf(from: string, rows: readonly FlowRow[], { hideBelow, roundTo }: FlowShape): FlowLine {
  const all = added(rows, row => row.count)
  const isFew = all > 0 && all < hideBelow
  const to = goals.map(goal => rows.filter(row => goalOf(row) === goal))
  const counts = hideSmall(
    to.map(some => added(some, row => row.count)),
    hideBelow,
  )
  const total = roundedTo(isFew ? 'few' : all, roundTo)
  const parts = goals.map((goal, at): FlowPart => {
    const count = isFew ? 'hidden' : roundedTo(counts[at] ?? 'hidden', roundTo)
    const wait = isShown(count) ? waitOf(to[at] ?? []) : undefined
    const share = isShown(count) && isShown(total) && total > 0 ? Math.min(1, count / total) : undefined
    return { to: goal, count, ...(share === undefined ? {} : { share }), ...(wait ? { wait } : {}) }
  })
  const besides = (some: number) => roundedTo(hideShare(some, all, hideBelow).counted, roundTo)
  return {
    ...{ from, total, parts },
    led: besides(added(rows, row => row.led)),
    setAside: besides(added(rows, row => row.setAside)),
  }
}

/** A flow as it may be shown: a line for each place where something began. Sums stand by line only, never by goal. */
export function flowOf(rows: readonly FlowRow[], shape: FlowShape): readonly FlowLine[] {
  const placeOf = ({ from }: FlowRow) => (shape.of === undefined ? familyOfPathway(from) : from)
  return placesOf(shape.of).flatMap(place => {
    const here = rows.filter(row => placeOf(row) === place)
    return here.length > 0 ? [lineOf(place, here, shape)] : []
  })
}

/** By how much the share of one part has changed between two periods, from what is shown of both alone. */
export function changeOf(
  [before, after]: readonly [FlowLine | undefined, FlowLine | undefined],
  to: string,
): Estimate | undefined {
  const [one, other] = [after, before].map(line => {
    const count = line?.parts.find(part => part.to === to)?.count
    return isShown(count) && isShown(line?.total) && line.total > 0
      ? { counted: Math.min(count, line.total), outOf: line.total }
      : undefined
  })
  return one && other && shareDifference(one, other)
}
