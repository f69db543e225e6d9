import { dayInWords } from '../kernel/calendar.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { ReleasedAction, ReleasedProgress } from './progress.ts'
import {
  aheadInWords,
  milestoneCells,
  milestoneHead,
  positionInWords,
  viewsInWords,
} from './progress-words.ts'

const actionView = (one: ReleasedAction, progress: ReleasedProgress): Html => html`
  <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Action ${one.number}:
    ${one.title}. ${positionInWords(one.evidence.position)}${one.isDisputed && ', views differ'}</span></summary>
  <div class="govuk-details__text">
    <ul class="govuk-list govuk-list--bullet">${viewsInWords(one, progress).map(
      ({ who, says, from, because }) =>
        html`<li>${who}: <strong>${says}</strong>. ${because.join(' ')} ${from && html`<span class="govuk-hint">${from}</span>`}</li>`,
    )}</ul>
    ${
      one.milestones.length > 0 &&
      table({
        name: 'Milestones',
        head: milestoneHead,
        rows: one.milestones.map(milestoneCells),
        stacks: true,
      })
    }
    <ul class="govuk-list govuk-list--bullet">${aheadInWords(one).map(says => html`<li>${says}</li>`)}</ul>
  </div></details>`

/** How far the actions have come, as a release tells it: everything that its signatures are given for. */
export const progressView = (progress: ReleasedProgress | undefined): Html | false =>
  progress !== undefined &&
  html`<h2 class="govuk-heading-m">How far each action has come</h2>
  <p class="govuk-body">As the plan stood on ${dayInWords(progress.asOf)}. Whoever signs reads every word of it: nobody may be named, and nothing
    may be told of a child.</p>
  ${progress.actions.map(one => actionView(one, progress))}`
