import { dayInWords } from '../kernel/calendar.ts'
import { needsVerifying } from '../kernel/source.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import type { ReleasedRow, ReleasedTable } from './release.ts'
import { releasedComparisonView } from './released-comparison.view.ts'
import { cellInWords } from './released-words.ts'

const rowOf = ({ measure, columns }: ReleasedTable, row: ReleasedRow) =>
  columns.map(({ key }) => ({ content: cellInWords(measure, key, row), numeric: key !== 'label' }))

const listView = (title: string, texts: readonly (string | Html)[]): Html | false =>
  texts.length > 0 &&
  html`<h3 class="govuk-heading-s">${title}</h3>
  <ul class="govuk-list govuk-list--bullet">${texts.map(text => html`<li>${text}</li>`)}</ul>`

const hiddenInWords = ({ below, hidden, roundedTo }: ReleasedTable['disclosure']): string => {
  if (roundedTo) return `Every number is rounded to a multiple of ${roundedTo}.`
  if (hidden === 0) return 'Nothing is hidden.'
  return `${hidden} ${hidden === 1 ? 'number is' : 'numbers are'} hidden: each is from 1 to ${below - 1}, or would tell one that is.`
}

const queryInWords = ({ text, values }: ReleasedTable['query']): string =>
  [text, ...values.map((value, at) => `$${at + 2} = ${value}`)].join('\n')

const definitionView = ({ title, measure, query, inputsHash }: ReleasedTable): Html => html`
  <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Definition, query
    and hashes<span class="govuk-visually-hidden"> of ${title}</span></span></summary>
    <div class="govuk-details__text">
      <p class="govuk-body">Source: ${measure.source.document}, ${measure.source.point}${needsVerifying(measure.source) && ' (to be verified by the force)'}.
        Answers for it: ${measure.owner}.</p>
      ${scrolling(`Query: ${title}`, html`<pre class="cf-query"><code>${queryInWords(query)}</code></pre>`)}
      <p class="govuk-body">SHA-256 of the definition: <code class="cf-hash">${measure.definitionHash}</code></p>
      <p class="govuk-body">SHA-256 of the inputs, with a secret: <code class="cf-hash">${inputsHash}</code></p>
    </div></details>`

/** A table as it would be, or was, released. */
export const releasedTableView = (one: ReleasedTable): Html => html`
  <section>
    <h2 class="govuk-heading-m" id="${one.id}">${one.title}</h2>
    <p class="govuk-body">${one.measure.asks} ${one.answer}</p>
    ${scrolling(
      `Table: ${one.title}`,
      table({
        caption: html`<span class="govuk-visually-hidden">${one.title}</span>`,
        head: one.columns.map(({ key, title }) => ({ content: title, numeric: key !== 'label' })),
        rows: [...one.rows, one.whole].map(row => rowOf(one, row)),
        firstCellIsHeader: true,
      }),
    )}
    <p class="govuk-body">${hiddenInWords(one.disclosure)}</p>
    ${releasedComparisonView(one)}
    ${listView('What misleads', one.caveats)}
    ${listView(
      'Where the data changed',
      one.breaks.map(({ on, says }) => `${dayInWords(on)}: ${says}`),
    )}
    ${listView('Notes', one.notes)}
    ${definitionView(one)}
  </section>`
