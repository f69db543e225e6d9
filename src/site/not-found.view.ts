import { type Html, html } from '../web/html.ts'
import type { Place } from './place.ts'
import { parts } from './public-page.ts'

/** What a host shows for an address that is not there: where to go from here. */
export const notFoundView = (place: Place): Html => html`
  <h1 class="govuk-heading-l">There is no such page</h1>
  <p class="govuk-body">The address may have been written wrong. Nothing that was released is ever taken away: every release and
    its files are in the downloads, also those that were put right.</p>
  <ul class="govuk-list govuk-list--bullet">
    <li><a class="govuk-link" href="${place.to('index.html')}">The first page</a></li>
    <li><a class="govuk-link" href="${place.to(parts.children.path)}">The part for children</a></li>
    <li><a class="govuk-link" href="${place.to(parts.downloads.path)}">Downloads</a></li>
  </ul>`
