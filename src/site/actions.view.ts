import type { Objective } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'
import { standingTag } from './action.view.ts'
import { actions, standingOf, standings } from './edition.ts'
import type { Place } from './place.ts'

/** How the 36 actions stand, in one sentence. */
export function standingsInWords(): string {
  const { ready, part, none } = standings()
  return `For ${ready} of the ${actions.length} actions the rules and lists that they need are in place, for ${part} a part of them, and for ${none} nothing yet.`
}

const successView = ({ success }: Objective): Html =>
  success.length === 0
    ? html`<p class="govuk-body">The strategy prints no measure of success for this objective.</p>`
    : html`<p class="govuk-body">How the strategy says success will be seen:</p>
      <ul class="govuk-list govuk-list--bullet">${success.map(one => html`<li>${one}</li>`)}</ul>`

const objectiveView = (one: Objective, place: Place): Html => html`
  <section aria-labelledby="objective-${one.number}">
  <h2 class="govuk-heading-m" id="objective-${one.number}"><span class="govuk-caption-m">${one.pillar}, objective ${one.number}</span>${one.title}</h2>
  ${successView(one)}
  <ol class="ps-actions">${one.actions.map(
    action => html`<li class="ps-actions__item">
      <a class="govuk-link ps-actions__link" href="${place.to(`actions/${action.number}.html`)}">${action.number}. ${action.title}</a>
      <span class="ps-actions__says">${action.promise}</span>
      ${standingTag(standingOf(action))}</li>`,
  )}</ol></section>`

/** Every action in the strategy's order, with how each stands. */
export const actionsView = (place: Place): Html => html`
  <h1 class="govuk-heading-l">The 36 promises, and how each stands</h1>
  <p class="govuk-body-l">The Children’s Strategy of the Metropolitan Police has five objectives and 36 actions. They stand here in our
    words, each with what carries it out and what is missing.</p>
  <p class="govuk-body"><strong>${standingsInWords()}</strong> That does not say that the promise is kept: that is for the
    <a class="govuk-link" href="${place.to('measures/index.html')}">measures</a> to show.</p>
  ${everyRule.objectives.map(one => objectiveView(one, place))}`
