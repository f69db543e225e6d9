import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvRecords } from './csv.ts'
import { csvText } from './csv-text.ts'

const cases: readonly [what: string, cell: string | number | undefined, written: string][] = [
  ['words', 'Black', 'Black'],
  ['a comma', 'a, b', '"a, b"'],
  ['a quote', 'say "no"', '"say ""no"""'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['nothing', undefined, ''],
  ['a number below nought', -1.5, '-1.5'],
  ['a formula', '=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['a plus', '+44', "'+44"],
  ['a minus in words', '-1+1', "'-1+1"],
  ['an at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a line end before a formula', '\r=1', `"'\r=1"`],
]
for (const [what, cell, written] of cases)
  test(`a cell is written so that a spreadsheet shows it and does nothing: ${what}`, () =>
    assert.equal(csvText([[cell, 1]]), `\uFEFF${written},1\r\n`))

test('whatever is written is read back by our own reader, harmless', async () => {
  const words = fc.string({ unit: fc.constantFrom('a', '=', '"', ',', '\n', '\r\n', 'é', '-'), maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), async rows => {
      async function* bytes() {
        yield Buffer.from(csvText(rows).slice(1))
      }
      const read: (readonly string[])[] = []
      for await (const batch of csvRecords(bytes())) read.push(...batch.map(({ fields }) => fields))
      const harmless = (cell: string) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)
      assert.deepEqual(
        read,
        rows.map(row => row.map(harmless)),
      )
    }),
  )
})
