import type { Measure } from '../kernel/measure.ts'
import { nextPeriod, type Question } from '../kernel/measure-question.ts'

/** Which periods of which source the data reaches. */
export type Reach = Readonly<{ source: string; period: string; rows: number }>

/** What somebody asks for, as far as they say. `from` and `last` are first days of periods, both included. */
export type Asked = Readonly<{
  source?: string | undefined
  from?: string | undefined
  last?: string | undefined
  split?: string | undefined
}>

/** The sources that the data reaches, the one with most rows first. */
export function sourcesIn(reach: readonly Reach[]): readonly string[] {
  const rows = new Map<string, number>()
  for (const one of reach) rows.set(one.source, (rows.get(one.source) ?? 0) + one.rows)
  return [...rows].sort((a, b) => b[1] - a[1]).map(([source]) => source)
}

/** Where a figure begins if nobody says: after the last break, so that what is first seen compares like with like. */
function naturalStart(measure: Measure, source: string, periods: readonly string[]): string {
  const [first = '', final = ''] = [periods[0], periods.at(-1)]
  const breaks = (measure.breaks ?? []).filter(({ on, only }) => (!only || only === source) && on <= final)
  const last =
    breaks
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? first
  return periods.find(period => period >= last) ?? first
}

/** The question as it can be answered: a source and periods that the data reaches. `undefined` when there is no data. */
export function answerable(measure: Measure, reach: readonly Reach[], asked: Asked): Question | undefined {
  const sources = sourcesIn(reach)
  const source = sources.find(one => one === asked.source) ?? sources[0]
  if (source === undefined) return undefined
  const periods = reach.filter(one => one.source === source).map(({ period }) => period)
  const [first = '', final = ''] = [periods[0], periods.at(-1)]
  const reached = (day: string): string => (day < first ? first : day > final ? final : day)
  const ends = [reached(asked.from ?? naturalStart(measure, source, periods)), reached(asked.last ?? final)]
  const [from = first, last = final] = ends.sort()
  const split = measure.by.find(({ column }) => column === asked.split)?.column
  return {
    from,
    until: nextPeriod(measure.every, last),
    ...(measure.keepApart ? { source } : {}),
    ...(split ? { split } : {}),
  }
}
