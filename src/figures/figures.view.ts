import type { Measure } from '../kernel/measure.ts'
import { type Html, html } from '../web/html.ts'

const itemView = ({ id, title, asks }: Measure): Html => html`<li class="govuk-!-margin-bottom-4">
  <a class="govuk-link govuk-!-font-weight-bold" href="/figures/${id}">${title}</a><br>${asks}
</li>`

const listView = (title: string, measures: readonly Measure[]): Html | false =>
  measures.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2><ul class="govuk-list">${measures.map(itemView)}</ul>`

/** Every figure there is, by where it comes from. */
export function figuresView({ measures }: Readonly<{ measures: readonly Measure[] }>): Html {
  const isSearch = ({ view }: Measure) => view === 'published.stop_searches'
  return html`
  <h1 class="govuk-heading-l">Figures</h1>
  <p class="govuk-body">Each is worked out as you open it, and says what it counts and what misleads. None shows a child.</p>
  ${listView(
    'From this service',
    measures.filter(measure => !isSearch(measure)),
  )}
  ${listView('From published stop and searches', measures.filter(isSearch))}
  <p class="govuk-body"><a class="govuk-link" href="/figures/imports">Files of published searches, and what is odd about them</a></p>`
}
