import { type Html, html } from '../web/html.ts'
import { type Person, roleTitleOf } from './person.ts'

const row = (person: Person): Html => html`
  <tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${person.name}</th>
    <td class="govuk-table__cell">${roleTitleOf(person)}</td>
    <td class="govuk-table__cell">${person.unit?.name ?? person.agency.name}</td>
    <td class="govuk-table__cell govuk-table__cell--numeric">
      <button type="submit" name="subject" value="${person.subject}" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0"
        data-module="govuk-button">Sign in<span class="govuk-visually-hidden"> as ${person.name}</span></button>
    </td>
  </tr>`

const heading = (text: string): Html => html`<th scope="col" class="govuk-table__header">${text}</th>`

const groupOf = (title: string, people: readonly Person[]): Html => html`
  <table class="govuk-table">
    <caption class="govuk-table__caption govuk-table__caption--m">${title}</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${heading('Name')}${heading('Role')}${heading('Where')}
        <td class="govuk-table__header"></td>
      </tr>
    </thead>
    <tbody class="govuk-table__body">${people.map(row)}</tbody>
  </table>`

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
