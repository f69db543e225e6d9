import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import test from 'node:test'
import { emptyDatabase } from '../../test/database.ts'
import { migrate, readMigrations } from './migrate.ts'

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

test('the real migrations apply to an empty database, and again change nothing', async () => {
  const { reach, drop } = await emptyDatabase()
  assert.ok((await migrate(reach.owner)).length > 0)
  assert.deepEqual(await migrate(reach.owner), [])
  await drop()
})

test('a folder without migrations is a mistake, not an empty schema', async () => {
  const folder = await folderOf({ 'notes.sql': '' })
  await assert.rejects(readMigrations(folder), /no migrations/)
  await rm(folder, { recursive: true })
})
