import type { Shown, WorkedPart } from './worked-part.ts'

/** A number as people read it. */
export function shownInWords(value: Shown | undefined, unit: WorkedPart['unit']): string {
  if (value === undefined || value === 'missing') return 'no data'
  if (value === 'hidden') return 'too few to show'
  return unit === 'share' ? `${Math.round(value * 100)}%` : value.toLocaleString('en-GB')
}

/** Five characters at most: 84k, 1.2k, 56%. */
export function inBrief(value: Shown | undefined, unit: WorkedPart['unit']): string {
  if (typeof value !== 'number') return value === 'hidden' ? '[c]' : '–'
  if (unit === 'share' || value < 1000) return shownInWords(value, unit)
  return value < 9950 ? `${(value / 1000).toFixed(1)}k` : `${Math.round(value / 1000)}k`
}

/** The group that the first sentence is about. */
export const focusOf = ({ part, groups }: WorkedPart): number =>
  Math.max(
    0,
    groups.findIndex(({ key }) => key === part.focus),
  )

const points = (difference: number): string => {
  const whole = Math.abs(Math.round(difference * 100))
  return `${whole} percentage ${whole === 1 ? 'point' : 'points'}`
}

function against(last: number, before: number, unit: WorkedPart['unit']): string {
  const difference = last - before
  if (shownInWords(last, unit) === shownInWords(before, unit)) return 'as in'
  if (unit === 'share') return `${points(difference)} ${difference > 0 ? 'higher' : 'lower'} than in`
  return `${Math.abs(difference).toLocaleString('en-GB')} ${difference > 0 ? 'more' : 'fewer'} than in`
}

/** Whether two years following each other may be compared: both whole, and no change of the data between them. */
function isLike({ years, from }: WorkedPart, at: number): boolean {
  const [before, last] = [years[at - 1], years[at]]
  if (!before || !last || before.note || last.note) return false
  const isChanged = from?.changes.some(
    ({ on }) => on > `${before.key}-01-01` && on < `${Number(last.key) + 1}-04-01`,
  )
  return Number(last.key) - Number(before.key) === 1 && !isChanged
}

function yearsInWords(worked: WorkedPart): string {
  const { years, groups, cells, unit, counts } = worked
  const [at, group] = [years.length - 1, focusOf(worked)]
  const [year, last, before] = [years[at], cells[at]?.[group], cells[at - 1]?.[group]]
  const when = `in ${year?.label}${year?.note ? ` (${year.note})` : ''}`
  const compared =
    typeof last === 'number' && typeof before === 'number' && isLike(worked, at)
      ? `, ${against(last, before, unit)} ${years[at - 1]?.label}${shownInWords(last, unit) === shownInWords(before, unit) ? '' : ` (${shownInWords(before, unit)})`}`
      : ''
  const what = unit === 'number' && typeof last === 'number' ? ` ${counts}` : ''
  return `${groups[group]?.title}: ${shownInWords(last, unit)}${what} ${when}${compared}`
}

/** The number of each borough, for the years that are shown together, and what those years are. */
export function boroughNumbers({ part, years, groups, cells }: WorkedPart) {
  const shown = part.only === 'newest year' ? cells.slice(-1) : cells
  const [first, last] = [part.only === 'newest year' ? years.at(-1) : years[0], years.at(-1)]
  const when = first?.key === last?.key ? `in ${last?.label}` : `from ${first?.label} to ${last?.label}`
  const numbers = groups.map(({ key, title }, at) => {
    const all = shown.map(row => row[at] ?? 'missing')
    const numeric = all.filter(one => typeof one === 'number')
    const value: Shown = all.includes('hidden')
      ? 'hidden'
      : numeric.length > 0
        ? numeric.reduce((sum, one) => sum + one, 0)
        : 'missing'
    return { key, title, value }
  })
  return { when, numbers }
}

function boroughsInWords(worked: WorkedPart, isBorough: (key: string) => boolean): string {
  const { when, numbers } = boroughNumbers(worked)
  const known = numbers
    .flatMap(({ key, title, value }) =>
      typeof value === 'number' && isBorough(key) ? [{ title, value }] : [],
    )
    .sort((a, b) => b.value - a.value)
  const [most, least] = [known[0], known.at(-1)]
  if (!most || !least) return 'There is no number for any borough'
  const said = ({ title, value }: typeof most) => `${title} (${shownInWords(value, worked.unit)})`
  return `Highest in ${said(most)} and lowest in ${said(least)}, ${when}`
}

/** What is seen, in one sentence without a full stop: it stands as the title of the chart. */
export const headline = (worked: WorkedPart, isBorough: (key: string) => boolean): string =>
  worked.part.shows === 'boroughs' ? boroughsInWords(worked, isBorough) : yearsInWords(worked)

/** The years together: `2003 to 2023`. */
export function spanOf({ part, years }: WorkedPart): string {
  if (part.only === 'newest year') return years.at(-1)?.label ?? ''
  const [first, last] = [years[0]?.label ?? '', years.at(-1)?.label ?? '']
  return first === last ? first : `${first} to ${last}`
}
