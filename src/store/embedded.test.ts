import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import test, { after } from 'node:test'
import { findBinaries } from './binaries.ts'
import { openDatabase } from './database.ts'
import { startEmbedded, stopEmbedded } from './embedded.ts'
import { WrongDatabase } from './wrong-database.ts'

mkdirSync('.cache', { recursive: true })
const folder = mkdtempSync(path.resolve('.cache/engine-'))
const dataFolder = path.join(folder, 'data with a space')
after(async () => {
  await stopEmbedded(dataFolder)
  rmSync(folder, { recursive: true, force: true })
})

test('several callers at once get one server; one of them started it', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataFolder })))
  assert.equal(new Set(servers.map(server => server.pid)).size, 1)
  assert.equal(servers.filter(server => !server.adopted).length, 1)
})

test('whoever closes leaves it running while somebody else is connected; the last one out stops it', async () => {
  const one = await openDatabase({ dataFolder })
  const other = await openDatabase({ dataFolder })
  await Promise.all([one, other].map(each => each.statement('select 1 as n')))
  const { pid } = await startEmbedded({ dataFolder })
  await one.close()
  assert.equal((await startEmbedded({ dataFolder })).pid, pid)
  await other.close()
  assert.equal(await stopEmbedded(dataFolder), false)
})

test('a database that is refused leaves no server running', async () => {
  const migrationsFolder = path.join(folder, 'other migrations')
  mkdirSync(migrationsFolder)
  writeFileSync(path.join(migrationsFolder, '0001_foundation.sql'), 'select 1')
  await assert.rejects(openDatabase({ dataFolder, migrationsFolder }), WrongDatabase)
  assert.equal(await stopEmbedded(dataFolder), false)
})

test('nobody else may open the data or the socket, and there is no TCP', async () => {
  const { socketFolder } = await startEmbedded({ dataFolder })
  for (const each of [dataFolder, socketFolder]) assert.equal(statSync(each).mode & 0o077, 0, each)
  const database = await openDatabase({ dataFolder })
  const rows = await database
    .as('owner')
    .statement<object>("select current_setting('listen_addresses') as tcp")
  assert.deepEqual(rows, [{ tcp: '' }])
  await database.close()
})

test('after its server was killed the database is opened again, and has what was committed', async () => {
  const database = await openDatabase({ dataFolder })
  assert.equal((await database.engine()).kind, 'embedded')
  await database.as('owner').statement("insert into forces (force_id, name) values (1, 'Kept')")
  const { pid } = await startEmbedded({ dataFolder })
  process.kill(pid, 'SIGKILL')
  const again = await openDatabase({ dataFolder })
  assert.deepEqual(await again.statement('select name from forces'), [{ name: 'Kept' }])
  await again.close()
  await database.close()
})

test('it stops when asked, and then there is nothing to stop', async () => {
  await startEmbedded({ dataFolder })
  assert.equal(await stopEmbedded(dataFolder), true)
  assert.equal(await stopEmbedded(dataFolder), false)
  assert.equal(existsSync(path.join(dataFolder, 'postmaster.pid')), false)
})

test('where there is no package for the machine, it says what to do instead', async () => {
  await assert.rejects(
    findBinaries({ platform: 'sunos', arch: 'sparc' }),
    /no embedded PostgreSQL for sunos.*DATABASE_URL/,
  )
  await assert.rejects(findBinaries({ platform: 'win32', arch: 'x64' }), /DATABASE_URL/)
})

test('a server that cannot be reached is named without its address, which may hold a password', async () => {
  const url = 'postgres://owner:hidden@127.0.0.1:1/childfirst'
  const problem = await openDatabase({ url }).catch(error => error)
  assert.match(problem.message, /ECONNREFUSED.*DATABASE_URL/)
  assert.doesNotMatch(`${problem.stack}${problem.cause}`, /hidden/)
})
