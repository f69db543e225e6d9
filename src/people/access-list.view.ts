import { type AgencyKind, roles, rolesOf } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { lostView, pagesView, pastEndView } from '../web/list-pages.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'

import type { AccessLine, AccessState } from './access.ts'
import { dayOr, stateView } from './access.view.ts'
import type { SeenAccessList } from './list-access.ts'
import { roleTitleOf } from './person.ts'

/** How access may stand, in words. */
export const states: Readonly<Record<AccessState, string>> = {
  has: 'Has access',
  stopped: 'Stopped',
  ended: 'Ended',
}

type Option = readonly [value: string, text: string]
type Select = Readonly<{ name: 'role' | 'unitId' | 'state'; label: string; options: readonly Option[] }>

const selectView = ({ filter }: SeenAccessList, { name, label, options }: Select): Html =>
  govuk.select({
    id: name,
    name,
    label: { text: label },
    items: [['', 'All'] as const, ...options].map(([value, text]) => ({
      value,
      text,
      selected: value === (filter[name] ?? ''),
    })),
  })

const roleOptions = ({ agency }: SeenAccessList): readonly Option[] =>
  [...rolesOf(agency as AgencyKind), 'sharing-lead' as const].map(role => [role, roles[role].title])

const filterView = (seen: SeenAccessList): Html => html`
  <form method="get" class="cf-figure-asks">
    ${selectView(seen, { name: 'role', label: 'Role', options: roleOptions(seen) })}
    ${seen.units.length > 0 && selectView(seen, { name: 'unitId', label: 'Unit', options: seen.units.map(({ id, name }) => [id, name]) })}
    ${selectView(seen, { name: 'state', label: 'Access', options: Object.entries(states) })}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

/** By POST, so that no name stands in an address. */
const searchView = ({ typed, hidden, mistakes }: Attempt): Html => html`
  <form method="post" action="/access" class="cf-figure-asks" novalidate>${hidden}
    ${govuk.input({
      id: 'name',
      name: 'name',
      label: { text: 'Any part of a name' },
      value: String(typed.name ?? ''),
      classes: 'govuk-input--width-20',
      errorMessage: mistakes[0] && { text: mistakes[0].says },
    })}
    ${govuk.button({ text: 'Find', classes: 'govuk-button--secondary' })}
  </form>`

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const waysIn = ({ sessions, tokens }: AccessLine): string =>
  [sessions > 0 && counted(sessions, 'session'), tokens > 0 && counted(tokens, 'token')]
    .filter(Boolean)
    .join(', ') || 'None'

const rowOf = (now: Date) => (one: AccessLine) => [
  html`<a class="govuk-link" href="/access/${one.id}">${one.name}</a>`,
  html`${roleTitleOf(one)}${one.unit && html`<br><span class="cf-aside">${one.unit}</span>`}`,
  stateView(one, now),
  dayOr(one.since, 'Not written down'),
  dayOr(one.lastSignedIn, 'Never'),
  waysIn(one),
]

/** The chosen filter, and no name: that must not stand in an address. */
function addressOf(
  { filter: { name: _, ...rest } }: SeenAccessList,
  place: Readonly<Record<string, string>>,
) {
  const asked = new URLSearchParams({ ...rest, ...place })
  return asked.size > 0 ? `/access?${asked}` : '/access'
}

function peopleView(seen: SeenAccessList): Html {
  const { people, total, filter, now } = seen
  if (seen.isPastEnd) return pastEndView(addressOf(seen, {}))
  if (people.length === 0) return html`<p class="govuk-body">Nobody at your agency is like that.</p>`
  const isCut = filter.name !== undefined && total > people.length
  return html`
    <p class="govuk-body">${counted(total, 'account')}.${isCut && ` The first ${people.length} are shown: enter more of the name.`}</p>
    ${table({
      caption: 'People of your agency, by name',
      captionClasses: 'govuk-visually-hidden',
      head: ['Name', 'Roles and unit', 'Access', 'Since', 'Last signed in', 'Open sessions and tokens'],
      rows: people.map(rowOf(now)),
      stacks: true,
    })}`
}

/** Who has access at the reader's agency. */
export const accessListView = (
  seen: SeenAccessList & Readonly<{ isLost: boolean }>,
  attempt: Attempt,
): Html => html`
  <h1 class="govuk-heading-l">Who has access</h1>
  <p class="govuk-body">These are the people of your own agency. Lists from your own systems say who has an account and with which
    roles. Here you see it, sign people out and stop access; nobody is given anything here.</p>
  ${searchView(attempt)}
  ${filterView(seen)}
  ${lostView(seen.isLost)}
  <div id="found">${peopleView(seen)}</div>
  ${seen.filter.name === undefined && pagesView({ label: 'Pages of the list', page: seen, address: place => addressOf(seen, place) })}`
