import {
  type ControlChart,
  type Phase,
  type Series,
  type Signal,
  xmrChart,
} from '../statistics/control-chart.ts'
import type { Figure, Line } from './figure.ts'
import { isShown } from './hide-small.ts'

/** A place in time at which the chart begins anew, and why. */
export type Start = Readonly<{ at: number; on: string; kind: 'broken' | 'rebased'; says: string }>

/** A figure over time as a control chart: what is judged, and what is too short to be. */
export type OverTime = Readonly<{
  figure: Figure
  values: Series
  starts: readonly Start[]
  /** Stretches long enough to have limits. */
  judged: readonly Phase[]
  signals: ControlChart['signals']
}>

/** Signals of one kind on places that follow each other. */
export type Found = Readonly<{ signal: Signal; from: number; last: number }>

/** From so many values on, a stretch has limits. */
export const fewest = 12

/** What is charted of a line: a count, or a share, median or rate; nothing where it is missing or too small to show. */
function chartedOf({ measure }: Figure, line: Line): number | undefined {
  if (line.missing || line.running) return undefined
  if (measure.kind === 'count') return isShown(line.counted) ? line.counted : undefined
  return line.value
}

function startsIn({ measure, question, lines, across }: Figure): readonly Start[] {
  const own = (measure.rebased ?? []).filter(
    ({ only }) => !only || !question.source || only === question.source,
  )
  const all = [
    ...across.map(({ on, says }) => ({ on, kind: 'broken' as const, says })),
    ...own.map(({ on, because }) => ({ on, kind: 'rebased' as const, says: because })),
  ]
  return all
    .map(start => ({ ...start, at: lines.findIndex(({ key }) => key >= start.on) }))
    .filter(({ at }) => at > 0)
    .sort((a, b) => a.at - b.at)
}

/** How many values there are between two places. */
export const knownIn = (values: Series, from = 0, until = values.length): number =>
  values.slice(from, until).filter(value => value !== undefined).length

/** Charts a figure that has a line for each period. `undefined` where it is divided, or nothing can be charted. */
export function overTime(figure: Figure): OverTime | undefined {
  if (figure.split) return undefined
  const values = figure.lines.map(line => chartedOf(figure, line))
  if (knownIn(values) === 0) return undefined
  const starts = startsIn(figure)
  const { phases, signals } = xmrChart(values, { starts: starts.map(({ at }) => at) })
  const judged = phases.filter(({ from, until }) => knownIn(values, from, until) >= fewest)
  const isJudged = (at: number) => judged.some(({ from, until }) => from <= at && at < until)
  return {
    figure,
    values,
    starts,
    judged,
    signals: signals.map((one, at) => (isJudged(at) ? one : undefined)),
  }
}

/** Signals gathered into stretches, so that seven months in a row are one thing to read. A new phase begins a new one. */
export function foundIn({ signals, starts }: OverTime): readonly Found[] {
  const found: Found[] = []
  for (const [at, signal] of signals.entries()) {
    const last = found.at(-1)
    const follows = last?.signal === signal && last?.last === at - 1 && !starts.some(start => start.at === at)
    if (signal && last && follows) found.splice(-1, 1, { ...last, last: at })
    else if (signal) found.push({ signal, from: at, last: at })
  }
  return found
}

/** Whether a value lies high or low when it gives this signal. */
export const isHigh = (signal: Signal): boolean =>
  ['above', 'rising', 'near upper', 'high run'].includes(signal)
