import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'

/** Shown after signing out. */
export const signedOutView = (): Html => html`
  <h1 class="govuk-heading-l">You have signed out</h1>
  <p class="govuk-body">If you share this computer, close the browser as well.</p>
  ${govuk.button({ text: 'Sign in again', href: '/sign-in' })}`
