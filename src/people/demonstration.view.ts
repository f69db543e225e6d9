import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import { type Person, roleTitleOf } from './person.ts'

const buttonFor = ({ subject, name }: Person): Html => html`
  <button type="submit" name="subject" value="${subject}" data-module="govuk-button"
    class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Sign\u00a0in<span
    class="govuk-visually-hidden"> as ${name}</span></button>`

const groupOf = (caption: string, people: readonly Person[]): Html =>
  table({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [
      'Name',
      'Role',
      'Where',
      { content: html`<span class="govuk-visually-hidden">Sign in</span>`, numeric: true },
    ],
    rows: people.map(person => [
      person.name,
      roleTitleOf(person),
      person.unit?.name ?? person.agency.name,
      { content: buttonFor(person), numeric: true },
    ]),
    firstCellIsHeader: true,
    stacks: true,
  })

/** The cast to sign in as: police first, then the partners, each with what they are and where. */
export function whoAreYouView(people: readonly Person[], action: string): Html {
  const police = people.filter(person => person.agency.kind === 'police')
  const partners = people.filter(person => person.agency.kind !== 'police')
  return html`
    <h1 class="govuk-heading-l">Who are you?</h1>
    <p class="govuk-body">This is a demonstration. Nobody here is real, so there are no passwords: choose whom to be.</p>
    <form method="post" action="${action}" novalidate>
      ${groupOf('Police', police)}
      ${groupOf('Partner agencies', partners)}
    </form>`
}
