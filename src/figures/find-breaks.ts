import { breakRules } from '../policy/break-rules.ts'
import { median } from '../statistics/interval.ts'

/** How many rows a source has in a month, by the groups of a column. Only months that there is data for. */
export type MonthCounts = Readonly<{ month: string; groups: Readonly<Record<string, number>> }>

/** A change that looks like one of the data: what changed, in which month it is first seen, and how much. */
export type FoundBreak = Readonly<{
  /** The first day of the month in which it is first seen. */
  on: string
  kind: 'vanished' | 'appeared' | 'shift'
  /** The group that changed; `all` where the sum did. */
  group: string
  /** The share of all, or the rows in a middling month, before and after. */
  before: number
  after: number
  /** The last month before it that there is data for. */
  since: string
}>

const { months, leastShare, gone, leastExpected, shift } = breakRules

const sumOf = ({ groups }: MonthCounts): number => Object.values(groups).reduce((sum, one) => sum + one, 0)

const added = (some: readonly MonthCounts[], of: (month: MonthCounts) => number): number =>
  some.reduce((sum, month) => sum + of(month), 0)

type Sides = Readonly<{
  before: readonly MonthCounts[]
  after: readonly MonthCounts[]
  on: string
  since: string
}>

/** Every place at which a series could break: the months before it and after it that are looked at. */
function sidesOf(series: readonly MonthCounts[]): readonly Sides[] {
  return series.flatMap((first, at) => {
    const before = series.slice(Math.max(0, at - months.before), at)
    const after = series.slice(at, at + months.after)
    const isEnough = before.length >= months.leastBefore && after.length >= months.leastAfter
    return isEnough ? [{ before, after, on: `${first.month}-01`, since: before.at(-1)?.month ?? '' }] : []
  })
}

/** Whether a group that was there is as good as gone in every one of the months, in which enough of it would be expected. */
function isGone(group: string, from: readonly MonthCounts[], to: readonly MonthCounts[]): boolean {
  const share = added(from, one => one.groups[group] ?? 0) / Math.max(1, added(from, sumOf))
  if (share < leastShare || share * added(to, sumOf) < leastExpected) return false
  const isThere = (one: MonthCounts) => (one.groups[group] ?? 0) > 0
  return (
    from.filter(isThere).length * 2 > from.length &&
    to.every(one => (one.groups[group] ?? 0) <= gone * share * sumOf(one))
  )
}

const shareIn = (group: string, some: readonly MonthCounts[]): number =>
  added(some, one => one.groups[group] ?? 0) / Math.max(1, added(some, sumOf))

/** The first month of the months after must itself be without the group, and the last before it with it: that is the edge. */
function goneAt(group: string, { before, after, on, since }: Sides): readonly FoundBreak[] {
  const found = (kind: FoundBreak['kind']): FoundBreak => ({
    ...{ on, kind, group, since },
    ...{ before: shareIn(group, before), after: shareIn(group, after) },
  })
  const last = before.slice(-1)
  const first = after.slice(0, 1)
  const vanished = isGone(group, before, after) && shareIn(group, last) > gone * shareIn(group, before)
  const appeared = isGone(group, after, before) && shareIn(group, first) > gone * shareIn(group, after)
  return [...(vanished ? [found('vanished')] : []), ...(appeared ? [found('appeared')] : [])]
}

/** Every month on one side lies beyond every month on the other, and the middle ones by far. */
function shiftAt({ before, after, on, since }: Sides): readonly FoundBreak[] {
  const [then, now] = [before.map(sumOf), after.map(sumOf)]
  const [middle, next] = [median(then) ?? 0, median(now) ?? 0]
  if (Math.min(then.length, now.length) < months.leastBefore || Math.min(middle, next) < leastExpected)
    return []
  const isApart = Math.max(...now) < Math.min(...then) || Math.min(...now) > Math.max(...then)
  const isFar = Math.max(middle / next, next / middle) >= shift
  return isApart && isFar ? [{ on, kind: 'shift', group: 'all', before: middle, after: next, since }] : []
}

/** Of neighbouring places at which the sum could have shifted, the one at which the sides are furthest apart. */
function sharpest(found: readonly FoundBreak[], series: readonly MonthCounts[]): readonly FoundBreak[] {
  const size = (one: FoundBreak) => {
    const at = series.findIndex(({ month }) => one.on.startsWith(month))
    const [last, first] = [series[at - 1], series[at]].map(month => (month ? sumOf(month) : 0))
    return Math.abs(Math.log(Math.max(1, first ?? 0) / Math.max(1, last ?? 0)))
  }
  const near = (a: FoundBreak, b: FoundBreak) =>
    Math.abs(Date.parse(a.on) - Date.parse(b.on)) < months.after * 31 * 86_400_000
  return found.filter(one =>
    found.every(other => other === one || !near(one, other) || size(one) >= size(other)),
  )
}

/** Every change in a series that looks like one of the data: groups that vanish or appear, and shifts of the sum. */
export function breaksFound(series: readonly MonthCounts[]): readonly FoundBreak[] {
  const groups = [...new Set(series.flatMap(one => Object.keys(one.groups)))].sort()
  const sides = sidesOf(series)
  const shifts = sharpest(sides.flatMap(shiftAt), series)
  return [...groups.flatMap(group => sides.flatMap(side => goneAt(group, side))), ...shifts]
}
