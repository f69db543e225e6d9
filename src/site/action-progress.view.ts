import { dayInWords } from '../kernel/calendar.ts'
import type { Commitment } from '../kernel/commitment.ts'
import type { Position } from '../kernel/plan.ts'
import type { ReleasedAction, ReleasedMilestone, ReleasedProgress } from '../releases/progress.ts'
import {
  aheadInWords,
  milestoneCells,
  positionInWords,
  type ViewInWords,
  viewsInWords,
} from '../releases/progress-words.ts'
import { type Html, html } from '../web/html.ts'
import type { Edition } from './edition.ts'
import type { Place } from './place.ts'
import { progressIn, progressOf } from './told.ts'

const order: readonly (Position | 'nothing')[] = [
  ...(['done', 'onTrack', 'atRisk', 'offTrack', 'notBegun', 'nothing'] as const),
]

/** How many actions stand in each position by the records, and about how many those who speak of them differ. */
export function positionsInWords({ actions }: ReleasedProgress): string {
  const told = order.flatMap(position => {
    const count = actions.filter(({ evidence }) => evidence.position === position).length
    return count > 0 ? [`${positionInWords(position).toLowerCase()}: ${count}`] : []
  })
  const differ = actions.filter(one => one.isDisputed).length
  const spoken = actions.filter(one => one.independent).length
  return `By the records of the plan, of ${actions.length} actions, ${told.join('; ')}. Those who oversee the force have spoken of ${spoken}, and differ on ${differ} from those who answer for them. “On track” says that the days of the plan are kept, not that anything is better for a child.`
}

const viewView = ({ who, says, from, because }: ViewInWords): Html => html`<section class="ps-view">
  <h3 class="govuk-heading-s">${who}</h3>
  <p class="govuk-body"><strong>${says}</strong>${from && html` <span class="ps-quiet">${from}</span>`}</p>
  ${because.map(one => html`<p class="govuk-body">${one}</p>`)}</section>`

/** A milestone in sentences: a table of them would be taller than wide on a phone. */
function milestoneView(one: ReleasedMilestone): Html {
  const [title, standing, when, why, shown] = milestoneCells(one)
  return html`<li><strong>${title}: ${standing?.toLowerCase()}.</strong> ${when}
    ${why && html`Why it moved: ${why}`} ${shown && html`What shows it: ${shown}`}</li>`
}

const milestonesView = ({ milestones }: ReleasedAction): Html =>
  milestones.length === 0
    ? html`<p class="govuk-body">Nothing says yet what is to be done by when.</p>`
    : html`<h3 class="govuk-heading-s">Milestones</h3>
  <ol class="govuk-list govuk-list--number">${milestones.map(milestoneView)}</ol>`

/** How far an action has come: three views beside each other, its milestones, and what is ahead; or that it is not told. */
export function actionProgressView(one: Commitment, edition: Edition, place: Place): Html {
  const [told, from] = [progressOf(one, edition), progressIn(edition)]
  if (!told || !from)
    return html`<h2 class="govuk-heading-m">How far it has come</h2>
  <p class="govuk-body">Nobody has released yet how far this action has come.</p>`
  const { reference, title } = from.release.content
  return html`<h2 class="govuk-heading-m">How far it has come</h2>
  <p class="govuk-body">As the plan stood on ${dayInWords(from.progress.asOf)}, told in
    <a class="govuk-link" href="${place.to(`releases/${reference}.html`)}">${title} (${reference})</a>.</p>
  ${
    told.isDisputed &&
    html`<p class="govuk-body"><strong>This is disputed: those who answer for this action and those who oversee them say different
    things. Both stand here.</strong></p>`
  }
  <div class="ps-views">${viewsInWords(told, from.progress).map(viewView)}</div>
  ${milestonesView(told)}
  <h3 class="govuk-heading-s">What is ahead</h3>
  <ul class="govuk-list govuk-list--bullet">${aheadInWords(told).map(says => html`<li>${says}</li>`)}</ul>`
}
