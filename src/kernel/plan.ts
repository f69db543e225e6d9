import type { Day } from './calendar.ts'

/** How an action of a strategy stands, in the words of whoever says so. */
export const positions = {
  notBegun: 'Not begun',
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Not on track',
  done: 'Done',
} as const

export type Position = keyof typeof positions

/** Who says how an action stands: those who answer for it, or those who oversee them. */
export type Side = 'answering' | 'independent'

type Added = Readonly<{
  kind: 'added'
  milestone: string
  title: string
  /** A team or a post. */
  answeredBy: string
  from: Day
  due: Day
  /** Milestones without which it cannot be met. */
  after: readonly string[]
  pounds?: number
  posts?: number
}>
type Moved = Readonly<{ kind: 'moved'; milestone: string; due: Day; because: string }>
type Met = Readonly<{
  kind: 'met'
  milestone: string
  on: Day
  evidence: string
  /** Where in this service the record stands that shows it. */
  at?: string
}>
type Ended = Readonly<{ kind: 'reopened' | 'withdrawn'; milestone: string; because: string }>
type Said = Readonly<{ kind: 'said'; side: Side; position: Position; because: string }>

/** Something that happened to the plan of one action. Entries are added and never changed. */
export type PlanEntry = (Added | Moved | Met | Ended | Said) &
  Readonly<{ id: string; recordedAt: Date; by: string; roles?: readonly string[] }>

/** One thing that is to be done by a day, as it stands. */
export type Milestone = Readonly<{
  id: string
  title: string
  answeredBy: string
  from: Day
  due: Day
  /** The day it was first promised for. */
  firstDue: Day
  slips: readonly Readonly<{ to: Day; days: number; because: string }>[]
  after: readonly string[]
  pounds?: number
  posts?: number
  metOn?: Day
  evidence?: string
  at?: string
  withdrawn?: string
  reopened?: string
}>

const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** Days from one day to another; below nought where the other is earlier. */
export const daysBetween = (one: Day, other: Day): number => dayNumber(other) - dayNumber(one)

function begun(entry: Added): Milestone {
  const { milestone: id, kind: _, ...more } = entry
  const { title, answeredBy, from, due, after, pounds, posts } = more
  const costs = { ...(pounds ? { pounds } : {}), ...(posts ? { posts } : {}) }
  return { id, title, answeredBy, from, due, firstDue: due, slips: [], after, ...costs }
}

function changedBy(one: Milestone, entry: Moved | Met | Ended): Milestone {
  const { metOn, evidence, at, withdrawn, reopened, ...bare } = one
  switch (entry.kind) {
    case 'moved': {
      const slip = { to: entry.due, days: daysBetween(one.due, entry.due), because: entry.because }
      return { ...one, due: entry.due, slips: [...one.slips, slip] }
    }
    case 'met':
      return { ...bare, metOn: entry.on, evidence: entry.evidence, ...(entry.at ? { at: entry.at } : {}) }
    case 'reopened':
      return { ...bare, reopened: entry.because }
    default:
      return { ...one, withdrawn: entry.because }
  }
}

/** The milestones of one action, in the order in which they are due. Entries in the order they were recorded. */
export function milestonesOf(entries: readonly PlanEntry[]): readonly Milestone[] {
  const found = new Map<string, Milestone>()
  for (const entry of entries) {
    if (entry.kind === 'said') continue
    const one = found.get(entry.milestone)
    if (entry.kind === 'added') found.set(entry.milestone, begun(entry))
    else if (one) found.set(entry.milestone, changedBy(one, entry))
  }
  return [...found.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1))
}
