import { ageAt } from '../children/child.ts'
import { dueView } from '../episodes/due.view.ts'
import { boroughs, commandUnits } from '../policy/boroughs.ts'
import { roleTitle } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView } from '../web/list-pages.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { sumInWords, sumOf } from './owed-count.ts'
import type { SeenForceBoard } from './view-force-board.ts'

type Row = SeenForceBoard['rows'][number]

const isOverdue = ({ dueAt }: Row, now: Date): boolean => dueAt !== null && dueAt < now

const ownerView = ({ owedBy, agency }: Row): Html =>
  html`${roleTitle(owedBy)}${agency && html`<br><span class="cf-when">${agency}</span>`}`

function whoView({ childId, childName, kind, bornOn, borough }: Row, now: Date): Html {
  const age = ageAt(bornOn, now)
  const facts = [kind !== 'line' && age !== null && `Aged ${age}`, borough].filter(Boolean)
  return html`<a class="govuk-link" href="/children/${childId}">${childName}</a>${
    facts.length > 0 && html`<br><span class="cf-when">${facts.join(' · ')}</span>`
  }`
}

/** Whoever goes from link to link hears no row: the same duty and pathway stand in many. */
const forWhom = ({ childName }: Row): Html => html`<span class="govuk-visually-hidden">: ${childName}</span>`

const rowView = (now: Date) => (row: Row) => [
  html`<a class="govuk-link" href="${row.isReaders ? row.address : `/episodes/${row.episodeId}`}">${row.title}${forWhom(row)}</a>
    ${isOverdue(row, now) && tag('Overdue', 'red')}${row.owed > 1 && html`<br><span class="cf-when">and ${row.owed - 1} more owed</span>`}`,
  whoView(row, now),
  html`<a class="govuk-link" href="/episodes/${row.episodeId}">${row.pathwayTitle}${forWhom(row)}</a><br><span
    class="cf-when">since ${moment(row.startedAt, 'dated')}</span>`,
  ownerView(row),
  row.lead ?? 'Nobody yet',
  dueView(row, now),
]

type Select = Readonly<{
  name: 'bcu' | 'borough' | 'pathway'
  label: string
  all: string
  options: readonly (readonly [value: string, text: string])[]
}>

const selectView = ({ filter }: SeenForceBoard, { name, label, all, options }: Select): Html =>
  govuk.select({
    id: name,
    name,
    label: { text: label },
    items: [['', all] as const, ...options].map(([value, text]) => ({
      value,
      text,
      selected: value === (filter[name] ?? ''),
    })),
  })

const named = (names: readonly string[]) => names.map(name => [name, name] as const)

const filterView = (seen: SeenForceBoard): Html => html`
  <form method="get" class="cf-figure-asks">
    ${selectView(seen, { name: 'bcu', label: 'Command unit (BCU)', all: 'All', options: named(commandUnits) })}
    ${selectView(seen, { name: 'borough', label: 'Borough of the child', all: 'All', options: named(Object.keys(boroughs)) })}
    ${seen.titles.size > 1 && selectView(seen, { name: 'pathway', label: 'Pathway', all: 'All', options: [...seen.titles] })}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const nothingView = (beginning: string | false): Html =>
  beginning ? pastEndView(beginning) : html`<p class="govuk-body">Nothing is owed here now.</p>`

const head = ['Owed next', 'Who', 'Pathway', 'Owed by', 'Leads for the child', 'Due']

/** A board: each episode in which something is owed, the most pressing first. */
export function forceBoardView(seen: SeenForceBoard): Html {
  const { counts, rows, now, board, filter } = seen
  const address = (more: Readonly<Record<string, string>>): string =>
    `/boards/${board}?${new URLSearchParams({ ...filter, ...more })}`
  const owed = sumInWords(sumOf(counts.map(one => one.owed)))
  const overdue = sumInWords(sumOf(counts.map(one => one.overdue)))
  return html`
    <h1 class="govuk-heading-l">${seen.title}</h1>
    ${filterView(seen)}
    ${lostView(seen.isLost)}
    <div id="board" data-refresh="15">
      <p class="govuk-body">On the whole board ${owed} owed, <strong>${overdue} overdue</strong>.</p>
      ${
        rows.length === 0
          ? nothingView(seen.isPastEnd && address({}))
          : table({
              name: seen.title,
              head,
              rows: rows.map(rowView(now)),
              stacks: true,
              classes: 'cf-worklist',
            })
      }
      ${pagesView({ label: 'Pages of the board', page: seen, address })}
    </div>
    <p id="board-freshness" class="cf-freshness" role="status"></p>`
}
