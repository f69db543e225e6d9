import type { Day } from './calendar.ts'
import type { Every, Measure } from './measure.ts'
import { nextPeriod, type Query, type Span } from './measure-question.ts'

/** All the time there is. */
export const always: Span = { from: '0001-01-01', until: '9999-01-01' }

/** The first day of the period in which a day lies. */
export function periodOf(every: Every, day: Day): Day {
  if (every === 'year') return `${day.slice(0, 4)}-01-01`
  if (every === 'month') return `${day.slice(0, 7)}-01`
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

/** Periods as stretches of time: those that follow each other are one stretch. */
export function spansOf(every: Every, periods: readonly Day[]): readonly Span[] {
  const spans: { from: Day; until: Day }[] = []
  for (const from of [...new Set(periods)].sort()) {
    const last = spans.at(-1)
    if (last?.until === from) last.until = nextPeriod(every, from)
    else spans.push({ from, until: nextPeriod(every, from) })
  }
  return spans
}

/**
 * All the time there is, in stretches of which each can be counted in a moment: our own records begin in our own time, and
 * lie a year to a stretch.
 */
export function yearByYear(today: Day): readonly Span[] {
  const first = 2020
  const years = Array.from(
    { length: Number(today.slice(0, 4)) - first + 2 },
    (_, at) => `${first + at}-01-01`,
  )
  const ends = [always.from, ...years, always.until]
  return ends.slice(1).map((until, at) => ({ from: ends[at] ?? always.from, until }))
}

/** What imported data are counted from, for every source and period: other data, another basis. */
export const basisOf = (one: Measure, forceId: number): Query => ({
  text: `select ${one.keepApart?.column ?? "''"} as source,
  to_char(date_trunc('${one.every}', ${one.dated}::timestamp), 'YYYY-MM-DD') as period,
  md5(string_agg(basis, ' ' order by basis)) as basis
from ${one.basis ?? one.view}
where force_id = $1
group by 1, date_trunc('${one.every}', ${one.dated}::timestamp)
order by 1, 2`,
  values: [forceId],
})
