import type { Given } from '../kernel/answers.ts'
import { type Refusal, refusals } from '../kernel/problem.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'
import { keptText } from './kept-text.ts'
import type { Sheet } from './layout.ts'

type Shown = Sheet & { status: number }

const plain = (title: string, ...lines: readonly (string | Html)[]): Html => html`
  <h1 class="govuk-heading-l">${title}</h1>
  ${lines.map(line => html`<p class="govuk-body">${line}</p>`)}`

const wayOut = html`<a class="govuk-link" href="/">Go to where you start</a>`

const whoMayLink = html`<a class="govuk-link" href="/rules/permissions">Who may do what, and why</a>`

/** A refusal as a plain page: what happened, why, what to do next, and what was typed if anything was. */
export function refusalSheet(
  problem: Refusal,
  more: { typed?: Given; changed?: Html | undefined } = {},
): Shown {
  const { says, doNext, status } = refusals[problem.code]
  const because = problem.details.because
  const title = says.replace(/\.$/, '')
  const rules = problem.code === 'NOT_PERMITTED' ? [whoMayLink] : []
  const main = html`${plain(title, ...(typeof because === 'string' ? [because] : []), doNext, ...rules)}
    ${more.changed}${keptText(more.typed)}<p class="govuk-body">${wayOut}</p>`
  return { status, title, main }
}

/** Above a form that is shown again because somebody else was quicker. */
export const movedOnBanner = (problem: Refusal, changed: Html | undefined): Html =>
  govuk.notificationBanner({
    titleText: 'Not saved yet',
    role: 'alert',
    html: html`<p class="govuk-notification-banner__heading">${refusals[problem.code].says}</p>
      <p class="govuk-body">${refusals[problem.code].doNext}</p>${changed}`,
  })

const keptFor = {
  signedOut: 'What you typed before you were signed out is below.',
  formExpired:
    'This form was opened before you last signed in, so it was not saved. What you typed is below.',
} as const

/** Above a form whose typed answers were kept through a sign-in. */
export const keptBanner = (why: keyof typeof keptFor): Html =>
  govuk.notificationBanner({
    titleText: 'Not saved yet',
    role: 'alert',
    html: html`<p class="govuk-notification-banner__heading">${keptFor[why]}</p>
      <p class="govuk-body">Check it, then save.</p>`,
  })

/** Shown when a form was sent after the session had run out. */
export function signedOutSheet(signIn: string, isKept: boolean): Shown {
  const title = 'You have been signed out'
  const kept = isKept
    ? 'What you typed has not been saved yet, but it is kept for 30 minutes. Sign in again as yourself and it will be on the page, ready to check and save.'
    : 'Nothing has been saved.'
  return {
    status: 401,
    title,
    main: html`${plain(title, kept)}${govuk.button({ text: 'Sign in again', href: signIn })}`,
  }
}

/** A fault: nothing about it is shown but its reference. */
export const faultSheet = (reference: string): Shown => ({
  status: 500,
  title: 'There is a problem with the service',
  main: plain(
    'There is a problem with the service',
    'What you asked for was not done. Nothing was half saved.',
    html`If you need help, give this reference: <strong>${reference}</strong>`,
    wayOut,
  ),
})

/** The service is too busy, or is being restarted. */
export const busySheet: Shown = {
  status: 503,
  title: 'The service is busy',
  main: plain('The service is busy', 'Your request was not started. Wait a minute, then try again.'),
}
