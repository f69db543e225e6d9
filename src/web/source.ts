import { needsVerifying, type Source } from '../kernel/source.ts'
import { type Html, html } from './html.ts'

/** What stands beside every fact that the force has yet to check. */
const toBeVerified: Html = html`<strong class="govuk-tag govuk-tag--yellow cf-verify">To be verified by the force</strong>`

/** A source as it is cited: a link where there is an address, and a mark where the force has yet to check it. */
export function sourceView(source: Source): Html {
  const { document, point, url } = source
  const named = url ? html`<a class="govuk-link" href="${url}">${document}</a>` : document
  return html`${named}, ${point}${needsVerifying(source) && html` ${toBeVerified}`}`
}
