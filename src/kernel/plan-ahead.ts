import { type Day, daysAfter } from './calendar.ts'
import { daysBetween, type Milestone } from './plan.ts'

/** The milestones that hold up the last one: from it back, each time to what it waits for longest. */
export function criticalPath(milestones: readonly Milestone[]): readonly Milestone[] {
  const open = milestones.filter(one => !one.withdrawn && !one.metOn)
  const latest = (some: readonly Milestone[]) =>
    some.reduce<Milestone | undefined>((last, one) => (last && last.due >= one.due ? last : one), undefined)
  const path: Milestone[] = []
  let next = latest(open)
  while (next && !path.includes(next)) {
    path.unshift(next)
    const { after }: Milestone = next
    next = latest(open.filter(one => after.includes(one.id)))
  }
  return path
}

/** When it will be done if it goes on as it has: between two days. */
export type Forecast = Readonly<{ from: Day; until: Day; basis: number }>

/** Fewer than this many milestones met say nothing of the next. */
export const fewestMet = 5

/**
 * When the last open milestone will be met if the rest are as late, or as early, as those met so far: the middle eight
 * tenths of how late those were. Nothing where fewer than five were met, or nothing is open.
 */
export function forecastOf(
  milestones: readonly Milestone[],
  past: readonly Milestone[],
  today: Day,
): Forecast | undefined {
  const late = past
    .flatMap(one => (one.metOn && !one.withdrawn ? [daysBetween(one.firstDue, one.metOn)] : []))
    .sort((a, b) => a - b)
  const last = milestones.filter(one => !one.metOn && !one.withdrawn).at(-1)
  if (late.length < fewestMet || !last) return undefined
  const at = (share: number): number => late[Math.round((late.length - 1) * share)] ?? 0
  const later = (one: Day, other: Day): Day => (one > other ? one : other)
  const from = later(today, daysAfter(last.firstDue, at(0.1)))
  return { from, until: later(from, daysAfter(last.firstDue, at(0.9))), basis: late.length }
}
