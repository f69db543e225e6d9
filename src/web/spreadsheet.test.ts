import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readOds } from 'hucre/ods'
import { odsOf, type SheetTable, type Workbook } from './spreadsheet.ts'

const madeAt = new Date('2026-03-03T10:00:00Z')
const table: SheetTable = {
  name: 'By year: victims/2023',
  title: 'Victims by year',
  head: ['Year', 'Victims'],
  rows: [
    ['2022', 7],
    ['2023', '[c]'],
    ['=1+1', undefined],
  ],
}
const book: Workbook = {
  title: 'Victims of homicide',
  about: [['Source', 'Metropolitan Police']],
  notes: ['Victims are counted, not incidents.'],
  tables: [table],
  madeAt,
}

test('what a table is travels with it, numbers stay numbers, and nothing in a cell acts', async () => {
  const { sheets } = await readOds(await odsOf(book))
  assert.deepEqual(
    sheets.map(({ name }) => name),
    ['About', 'By year  victims 2023'],
  )
  const [about, numbers] = sheets.map(({ rows }) => rows)
  assert.deepEqual(about?.[1], ['Source', 'Metropolitan Police'])
  assert.match(JSON.stringify(about), /Victims are counted, not incidents/)
  assert.deepEqual(numbers?.slice(1, 4), [
    ['Year', 'Victims'],
    ['2022', 7],
    ['2023', '[c]'],
  ])
  assert.equal(numbers?.[4]?.[0], '=1+1', 'a text, not a formula')
})

test('the same tables made at the same time are the same bytes', async () => {
  assert.deepEqual(await odsOf(book), await odsOf({ ...book, madeAt: new Date(madeAt) }))
})

test('any words and numbers are read back as they were written', async () => {
  const text = fc.stringMatching(/^[\p{L}\p{N}\p{P} <>&=+'"-]{1,20}$/u).filter(one => one.trim() === one)
  const cell = fc.oneof(text, fc.integer())
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, cell), { minLength: 1, maxLength: 5 }), async rows => {
      const { sheets } = await readOds(await odsOf({ ...book, tables: [{ ...table, rows }] }))
      const read = sheets[1]?.rows.slice(2).map(row => [...row])
      assert.deepEqual(
        read,
        rows.map(row => [...row]),
      )
    }),
    { numRuns: 25 },
  )
})
