import { withCommas } from '../figures/figure-words.ts'
import { type Count, isShown } from '../figures/hide-small.ts'
import type { Question } from '../kernel/form.ts'
import { hideDeparturesBelow } from '../policy/departure-orders.ts'
import { deviationQuestions } from '../policy/deviation.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { Departures, Part } from './departures.ts'
import type { SeenDepartures } from './view-departures.ts'

const counted = (count: Count): string =>
  isShown(count)
    ? withCommas.format(count)
    : count === 'few'
      ? `fewer than ${hideDeparturesBelow}`
      : 'not shown'

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`

const partSaid = ({ count, value, interval }: Part): string =>
  value === undefined || !interval
    ? counted(count)
    : `${counted(count)}: ${percent(value)} (${percent(interval.from)} to ${percent(interval.to)})`

const figures = (content: string | Html) => ({ content, numeric: true })

const linked = ({ order }: Departures, way: 'any' | 'up' | 'down', part: Part): Html =>
  html`<a class="govuk-link" href="/fairness/departures-${order.table}-${way}">${partSaid(part)}<span class="govuk-visually-hidden">, by group: ${order.title}</span></a>`

/** Whether departures lean one way more than a fair coin would. */
function leaning({ upward, order }: Departures): string {
  if (!upward) return 'Too few to say'
  const { from, to } = upward.interval
  if (from > 0.5) return `More often to ${order.up}, beyond chance`
  return to < 0.5
    ? `More often to ${order.down}, beyond chance`
    : 'As often one way as the other, as far as chance lets one see'
}

const rowOf = (one: Departures) => [
  html`<a class="govuk-link" href="/rules/decisions/${one.order.table}">${one.order.title}</a>`,
  figures(counted(one.decisions)),
  figures(linked(one, 'any', one.departed)),
  figures(html`${one.order.up}: ${linked(one, 'up', one.directions.up)}`),
  figures(html`${one.order.down}: ${linked(one, 'down', one.directions.down)}`),
  figures(counted(one.directions.sideways.count)),
  leaning(one),
]

const reasons: Readonly<Record<string, string>> =
  (deviationQuestions.deviation as Question & { options?: Readonly<Record<string, string>> }).options ?? {}

const reasonsView = (one: Departures): Html | false =>
  one.reasons.length > 0 &&
  table({
    caption: `Why otherwise: ${one.order.title}`,
    captionClasses: 'govuk-table__caption--s',
    head: ['Reason that was chosen', figures('Departures')],
    rows: one.reasons.map(({ reason, count }) => [
      reasons[reason] ?? 'No reason kept',
      figures(counted(count)),
    ]),
    firstCellIsHeader: true,
  })

const yearView = ({
  years,
  year,
}: SeenDepartures): Html => html`<form class="cf-figure-asks" method="get" action="/fairness/departures">
  ${govuk.select({ id: 'year', name: 'year', label: { text: 'Year' }, items: years.map(one => ({ value: String(one), text: String(one), selected: one === year })) })}
  ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}</form>`

function foundView(seen: SeenDepartures): Html {
  return html`${yearView(seen)}
  ${table({
    caption: 'By decision table',
    captionClasses: 'govuk-table__caption--m',
    head: [
      'Table',
      figures('Decisions'),
      figures('Departures (95%)'),
      figures('Up (95%)'),
      figures('Down (95%)'),
      figures('Neither'),
      'Which way',
    ],
    rows: seen.departures.map(rowOf),
    firstCellIsHeader: true,
    stacks: true,
  })}
  <p class="govuk-body-s">Every number leads to the same by command, by offence where there is one, and by group of children, with limits so that chance is not
    read as a pattern. A number from 1 to ${hideDeparturesBelow - 1} is not shown, because it could point to a child; nor is another from which it could be worked out.</p>
  <h2 class="govuk-heading-m">For which reasons</h2>
  ${seen.departures.map(reasonsView)}`
}

/** How often those who decide depart from what tables suggest, which way, and why. */
export const departuresView = (seen: SeenDepartures): Html => html`
  <h1 class="govuk-heading-l">Departures from decision tables</h1>
  <p class="govuk-body">A table suggests, and a person decides. To decide otherwise is right where the table does not know the child. Who
    departs, which way and for whom is worth knowing all the same.</p>
  ${seen.departures.length > 0 ? foundView(seen) : html`<p class="govuk-body-l">Nothing has been decided with a table yet.</p>`}
  <h2 class="govuk-heading-m">What misleads</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>A departure is not a mistake, and to follow a table is not proof of fairness: a table may itself treat groups differently.</li>
    <li>Directions are in an order that this project put the answers in. Answers that stand in no order count as neither.</li>
    <li>Decisions are counted, not children; each that stands, also where it was made again.</li>
  </ul>`
