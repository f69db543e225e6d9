import type { Measure } from '../kernel/measure.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import { chartView } from './chart.view.ts'
import { definitionView } from './definition.view.ts'
import { type Figure, lastPeriod, periodInWords } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { sourcesIn } from './figure-question.ts'
import { cellsOf, headOf, linesToRead } from './figure-table.ts'
import { sourceInWords } from './figure-words.ts'
import { isShown } from './hide-small.ts'
import type { WorkedOut } from './work-out-measure.ts'

/** A measure, and what became of working it out. */
export type SeenFigure = WorkedOut & Readonly<{ measure: Measure }>

/** The address of a figure, or of its table, with what was asked. */
function addressOf(figure: Figure, more: Readonly<{ path?: string; from?: string }> = {}): string {
  const { measure, question } = figure
  const query = new URLSearchParams({
    ...(question.source ? { source: question.source } : {}),
    from: (more.from ?? question.from).slice(0, 7),
    last: lastPeriod(measure, question).slice(0, 7),
    ...(question.split ? { split: question.split } : {}),
  })
  return `/figures/${measure.id}${more.path ?? ''}?${query}`
}

type Option = Readonly<{ value: string; text: string; selected: boolean }>

const selectView = (name: string, text: string, items: readonly Option[]): Html =>
  govuk.select({ id: name, name, label: { text }, items })

const everyInWords = { month: 'Month', quarter: 'Quarter', year: 'Year' } as const

const splitOptions = ({ by, kind, every }: Measure, chosen: string | undefined): readonly Option[] => [
  ...(kind === 'makeUp' ? [] : [{ value: '', text: everyInWords[every], selected: !chosen }]),
  ...by.map(({ column, title }) => ({ value: column, text: title, selected: column === chosen })),
]

/** What may be asked: whose searches, from when to when, divided by what. A plain form, so that it works without scripts. */
function asksView({ measure, reach }: SeenFigure, figure: Figure): Html {
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
    ${selectView('split', 'By', splitOptions(measure, split?.column))}
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

function tableView(figure: Figure): Html {
  const { measure, lines, whole } = figure
  const rows = [...linesToRead(lines), ...(lines.length > 1 ? [whole] : [])].map(line =>
    cellsOf(measure, line),
  )
  const isAnyHidden = lines.some(({ counted, outOf }) => !isShown(counted) || !isShown(outOf))
  const [first = '', ...others] = headOf(figure)
  return html`${scrolling(
    `${measure.title}: table`,
    table({
      caption: 'The same in numbers',
      captionClasses: 'govuk-table__caption--m',
      head: [first, ...others.map(content => ({ content, numeric: true }))],
      rows: rows.map(([label, ...cells]) => [label, ...cells.map(content => ({ content, numeric: true }))]),
      firstCellIsHeader: true,
    }),
  )}
  ${
    isAnyHidden &&
    html`<p class="govuk-body-s">A number from 1 to ${measure.hideBelow - 1} is not shown, because it could point to a child; nor is another from which it could be worked out.</p>`
  }
  <p class="govuk-body"><a class="govuk-link" href="${addressOf(figure, { path: '/table.csv' })}">Download this table (CSV)</a></p>`
}

/** A figure: the answer in a sentence, the warnings, the picture, the numbers, and what they are. */
export function figureView(seen: SeenFigure): Html {
  const { measure, figure } = seen
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
      ${chartView(figure)}
      ${earlierView(seen, figure)}
      ${tableView(figure)}
    </div>
    <div class="govuk-grid-column-one-third">${definitionView(measure)}</div>
  </div>`
}
