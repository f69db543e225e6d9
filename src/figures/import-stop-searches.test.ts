import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { freshDatabase } from '../../test/database.ts'
import { differing, freshName, held, importing, searchesCsv, searchesParts } from '../../test/imports.ts'
import { runImport } from './run-import.ts'
import { onShelf } from './search-file.store.ts'

const database = await freshDatabase()
const owner = database.as('owner')
await owner.statement("insert into forces (force_id, name) values (1, 'Example')")
const run = importing(database)
const { lines } = searchesParts

test('a file is taken in whole, each row as it was published and with what its words mean', async () => {
  const { code, said, file } = await run(freshName(), searchesCsv)
  assert.equal(code, 0, said)
  assert.deepEqual([file?.rows, file?.badRows, file?.standing], [40, 0, true])
  const rows = await owner.statement<{ line: number; text: string }>(
    'select line, as_published as text from stop_searches where file_id = $1 order by line',
    [file?.id],
  )
  assert.deepEqual(
    rows,
    lines.map((text, at) => ({ line: at + 2, text })),
  )
  assert.match(said, /1 row equal to an earlier row in every column/)
  assert.match(said, /11 searches of a child under 10/)
  assert.match(said, /1 search of a vehicle only, yet with a person described; 1 of them a child/)
  assert.match(said, /“Latitude” is blank in 3% of rows/)
  assert.match(said, /“Policing operation” is blank in every row/)
})

test('a second import of the same bytes says so and changes nothing, under any name', async () => {
  const name = freshName()
  const text = differing()
  await run(name, text)
  const before = await held(database)
  for (const again of [name, freshName()]) {
    const { code, said } = await run(again, text)
    assert.equal(code, 0)
    assert.match(said, /It is here already as .*Nothing was changed\./)
  }
  assert.deepEqual(await held(database), before)
})

test('an import whose connection the server cuts keeps nothing, and does not end the process', async () => {
  const before = await held(database)
  const cut = onShelf(database, 1, async ({ client }) => {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const ended = new Promise<void>(resolve => client.once('end', () => resolve()))
    await owner.statement('select pg_terminate_backend($1)', [rows[0]?.pid])
    await ended
    await client.query('select 1')
  })
  await assert.rejects(cut)
  assert.deepEqual(await held(database), before)
})

const inQuotes = (line: string): string =>
  line
    .split(',')
    .map(word => `"${word}"`)
    .join(',')

const wrapped: readonly [how: string, wrap: (text: string) => string | Buffer][] = [
  ['CRLF line ends', text => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', text => `\uFEFF${text}`],
  ['gzip', text => gzipSync(text)],
  ['every field in quotes', text => text.replaceAll(/^.+$/gm, inQuotes)],
  ['columns in another order', text => text.replaceAll(/^([^,]*),([^,]*),/gm, '$2,$1,')],
]

test('the same rows are recognised however the file is wrapped', async () => {
  const name = freshName()
  const text = differing()
  await run(name, text)
  const before = await held(database)
  for (const [how, wrap] of wrapped) {
    const { code, said } = await run(name, wrap(text))
    assert.equal(code, 0, how)
    assert.match(said, /here already|says the same, row for row/, how)
  }
  assert.deepEqual(await held(database), before)
})

test('wrapping is no obstacle to a first import, and is reported', async () => {
  for (const [how, wrap] of wrapped) {
    const { code, said, file } = await run(freshName(), wrap(differing()))
    assert.equal(code, 0, said)
    assert.equal(file?.rows, 40, how)
  }
  const { said } = await run(freshName(), differing().replaceAll('\n', '\r\n'))
  assert.match(said, /The file has CRLF line ends/)
})

test('a second file for a force and month is counted only when asked for, and the first is kept', async () => {
  const name = freshName()
  const first = differing()
  const fuller = `${first}${lines[12]}\n`
  await run(name, first)
  const refused = await run(name, fuller)
  assert.equal(refused.code, 1)
  assert.match(refused.said, /differs from .* Import it with --replace/)

  const standing = () =>
    owner.statement('select rows from stop_search_files where name = $1 and replaced_by is null', [name])
  const counted = async () => {
    const text = 'select count(*)::int as rows from published.stop_searches'
    return (await owner.statement<{ rows: number }>(text))[0]?.rows ?? 0
  }
  const before = await counted()
  const second = await run(name, fuller, '--replace')
  assert.equal(second.code, 0)
  assert.match(second.said, /counted instead of/)
  assert.deepEqual(await standing(), [{ rows: 41 }])
  assert.equal(await counted(), before + 1)

  const back = await run(name, first, '--replace')
  assert.match(back.said, /It is counted again/)
  assert.deepEqual(await standing(), [{ rows: 40 }])
  assert.equal(await counted(), before)
})

test('two imports of the same file at once: one takes it in, the other finds it', async () => {
  const name = freshName()
  const text = differing()
  const both = await Promise.all([run(name, text), run(name, text)])
  assert.deepEqual(both.map(({ said }) => /here already/.test(said)).sort(), [false, true])
})

test('the progress bar is for somebody who watches; the arguments are explained when they cannot be followed', async () => {
  const file = `${process.env.TMPDIR ?? '/tmp'}/${process.pid}-${freshName()}`
  writeFileSync(file, differing())
  const named = ['--force', 'exampleshire', '--month', '1999-01']
  let said = ''
  const output = {
    isTTY: true,
    write(text: string) {
      said += text
    },
  }
  const run = (...args: string[]) => {
    said = ''
    return runImport(database, { forceId: 1, args }, output)
  }
  assert.equal(await run('stop-search', ...named, file), 0)
  assert.match(said, /\[#{30}\] 100%/)
  for (const args of [
    [],
    ['stop-search'],
    ['stop-search', '--month', 'May', file],
    ['stop-search', '--huh', file],
  ]) {
    assert.equal(await run(...args), 1)
    assert.match(said, /npm run import -- stop-search/)
  }
  assert.equal(await run('stop-search', '/nowhere'), 1)
  assert.match(said, /there is no such file/)
})

test('the application reads what was imported and can change none of it', async () => {
  assert.ok((await database.statement('select 1 from stop_search_files')).length > 0)
  for (const table of ['stop_search_files', 'stop_searches', 'stop_search_rejects'])
    for (const change of [`delete from ${table}`, `update ${table} set force_id = 2`, `truncate ${table}`])
      await assert.rejects(database.statement(change), /permission denied/)
  await assert.rejects(
    database.as('publish').statement('select 1 from public.stop_searches'),
    /permission denied/,
  )
  await database.as('publish').statement('select count(*) from published.stop_searches')
})
