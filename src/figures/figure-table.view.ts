import type { Html, Part } from '../web/html.ts'
import { html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import type { Figure, Line } from './figure.ts'
import { addressBehind, addressOf } from './figure-address.ts'
import { cellsOf, headOf, linesToRead } from './figure-table.ts'
import { type Count, isShown } from './hide-small.ts'

type Shown = Readonly<{ figure: Figure; mayOpen: boolean }>

/** The place of a number in its line: counted first, then out of. */
type Placed = Readonly<{ line: Line; at: number; text: string }>

/** A number as a way to what it counts, for whoever may open that. */
function numberView({ figure, mayOpen }: Shown, { line, at, text }: Placed): Part {
  const of = at === 0 ? 'counted' : 'outOf'
  const count: Count = at === 0 ? line.counted : line.outOf
  const isNumber = at === 0 || (at === 1 && figure.measure.kind === 'share')
  if (!mayOpen || !isNumber || line.missing || count === 0) return text
  const href = addressBehind(figure, line, of)
  const whose = `${line.label}, ${of === 'counted' ? 'number' : 'out of'}: ${text}: open what is counted`
  return html`<a class="govuk-link" href="${href}" aria-label="${whose}">${text}</a>`
}

/** The numbers of a figure, what is not shown of them, and the same as a file. */
export function tableView(shown: Shown): Html {
  const { figure } = shown
  const { measure, lines, whole } = figure
  const rows = [...linesToRead(lines), ...(lines.length > 1 ? [whole] : [])].map(line => {
    const [label = '', ...cells] = cellsOf(measure, line)
    const numbers = cells.map((text, at) => ({
      content: numberView(shown, { line, at, text }),
      numeric: true,
    }))
    return [label, ...numbers]
  })
  const isAnyHidden = lines.some(({ counted, outOf }) => !isShown(counted) || !isShown(outOf))
  const [first = '', ...others] = headOf(figure)
  return html`${scrolling(
    `${measure.title}: table`,
    table({
      caption: 'The figure in numbers',
      captionClasses: 'govuk-table__caption--m',
      head: [first, ...others.map(content => ({ content, numeric: true }))],
      rows,
      firstCellIsHeader: true,
    }),
  )}
  ${
    isAnyHidden &&
    html`<p class="govuk-body-s">A number from 1 to ${measure.hideBelow - 1} is not shown, because it could point to a child; nor is another from which it could be worked out.</p>`
  }
  <p class="govuk-body cf-no-print"><a class="govuk-link" href="${addressOf(figure, { path: '/table.csv' })}">Download this table (CSV)</a><br>
  <a class="govuk-link" href="${addressOf(figure, { path: '/table.ods' })}">Download this table with its notes (ODS)</a></p>`
}
