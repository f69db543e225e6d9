import { forceCalled } from '../policy/force-names.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { periodInWords } from './figure.ts'
import type { ImportedFile, RejectedRow } from './imported-file.ts'
import type { Oddity } from './oddities.ts'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Kinds that change what the figures mean. The others say how the file is made. */
const grave = [
  'bad rows',
  'words missing',
  'few rows',
  'another month',
  'unknown word',
  'no line end',
  'two outcomes',
]

const isGrave = ({ kind }: Oddity): boolean => grave.includes(kind)

const standing = ({ replacedBy, badRows, oddities }: ImportedFile): readonly Html[] => [
  ...(replacedBy ? [tag('Replaced', 'grey')] : []),
  ...(badRows > 0 ? [tag(`${number(badRows)} not read`, 'red')] : []),
  ...(oddities.some(one => isGrave(one) && one.kind !== 'bad rows') ? [tag('Warnings', 'yellow')] : []),
]

const fileRow = (file: ImportedFile) => [
  html`<a class="govuk-link" href="/figures/imports/${file.id}">${forceCalled(file.sourceForce)}, ${periodInWords(file.month)}</a>`,
  { content: number(file.rows), numeric: true },
  moment(file.importedAt, 'dated'),
  html`${standing(file)}`,
]

/** The files that figures of searches are worked out from, newest month first. */
export const importsView = ({ files }: Readonly<{ files: readonly ImportedFile[] }>): Html => html`
  <h1 class="govuk-heading-l">Imported files</h1>
  <p class="govuk-body">Stop and searches as forces publish them. Every row of every file is kept as it was published.</p>
  ${
    files.length === 0
      ? html`<p class="govuk-body">None yet. They are imported from the command line: <code>npm run import -- stop-search FILE…</code></p>`
      : table({
          name: 'Imported files',
          head: ['File', { content: 'Searches', numeric: true }, 'Imported', 'Standing'],
          rows: files.map(fileRow),
          stacks: true,
        })
  }`

const oddityView = ({ says, lines }: Oddity): Html =>
  html`<li>${says}${lines.length > 0 && ` First on line ${lines.slice(0, 5).join(', ')}.`}</li>`

const odditiesView = (title: string, oddities: readonly Oddity[]): Html | false =>
  oddities.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2>
  <ul class="govuk-list govuk-list--bullet">${oddities.map(oddityView)}</ul>`

const rejectsView = (rejects: readonly RejectedRow[]): Html | false =>
  rejects.length > 0 &&
  html`<h2 class="govuk-heading-m">Rows that could not be read</h2>
  <p class="govuk-body">They are counted nowhere. Mend them in the file and import it again with <code>--replace</code>.</p>
  ${scrolling(
    'Rows that could not be read',
    table({
      name: 'Rows that could not be read',
      head: [{ content: 'Line', numeric: true }, 'What is wrong', 'The row as it stood'],
      rows: rejects.map(({ line, wrong, asPublished }) => [
        { content: line, numeric: true },
        wrong,
        html`<code class="cf-as-typed">${asPublished}</code>`,
      ]),
    }),
  )}`

/** One file: how much was taken in, what is odd about it, and what could not be read. */
export const importView = ({
  file,
  rejects,
}: Readonly<{ file: ImportedFile; rejects: readonly RejectedRow[] }>): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">${file.name}</span>${forceCalled(file.sourceForce)}, ${periodInWords(file.month)}</h1>
  ${govuk.summaryList({
    rows: [
      { key: { text: 'Searches' }, value: { text: number(file.rows) } },
      { key: { text: 'Rows not read' }, value: { text: number(file.badRows) } },
      { key: { text: 'Imported' }, value: { html: moment(file.importedAt) } },
      { key: { text: 'From' }, value: { text: file.importedBy } },
      {
        key: { text: 'Counted' },
        value: { text: file.replacedBy ? 'No: a newer file is counted in its place' : 'Yes' },
      },
    ],
  })}
  ${odditiesView('What to know before using the figures', file.oddities.filter(isGrave))}
  ${odditiesView(
    'What else is odd',
    file.oddities.filter(oddity => !isGrave(oddity)),
  )}
  ${rejectsView(rejects)}`
