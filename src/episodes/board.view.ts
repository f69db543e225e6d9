import { ageAt } from '../children/child.ts'
import { type Role, roles } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { pressing } from '../web/state.ts'
import { durationInWords, moment } from '../web/time.ts'
import { dueView } from './due.view.ts'
import type { SeenBoard } from './view-board.ts'

type Row = SeenBoard['rows'][number]
type Duty = Row['duties'][number]

const dated = (duty: Duty) => ({
  openedAt: new Date(duty.openedAt),
  dueAt: duty.dueAt ? new Date(duty.dueAt) : null,
  promptAt: duty.promptAt ? new Date(duty.promptAt) : null,
})

/** To the step for whoever may record it, and to the episode for everybody else. */
const dutyLink = (row: Row, duty: Duty): Html =>
  html`<a class="govuk-link" href="${duty.isReaders ? duty.address : `/episodes/${row.episodeId}`}">${duty.title}</a>`

const isOverdue = (duty: Duty, now: Date): boolean => duty.dueAt !== null && new Date(duty.dueAt) < now

/** The duties of a child as the desk needs them: what is past its limit first, then as they fall due. */
const byPressure = (row: Row, now: Date): readonly Duty[] => [
  ...row.duties.filter(duty => isOverdue(duty, now)),
  ...row.duties.filter(duty => !isOverdue(duty, now)),
]

const ownerView = ({ owedBy }: Duty): Html =>
  html`<span class="cf-when">owed by ${(roles[owedBy as Role]?.title ?? owedBy).toLowerCase()}</span>`

function nextView(row: Row, now: Date): Html {
  const [next, ...others] = byPressure(row, now)
  if (!next) return html`<p class="govuk-body">Nothing is owed now.</p>`
  return html`
    <p class="cf-board__next">Next: <strong>${dutyLink(row, next)}</strong><br>${dueView(dated(next), now)}
      ${ownerView(next)}</p>
    ${
      others.length > 0 &&
      html`<details class="govuk-details" id="more-${row.episodeId}"><summary class="govuk-details__summary"><span
        class="govuk-details__summary-text">${others.length} more owed</span></summary>
        <ul class="govuk-list govuk-details__text">${others.map(
          duty => html`<li>${dutyLink(row, duty)}<br>${dueView(dated(duty), now)} ${ownerView(duty)}</li>`,
        )}</ul></details>`
    }`
}

function childView(row: Row, now: Date): Html {
  const due = row.duties.flatMap(duty => (duty.dueAt ? new Date(duty.dueAt) : [])).sort((a, b) => +a - +b)[0]
  const age = ageAt(row.bornOn, now)
  const facts = [
    age === null ? 'Age not known' : `Aged ${age}`,
    row.lookedAfter && 'Looked after',
    row.communicationNeeds && 'Communication needs',
  ].filter(Boolean)
  return html`
    <li class="cf-board__child cf-board__child--${pressing(due, now)}">
      <h2 class="cf-board__name"><a class="govuk-link" href="/episodes/${row.episodeId}">${row.childName}</a></h2>
      <p class="govuk-body-s">${facts.join(' · ')}<br>
        Here for <strong>${durationInWords(now.getTime() - row.startedAt.getTime())}</strong>,
        since ${moment(row.startedAt, 'short')}</p>
      ${nextView(row, now)}
    </li>`
}

function unitsView({ units, unit }: SeenBoard): Html | false {
  if (units.length < 2) return false
  return html`
    <form method="get" class="cf-choose">
      ${govuk.select({
        id: 'unit',
        name: 'unit',
        label: { text: 'Custody suite' },
        items: units.map(({ id, name }) => ({ value: id, text: name, selected: id === unit?.id })),
      })}
      ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
    </form>`
}

const nobody = html`<p class="govuk-body">No child is detained here now.</p>`

/** The board: every child in detention in one suite, the child with the most pressing duty first. */
export function boardView(seen: SeenBoard): Html {
  const overdue = seen.rows.filter(row => row.duties.some(duty => isOverdue(duty, seen.now)))
  const rows = [...overdue, ...seen.rows.filter(row => !overdue.includes(row))]
  return html`
    <h1 class="govuk-heading-l">Custody board${seen.unit && html`: ${seen.unit.name}`}</h1>
    <div id="board" data-refresh="15">
      <p class="govuk-body"><strong>${seen.rows.length}</strong> ${seen.rows.length === 1 ? 'child' : 'children'} here,
        <strong>${overdue.length}</strong> with something overdue.</p>
      ${seen.rows.length === 0 ? nobody : html`<ul class="cf-board">${rows.map(row => childView(row, seen.now))}</ul>`}
    </div>
    <p id="board-freshness" class="cf-freshness" role="status"></p>
    ${unitsView(seen)}`
}
