import { type Place, placeCode } from './list-place.ts'

/** A page of a list: its rows, and where one goes on and back from it, if there is more that way. */
export type ListPage<Row> = Readonly<{ rows: readonly Row[]; next?: string; previous?: string }>

/** How a page is read: as many rows as it holds and one more, in the order of the list, or backwards from a place. */
type Reading<Row> = Readonly<{
  perPage: number
  read(place: Place | undefined): Promise<readonly Row[]>
  keyOf(row: NoInfer<Row>): readonly string[]
}>

/** The page at a place. Who goes back to the beginning sees the first page, as full as it is. */
export async function pageAt<Row>(place: Place | undefined, reading: Reading<Row>): Promise<ListPage<Row>> {
  const { perPage, read, keyOf } = reading
  const found = await read(place)
  const isMore = found.length > perPage
  if (place?.back && !isMore) return pageAt(undefined, reading)
  const shown = found.slice(0, perPage)
  const rows = place?.back ? shown.toReversed() : shown
  const [first, last] = [rows[0], rows.at(-1)]
  return {
    rows,
    ...(last !== undefined && (place?.back || isMore) ? { next: placeCode(keyOf(last)) } : {}),
    ...(first !== undefined && place ? { previous: placeCode(keyOf(first)) } : {}),
  }
}
