import { ageAt } from '../children/child.ts'
import { dueView } from '../episodes/due.view.ts'
import { roleTitle } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { pressing } from '../web/state.ts'
import { durationInWords, moment } from '../web/time.ts'
import type { SeenBoard } from './view-board.ts'

type Row = SeenBoard['rows'][number]
type Duty = Row['duties'][number]

/** To the step for whoever may record it, and to the episode for everybody else. */
const dutyLink = (row: Row, duty: Duty): Html =>
  html`<a class="govuk-link" href="${duty.isReaders ? duty.address : `/episodes/${row.episodeId}`}">${duty.title}<span class="govuk-visually-hidden">: ${row.childName}</span></a>`

const ownerView = ({ owedBy }: Duty): Html =>
  html`<span class="cf-when">owed by ${roleTitle(owedBy).toLowerCase()}</span>`

function othersView(row: Row, others: readonly Duty[], now: Date): Html | false {
  if (others.length === 0) return false
  const overdue = others.filter(duty => pressing(duty.dueAt, now) === 'overdue').length
  return html`<details class="govuk-details cf-board__more" id="more-${row.episodeId}"><summary class="govuk-details__summary"><span
    class="govuk-details__summary-text">${others.length} more owed${overdue > 0 && `, ${overdue} overdue`}<span
    class="govuk-visually-hidden">: ${row.childName}</span></span></summary>
    <ul class="govuk-list govuk-details__text">${others.map(
      duty => html`<li>${dutyLink(row, duty)}<br>${dueView(duty, now)} ${ownerView(duty)}</li>`,
    )}</ul></details>`
}

/**
 * What the child is owed next, and where somebody else owes that, what the reader owes the child next: whoever waits for
 * children's services has still to tell a parent.
 */
function nextView(row: Row, { now, actor }: SeenBoard): Html {
  const [next] = row.duties
  if (!next) return html`<p class="govuk-body">Nothing is owed now.</p>`
  const isOwn = ({ owedBy }: Duty) => actor.roles.includes(owedBy)
  const own = isOwn(next) ? undefined : row.duties.find(isOwn)
  return html`
    <p class="cf-board__next">Next: <strong>${dutyLink(row, next)}</strong><br>${dueView(next, now)}
      ${ownerView(next)}</p>
    ${
      own &&
      html`<p class="cf-board__own">You next: <strong>${dutyLink(row, own)}</strong><br>${dueView(own, now)}</p>`
    }
    ${othersView(
      row,
      row.duties.filter(duty => duty !== next && duty !== own),
      now,
    )}`
}

function childView(row: Row, seen: SeenBoard): Html {
  const { now } = seen
  const [next] = row.duties
  const age = ageAt(row.bornOn, now)
  const facts = [
    age === null ? 'Age not known' : `Aged ${age}`,
    row.lookedAfter && 'Looked after',
    row.communicationNeeds && 'Communication needs',
  ].filter(Boolean)
  return html`
    <li class="cf-board__child cf-board__child--${next ? pressing(next.dueAt, now) : 'later'}">
      <h2 class="cf-board__name"><a class="govuk-link" href="/episodes/${row.episodeId}">${row.childName}</a></h2>
      <p class="cf-board__facts">${facts.join(' · ')} · here for
        <strong>${durationInWords(now.getTime() - row.startedAt.getTime())}</strong><span class="cf-board__since">, since
        ${moment(row.startedAt, 'short')}</span></p>
      ${nextView(row, seen)}
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
  const nextIs = (how: 'overdue' | 'soon') =>
    seen.rows.filter(({ duties: [next] }) => next && pressing(next.dueAt, seen.now) === how).length
  const soon = nextIs('soon')
  return html`
    <h1 class="govuk-heading-l">Custody board${seen.unit && html`: ${seen.unit.name}`}</h1>
    <div id="board" data-refresh="15">
      <p class="govuk-body"><strong>${seen.rows.length}</strong> ${seen.rows.length === 1 ? 'child' : 'children'} here,
        <strong>${nextIs('overdue')}</strong> with something overdue${
          soon > 0 &&
          html`,
        <strong>${soon}</strong> more with something due within half an hour`
        }.</p>
      ${seen.rows.length === 0 ? nobody : html`<ul class="cf-board">${seen.rows.map(row => childView(row, seen))}</ul>`}
    </div>
    <p id="board-freshness" class="cf-freshness" role="status"></p>
    ${unitsView(seen)}`
}
