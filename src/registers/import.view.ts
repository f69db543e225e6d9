import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { scrolling, table } from '../web/table.ts'
import type { BadRow } from './import.ts'
import type { SeenImport } from './take-in.ts'

const inWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** How many bad rows the page names; the file names all. */
const shownBad = 50

const badView = (bad: readonly BadRow[], { register, kept }: SeenImport): Html | false =>
  bad.length > 0 &&
  html`<h2 class="govuk-heading-m">${inWords(bad.length, 'row')} not taken in</h2>
    <p class="govuk-body">Put them right in the file and send it again: what is there already is not added twice.
      ${kept.endedAt && html`<a class="govuk-link" href="/registers/${register.id}/imports/${kept.id}/bad.csv">All of them as CSV</a>`}</p>
    ${table({
      ...(bad.length > shownBad ? { caption: `The first ${shownBad}` } : { name: 'Rows not taken in' }),
      head: [{ content: 'Line', numeric: true }, 'What is wrong'],
      rows: bad
        .slice(0, shownBad)
        .map(({ line, wrong }) => [{ content: String(line), numeric: true }, wrong.join(' ')]),
    })}`

const columnChoice = ({ kept }: SeenImport, name: string) => [
  { value: '', text: 'In no column' },
  ...kept.columns.map((text, at) => ({ value: String(at), text, selected: kept.mapping[name] === at })),
]

const mappingView = (seen: SeenImport, { hidden }: Attempt): Html => html`
  <h2 class="govuk-heading-m">Which column is what?</h2>
  ${scrolling(
    'The first rows of the file',
    table({
      name: 'The first rows of the file',
      head: seen.kept.columns.map(String),
      rows: seen.examples.map(cells => seen.kept.columns.map((_, at) => cells[at] ?? '')),
    }),
  )}
  <form class="cf-form" method="post" novalidate>${hidden}
    ${Object.entries(seen.register.fields).map(([name, field]) =>
      govuk.select({
        id: `field-${name}`,
        name: `field-${name}`,
        label: { text: `${field.label}${field.optional || field.askedWhen ? ' (optional)' : ''}` },
        items: columnChoice(seen, name),
      }),
    )}
    ${govuk.button({ text: 'Save, and try it', name: 'do', value: 'map', classes: 'govuk-button--secondary' })}
  </form>`

const actView = (
  { hidden }: Attempt,
  buttons: readonly (readonly [act: string, text: string, classes?: string])[],
): Html => html`
  <form method="post" class="govuk-button-group">${hidden}
    ${buttons.map(([act, text, classes]) =>
      govuk.button({
        text,
        name: 'do',
        value: act,
        preventDoubleClick: true,
        ...(classes ? { classes } : {}),
      }),
    )}</form>`

const tryView = (seen: SeenImport, attempt: Attempt): Html => {
  const { dryRun, missing } = seen
  if (!dryRun)
    return html`${govuk.warningText({ text: `Choose a column for: ${missing.join(', ')}.`, iconFallbackText: 'Warning' })}
      ${mappingView(seen, attempt)}${actView(attempt, [['giveUp', 'Give this file up', 'govuk-button--warning']])}`
  return html`
    <p class="govuk-body-l">If it is taken in now: ${inWords(dryRun.add.length, 'row')} added, ${dryRun.change.length.toLocaleString('en-GB')} changed,
      ${dryRun.same.toLocaleString('en-GB')} as they are, ${dryRun.bad.length.toLocaleString('en-GB')} not taken in. Nothing has been done yet.</p>
    ${actView(attempt, [
      ['takeIn', 'Take it in'],
      ['giveUp', 'Give this file up', 'govuk-button--secondary'],
    ])}
    ${badView(dryRun.bad, seen)}
    ${mappingView(seen, attempt)}`
}

const halfwayView = (seen: SeenImport, attempt: Attempt): Html => html`
  <p class="govuk-body-l"><label for="progress">${seen.kept.done.toLocaleString('en-GB')} of ${inWords(seen.kept.rows, 'row')} taken in.</label></p>
  <progress id="progress" class="cf-progress" max="${seen.kept.rows}" value="${seen.kept.done}"></progress>
  <p class="govuk-body">If it was interrupted, go on: what was taken in is not taken in twice.</p>
  ${actView(attempt, [
    ['takeIn', 'Go on'],
    ['giveUp', 'Stop here', 'govuk-button--secondary'],
  ])}`

const endedView = (seen: SeenImport): Html => {
  const { kept } = seen
  return html`
  <p class="govuk-body-l">${inWords(kept.done, 'row')} of ${kept.rows.toLocaleString('en-GB')} looked at: ${kept.added.toLocaleString('en-GB')} added,
    ${kept.changed.toLocaleString('en-GB')} changed, ${kept.same.toLocaleString('en-GB')} as they were, ${kept.bad.length.toLocaleString('en-GB')} not taken in.</p>
  ${badView(kept.bad, seen)}
  <p class="govuk-body">SHA-256 of the file: <code class="cf-hash">${kept.fileHash}</code></p>`
}

/** A file that is being taken in: its columns, a dry run, how far it has come, or what came of it. */
export const importView = (seen: SeenImport, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.register.title}</span>
  <h1 class="govuk-heading-l">${seen.kept.fileName}</h1>
  ${seen.kept.endedAt ? endedView(seen) : seen.kept.done > 0 ? halfwayView(seen, attempt) : tryView(seen, attempt)}`
