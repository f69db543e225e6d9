import { dayInWords } from '../kernel/calendar.ts'
import type { Objective } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { successIsOpen } from '../policy/strategy-sections.ts'
import { type Html, html } from '../web/html.ts'
import { standingTags } from './action.view.ts'
import { positionsInWords } from './action-progress.view.ts'
import { actions, seenInFigures, standings } from './action-standing.ts'
import type { Edition } from './edition.ts'
import type { Place } from './place.ts'
import { successInWords, successView } from './success.view.ts'
import { progressIn } from './told.ts'

/** How the 36 actions stand: first what can be seen of whether they are kept, then what is there for them. */
export function standingsInWords(edition: Edition): string {
  const { ready, part, none } = standings()
  const { seen, unseen } = seenInFigures(edition)
  const ofNone = none > 0 ? `; for ${none} there is nothing yet` : ''
  return `Of the ${actions.length} actions, ${seen === 0 ? 'none has' : seen === 1 ? 'one has' : `${seen} have`} a released figure that bears on them; for ${unseen} no released figure says anything yet. ${successInWords(edition)} For ${ready} actions this service has the rules and lists that they need, and for ${part} a part of them${ofNone}. That says nothing of whether they are kept.`
}

/** How far all of them have come, in a sentence, or that nothing tells it yet. */
export function progressInWords(edition: Edition): string {
  const told = progressIn(edition)
  if (!told)
    return 'How far each of them has come, as those see it who deliver them and those who oversee them, has not been released yet.'
  return `${positionsInWords(told.progress)} So says release ${told.release.content.reference}, as the plan stood on ${dayInWords(told.progress.asOf)}.`
}

const objectiveView = (one: Objective, edition: Edition, place: Place): Html => html`
  <section aria-labelledby="objective-${one.number}">
  <h2 class="govuk-heading-m" id="objective-${one.number}"><span class="govuk-caption-m">${one.pillar}, objective ${one.number}</span>${one.title}</h2>
  ${successView(one, edition, place)}
  <ol class="ps-actions">${one.actions.map(
    action => html`<li class="ps-actions__item">
      <a class="govuk-link ps-actions__link" href="${place.to(`actions/${action.number}.html`)}">${action.number}. ${action.title}</a>
      <span class="ps-actions__says">${action.promise}</span>
      ${standingTags(action, edition)}</li>`,
  )}</ol></section>`

/** Every action in the strategy's order, with how each stands. */
export const actionsView = (edition: Edition, place: Place): Html => html`
  <h1 class="govuk-heading-l">The 36 promises, and how each stands</h1>
  <p class="govuk-body-l">The Children’s Strategy of the Metropolitan Police has five objectives and 36 actions. They stand here in our
    words, each with what is there for it, what the figures say and what is missing.</p>
  <p class="govuk-body"><strong>${standingsInWords(edition)}</strong> The
    <a class="govuk-link" href="${place.to('measures/index.html')}">measures</a> say how it is measured.</p>
  <p class="govuk-body">${progressInWords(edition)}</p>
  <p class="govuk-body">${successIsOpen}</p>
  ${everyRule.objectives.map(one => objectiveView(one, edition, place))}`
