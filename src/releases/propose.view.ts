import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import type { ListedRelease } from './kept-release.ts'
import { planQuestions } from './release-plan.ts'
import type { Content } from './wanted-table.ts'

/** What a release may be made of, and what was chosen so far. */
export type Proposing = Readonly<{
  choices: Content
  chosen: Content
  published: readonly ListedRelease[]
  roundTo: readonly number[]
}>

type Named = Readonly<{ id: string; title: string }>

const boxes = (name: string, text: string, hint: string, items: readonly Named[]): Html =>
  govuk.checkboxes({
    name,
    idPrefix: name,
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: hint },
    items: items.map(({ id, title }) => ({ value: id, text: title })),
  })

/** Nobody knows the ids by whose order policy lists them. */
const byTitle = (one: Named, other: Named): number => one.title.localeCompare(other.title, 'en')

const hints = {
  measure: 'A release may hold any number of them. What they are divided by is asked next.',
  comparison: 'Each is a table by groups, and how often the same happens in each, from what the table shows.',
  part: 'Parts from public tables are shown as others have published them.',
  progress:
    'Milestones with their days and what shows them, and what three sides say, as they stand on the day of the proposal.',
} as const

const chooseView = ({ choices: { measures, comparisons, parts, progress } }: Proposing): Html => html`
  <form class="cf-form" method="get" action="/releases/new">
    ${boxes('measure', 'Which measures?', hints.measure, [...measures].sort(byTitle))}
    ${boxes(
      'comparison',
      'Which groups of children are compared?',
      hints.comparison,
      comparisons.map(({ measure }) => measure),
    )}
    ${boxes('part', 'Which parts of the data picture?', hints.part, parts)}
    ${boxes('progress', 'Does it tell of the plan?', hints.progress, progress)}
    ${govuk.button({ text: 'Go on' })}
  </form>`

const planView = ({ chosen, published, roundTo }: Proposing, attempt: Attempt): Html => html`
  <p class="govuk-body">Its tables are worked out afresh, laid beside every earlier release, and frozen. Where a small number would be
    told, you read which and how, and nothing is kept.</p>
  ${postForm(attempt, questionsView(planQuestions(chosen, published, roundTo), attempt), 'Propose')}
  <p class="govuk-body"><a class="govuk-link" href="/releases/new">Choose something else</a></p>`

/** First which measures, comparisons and parts, then what of them, from when to when, and from when on anybody may see it. */
export const proposeView = (seen: Proposing, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Propose a release of figures</h1>
  ${Object.values(seen.chosen).every(({ length }) => length === 0) ? chooseView(seen) : planView(seen, attempt)}`
