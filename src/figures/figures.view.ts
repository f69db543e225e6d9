import type { Objective } from '../kernel/commitment.ts'
import type { Measure } from '../kernel/measure.ts'
import { dividedWithCare, notDivided } from '../policy/child-groups.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from './definition.view.ts'

const itemView = ({ id, title, asks }: Measure): Html => html`<li class="govuk-!-margin-bottom-4">
  <a class="govuk-link govuk-!-font-weight-bold" href="/figures/${id}">${title}</a><br>${asks}
</li>`

type Part = Readonly<{ id: string; title: string; measures: readonly Measure[] }>

const listView = ({ id, title, measures }: Part): Html =>
  html`<h2 class="govuk-heading-m" id="${id}">${title}</h2><ul class="govuk-list">${measures.map(itemView)}</ul>`

/** Where each part of a long page stands. */
const contentsView = (parts: readonly Part[]): Html => html`<nav aria-label="On this page">
  <ul class="govuk-list">${parts.map(
    ({ id, title, measures }) =>
      html`<li><a class="govuk-link" href="#${id}">${title}</a> (${measures.length})</li>`,
  )}<li><a class="govuk-link" href="#not-divided">What they cannot be divided by</a></li>
    <li><a class="govuk-link" href="#divided-with-care">What they are divided by with care</a></li></ul>
</nav>`

const isSearch = ({ view }: Measure): boolean => view === 'published.stop_searches'

/** The measures of each objective, in the order of its actions; those that no action names; and published searches. */
function partsOf(all: readonly Measure[], objectives: readonly Objective[]): readonly Part[] {
  const measures = all.filter(measure => !isSearch(measure))
  const named = (one: Objective): readonly string[] => one.actions.flatMap(action => action.measures ?? [])
  const underActions = new Set(objectives.flatMap(named))
  return [
    ...objectives.map(one => ({
      id: `objective-${one.number}`,
      title: `${one.number}. ${one.title}`,
      measures: [...new Set(named(one))].flatMap(id => measures.find(measure => measure.id === id) ?? []),
    })),
    {
      id: 'beside',
      title: 'Beside the actions',
      measures: measures.filter(({ id }) => !underActions.has(id)),
    },
    { id: 'searches', title: 'From published stop and searches', measures: all.filter(isSearch) },
  ].filter(part => part.measures.length > 0)
}

const saidView = (all: typeof notDivided): Html =>
  html`<dl class="govuk-body">${all.map(
    ({ title, because, source }) => html`<dt class="govuk-!-font-weight-bold">${title}</dt>
    <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-3">${because}
    ${source && html`<span class="govuk-body-s">${sourceView(source)}</span>`}</dd>`,
  )}</dl>`

const notDividedView = (): Html => html`
  <h2 class="govuk-heading-m" id="not-divided">What they cannot be divided by</h2>
  ${saidView(notDivided)}
  <h2 class="govuk-heading-m" id="divided-with-care">What they are divided by with care</h2>
  ${saidView(dividedWithCare)}`

/** Every figure there is, under the objective of the strategy that it shows. */
export function figuresView({
  measures,
  objectives,
  mayListReleases,
}: Readonly<{
  measures: readonly Measure[]
  objectives: readonly Objective[]
  mayListReleases: boolean
}>): Html {
  const parts = partsOf(measures, objectives)
  return html`
  <h1 class="govuk-heading-l">Figures</h1>
  <p class="govuk-body">Each is as of now, and says what it counts and what misleads. None shows a child.</p>
  <p class="govuk-body"><a class="govuk-link" href="/picture">The data picture, by age and year</a></p>
  ${mayListReleases && html`<p class="govuk-body"><a class="govuk-link" href="/releases">Releases: what the public is told, signed and frozen</a></p>`}
  <p class="govuk-body"><a class="govuk-link" href="/fairness">Fairness: are groups of children treated alike?</a></p>
  <p class="govuk-body"><a class="govuk-link" href="/journeys/flow">Where children go next</a></p>
  <p class="govuk-body"><a class="govuk-link" href="/figures/imports">Files of published searches, and what is odd about them</a></p>
  ${contentsView(parts)}
  ${parts.map(listView)}
  ${notDividedView()}`
}
