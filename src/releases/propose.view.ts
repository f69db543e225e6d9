import type { Measure } from '../kernel/measure.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import type { ListedRelease } from './kept-release.ts'
import { planQuestions } from './release-plan.ts'

/** What a release may be made of, and what was chosen so far. */
export type Proposing = Readonly<{
  measures: readonly Measure[]
  chosen: readonly Measure[]
  published: readonly ListedRelease[]
  roundTo: readonly number[]
}>

const hint = 'A release may hold any number of them. What they are divided by is asked next.'

const chooseView = ({ measures }: Proposing): Html => html`
  <form class="cf-form" method="get" action="/releases/new">
    ${govuk.checkboxes({
      name: 'measure',
      idPrefix: 'measure',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Which measures?', classes: 'govuk-fieldset__legend--m' } },
      hint: { text: hint },
      items: measures.map(({ id, title }) => ({ value: id, text: title })),
    })}
    ${govuk.button({ text: 'Go on' })}
  </form>`

const planView = ({ chosen, published, roundTo }: Proposing, attempt: Attempt): Html => html`
  <p class="govuk-body">Its tables are worked out afresh, laid beside every earlier release, and frozen. Where a small number would be
    told, you read which and how, and nothing is kept.</p>
  ${postForm(attempt, questionsView(planQuestions(chosen, published, roundTo), attempt), 'Propose')}
  <p class="govuk-body"><a class="govuk-link" href="/releases/new">Choose other measures</a></p>`

/** First which measures, then what of them, from when to when, and from when on anybody may see it. */
export const proposeView = (seen: Proposing, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Propose a release of figures</h1>
  ${seen.chosen.length === 0 ? chooseView(seen) : planView(seen, attempt)}`
