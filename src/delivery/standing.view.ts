import { dayInWords, londonDay } from '../kernel/calendar.ts'
import type { Milestone, PlanEntry } from '../kernel/plan.ts'
import { type Standing, standings } from '../kernel/plan-standing.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import type { PlannedAction } from './action.ts'

const colours: Readonly<Record<keyof typeof standings, string>> = {
  ...{ notBegun: 'grey', onTrack: 'blue', atRisk: 'yellow', offTrack: 'red', done: 'green', nothing: 'grey' },
}

/** A position in words; the colour says no more than they do. */
export const positionTag = (position: keyof typeof standings): Html =>
  tag(standings[position], colours[position])

type Said = Extract<PlanEntry, { kind: 'said' }> | undefined

/** What a side said last, and when; or that it has said nothing. */
export const saidView = (said: Said): Html | string =>
  said
    ? html`${positionTag(said.position)} <span class="govuk-body-s">${dayInWords(londonDay(said.recordedAt))}</span>`
    : 'Nothing said yet'

const milestoneColours: Readonly<Record<Standing, string>> = {
  ...{
    met: 'green',
    'met late': 'turquoise',
    overdue: 'red',
    open: 'blue',
    waiting: 'grey',
    withdrawn: 'grey',
  },
}
const milestoneWords: Readonly<Record<Standing, string>> = {
  ...{ met: 'Met', 'met late': 'Met late', overdue: 'Overdue', open: 'Open', waiting: 'Waiting for another' },
  withdrawn: 'Withdrawn',
}

/** How a milestone stands. */
export const milestoneTag = (standing: Standing): Html =>
  tag(milestoneWords[standing], milestoneColours[standing])

/** The day something is due, and the day it was first promised for where that is another. */
export const dueView = ({ due, firstDue, slips }: Milestone): Html =>
  html`${dayInWords(due)}${
    due !== firstDue &&
    html` <span class="govuk-body-s">first promised for ${dayInWords(firstDue)}; moved ${slips.length === 1 ? 'once' : `${slips.length} times`}</span>`
  }`

/** The way back to an action. */
export const backToAction = ({ action }: PlannedAction) => ({
  href: `/strategy/actions/${action.number}`,
  text: action.title,
})
