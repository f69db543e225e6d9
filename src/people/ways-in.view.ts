import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import { dayInWords, moment, momentInWords } from '../web/time.ts'
import { sessionsTable, sessionTimes } from './sessions.view.ts'
import type { Token } from './token.ts'
import type { SeenAccess } from './view-access.ts'

type Ending = Readonly<{
  what: 'session' | 'token' | 'accept' | 'all'
  id?: string
  button: string
  of?: string
}>

const endForm = ({ what, id, button, of }: Ending, { hidden }: Attempt): Html => html`
  <form method="post" novalidate>${hidden}
    <input type="hidden" name="what" value="${what}">${id && html`<input type="hidden" name="id" value="${id}">`}
    ${govuk.button({
      html: html`${button}${of && html`<span class="govuk-visually-hidden">: ${of}</span>`}`,
      classes: `govuk-button--secondary${what === 'all' ? '' : ' govuk-!-margin-bottom-0'}`,
      preventDoubleClick: true,
    })}</form>`

const endHead = { content: html`<span class="govuk-visually-hidden">End it</span>`, numeric: true }

const colleaguesSessions = ({ sessions }: SeenAccess, attempt: Attempt): Html =>
  table({
    caption: 'Open sessions, the one used last first',
    captionClasses: 'govuk-visually-hidden',
    head: ['Last used', 'Signed in', endHead],
    rows: sessions.map(({ id, startedAt, lastSeenAt }) => [
      moment(lastSeenAt, 'dated'),
      moment(startedAt, 'dated'),
      {
        content: endForm(
          {
            what: 'session',
            id,
            button: 'Sign out',
            of: `the session that began ${momentInWords(startedAt)}`,
          },
          attempt,
        ),
        numeric: true,
      },
    ]),
    stacks: true,
  })

/** A token is accepted only by its holder, who is told what that means. */
const acceptance = (
  { id, name }: Token,
  self: boolean,
  attempt: Attempt,
): Html => html`Not yet: it waits for its holder
  to say that it is theirs.${
    self && endForm({ what: 'accept', id, button: 'It is mine: let it work', of: name }, attempt)
  }`

const tokenRow =
  ({ self }: SeenAccess, attempt: Attempt) =>
  (token: Token) => [
    token.name,
    dayInWords(token.issuedAt),
    token.acceptedAt
      ? token.lastUsedAt
        ? dayInWords(token.lastUsedAt)
        : 'Never'
      : acceptance(token, self, attempt),
    dayInWords(token.expiresAt),
    {
      content: endForm({ what: 'token', id: token.id, button: 'End', of: token.name }, attempt),
      numeric: true,
    },
  ]

const tokensView = (seen: SeenAccess, attempt: Attempt): Html => html`
  <h3 class="govuk-heading-s">Tokens for the programming interface</h3>
  ${
    seen.self &&
    seen.tokens.some(one => !one.acceptedAt) &&
    html`<p class="govuk-body">Whatever is done with a token is done in your name. Accept one only if you made it
      and keep it yourself. If you do not know it, end it.</p>`
  }
  ${
    seen.tokens.length === 0
      ? html`<p class="govuk-body">${seen.self ? 'You have none.' : 'There are none.'}</p>`
      : table({
          caption: 'Tokens',
          captionClasses: 'govuk-visually-hidden',
          head: ['For', 'Given out', 'Last used', 'Good until', endHead],
          rows: seen.tokens.map(tokenRow(seen, attempt)),
          stacks: true,
        })
  }`

function sessionsView(seen: SeenAccess, attempt: Attempt): Html {
  if (seen.self) return html`${sessionTimes()}${sessionsTable(seen.sessions, attempt)}`
  return seen.sessions.length === 0
    ? html`<p class="govuk-body">Signed in nowhere now.</p>`
    : colleaguesSessions(seen, attempt)
}

/** Where somebody is signed in and with which tokens they may come in, each with a way to end it. */
export const waysInView = (seen: SeenAccess, attempt: Attempt): Html => html`
  <h2 class="govuk-heading-m">${seen.self ? 'Where you are signed in' : 'Where they are signed in'}</h2>
  ${sessionsView(seen, attempt)}
  ${tokensView(seen, attempt)}
  ${
    !seen.self &&
    seen.sessions.length + seen.tokens.length > 0 &&
    endForm({ what: 'all', button: 'Sign out everywhere, and end every token' }, attempt)
  }`
