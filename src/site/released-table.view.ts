import { needsVerifying } from '../kernel/source.ts'
import type { ReleasedTable } from '../releases/release.ts'
import { releasedComparisonView } from '../releases/released-comparison.view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { scrolling, table as tableOf } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { filesOf, type TableFile } from './downloads.ts'
import type { Placed } from './edition.ts'
import type { Place } from './place.ts'
import { chartOf } from './released-chart.view.ts'
import { cellsOf, periodOf } from './released-words.ts'

const list = (items: readonly Part[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

/** What makes the numbers misleading stands above them, not below. */
const warningsView = ({ table }: Placed): Html =>
  html`${table.breaks.map(({ on, says, since }) =>
    govuk.insetText({ html: html`<strong>The data changed on ${dayInWords(on)}.</strong> ${says} ${since}` }),
  )}`

/** Whether anything in a table is kept from view. */
const isAnyHidden = ({ rows, whole }: ReleasedTable): boolean =>
  [...rows, whole].some(({ counted, outOf }) => counted === 'hidden' || outOf === 'hidden')

function numbersView({ table }: Placed): Html {
  const { rows, whole, columns, title, disclosure } = table
  const lines = [...rows, ...(rows.length > 1 ? [whole] : [])].map(row => cellsOf(table, row))
  const [first, ...others] = columns.map(one => one.title)
  return html`${scrolling(
    `${title}: the numbers`,
    tableOf({
      caption: 'The same in numbers',
      captionClasses: 'govuk-table__caption--s',
      head: [first ?? '', ...others.map(content => ({ content, numeric: true }))],
      rows: lines.map(([label, ...cells]) => [label, ...cells.map(content => ({ content, numeric: true }))]),
      firstCellIsHeader: true,
    }),
  )}
  ${
    isAnyHidden(table) &&
    table.notes.length === 0 &&
    html`<p class="govuk-body-s">“Hidden” stands for a number from 1 to ${disclosure.below - 1}, which could point to a child, or for
      one from which such a number could be worked out.</p>`
  }
  ${
    disclosure.roundedTo !== undefined &&
    html`<p class="govuk-body-s">Numbers are rounded to ${disclosure.roundedTo}, each always in the same way.</p>`
  }`
}

/** The files to take a table or a part away as. */
export const filesView = (files: readonly TableFile[], title: string, place: Place): Html =>
  html`<ul class="ps-files">${files.map(
    ({ path, kind }) =>
      html`<li><a class="govuk-link" href="${place.to(path)}">${kind}<span class="govuk-visually-hidden"> of “${title}”</span></a></li>`,
  )}</ul>`

/** That a figure replaces one that was wrong, with the reason: whoever quoted the first must be able to see it. */
const correctedView = ({ release: { content } }: Placed, place: Place): Html | false =>
  content.corrects !== undefined &&
  html`<p class="govuk-body-s">This release puts <a class="govuk-link" href="${place.to(
    `releases/${content.corrects.reference}.html`,
  )}">release ${content.corrects.reference}</a> right: ${content.corrects.because}</p>`

/** One released table: its answer, its picture, its numbers, where it is from, and the files to take away. */
export function releasedTableView(placed: Placed, place: Place): Html {
  const { table, release } = placed
  const { content } = release
  return html`<section class="ps-figure" aria-labelledby="${table.id}">
  <h2 class="govuk-heading-m" id="${table.id}">${table.split ? `By ${table.split.title.toLowerCase()}` : 'Over time'}</h2>
  <p class="govuk-body"><strong>${table.answer}</strong></p>
  ${warningsView(placed)}
  ${chartOf(table)}
  ${numbersView(placed)}
  ${table.notes.map(note => html`<p class="govuk-body-s">${note}</p>`)}
  <p class="govuk-body-s">${periodOf(table)}${table.dataSource && html`, from ${table.dataSource.title}`}. Released in
    <a class="govuk-link" href="${place.to(`releases/${content.reference}.html`)}">${content.title} (${content.reference})</a>.</p>
  ${correctedView(placed, place)}
  ${filesView(filesOf(placed), table.title, place)}
  ${releasedComparisonView(table)}
  </section>`
}

const better = { up: 'Higher is better', down: 'Lower is better', neither: 'Neither way is better' } as const

/** Below how many no share is given, as the definition said when the numbers were released; nothing for what is no share. */
function fewestOf({ measure, disclosure }: ReleasedTable): number | undefined {
  if (measure.kind === 'count') return undefined
  const { noShareBelow = 0 } = JSON.parse(measure.definition) as Readonly<{ noShareBelow?: number }>
  return Math.max(noShareBelow, disclosure.below)
}

/** What a reader must know of a measure beside its numbers, as it stood when they were released. */
export function aboutMeasureView({ table }: Placed): Html {
  const { measure, disclosure } = table
  const fewest = fewestOf(table)
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Counts', `${measure.counted}${measure.of ? `, out of ${measure.of}` : ''}`],
    ['Better', better[measure.better]],
    ['Hidden', `Numbers from 1 to ${disclosure.below - 1}`],
    ...(fewest
      ? [['Too few', `Where the number is below ${fewest}, nothing is worked out from it`] as const]
      : []),
    ['Where it comes from', sourceView(measure.source)],
    ['Who answers for it', measure.owner],
  ]
  return html`<section aria-labelledby="about">
  <h2 class="govuk-heading-m" id="about">What these numbers are</h2>
  ${govuk.summaryList({ rows: rows.map(([text, value]) => ({ key: { text }, value: { html: html`${value}` } })) })}
  ${
    needsVerifying(measure.source) &&
    html`<p class="govuk-body-s">What this measure rests on has yet to be checked by the force.</p>`
  }
  <h3 class="govuk-heading-s">What misleads</h3>
  ${list(table.caveats)}
  <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">The
    definition and the query</span></summary><div class="govuk-details__text">
    <p class="govuk-body">SHA-256 of the definition: <span class="ps-hash">${measure.definitionHash}</span></p>
    ${scrolling('The query', html`<pre class="ps-code"><code>${table.query.text}</code></pre>`)}
    <p class="govuk-body-s">$1 is the force; then, in order: ${table.query.values.join(', ') || 'nothing'}.</p>
  </div></details></section>`
}
