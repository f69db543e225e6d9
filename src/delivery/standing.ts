import type { Milestone } from '../kernel/plan.ts'
import type { Stand } from './action.ts'

/** What is next in an action: its open milestone that is due first. */
export const nextOf = ({ milestones }: Stand): Milestone | undefined =>
  milestones.find(one => !one.metOn && !one.withdrawn)

/** How the table is headed that says how actions stand, on the overview and in a pack. */
export const standingHead = [
  'Action',
  'What the records show',
  'What its measures show',
  'Those who answer say',
  'Those who oversee say',
  'Next',
] as const
