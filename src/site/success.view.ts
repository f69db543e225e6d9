import type { Objective, Success } from '../kernel/commitment.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'
import type { Edition } from './edition.ts'
import type { Place } from './place.ts'
import { parts } from './public-page.ts'
import { releasedOf, successSeen } from './success.ts'

/** Of how many of the strategy's own measures of success anything is released, in a sentence. */
export function successInWords(edition: Edition): string {
  const { all, seen } = successSeen(edition)
  const of = seen === 0 ? 'none' : seen === 1 ? 'one' : seen
  return `The strategy prints ${all} measures of success. For ${of} of them a figure has been released.`
}

const titleOf = (id: string): string => everyRule.measures.find(one => one.id === id)?.title ?? id

/** What shows it: the released answer, or what would show it and that nothing has been released. */
function shownBy(one: Success, edition: Edition, place: Place): Html {
  const { placed, part } = releasedOf(one, edition)
  if (placed)
    return html`<a class="govuk-link" href="${place.to(`measures/${placed.table.measure.id}.html`)}">${placed.table.measure.title}</a>: ${placed.table.answer}`
  if (part)
    return html`<a class="govuk-link" href="${place.to(parts.picture.path)}">${part.part.title}</a>: ${part.part.answer}`
  const by = one.measure ? `It is to be shown by “${titleOf(one.measure)}”. ` : ''
  return html`${by}<strong>No figure has been released.</strong>`
}

/** How the strategy says success will be seen, each with what shows it, or that nothing does yet. */
export const successView = ({ success }: Objective, edition: Edition, place: Place): Html =>
  success.length === 0
    ? html`<p class="govuk-body">The strategy prints no measure of success for this objective.</p>`
    : html`<p class="govuk-body">How the strategy says success will be seen:</p>
      <ul class="govuk-list govuk-list--bullet">${success.map(
        one => html`<li>${one.says}. ${shownBy(one, edition, place)} ${one.differs}</li>`,
      )}</ul>`
