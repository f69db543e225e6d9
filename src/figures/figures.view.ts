import type { Objective } from '../kernel/commitment.ts'
import type { Measure } from '../kernel/measure.ts'
import { notDivided } from '../policy/child-groups.ts'
import { type Html, html } from '../web/html.ts'

const itemView = ({ id, title, asks }: Measure): Html => html`<li class="govuk-!-margin-bottom-4">
  <a class="govuk-link govuk-!-font-weight-bold" href="/figures/${id}">${title}</a><br>${asks}
</li>`

const listView = (title: string, measures: readonly Measure[]): Html | false =>
  measures.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list">${measures.map(itemView)}</ul>`

const isSearch = ({ view }: Measure): boolean => view === 'published.stop_searches'

/** The measures of each objective, in the order of its actions; and those that no action names. */
function byObjective(measures: readonly Measure[], objectives: readonly Objective[]) {
  const named = (one: Objective): readonly string[] => one.actions.flatMap(action => action.measures ?? [])
  const all = new Set(objectives.flatMap(named))
  return [
    ...objectives.map(one => ({
      title: `${one.number}. ${one.title}`,
      measures: named(one).flatMap(id => measures.find(measure => measure.id === id) ?? []),
    })),
    { title: 'Beside the actions', measures: measures.filter(({ id }) => !all.has(id)) },
  ]
}

const notDividedView = (): Html => html`
  <h2 class="govuk-heading-m" id="not-divided">What they cannot be divided by</h2>
  <dl class="govuk-body">${notDivided.map(
    ({ title, because }) => html`<dt class="govuk-!-font-weight-bold">${title}</dt>
    <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-3">${because}</dd>`,
  )}</dl>`

/** Every figure there is, under the objective of the strategy that it shows. */
export function figuresView({
  measures,
  objectives,
}: Readonly<{ measures: readonly Measure[]; objectives: readonly Objective[] }>): Html {
  const own = measures.filter(measure => !isSearch(measure))
  return html`
  <h1 class="govuk-heading-l">Figures</h1>
  <p class="govuk-body">Each is as of now, and says what it counts and what misleads. None shows a child.</p>
  ${byObjective(own, objectives).map(one => listView(one.title, one.measures))}
  ${listView('From published stop and searches', measures.filter(isSearch))}
  <p class="govuk-body"><a class="govuk-link" href="/figures/imports">Files of published searches, and what is odd about them</a></p>
  ${notDividedView()}`
}
