import type { Pathway } from '../kernel/pathway.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Html, html } from '../web/html.ts'

/** What a child on a pathway is told, or why the child is not told. */
export function forChildView({ forChild, offChildReceipt }: Pathway): Html | false {
  if (offChildReceipt)
    return html`<h2 class="govuk-heading-m">What the child is told</h2>
      <p class="govuk-body">Nothing yet: ${offChildReceipt}</p>`
  if (!forChild) return false
  return html`<section aria-labelledby="for-child">
    <h2 class="govuk-heading-m" id="for-child">What the child is told</h2>
    <p class="govuk-body"><strong>What happens.</strong> ${forChild.what}</p>
    <p class="govuk-body"><strong>Why.</strong> ${forChild.why}</p>
    <p class="govuk-body"><strong>Your rights.</strong></p>
    <ul class="govuk-list govuk-list--bullet">${forChild.rights.map(right => html`<li>${right}</li>`)}</ul>
    <p class="govuk-body"><strong>What comes next.</strong> ${forChild.next}</p>
  </section>`
}

/** Whom a pathway is about. */
export const subjectInWords = ({ subject }: Pathway): string =>
  subject === 'adult' ? 'An adult who harms' : subject === 'line' ? 'A county line' : 'A child'

/** What a pathway counts about the child's past, each with its title and what it counts. */
export const countsView = ({ counts = {} }: Pathway): Html | undefined =>
  Object.keys(counts).length === 0
    ? undefined
    : html`${Object.values(counts).map(
        ({ title, pathway, days, atLeast }) =>
          html`${title}: at least ${atLeast} episodes of “${
            everyRule.pathways.find(one => one.id === pathway)?.title ?? pathway
          }” in ${days} days<br>`,
      )}`
