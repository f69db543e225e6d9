import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pageAt } from './list-page.ts'
import { dutyPlace, type Place, placeCode, placeKey, placePart } from './list-place.ts'

const numbers = [placePart.number]
const placeOf = (code: string | undefined, back = false): Place | undefined => {
  const key = placeKey(code, numbers)
  return key && { back, key }
}

/** A list of numbers, read as a store reads one. */
const pagesOf = (list: readonly number[], perPage: number) => (place?: Place) =>
  pageAt(place, {
    perPage,
    keyOf: one => [String(one)],
    async read(from) {
      const at = Number(from?.key[0])
      const there = from ? list.filter(one => (from.back ? one < at : one > at)) : list
      return (from?.back ? there.toReversed() : there).slice(0, perPage + 1)
    },
  })

test('the pages of any list hold each row once; the way back ends at a first page as full as it can be', async () => {
  const lists = fc.uniqueArray(fc.nat(500), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 9 }), async (some, perPage) => {
      const list = some.toSorted((one, other) => one - other)
      const read = pagesOf(list, perPage)
      let page = await read()
      const shown = [...page.rows]
      for (; page.next; shown.push(...page.rows)) page = await read(placeOf(page.next))
      assert.deepEqual(shown, list)
      for (; page.previous; page = await read(placeOf(page.previous, true)))
        assert.deepEqual(
          page.rows,
          list.filter(one => page.rows.includes(one)),
        )
      assert.deepEqual(page.rows, list.slice(0, perPage))
    }),
  )
})

test('a place is read as it was written, and nothing else is one', () => {
  const key = ['2026-11-22T12:00:00.123456Z', 'dated', '01a20644-785e-729f-b79e-ddbaf5abb422', 'review', '2']
  assert.deepEqual(placeKey(placeCode(key), dutyPlace), key)
  const spoilt = (at: number, part: string) => placeCode(key.with(at, part))
  const odd = [
    ...[
      undefined,
      '',
      'x',
      7,
      [placeCode(key)],
      `${placeCode(key)}=`,
      'a'.repeat(401),
      placeCode(key.slice(1)),
    ],
    ...[spoilt(0, '2026-02-30T12:00:00.123456Z'), spoilt(0, 'infinity'), spoilt(0, '2026-11-22T12:00:00Z')],
    ...[spoilt(1, 'Dated'), spoilt(2, 'x'), spoilt(3, "'"), spoilt(4, '-1'), spoilt(4, '9999999999')],
    btoa('{"length":5}').replaceAll('=', ''),
    btoa(JSON.stringify(key.with(4, 2 as never))).replaceAll('=', ''),
  ]
  for (const one of odd) assert.equal(placeKey(one, dutyPlace), undefined, String(one))
})

test('no text that an address may hold does more than name no place', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map(btoa8)), code => {
      const key = placeKey(code, dutyPlace)
      assert.ok(key === undefined || placeCode(key) === code)
    }),
  )
})

function btoa8(json: string): string {
  return Buffer.from(json).toString('base64url')
}
