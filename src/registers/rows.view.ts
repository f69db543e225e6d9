import type { Register } from '../kernel/register.ts'
import { everyRule } from '../policy/every-rule.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView } from '../web/list-pages.ts'
import { sourceView } from '../web/source.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { KeptImport } from './import.ts'
import type { SeenRows } from './list-rows.ts'
import { type KeptRow, shown, titleOf } from './register-row.ts'

/** An answer in the list: with a sign where the register says what is as promised. */
export function answerView({ fields, standing }: Register, name: string, answer: unknown): Html | string {
  const words = shown(fields[name], answer)
  if (standing?.field !== name || !words) return words
  const colour = standing.good.includes(String(answer))
    ? 'green'
    : standing.bad.includes(String(answer))
      ? 'red'
      : 'grey'
  return tag(words, colour)
}

const address = ({ register, wanted }: SeenRows, place: Readonly<Record<string, string>>): string => {
  const words = wanted.words ? { words: wanted.words } : {}
  const asked = new URLSearchParams({ ...wanted.narrowed, ...words, ...place })
  return `/registers/${register.id}${asked.size > 0 ? `?${asked}` : ''}`
}

const options = (items: Readonly<Record<string, string>>, chosen: string | undefined) => [
  { value: '', text: 'All' },
  ...Object.entries(items).map(([value, text]) => ({ value, text, selected: value === chosen })),
]

const narrowView = ({ register, wanted }: SeenRows): Html => html`
  <form class="cf-form cf-filter" method="get" action="/registers/${register.id}" role="search">
    ${register.narrows.map(name => {
      const field = register.fields[name]
      return (
        field &&
        'options' in field &&
        govuk.select({
          id: name,
          name,
          label: { text: field.label },
          items: options(field.options, wanted.narrowed[name]),
        })
      )
    })}
    ${govuk.input({ id: 'words', name: 'words', label: { text: 'Words in it' }, value: wanted.words, classes: 'govuk-input--width-20' })}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const rowView = (register: Register, row: KeptRow) => [
  html`<a class="govuk-link" href="/registers/${register.id}/rows/${row.id}">${titleOf(register, row.answers) || 'Without a name'}</a>`,
  ...register.lists.map(name => answerView(register, name, row.answers[name])),
  moment(row.changedAt, 'dated'),
]

const noneView = (seen: SeenRows, isNarrowed: boolean): Html =>
  seen.isPastEnd
    ? pastEndView(address(seen, {}))
    : html`<p class="govuk-body">${isNarrowed ? 'No row is like that.' : `There is no ${seen.register.one} in it yet.`}</p>`

const importRow = (register: Register, one: KeptImport) => [
  html`<a class="govuk-link" href="/registers/${register.id}/imports/${one.id}">${one.fileName}</a>`,
  moment(one.begunAt, 'dated'),
  one.begunBy,
  one.endedAt
    ? `${one.added} added, ${one.changed} changed, ${one.same} as they were, ${one.bad.length} not taken in`
    : tag('Not finished', 'yellow'),
]

const keepingView = ({ register, imports }: SeenRows): Html => html`
  ${
    imports.length > 0 &&
    html`<h2 class="govuk-heading-m">Files taken in</h2>
    ${table({ name: 'Files taken in', head: ['File', 'Sent', 'By', 'What came of it'], rows: imports.map(one => importRow(register, one)), stacks: true })}`
  }`

const actionsView = ({ register, mayKeep, count }: SeenRows): Html => html`
  <p class="govuk-body cf-no-print">
    ${
      mayKeep &&
      html`<a class="govuk-link" href="/registers/${register.id}/add">Add a ${register.one}</a> ·
      <a class="govuk-link" href="/registers/${register.id}/import">Take in a file</a> · `
    }
    ${
      count > 0 &&
      html`Take all of it away as <a class="govuk-link" href="/registers/${register.id}/rows.csv">CSV</a> or
      <a class="govuk-link" href="/registers/${register.id}/rows.ods">spreadsheet (ODS)</a>`
    }</p>`

const keepers = ({ keptBy }: Register): string => keptBy.join(', ').replaceAll('-', ' ')

/** Which actions of the strategy a register shows. */
const actionsShownBy = ({ id }: Register): readonly number[] =>
  everyRule.objectives
    .flatMap(one => one.actions)
    .filter(one => one.registers?.includes(id))
    .map(one => one.number)

const shownFor = (register: Register): Html | false => {
  const numbers = actionsShownBy(register)
  return (
    numbers.length > 0 &&
    html`<p class="govuk-body">It shows how the force keeps ${numbers.length === 1 ? 'action' : 'actions'} ${numbers.map(
      (number, at) =>
        html`${at > 0 && (at === numbers.length - 1 ? ' and ' : ', ')}<a class="govuk-link" href="/strategy/actions/${number}">${number}</a>`,
    )} of the strategy.</p>`
  )
}

/** The rows of one register. */
export const rowsView = (seen: SeenRows & Readonly<{ isLost: boolean }>): Html => {
  const { register, rows, count, wanted } = seen
  const isNarrowed = wanted.words !== '' || Object.keys(wanted.narrowed).length > 0
  return html`
  <h1 class="govuk-heading-l">${register.title}</h1>
  <p class="govuk-body">${register.says} Kept by: ${keepers(register)}. ${sourceView(register.source)}</p>
  ${shownFor(register)}
  ${actionsView(seen)}
  ${(count > 0 || isNarrowed) && narrowView(seen)}
  ${lostView(seen.isLost)}
  ${
    count === 0
      ? noneView(seen, isNarrowed)
      : table({
          caption: `${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}, the newest first`,
          captionClasses: 'govuk-table__caption--m',
          head: ['Name', ...register.lists.map(name => register.fields[name]?.label ?? name), 'Last change'],
          rows: rows.map(row => rowView(register, row)),
          stacks: true,
        })
  }
  ${pagesView({ label: 'Pages of the register', page: seen, address: place => address(seen, place) })}
  ${keepingView(seen)}`
}
