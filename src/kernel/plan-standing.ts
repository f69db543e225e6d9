import type { Day } from './calendar.ts'
import { type Milestone, type PlanEntry, type Position, positions, type Side } from './plan.ts'

/** How a milestone stands on a day. */
export type Standing = 'met' | 'met late' | 'overdue' | 'open' | 'waiting' | 'withdrawn'

/** How a milestone stands on a day; `waiting` while one it comes after is not met. */
export function standingOf(one: Milestone, all: readonly Milestone[], today: Day): Standing {
  if (one.withdrawn) return 'withdrawn'
  if (one.metOn) return one.metOn > one.firstDue ? 'met late' : 'met'
  if (one.due < today) return 'overdue'
  const isHeld = one.after.some(id => all.some(other => other.id === id && !other.metOn && !other.withdrawn))
  return isHeld ? 'waiting' : 'open'
}

/** How an action may stand by the records, in the order of `positions`. */
export const standings = { ...positions, nothing: 'Nothing planned' } as const

/** What the records say of an action, and why. Nobody types it. */
export type EvidenceView = Readonly<{ position: keyof typeof standings; because: readonly string[] }>

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/**
 * What milestones and measures show. `worse`: titles of measures that moved the wrong way by more than chance.
 * Without a milestone nothing is said, whatever is claimed.
 */
export function evidenceOf(
  milestones: readonly Milestone[],
  { today, worse = [] }: Readonly<{ today: Day; worse?: readonly string[] }>,
): EvidenceView {
  const live = milestones.filter(one => !one.withdrawn)
  if (live.length === 0)
    return { position: 'nothing', because: ['No milestone says what is to be done by when.'] }
  const met = live.filter(one => one.metOn)
  const overdue = live.filter(one => standingOf(one, live, today) === 'overdue')
  const slipped = live.filter(one => !one.metOn && one.due > one.firstDue)
  const reopened = live.filter(one => one.reopened)
  const because = [
    `${met.length} of ${counted(live.length, 'milestone')} met, with evidence.`,
    ...(overdue.length > 0 ? [`${counted(overdue.length, 'milestone')} overdue.`] : []),
    ...(slipped.length > 0 ? [`${counted(slipped.length, 'milestone')} moved to a later day.`] : []),
    ...(reopened.length > 0 ? [`${counted(reopened.length, 'milestone')} opened again.`] : []),
    ...worse.map(title => `Worse by more than chance: ${title}.`),
  ]
  return {
    position: positionOf({ live, met, overdue, held: [...slipped, ...reopened], worse, today }),
    because,
  }
}

type Grounds = Readonly<{
  live: readonly Milestone[]
  met: readonly Milestone[]
  overdue: readonly Milestone[]
  held: readonly Milestone[]
  worse: readonly string[]
  today: Day
}>

function positionOf({ live, met, overdue, held, worse, today }: Grounds): Position {
  if (met.length === live.length) return worse.length > 0 ? 'atRisk' : 'done'
  if (overdue.length > 0) return 'offTrack'
  if (held.length > 0 || worse.length > 0) return 'atRisk'
  return met.length === 0 && live.every(one => one.from > today) ? 'notBegun' : 'onTrack'
}

/** What somebody last said of an action, and when. */
export const lastSaid = (entries: readonly PlanEntry[], side: Side) =>
  entries.findLast(
    (entry): entry is Extract<PlanEntry, { kind: 'said' }> => entry.kind === 'said' && entry.side === side,
  )

/** Whether those who answer and those who oversee say different things. */
export function isDisputed(entries: readonly PlanEntry[]): boolean {
  const [one, other] = [lastSaid(entries, 'answering'), lastSaid(entries, 'independent')]
  return one !== undefined && other !== undefined && one.position !== other.position
}
