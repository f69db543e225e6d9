import { needsVerifying, type Source } from '../kernel/source.ts'
import { type Html, html } from './html.ts'
import { tag } from './table.ts'

/** What stands beside every fact that the force has yet to check. */
export const toBeVerified: Html = tag('To be verified by the force', 'yellow')

/** A source as it is cited: a link where there is an address, and a mark where the force has yet to check it. */
export function sourceView(source: Source): Html {
  const { document, point, url } = source
  const named = url ? html`<a class="govuk-link" href="${url}">${document}</a>` : document
  return html`${named}, ${point}${needsVerifying(source) && html` ${toBeVerified}`}`
}
