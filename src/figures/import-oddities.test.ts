import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { freshDatabase } from '../../test/database.ts'
import {
  changed,
  freshName,
  held,
  importing,
  searchesCsv,
  searchesJson,
  searchesParts,
} from '../../test/imports.ts'

const database = await freshDatabase()
const owner = database.as('owner')
await owner.statement("insert into forces (force_id, name) values (1, 'Example')")
const run = importing(database)
const { header, lines } = searchesParts
const [kind, date, latitude, sex, age] = [0, 1, 4, 6, 7]

const bad: readonly [what: string, row: number, change: (row: string) => string, says: string][] = [
  ['too few fields', 3, () => 'Person search,2026-05-01T10:00:00+00:00', 'it has 2 fields, not 15'],
  ['too many fields', 3, row => `${row},extra`, 'it has 16 fields, not 15'],
  [
    'a day that is none',
    0,
    row => changed(row, date, '2026-02-30T10:00:00+00:00'),
    'its date cannot be read: “2026-02-30T',
  ],
  [
    'an hour that is none',
    0,
    row => changed(row, date, '2026-05-01T25:00:00+00:00'),
    'its date cannot be read: “2026-05-01T25',
  ],
  ['a date in words', 0, row => changed(row, date, 'May Day'), 'its date cannot be read: “May Day”'],
  ['no date', 9, row => changed(row, date, ''), 'its date cannot be read: “”'],
  ['a quote never closed', 20, row => `"${row}`, 'a quote is opened and never closed'],
  [
    'text after a quote',
    20,
    row => changed(row, kind, '"Person" search'),
    'there is text after a closing quote',
  ],
  ['a zero byte', 20, row => changed(row, kind, 'Person\0search'), 'it has a zero byte in it'],
  ['a file cut off', 39, () => 'Person search,2026-05-', 'it has 2 fields, not 15'],
]

for (const [what, at, change, says] of bad)
  test(`a bad row is named by its line and kept, and the rest taken in: ${what}`, async () => {
    const broken = change(lines[at] ?? '')
    const name = freshName()
    const { code, said, file } = await run(name, [header, ...lines.with(at, broken)].join('\n'))
    assert.equal(code, 2, said)
    assert.ok(said.includes(`! line ${at + 2}: ${says}`), said)
    assert.deepEqual([file?.rows, file?.badRows], [39, 1])
    const [kept] = await owner.statement<{ line: number; bytes: Buffer }>(
      'select line, as_published as bytes from stop_search_rejects where file_id = $1',
      [file?.id],
    )
    assert.deepEqual([kept?.line, kept?.bytes.toString()], [at + 2, broken])
  })

test('once mended, the file is imported again in place of the broken one', async () => {
  const name = freshName()
  await run(name, [header, ...lines.with(3, 'broken')].join('\n'))
  const { code, said, file } = await run(name, searchesCsv, '--replace')
  assert.equal(code, 0, said)
  assert.deepEqual([file?.rows, file?.badRows], [40, 0])
})

test('a row that is not UTF-8 is named, and kept byte for byte', async () => {
  const bytes = Buffer.from(searchesCsv.replace('Controlled drugs', 'Controlled dr\xfcgs'), 'latin1')
  const { code, said, file } = await run(freshName(), bytes)
  assert.equal(code, 2)
  assert.match(said, /it is not UTF-8/)
  const [kept] = await owner.statement<{ bytes: Buffer }>(
    'select as_published as bytes from stop_search_rejects where file_id = $1',
    [file?.id],
  )
  assert.ok(kept?.bytes.includes(0xfc) && bytes.includes(kept.bytes))
})

const meaning = (row = '') => {
  const words = row.split(',')
  return { sex: words[sex]?.toLowerCase() || 'blank', age: words[age] || 'blank' }
}

test('odd rows are kept, and what is odd is named with its line', async () => {
  const odd = [...lines]
  odd[0] = changed(lines[0], age, 'Oct-17')
  odd[1] = changed(lines[1], sex, 'Martian')
  odd[2] = changed(lines[2], date, '2026-05-02')
  odd[3] = changed(lines[3], date, '2026-05-02T10:00:00+01:00')
  odd[6] = changed(lines[6], latitude, '0')
  odd[10] = changed(lines[10], date, '2026-07-02T10:00:00+00:00')
  const text = `${[header, ...odd].join('\n')}\n\n`
  const { code, said, file } = await run(freshName(), text, '--month', '2026-05', '--force', 'elsewhere')
  assert.equal(code, 0, said)
  assert.equal(file?.rows, 40)
  for (const says of [
    /damaged by a spreadsheet\. Age range: Oct-17, read as 10-17\. In 1 row\. First on line 2\./,
    /not known here, kept and classed as unknown\. Gender: Martian\. In 1 row\. First on line 3\./,
    /date without a time of day, .* In 1 row\. First on line 4\./,
    /not in UTC as all others are: \+01:00\. In 1 row\. First on line 5\./,
    /not a place in or near the United Kingdom, .* In 1 row\. First on line 8\./,
    /1 row outside 2026-05 by London time/,
    /2 rows outside 2026-05 by UTC/,
    /A line with nothing in it, which is no row\. In 1 row\. First on line 42\./,
  ])
    assert.match(said, says)
  const rows = await owner.statement(
    'select age_band, sex, as_published as text from stop_searches where file_id = $1 and line in (2, 3) order by line',
    [file?.id],
  )
  assert.deepEqual(rows, [
    { age_band: '10-17', sex: meaning(lines[0]).sex, text: odd[0] },
    { age_band: meaning(lines[1]).age, sex: 'unknown', text: odd[1] },
  ])
})

const refused: readonly [what: string, name: string, content: string | Buffer, says: RegExp][] = [
  ['an empty file', freshName(), '', /it is empty/],
  ['a file of spaces', freshName(), ' \n\n', /it is empty/],
  [
    'another kind of file',
    freshName(),
    'Crime ID,Month\n1,2\n',
    /Missing: “Type”.*Not known here: “Crime ID”/,
  ],
  ['a column too many', freshName(), searchesCsv.replace('Type,', 'Type,Name,'), /Not known here: “Name”/],
  [
    'a column twice',
    freshName(),
    searchesCsv.replace('Type,Date', 'Type,Type'),
    /Missing: “Date”.*Twice: “Type”/,
  ],
  ['UTF-16', freshName(), Buffer.from(`\uFEFF${searchesCsv}`, 'utf16le'), /it is UTF-16/],
  [
    'gzip cut off',
    freshName(),
    gzipSync(searchesCsv).subarray(0, 300),
    /gzip wrapping is damaged or cut off/,
  ],
  ['JSON cut off', '2026-06-exampleshire-stops-force.json', searchesJson.slice(0, 900), /not whole JSON/],
  [
    'JSON that is no list',
    '2026-06-exampleshire-stops-force.json',
    '{"error":"x"}',
    /not a list of searches/,
  ],
  ['a name that says no force', '2026-06.csv', `${searchesCsv}\n\n`, /does not say which force/],
  ['a name that says no month', 'exampleshire.csv', `${searchesCsv}\n\n`, /does not say which force/],
  [
    'mostly rubbish',
    freshName(),
    `${header}\n${'x\n'.repeat(10_001)}`,
    /more than 10000 of its rows cannot be read/,
  ],
]

for (const [what, name, content, says] of refused)
  test(`refused whole, leaving nothing behind: ${what}`, async () => {
    const before = await held(database)
    const { code, said } = await run(name, content)
    assert.equal(code, 1)
    assert.match(said, says)
    assert.match(said, /Nothing was taken in/)
    assert.deepEqual(await held(database), before)
  })

test('a month without a search is a file like any other', async () => {
  const { code, said, file } = await run(freshName(), `${header}\n`)
  assert.equal(code, 0)
  assert.equal(file?.rows, 0)
  assert.match(said, /There is no search in it/)
})

test('what the API gives is taken in, its own oddities named', async () => {
  const rows = JSON.parse(searchesJson)
  rows[1].outcome_object = { name: 'Something else' }
  rows[2].novelty = 1
  rows[3].datetime = 'soon'
  rows[4] = 'not a search'
  const { code, said, file } = await run('2027-01-exampleshire-stops-force.json', JSON.stringify(rows))
  assert.equal(code, 2, said)
  assert.deepEqual([file?.rows, file?.badRows], [10, 2])
  assert.match(said, /! line 4: its date cannot be read: “soon”/)
  assert.match(said, /! line 5: it is not a search/)
  assert.match(said, /The outcome is given twice, and the two differ/)
  assert.match(said, /A field that is not known here, .*: novelty/)
  assert.match(said, /A search without a location/)
})
