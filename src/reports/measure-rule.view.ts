import { definitionView } from '../figures/definition.view.ts'
import type { Measure } from '../kernel/measure.ts'
import { queryOf } from '../kernel/measure-question.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling } from '../web/table.ts'

/** The query is the same for every force and every time: what stands for them has no value here. */
const queryText = (measure: Measure): string => queryOf(measure, 0, { from: '', until: '' }).text

const splitsView = ({ by }: Measure): Html | false =>
  by.length > 0 &&
  html`<h3 class="govuk-heading-s">May be divided by</h3>
  <ul class="govuk-list govuk-list--bullet">${by.map(
    ({ title, groups }) => html`<li>${title}: ${Object.values(groups).join('; ')}</li>`,
  )}</ul>`

/** A measure as it is defined: the question, what is counted, what misleads, when it is hidden, and the query itself. */
export const measureRuleView = (measure: Measure): Html => html`
  <h1 class="govuk-heading-l">${measure.title}</h1>
  <p class="govuk-body-l">${measure.asks}</p>
  <p class="govuk-body"><a class="govuk-link" href="/figures/${measure.id}">The figure itself</a>, for people who are signed in.</p>
  ${definitionView(measure)}
  ${splitsView(measure)}
  <h2 class="govuk-heading-m">The query</h2>
  <p class="govuk-body">$1 is the force, $2 the first day and $3 the day after the last.</p>
  ${scrolling('The query', html`<pre class="cf-query"><code>${queryText(measure)}</code></pre>`)}`
