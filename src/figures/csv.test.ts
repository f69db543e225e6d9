import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvRecord, csvRecords } from './csv.ts'

async function read(text: string | Buffer, size = 1 << 16): Promise<CsvRecord[]> {
  const bytes = Buffer.from(text as string)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const all: CsvRecord[] = []
  for await (const batch of csvRecords(chunks())) all.push(...batch)
  return all
}

const fieldsOf = (records: readonly CsvRecord[]) => records.map(({ fields }) => fields)

const cases: readonly [what: string, text: string, fields: string[][]][] = [
  ['nothing', '', []],
  ['one line without an end', 'a,b', [['a', 'b']]],
  [
    'LF',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'CRLF',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'blank fields',
    ',\n,,\n',
    [
      ['', ''],
      ['', '', ''],
    ],
  ],
  ['a blank line', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['a comma in quotes', '"a,b",c\n', [['a,b', 'c']]],
  ['a doubled quote', '"say ""hello""",c\n', [['say "hello"', 'c']]],
  [
    'a line end in quotes',
    '"a\r\nb",c\nd,e\n',
    [
      ['a\r\nb', 'c'],
      ['d', 'e'],
    ],
  ],
  ['an empty quoted field', '"",""\r\n', [['', '']]],
  ['a quote inside a plain field', 'a"b,c\n', [['a"b', 'c']]],
  ['text beyond ASCII', 'Zoë,“x”\n', [['Zoë', '“x”']]],
]

for (const [what, text, fields] of cases)
  for (const size of [1, 3, 1 << 16])
    test(`${what}, ${size} bytes at a time`, async () =>
      assert.deepEqual(fieldsOf(await read(text, size)), fields))

test('a record knows the line it begins on, also after one that runs over lines', async () => {
  const records = await read('h\n"a\nb\nc",1\nd,2\n')
  assert.deepEqual(
    records.map(({ line, bytes }) => [line, bytes]),
    [
      [1, 'h'],
      [2, '"a\nb\nc",1'],
      [5, 'd,2'],
    ],
  )
})

test('a quote that is never closed costs one line', async () => {
  const records = await read('h\n"a,1\nb,2\nc,3\n', 4)
  assert.deepEqual(
    records.map(({ line, wrong }) => [line, wrong]),
    [
      [1, undefined],
      [2, 'a quote is opened and never closed'],
      [3, undefined],
      [4, undefined],
    ],
  )
})

test('a quote that is not closed in any length a field could have is given up before the end of the file', async () => {
  const records = await read(`"a,1\n${'b,2\n'.repeat(100_000)}`)
  assert.equal(records.length, 100_001)
  assert.equal(records.filter(({ wrong }) => wrong).length, 1)
})

test('text after a closing quote is named', async () => {
  const [first, second] = await read('"a"b,1\nc,2\n')
  assert.equal(first?.wrong, 'there is text after a closing quote')
  assert.deepEqual(second?.fields, ['c', '2'])
})

test('bytes that are not UTF-8 are named, and kept as they were', async () => {
  const [bad, good] = await read(Buffer.from([0x5a, 0x6f, 0xeb, 0x2c, 0x31, 0x0a, 0x62, 0x2c, 0x32, 0x0a]))
  assert.equal(bad?.wrong, 'it is not UTF-8')
  assert.deepEqual(Buffer.from(bad?.bytes ?? '', 'latin1'), Buffer.from([0x5a, 0x6f, 0xeb, 0x2c, 0x31]))
  assert.deepEqual(good?.fields, ['b', '2'])
})

test('a zero byte, which the database cannot hold, is named', async () => {
  assert.equal((await read('a\0b,1\n'))[0]?.wrong, 'it has a zero byte in it')
})

const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', 'é', ' ', '🙂'), maxLength: 6 })
const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(',') + end).join('')

test('whatever is written comes back, however it is cut into chunks', async () => {
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (all, end, size) => {
        assert.deepEqual(fieldsOf(await read(written(all, end), size)), all)
      },
    ),
  )
})

test('fields may be parted by another sign, and commas then stand in them', async () => {
  const records: CsvRecord[] = []
  async function* chunks() {
    yield Buffer.from('31/12/2014;"""Good Job"" local";0,56\r\n"a;b";c,d\n')
  }
  for await (const batch of csvRecords(chunks(), ';')) records.push(...batch)
  assert.deepEqual(fieldsOf(records), [
    ['31/12/2014', '"Good Job" local', '0,56'],
    ['a;b', 'c,d'],
  ])
})
