import { accessTimes } from '../policy/access-times.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import { moment, momentInWords } from '../web/time.ts'
import type { OpenSession } from './session.ts'

const signOutThere = ({ id, startedAt }: OpenSession, { hidden }: Attempt): Html => html`
  <form method="post" action="/sessions" novalidate>
    ${hidden}
    <input type="hidden" name="session" value="${id}">
    <button type="submit" data-module="govuk-button"
      class="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">Sign out there<span
      class="govuk-visually-hidden">, signed in ${momentInWords(startedAt)}</span></button>
  </form>`

/** One's own open sessions, the one used last first, each with a way to sign out of it. */
export const sessionsTable = (sessions: readonly OpenSession[], attempt: Attempt): Html =>
  table({
    caption: 'Open sessions, the one used last first',
    captionClasses: 'govuk-visually-hidden',
    head: [
      'Last used',
      'Signed in',
      { content: html`<span class="govuk-visually-hidden">Sign out</span>`, numeric: true },
    ],
    rows: sessions.map(session => [
      moment(session.lastSeenAt),
      moment(session.startedAt),
      { content: signOutThere(session, attempt), numeric: true },
    ]),
    stacks: true,
  })

/** How long a session lasts, in a sentence. */
export const sessionTimes = (): Html => html`
  <p class="govuk-body">A session ends by itself after ${accessTimes.idleMinutes} minutes without use, and after ${accessTimes.longestHours} hours in any case.</p>`

/** Open sessions, the one used last first: that is the one in which this page is read. */
export const sessionsView = (sessions: readonly OpenSession[], attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Where you are signed in</h1>
  ${sessionTimes()}
  ${sessionsTable(sessions, attempt)}`
