import { Type } from 'typebox'
import { type Place, type PlaceShape, placeKey } from '../kernel/list-place.ts'
import { Refusal } from '../kernel/problem.ts'

/** Where a caller goes on in a list, as a query asks. */
export const placeGiven = Type.String({
  maxLength: 400,
  description:
    'The `next` of the page before: what comes after it. Rows that are settled meanwhile move no place, so that nothing that ' +
    'was there all along is left out or comes twice. What is no place of this list is refused as not understood.',
})

/** Where a page of a list ends, as it is answered. */
export const nextPlace = Type.Optional(
  Type.String({ description: 'Sent as `after`, gives the page after this one. Missing on the last page.' }),
)

/** The place that a caller sent: none is the beginning of the list. */
export function placeAfter(after: string | undefined, shape: PlaceShape): Readonly<{ place?: Place }> {
  if (after === undefined) return {}
  const key = placeKey(after, shape)
  if (!key) throw new Refusal('NOT_UNDERSTOOD')
  return { place: { back: false, key } }
}
