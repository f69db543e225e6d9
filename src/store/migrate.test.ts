import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { emptyDatabase } from '../../test/database.ts'
import { migrate, readTexts } from './migrate.ts'
import { WrongDatabase } from './wrong-database.ts'

const first = 'create table a (n int); create function one() returns int language sql as $$ select 1; $$;'

async function folderOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'migrations-'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return folder
}

test('migrations are applied once, in order, by whoever comes first', async () => {
  const { reach, drop } = await emptyDatabase()
  const folder = await folderOf({ '0001_first.sql': first, '0002_second.sql': 'alter table a add b int' })
  const together = await Promise.all([1, 2, 3].map(() => migrate(reach.owner, { folder })))
  assert.deepEqual(together.flat().sort(), ['0001_first', '0002_second'])
  assert.deepEqual(await migrate(reach.owner, { folder }), [])
  await rm(folder, { recursive: true })
  await drop()
})

test('a migration that fails leaves nothing of itself, and says why', async () => {
  const { reach, drop } = await emptyDatabase()
  const folder = await folderOf({
    '0001_first.sql': first,
    '0002_second.sql': 'create table c (n int); select 1 / 0',
  })
  await assert.rejects(migrate(reach.owner, { folder }), /division by zero/)
  await writeFile(path.join(folder, '0002_second.sql'), 'create table c (n int)')
  assert.ok((await migrate(reach.owner, { folder })).includes('0002_second'))
  await rm(folder, { recursive: true })
  await drop()
})

test('a connection that the server cuts fails the migration, and does not end the process', async () => {
  const { reach, drop } = await emptyDatabase()
  const folder = await folderOf({ '0001_first.sql': 'select pg_terminate_backend(pg_backend_pid())' })
  await assert.rejects(migrate(reach.owner, { folder }), /connection/i)
  await rm(folder, { recursive: true })
  await drop()
})

test('the real migrations apply to an empty database, and again change nothing', async () => {
  const { reach, drop } = await emptyDatabase()
  assert.ok((await migrate(reach.owner)).length > 0)
  assert.deepEqual(await migrate(reach.owner), [])
  await drop()
})

test('a folder without migrations is a mistake, not an empty schema', async () => {
  const folder = await folderOf({ 'notes.sql': '' })
  await assert.rejects(readTexts(folder), /no migrations/)
  await rm(folder, { recursive: true })
})

test('a database whose migrations read otherwise, or that is ahead, is not opened, and keeps what it has', async () => {
  const { reach, drop } = await emptyDatabase()
  const folder = await folderOf({ '0001_first.sql': first, '0002_second.sql': 'alter table a add b int' })
  await migrate(reach.owner, { folder })
  const refused = (words: RegExp) =>
    assert.rejects(
      migrate(reach.owner, { folder }),
      problem => problem instanceof WrongDatabase && words.test(problem.message),
    )
  await writeFile(path.join(folder, '0002_second.sql'), 'alter table a add b text')
  await writeFile(path.join(folder, '0003_third.sql'), 'drop table a')
  await refused(/another version .* 0002_second read otherwise.* CHILD_FIRST_DATA/)
  await rm(path.join(folder, '0002_second.sql'))
  await refused(/newer version .* 0002_second/)
  await writeFile(path.join(folder, '0002_second.sql'), 'alter table a add b int')
  assert.deepEqual(await migrate(reach.owner, { folder }), ['0003_third'])
  await rm(folder, { recursive: true })
  await drop()
})

test('a database from before texts were known is not opened either', async () => {
  const { reach, drop } = await emptyDatabase()
  const folder = await folderOf({ '0001_first.sql': first })
  await migrate(reach.owner, { folder })
  const client = new pg.Client(reach.owner)
  await client.connect()
  await client.query('drop table kysely_migration_text')
  await client.end()
  await assert.rejects(migrate(reach.owner, { folder }), /0001_first read otherwise/)
  await rm(folder, { recursive: true })
  await drop()
})
