import type { Day } from './calendar.ts'
import type { Break, Every, Measure, Split } from './measure.ts'

/** What somebody wants a measure worked out for. Days are the first of a period; `until` is not included. */
export type Question = Readonly<{ from: Day; until: Day; source?: string; split?: string }>

/** A stretch of days, the last not included. */
export type Span = Readonly<{ from: Day; until: Day }>

/** A query, its values apart from its text. `$1` is always the force. */
export type Query = Readonly<{ text: string; values: readonly unknown[] }>

const periodIn = (one: Measure): string => `date_trunc('${one.every}', ${one.dated}::timestamp)`

const inText = (period: string): string => `to_char(${period}, 'YYYY-MM-DD')`

const addedUp = (value: string, condition: string): string =>
  `coalesce(sum(${value}) filter (where ${condition}), 0)::int`

function numbersOf(one: Measure): readonly string[] {
  if (one.kind === 'rate')
    return [
      `${addedUp(one.adds.sql, one.counts.sql)} as counted`,
      `${addedUp(one.outOf.sql, one.counts.sql)} as out_of`,
    ]
  if (one.kind === 'count' && one.adds)
    return ['counted', 'out_of'].map(name => `${addedUp(one.adds?.sql ?? '', one.counts.sql)} as ${name}`)
  const whole = one.kind === 'share' ? one.outOf.sql : one.counts.sql
  const counted = one.kind === 'share' ? `(${whole}) and (${one.counts.sql})` : whole
  const filter = (condition: string): string => `filter (where ${condition})`
  return [
    `count(*) ${filter(counted)}::int as counted`,
    `count(*) ${filter(whole)}::int as out_of`,
    ...(one.kind === 'median'
      ? [`array_agg((${one.value.sql})::float8 order by ${one.value.sql}) ${filter(counted)} as "values"`]
      : []),
  ]
}

/** The groups that a question divides a measure into; nothing if it asks for none. Throws for one it does not have. */
export function splitOf(one: Measure, question: Pick<Question, 'split'>): Split | undefined {
  const wanted = question.split ?? (one.kind === 'makeUp' ? one.by[0]?.column : undefined)
  const found = one.by.find(({ column }) => column === wanted)
  if (wanted && !found) throw new RangeError(`${one.id} is not divided by ${wanted}`)
  return found
}

const about = ({ within }: Measure): string => (within ? `\n  and (${within.sql})` : '')

/** The one query that works out any measure: a row for each period and group that the data reaches. */
export function queryOf(one: Measure, forceId: number, question: Question): Query {
  const { from, until, source } = question
  const apart = source === undefined ? undefined : one.keepApart?.column
  const text = `select ${inText(periodIn(one))} as period,
  ${splitOf(one, question)?.column ?? "''"} as "group",
  ${numbersOf(one).join(',\n  ')}
from ${one.view}
where force_id = $1${about(one)}
  and ${one.dated} >= $2::date
  and ${one.dated} < $3::date${apart ? `\n  and ${apart} = $4` : ''}
group by ${periodIn(one)}, 2
order by 1, 2`
  return { text, values: [forceId, from, until, ...(apart ? [source] : [])] }
}

/** Which sources and periods the data reaches, so that a gap is never taken for nought. */
export const reachOf = (one: Measure, forceId: number, span?: Span): Query => ({
  text: `select ${one.keepApart?.column ?? "''"} as source,
  ${inText(periodIn(one))} as period,
  ${one.reach ? 'sum(rows)' : 'count(*)'}::int as rows
from ${one.reach ?? one.view}
where force_id = $1${one.reach ? '' : about(one)}
  and ${one.dated} is not null${span ? `\n  and ${one.dated} >= $2::date\n  and ${one.dated} < $3::date` : ''}
group by 1, ${periodIn(one)}
order by 1, 2`,
  values: [forceId, ...(span ? [span.from, span.until] : [])],
})

const monthsIn = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the period after the one that starts on a day. */
export function nextPeriod(every: Every, from: Day): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + monthsIn[every]
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The first day of every period of a question. */
export function periodsOf(every: Every, { from, until }: Span): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day < until; day = nextPeriod(every, day)) days.push(day)
  return days
}

/** The breaks that the periods asked for lie on both sides of, and those that they all come after. */
export function breaksIn(
  one: Measure,
  { from, until, source }: Question,
): Readonly<{ across: readonly Break[]; after: readonly Break[] }> {
  const known = (one.breaks ?? []).filter(({ only }) => !only || !source || only === source)
  return {
    across: known.filter(({ on }) => from < on && on < until),
    after: known.filter(({ on, since }) => since && on <= from),
  }
}
