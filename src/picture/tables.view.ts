import type { Oddity } from '../figures/oddities.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import { needsVerifying } from '../kernel/source.ts'
import { publicTableCalled, publicTables } from '../policy/public-tables.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { ImportedTable, TableReject } from './imported-table.ts'

const number = (count: number): string => count.toLocaleString('en-GB')

/** Kinds that change what the numbers mean. The others say how the file is written. */
const grave = ['unknown word', 'blank', 'sum', 'repeat', 'apart']
const isGrave = ({ kind }: Oddity): boolean => grave.includes(kind)

const standing = ({ standing: counted, badRows, oddities }: ImportedTable): readonly Html[] => [
  ...(counted ? [] : [tag('Replaced', 'grey')]),
  ...(badRows > 0 ? [tag(`${number(badRows)} not read`, 'red')] : []),
  ...(oddities.some(isGrave) ? [tag('Warnings', 'yellow')] : []),
]

const fileRow = (file: ImportedTable) => [
  html`<a class="govuk-link" href="/picture/tables/${file.id}">${file.name}</a>`,
  file.holds || 'All',
  { content: number(file.rows), numeric: true },
  moment(file.importedAt, 'dated'),
  html`${standing(file)}`,
]

function kindView(kind: PublicTable, files: readonly ImportedTable[]): Html {
  return html`<h2 class="govuk-heading-m">${kind.title}</h2>
  <p class="govuk-body">${kind.publisher}. ${kind.licence}. ${needsVerifying(kind.source) && tag('Not verified', 'yellow')}</p>
  ${
    files.length === 0
      ? html`<p class="govuk-body">None yet: <code>npm run import -- table ${kind.id} FILE</code></p>`
      : table({
          name: kind.title,
          head: ['File', 'For', { content: 'Rows', numeric: true }, 'Imported', 'Standing'],
          rows: files.map(fileRow),
          stacks: true,
        })
  }`
}

/** Every kind of public table, and the files of it that have been taken in. */
export const tablesView = ({ files }: Readonly<{ files: readonly ImportedTable[] }>): Html => html`
  <h1 class="govuk-heading-l">Imported tables</h1>
  <p class="govuk-body">Tables as others publish them. Every line of every file is kept as it was published.</p>
  ${publicTables.map(kind =>
    kindView(
      kind,
      files.filter(file => file.kind === kind.id),
    ),
  )}`

const linesIn = ({ lines }: Oddity): string => `First on line ${lines.slice(0, 5).join(', ')}.`

const odditiesView = (title: string, oddities: readonly Oddity[]): Html | false =>
  oddities.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2>
  <ul class="govuk-list govuk-list--bullet">${oddities.map(one => html`<li>${one.says} ${linesIn(one)}</li>`)}</ul>`

const rejectsView = (rejects: readonly TableReject[]): Html | false =>
  rejects.length > 0 &&
  html`<h2 class="govuk-heading-m">Lines that could not be read</h2>
  <p class="govuk-body">They are counted nowhere. Mend them in the file and import it again with <code>--replace</code>.</p>
  ${scrolling(
    'Lines that could not be read',
    table({
      name: 'Lines that could not be read',
      head: [{ content: 'Line', numeric: true }, 'What is wrong', 'The line as it stood'],
      rows: rejects.map(({ line, wrong, asPublished }) => [
        { content: line, numeric: true },
        wrong,
        html`<code class="cf-as-typed">${asPublished}</code>`,
      ]),
    }),
  )}`

const fact = (what: string, says: string | Html) => ({
  key: { text: what },
  value: typeof says === 'string' ? { text: says } : { html: says },
})

/** One file: what it is, what is odd about it, and what could not be read. */
export function tableView({
  file,
  rejects,
}: Readonly<{ file: ImportedTable; rejects: readonly TableReject[] }>): Html {
  const kind = publicTableCalled(file.kind)
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${file.name}</span>${kind?.title ?? file.kind}</h1>
  ${govuk.summaryList({
    rows: [
      ...(file.holds ? [fact('For', file.holds)] : []),
      fact('Rows', number(file.rows)),
      fact('Lines not read', number(file.badRows)),
      fact('Imported', moment(file.importedAt)),
      fact('From', file.importedBy),
      fact('Counted', file.standing ? 'Yes' : 'No: a newer file is counted in its place'),
      ...(kind ? [fact('Source', `${kind.source.document}, ${kind.source.point}`)] : []),
    ],
  })}
  ${odditiesView('What to know before using the numbers', file.oddities.filter(isGrave))}
  ${odditiesView(
    'How the file is written',
    file.oddities.filter(oddity => !isGrave(oddity)),
  )}
  ${rejectsView(rejects)}
  ${
    kind &&
    html`<h2 class="govuk-heading-m">What misleads</h2>
    <ul class="govuk-list govuk-list--bullet">${kind.caveats.map(one => html`<li>${one}</li>`)}</ul>`
  }`
}
