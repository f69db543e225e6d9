import type { Measure, Split } from '../kernel/measure.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { betweenGroupsView } from './between-groups.view.ts'
import { betweenPlacesView } from './between-places.view.ts'
import { boroughMap } from './borough-map.view.ts'
import { chartView } from './chart.view.ts'
import { couldTellView } from './could-tell.view.ts'
import { definitionView } from './definition.view.ts'
import { type Figure, lastPeriod, periodInWords } from './figure.ts'
import { addressOf } from './figure-address.ts'
import { answerInWords } from './figure-answer.ts'
import { sourcesIn } from './figure-question.ts'
import { tableView } from './figure-table.view.ts'
import { sourceInWords } from './figure-words.ts'
import { overTime } from './over-time.ts'
import { overTimeView } from './over-time.view.ts'
import type { WorkedOut } from './work-out-measure.ts'

/** A measure, and what became of working it out. */
export type SeenFigure = WorkedOut &
  Readonly<{
    measure: Measure
    /** The reader may open what stands behind a number. */
    mayOpen: boolean
    /** What the reader may have it divided by. */
    splits: readonly Split[]
  }>

type Option = Readonly<{ value: string; text: string; selected: boolean }>

const selectView = (name: string, text: string, items: readonly Option[]): Html =>
  govuk.select({ id: name, name, label: { text }, items })

const everyInWords = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const

const splitOptions = (
  { measure: { kind, every }, splits }: SeenFigure,
  chosen: string | undefined,
): readonly Option[] => [
  ...(kind === 'makeUp' ? [] : [{ value: '', text: everyInWords[every], selected: !chosen }]),
  ...splits.map(({ column, title }) => ({ value: column, text: title, selected: column === chosen })),
]

/** What may be asked: whose searches, from when to when, divided by what. A plain form, so that it works without scripts. */
function asksView(seen: SeenFigure, figure: Figure): Html {
  const { measure, reach } = seen
  const { question, split } = figure
  const periods = [...new Set(reach.map(({ period }) => period))].sort()
  const months = (chosen: string) =>
    periods.map(day => ({ value: day.slice(0, 7), text: periodInWords(day), selected: day === chosen }))
  const sources = sourcesIn(reach).map(value => ({
    value,
    text: sourceInWords(measure, value),
    selected: value === question.source,
  }))
  return html`<form class="cf-figure-asks" method="get" action="/figures/${measure.id}">
    ${measure.keepApart && selectView('source', measure.keepApart.title, sources)}
    ${selectView('from', 'From', months(question.from))}
    ${selectView('last', 'To', months(lastPeriod(measure, question)))}
    ${selectView('split', 'By', splitOptions(seen, split?.column))}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

/** What makes the numbers misleading stands above them, not below. */
const warningsView = ({ across, after }: Figure): Html => html`
  ${across.map(({ says }) =>
    govuk.warningText({
      text: `These figures lie on both sides of a change in the data. ${says}`,
      iconFallbackText: 'Warning',
    }),
  )}
  ${after.map(({ since }) => since && govuk.insetText({ text: since }))}`

function earlierView({ reach }: SeenFigure, figure: Figure): Html | false {
  const { question } = figure
  const first = reach.find(({ source }) => source === (question.source ?? source))?.period
  return (
    first !== undefined &&
    first < question.from &&
    html`<p class="govuk-body"><a class="govuk-link" href="${addressOf(figure, { from: first })}">Show everything from ${periodInWords(first)}</a></p>`
  )
}

/** What may be made of the numbers: whether they change, whether a change could show, and whether places or groups differ. */
function meaningView(figure: Figure): Html {
  const over = overTime(figure)
  return over
    ? html`${overTimeView(over)}${couldTellView(over)}`
    : html`${betweenPlacesView(figure) || betweenGroupsView(figure)}`
}

/** A figure: the answer in a sentence, the warnings, the picture, the numbers, and what they are. */
export function figureView(seen: SeenFigure): Html {
  const { measure, figure, mayOpen } = seen
  if (!figure)
    return html`<h1 class="govuk-heading-l">${measure.title}</h1>
      <p class="govuk-body-l">There is no data for this yet.</p>${definitionView(measure)}`
  return html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">${measure.asks}</span>${measure.title}</h1>
  <p class="govuk-body-l">${answerInWords(figure)}</p>
  ${warningsView(figure)}
  ${asksView(seen, figure)}
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      ${boroughMap(figure) || chartView(figure)}
      ${earlierView(seen, figure)}
      ${meaningView(figure)}
      ${tableView({ figure, mayOpen })}
    </div>
    <div class="govuk-grid-column-one-third">${definitionView(measure)}</div>
  </div>`
}
