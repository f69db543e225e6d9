import { accessLeads } from '../policy/access.ts'
import { type AgencyKind, roles, rolesOf } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
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

function pagesView({ filter, page, total }: SeenAccessList): Html | false {
  const last = Math.max(1, Math.ceil(total / accessLeads.perPage))
  if (filter.name !== undefined || (page === 1 && last === 1)) return false
  const to = (number: number): string => {
    const { name: _, ...rest } = filter
    return `/access?${new URLSearchParams({ ...rest, page: String(number) })}`
  }
  return govuk.pagination({
    landmarkLabel: 'Pages of the list',
    ...(page > 1 ? { previous: { href: to(page - 1) } } : {}),
    ...(page < last ? { next: { href: to(page + 1) } } : {}),
    items: [{ number: String(page), current: true, href: to(page) }],
  })
}

function peopleView(seen: SeenAccessList): Html {
  const { people, total, filter, now } = seen
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
export const accessListView = (seen: SeenAccessList, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Who has access</h1>
  <p class="govuk-body">These are the people of your own agency. Lists from your own systems say who has an account and with which
    roles. Here you see it, sign people out and stop access; nobody is given anything here.</p>
  ${searchView(attempt)}
  ${filterView(seen)}
  <div id="found">${peopleView(seen)}</div>
  ${pagesView(seen)}`
