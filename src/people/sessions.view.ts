import { accessTimes } from '../policy/access-times.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import type { OpenSession } from './session.ts'

const when = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'medium',
  timeStyle: 'short',
})

const time = (at: Date): Html => html`<time datetime="${at.toISOString()}">${when.format(at)}</time>`

const row = (session: OpenSession, { hidden }: Attempt): Html => html`
  <tr class="govuk-table__row">
    <td class="govuk-table__cell">${time(session.lastSeenAt)}</td>
    <td class="govuk-table__cell">${time(session.startedAt)}</td>
    <td class="govuk-table__cell">
      <form method="post" action="/sessions" novalidate>
        ${hidden}
        <input type="hidden" name="session" value="${session.id}">
        <button type="submit" class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0" data-module="govuk-button">
          Sign out there<span class="govuk-visually-hidden">, signed in ${when.format(session.startedAt)}</span>
        </button>
      </form>
    </td>
  </tr>`

/** Open sessions, the one used last first: that is the one in which this page is read. */
export const sessionsView = (sessions: readonly OpenSession[], attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Where you are signed in</h1>
  <p class="govuk-body">A session ends by itself after ${accessTimes.idleMinutes} minutes without use, and after ${accessTimes.longestHours} hours in any case.</p>
  <table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">Open sessions, the one used last first</caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">Last used</th>
        <th scope="col" class="govuk-table__header">Signed in</th>
        <td class="govuk-table__header"></td>
      </tr>
    </thead>
    <tbody class="govuk-table__body">${sessions.map(session => row(session, attempt))}</tbody>
  </table>`
