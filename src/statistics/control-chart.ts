import type { Interval } from './interval.ts'

/** A value in its place; `undefined` where there is none, which no run and no moving range reaches across. */
export type Series = readonly (number | undefined)[]

/**
 * What chance alone would hardly do, in the order in which one of several is named: a value beyond a limit; seven in a row
 * that only rise or only fall; two of three near the same limit; seven in a row on the same side of the mean.
 */
export type Signal =
  | 'above'
  | 'below'
  | 'rising'
  | 'falling'
  | 'near upper'
  | 'near lower'
  | 'high run'
  | 'low run'

/** A stretch that is judged by itself: its mean, and where single values lie when nothing changes. */
export type Phase = Readonly<{
  /** The place of its first value, and the place after its last. */
  from: number
  until: number
  mean: number
  /** Missing where nothing varies, or where ranges are screened and none is left. */
  limits?: Interval
}>

export type ControlChart = Readonly<{ phases: readonly Phase[]; signals: readonly (Signal | undefined)[] }>

type How = Readonly<{
  /** Leaves out moving ranges so large that they say more of one value than of the others. As the NHS does, if not said. */
  screen?: boolean
  /** Places at which the chart begins anew. */
  starts?: readonly number[]
}>

/** Limits lie so many mean moving ranges from the mean: three standard deviations, at 1.128 ranges to one. */
const toLimit = 2.66
const toOutlier = 3.267
const longRun = 7

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** By how much each value differs from the one before it, where both are there. */
const movingRanges = (values: Series): readonly number[] =>
  values.flatMap((value, at) => {
    const before = values[at - 1]
    return value === undefined || before === undefined ? [] : Math.abs(value - before)
  })

/** The mean moving range of a series; `undefined` if there is none, or none is left after screening. */
export function meanRange(values: Series, screen = true): number | undefined {
  const ranges = movingRanges(values)
  const most = screen ? toOutlier * meanOf(ranges) : Number.POSITIVE_INFINITY
  const kept = ranges.filter(range => range < most)
  return kept.length > 0 ? meanOf(kept) : undefined
}

const known = (values: Series): readonly number[] => values.flatMap(value => value ?? [])

function phaseOf(values: Series, [from, until]: readonly [number, number], screen: boolean): Phase {
  const own = values.slice(from, until)
  const [mean, range] = [meanOf(known(own)), meanRange(own, screen)]
  if (range === undefined) return { from, until, mean }
  return { from, until, mean, limits: { from: mean - toLimit * range, to: mean + toLimit * range } }
}

/** Marks every place that lies in a window of so many of which a test holds. */
function inWindows(
  values: Series,
  length: number,
  holds: (window: readonly number[]) => boolean,
): readonly boolean[] {
  const found = values.map(() => false)
  for (let at = 0; at + length <= values.length; at += 1) {
    const window = known(values.slice(at, at + length))
    if (window.length === length && holds(window)) found.fill(true, at, at + length)
  }
  return found
}

const rises = (window: readonly number[]): boolean =>
  window.every((value, at) => value > (window[at - 1] ?? -Infinity))
const falls = (window: readonly number[]): boolean =>
  window.every((value, at) => value < (window[at - 1] ?? Infinity))

/** Whether a value lies in the outer third of the way to a limit, and not beyond it. */
function isNear(value: number | undefined, { mean, limits }: Phase): boolean {
  if (value === undefined || !limits || value < limits.from || value > limits.to) return false
  return Math.abs(value - mean) > ((limits.to - mean) * 2) / 3
}

type Test = readonly [signal: Signal, places: readonly boolean[]]

function testsOf(values: Series, phase: Phase): readonly Test[] {
  const { mean, limits } = phase
  const near = (value: number): boolean => isNear(value, phase)
  const all = (side: 1 | -1) => (window: readonly number[]) => window.every(one => side * (one - mean) > 0)
  const twoNear = (side: 1 | -1) =>
    inWindows(values, 3, window => all(side)(window) && window.filter(near).length >= 2).map(
      (found, at) => found && isNear(values[at], phase),
    )
  const beyond = (is: (value: number, ends: Interval) => boolean) =>
    values.map(value => value !== undefined && limits !== undefined && is(value, limits))
  return [
    ['above', beyond((value, { to }) => value > to)],
    ['below', beyond((value, { from }) => value < from)],
    ['rising', inWindows(values, longRun, rises)],
    ['falling', inWindows(values, longRun, falls)],
    ['near upper', twoNear(1)],
    ['near lower', twoNear(-1)],
    ['high run', inWindows(values, longRun, all(1))],
    ['low run', inWindows(values, longRun, all(-1))],
  ]
}

function signalsIn(values: Series, phase: Phase): readonly (Signal | undefined)[] {
  const own = values.slice(phase.from, phase.until)
  const tests = testsOf(own, phase)
  return own.map((_, at) => tests.find(([, places]) => places[at])?.[0])
}

/** An XmR chart with the rules of NHS England's “Making data count”, each stretch between starts judged by itself. */
export function xmrChart(values: Series, { screen = true, starts = [] }: How = {}): ControlChart {
  const places = [...new Set([0, ...starts, values.length])].sort((a, b) => a - b)
  const phases = places
    .slice(1)
    .map((until, at) => phaseOf(values, [places[at] ?? 0, until], screen))
    .filter(({ mean }) => !Number.isNaN(mean))
  const signals: (Signal | undefined)[] = values.map(() => undefined)
  for (const phase of phases)
    for (const [at, signal] of signalsIn(values, phase).entries()) signals[phase.from + at] = signal
  return { phases, signals }
}
