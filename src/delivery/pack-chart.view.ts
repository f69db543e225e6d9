import { bothWidths } from '../figures/both-widths.view.ts'
import type { Drawing, Mark } from '../figures/drawing.ts'
import { groupChart } from '../figures/group-chart.view.ts'
import { timeChart } from '../figures/time-chart.view.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { DrawnTable } from './pack-table.ts'

const marksOf = ({ rows }: DrawnTable): readonly Mark[] =>
  rows.map(row => {
    const [label = '', says = ''] = [row[0], row.at(-1)]
    return { label, short: label.replace(', quarter ', ' Q'), says, value: Number(says) }
  })

const inWords = ({ rows, head }: DrawnTable): string =>
  `${head.at(-1)}: ${rows.map(row => `${row[0]}: ${row.at(-1)}`).join('; ')}.`

/** A table of a pack as a drawing, with its numbers below. What was frozen is what is drawn. */
export function packChartView(chart: DrawnTable, at: number): Html {
  const marks = marksOf(chart)
  const drawing = (width: number): Drawing => ({
    id: `pack-chart-${at}-${width}`,
    title: chart.title,
    description: `${inWords(chart)} The numbers are in the table below.`,
    ...{ marks, width, tick: String },
  })
  const [label = '', number = ''] = chart.head
  return html`<h2 class="govuk-heading-m">${chart.title}</h2>
  ${bothWidths(
    width =>
      chart.drawn === 'groups'
        ? groupChart(drawing(width))
        : timeChart({ ...drawing(width), shape: 'bars', changes: [] }),
    html``,
  )}
  ${table({
    caption: `${chart.title}, in numbers`,
    captionClasses: 'govuk-visually-hidden',
    head: [label, { content: number, numeric: true }],
    rows: chart.rows.map(row => [row[0] ?? '', { content: row.at(-1) ?? '', numeric: true }]),
    firstCellIsHeader: true,
  })}`
}
