import type { Day } from '../kernel/calendar.ts'
import type { TableNumber } from './part-rows.ts'
import type { Numbers, PartYear } from './worked-part.ts'

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const monthOf = (day: Day): string => monthName.format(new Date(`${day}T00:00:00Z`))

type Kind = 'calendar' | 'financial'

/** A year by its first: `2018`, or `2018/19`. */
const yearLabel = (year: string, kind: Kind): string =>
  kind === 'calendar' ? year : `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`

/** The first day of a year. */
export const startOf = (year: string, kind: Kind): Day => `${year}-${kind === 'calendar' ? '01' : '04'}-01`

/** The day before. */
const before = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

type Reached = Readonly<{ from: Day; until: Day }>

/** What a year lacks at either end, as a table reaches it. */
export function partOfYear(year: string, kind: Kind, { from, until }: Reached): string | undefined {
  const [start, end] = [startOf(year, kind), startOf(String(Number(year) + 1), kind)]
  if (from <= start && until >= end) return undefined
  const [first, last] = [from, before(until)]
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${monthOf(first)} only`
    : `${monthOf(first)} to ${monthOf(last)} only`
}

/** The numbers of a table by year and group. A group that the kind of table does not know is put last, under its word. */
export function numbersOfTable(
  rows: readonly TableNumber[],
  groups: Numbers['groups'],
  { kind, yearly, unit }: Readonly<{ kind: Kind; yearly: 'sum' | 'last'; unit: 'number' | 'share' }>,
): Numbers {
  const seen = [...new Set(rows.map(({ group }) => group ?? ''))]
  const known = groups.filter(({ key, ages }) => seen.includes(key) || (ages && unit === 'number'))
  const strange = seen.filter(key => !groups.some(group => group.key === key))
  const all = [...known, ...strange.map(key => ({ key, title: key === '' ? 'Blank' : `“${key}”` }))]
  const keys = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort()
  const none = unit === 'number' ? 0 : undefined
  return {
    groups: all,
    years: keys.map(key => yearOf(key, kind, yearly === 'last' ? [] : rows)),
    cells: keys.map(key =>
      all.map(group => {
        const found = rows.filter(row => row.year === key && (row.group ?? '') === group.key)
        return found.at(-1)?.value ?? none
      }),
    ),
  }
}

function yearOf(key: string, kind: Kind, rows: readonly TableNumber[]): PartYear {
  const days = rows.filter(({ year }) => year === key)
  const from = days.map(day => day.from ?? '').sort()[0] ?? ''
  const until =
    days
      .map(day => day.until ?? '')
      .sort()
      .at(-1) ?? ''
  const isStretch = from !== '' && Date.parse(until) - Date.parse(from) > 86_400_000
  const note = isStretch ? partOfYear(key, kind, { from, until }) : undefined
  return { key, label: yearLabel(key, kind), ...(note ? { note } : {}) }
}

type Counted = Readonly<{ period: Day; group: string; counted: number }>

/** The numbers of a measure by year and group. `reach`: the periods that there is data for; every month of it, if `full`. */
export function numbersOfMeasure(
  rows: readonly Counted[],
  groups: Numbers['groups'],
  { kind, reach, full, today }: Readonly<{ kind: Kind; reach: readonly Day[]; full: boolean; today: Day }>,
): Numbers {
  const yearIn = (day: Day): string =>
    String(Number(day.slice(0, 4)) - (kind === 'financial' && day.slice(5) < '04' ? 1 : 0))
  const reached = [...new Set(reach.map(yearIn))].sort()
  const known = groups.filter(({ key, ages }) => ages || rows.some(row => row.group === key))
  const noteOf = (year: string): string | undefined => {
    const months = reach.filter(day => yearIn(day) === year).length
    if (full && months < 12) return `${months} of 12 months`
    return startOf(String(Number(year) + 1), kind) > today ? 'not over yet' : undefined
  }
  return {
    groups: known,
    years: reached.map(key => {
      const note = noteOf(key)
      return { key, label: yearLabel(key, kind), ...(note ? { note } : {}) }
    }),
    cells: reached.map(year =>
      known.map(({ key }) =>
        rows.reduce(
          (sum, row) => sum + (yearIn(row.period) === year && row.group === key ? row.counted : 0),
          0,
        ),
      ),
    ),
  }
}
