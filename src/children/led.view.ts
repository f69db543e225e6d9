import { toldFor } from '../policy/child-records.ts'
import { type Html, html } from '../web/html.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { Led } from './child-lead.ts'
import type { SeenLed } from './list-led.ts'

const newFor = toldFor.newToLeadDays * 86_400_000
const lately = toldFor.takenFromDays

const isNew = ({ since, setBy }: Led, { now, actor }: SeenLed): boolean =>
  since !== null && setBy !== actor.name && now.getTime() - since.getTime() < newFor

const nameView = ({ childId, name }: Led): Html =>
  name
    ? html`<a class="govuk-link" href="/children/${childId}">${name}</a>`
    : html`A child whose record you can no longer open`

const ledRow = (seen: SeenLed) => (one: Led) => [
  html`${nameView(one)} ${isNew(one, seen) && tag('New to you', 'blue')}`,
  one.since ? moment(one.since, 'dated') : 'Not written down',
  one.setBy === seen.actor.name ? 'You took it' : (one.setBy ?? ''),
  one.why ?? '',
  one.overdue > 0 ? html`<strong>${one.overdue} overdue</strong>` : 'Nothing overdue',
  html`<a class="govuk-link" href="/children/${one.childId}/lead">Hand over<span class="govuk-visually-hidden">:
    ${one.name}</span></a>`,
]

const takenRow = (one: Led) => [
  nameView(one),
  one.lead,
  one.since ? moment(one.since, 'dated') : '',
  one.why ?? '',
]

/** The children somebody leads for, and those another leads for now. */
export const ledView = (seen: SeenLed): Html => html`
  <h1 class="govuk-heading-l">Children I lead for</h1>
  ${
    seen.led.length === 0
      ? html`<p class="govuk-body">You lead for nobody now. You take the lead on a child’s record.</p>`
      : table({
          name: 'Children I lead for',
          head: ['Child', 'Since', 'Given by', 'Why', 'Owed to the child', 'Hand over'],
          rows: seen.led.map(ledRow(seen)),
          stacks: true,
        })
  }
  ${
    seen.taken.length > 0 &&
    html`<h2 class="govuk-heading-m">Another leads now, in the last ${lately} days</h2>${table({
      name: 'Another leads now',
      head: ['Child', 'Who leads', 'Since', 'Why'],
      rows: seen.taken.map(takenRow),
      stacks: true,
    })}`
  }`
