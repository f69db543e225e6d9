import { type Place, type PlaceShape, placeKey } from '../kernel/list-place.ts'
import type { Given } from '../kernel/reading-time.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'

/** Where in a list an address begins: nowhere named is its beginning, and so is what cannot be a place in it. */
export type AskedPlace = Readonly<{ place?: Place; isLost: boolean }>

/** Reads which place of a list an address names. An address by number is of a time when pages were numbered. */
export function placeIn({ after, before, page }: Given, shape: PlaceShape): AskedPlace {
  const key = placeKey(after ?? before, shape)
  if (key) return { place: { back: after === undefined, key }, isLost: false }
  return { isLost: [after, before, page].some(one => one !== undefined && one !== '1') }
}

/** Said where an address named no place of the list. */
export const lostView = (isLost: boolean): Html | false =>
  isLost &&
  html`<p class="govuk-body">The place in this list that the address named cannot be found. This is the beginning of the list.</p>`

/** Said where nothing of the list is left after a place, because others settled the rest of it. */
export const pastEndView = (beginning: string): Html =>
  html`<p class="govuk-body">The list is shorter by now: nothing is left of it here.
    <a class="govuk-link" href="${beginning}">Go to its beginning</a>.</p>`

type Pages = Readonly<{
  label: string
  page: Readonly<{ next?: string; previous?: string }>
  address(place: Readonly<Record<string, string>>): string
}>

/** Ways on and back in a list. A list from which others take rows meanwhile has no numbers of pages. */
export const pagesView = ({ label, page: { next, previous }, address }: Pages): Html | false =>
  (next !== undefined || previous !== undefined) &&
  govuk.pagination({
    landmarkLabel: label,
    ...(previous ? { previous: { href: address({ before: previous }) } } : {}),
    ...(next ? { next: { href: address({ after: next }) } } : {}),
  })
