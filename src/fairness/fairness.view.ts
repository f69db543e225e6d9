import type { Comparison } from '../kernel/comparison.ts'
import { comparisons, fairnessSubjects } from '../policy/fairness.ts'
import { notShown } from '../policy/fairness-notes.ts'
import { type Html, html } from '../web/html.ts'

const itemView = ({ measure }: Comparison): Html => html`<li class="govuk-!-margin-bottom-3">
  <a class="govuk-link govuk-!-font-weight-bold" href="/fairness/${measure.id}">${measure.title}</a><br>${measure.asks}</li>`

const subjectView = ([subject, title]: readonly [string, string]): Html => html`
  <h2 class="govuk-heading-m">${title}</h2>
  <ul class="govuk-list">${comparisons.filter(one => one.subject === subject).map(itemView)}</ul>`

const notShownView = html`
  <h2 class="govuk-heading-m">What is not shown, and why</h2>
  ${notShown.map(
    ({
      what,
      why,
      instead,
    }) => html`<details class="govuk-details"><summary class="govuk-details__summary"><span
      class="govuk-details__summary-text">${what}</span></summary><div class="govuk-details__text">
      <p class="govuk-body">${why}</p><p class="govuk-body">Shown in its place: ${instead}</p></div></details>`,
  )}`

/** Every comparison of groups of children, and what cannot be compared. */
export const fairnessView = (): Html => html`
  <h1 class="govuk-heading-l">Fairness</h1>
  <p class="govuk-body-l">Are groups of children treated alike, and would anybody notice if they were not?</p>
  <p class="govuk-body">Each page says first how much is missing, then how sure the numbers are, and beside them what misleads.
    Small counts are hidden.</p>
  ${Object.entries(fairnessSubjects)
    .filter(([subject]) => subject !== 'departures')
    .map(subjectView)}
  <h2 class="govuk-heading-m">${fairnessSubjects.departures}</h2>
  <p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="/fairness/departures">How often, which way, for whom and why</a><br>A table suggests, and a person decides: who departs from it, and does chance explain it?</p>
  <h2 class="govuk-heading-m">Decided again, masked</h2>
  <p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="/fairness/masked">Masked re-decision test</a><br>Would somebody else decide the same who cannot see whose decision it is?</p>
  <h2 class="govuk-heading-m">The data itself</h2>
  <p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="/fairness/breaks">Breaks in the data</a><br>Where the data changed, and not the world, nothing is compared.</p>
  <h2 class="govuk-heading-m">Journeys</h2>
  <p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="/journeys/flow">Where children go next</a><br>From one contact to the next, how long it takes, and where nothing follows.</p>
  ${notShownView}`
