import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { SeenRegisters } from './list-registers.ts'

type One = SeenRegisters[number]

const nameOf = ({ register, mayRead }: One): Html | string =>
  mayRead
    ? html`<a class="govuk-link" href="/registers/${register.id}">${register.title}</a>`
    : html`${register.title} <span class="govuk-hint">Read by those who keep it</span>`

/** Every register, what it is for, and how full it is. */
export const registersView = (seen: SeenRegisters): Html => html`
  <h1 class="govuk-heading-l">Registers</h1>
  <p class="govuk-body">What the force promised beyond what it owes to one child at a time: who has learned what, which posts
    are filled, which policies were reviewed, what children said and what was done. Nothing here is about a child who could
    be named.</p>
  ${table({
    name: 'Registers',
    head: ['Register', 'What it is for', { content: 'Rows', numeric: true }, 'Last change'],
    rows: seen.map(one => [
      nameOf(one),
      one.register.says,
      { content: one.rows.toLocaleString('en-GB'), numeric: true },
      one.changedAt ? moment(one.changedAt, 'dated') : 'Nothing in it yet',
    ]),
    stacks: true,
  })}`
