import { roleTitle } from '../policy/roles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import type { OwedByRole } from './access.ts'
import { dayOr, lookedView, standsInView, stateView, stopsView } from './access.view.ts'
import { allowedInWords, allowedView } from './allowed.view.ts'
import { hasEnded, roleTitleOf } from './person.ts'
import type { SeenAccess } from './view-access.ts'
import { waysInView } from './ways-in.view.ts'

/** The rest of one's own page in a few lines. */
const inShort = (seen: SeenAccess): readonly (readonly [string, string])[] => {
  const { sessions, tokens, looked } = seen
  const [last] = looked
  return [
    ['Signed in', `In ${sessions.length} ${sessions.length === 1 ? 'browser' : 'browsers'}`],
    ['Tokens', tokens.length === 0 ? 'None' : String(tokens.length)],
    ['Who looked', last ? `Somebody else, last on ${dayOr(last.at, '')}` : 'Nobody but you'],
    ['Your roles allow', allowedInWords(seen)],
  ]
}

const factsView = (seen: SeenAccess): Html => {
  const { person, agency, now, self } = seen
  return govuk.summaryList({
    rows: [
      ['Access', stateView(person, now)],
      ['Agency', agency.name],
      ['Unit', person.unit ?? 'None'],
      ['Roles', roleTitleOf(person)],
      ['Since', dayOr(person.since, 'Not written down')],
      ['Last signed in', dayOr(person.lastSignedIn, 'Never')],
      ...(self ? inShort(seen) : []),
    ].map(([key, value]) => ({
      key: { text: String(key) },
      value: typeof value === 'string' ? { text: value } : { html: value as Html },
    })),
  })
}

const most = 1000

const countOf = (owed: number): string => (owed >= most ? '1,000 or more' : String(owed))

const owedRow = ({ role, owed, others }: OwedByRole) => [
  roleTitle(role),
  countOf(owed),
  others > 0 ? String(others) : html`<strong>Nobody: ask for somebody to be listed</strong>`,
]

const children = (count: number): string => `${count} ${count === 1 ? 'child' : 'children'}`

/** What somebody still owes, and who does it when they cannot. */
export const owedView = ({ owed: { led, byRole } }: SeenAccess): Html => html`
  <h2 class="govuk-heading-m">What they still owe</h2>
  <p class="govuk-body">A duty to a child is owed by a role of the agency and not by one person, so none is lost when access stops:
    it stays with whoever else holds the role.</p>
  ${table({
    name: 'What they still owe',
    head: ['Role', 'Open duties where they work', 'Others there with the role'],
    rows: byRole.map(owedRow),
    stacks: true,
  })}
  <p class="govuk-body">${
    led > 0
      ? html`They lead for <strong>${children(led)}</strong>. When access is stopped, the team of each child is told, and says who
        leads from then on: whoever looks after access may know of no child.`
      : 'They lead for no child.'
  }</p>`

const changeView = ({ person, mayStop, now }: SeenAccess): Html | false => {
  if (!mayStop || hasEnded(person, now)) return false
  const here = `/access/${person.id}`
  const { stopped } = person
  const isStanding = stopped !== undefined && (stopped.until === undefined || stopped.until > now)
  return html`<div class="govuk-button-group">
    ${govuk.button({ text: isStanding ? 'Change when access is stopped' : 'Stop access', href: `${here}/stop`, classes: isStanding ? 'govuk-button--secondary' : 'govuk-button--warning' })}
    ${isStanding && govuk.button({ text: 'Let access go on', href: `${here}/go-on` })}
  </div>`
}

/** A colleague's access: what it is, how to end it, and what it allows. */
export const personAccessView = (seen: SeenAccess, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">${seen.person.name}</h1>
  ${factsView(seen)}
  ${changeView(seen)}
  ${waysInView(seen, attempt)}
  ${owedView(seen)}
  ${stopsView(seen)}
  ${standsInView(seen)}
  ${allowedView(seen)}`

/** One's own access. */
export const ownAccessView = (seen: SeenAccess, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${seen.person.name}</span>
  <h1 class="govuk-heading-l">Your access</h1>
  <p class="govuk-body">Your agency's own lists say who has an account here and with which roles. If something here is wrong, it is put
    right there. Nobody changes their own.</p>
  ${seen.mayList && html`<p class="govuk-body"><a class="govuk-link" href="/access">Who has access at your agency</a></p>`}
  ${factsView(seen)}
  ${waysInView(seen, attempt)}
  ${lookedView(seen)}
  ${stopsView(seen)}
  ${standsInView(seen)}
  ${allowedView(seen)}`
