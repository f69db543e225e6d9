import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import { type Database, databaseOver, type Reach, reachServer } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate, migrationsFolder } from '../src/store/migrate.ts'
import { roleName } from '../src/store/roles.ts'

/** Quick and forgetful: a test's data need not survive a power cut. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 }

/**
 * A migrated, empty database of this test file's own, closed and dropped when the file's tests have run.
 * On the embedded server under `.cache`, or on the server that TEST_DATABASE_URL names.
 */
export async function freshDatabase(wanted: { connections?: number } = {}): Promise<Database> {
  const { database, drop } = await makeDatabase(wanted)
  after(drop)
  return database
}

/** The same for a program that is not a test, and that drops it itself. */
export async function makeDatabase({
  connections = 10,
} = {}): Promise<{ database: Database; drop(): Promise<void> }> {
  const server = await testServer()
  const made = await makeNamed(server, await makeTemplate(server))
  const database = databaseOver({ ...made.reach, connections })
  const drop = async () => {
    await database.close()
    await made.drop()
  }
  return { database, drop }
}

/** A database with nothing in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ reach: Reach; drop(): Promise<void> }> {
  return makeNamed(await testServer(), "template0 encoding 'UTF8'")
}

async function makeNamed(server: TestServer, template: string) {
  const name = `cf_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await run(server, `create database ${name} template ${template}`)
  const drop = () => run(server, `drop database if exists ${name} with (force)`).catch(leaveForTheNext)
  return { reach: server.reach(name), drop }
}

/** The server's own vacuum may be at work in it, which the owner may not end. A later run drops it. */
function leaveForTheNext(problem: unknown): void {
  const { code } = problem as { code?: string }
  if (code !== '42501' && code !== '55006') throw problem
}

type TestServer = Readonly<{ reach(database: string): Reach; embedded: boolean }>

async function testServer(): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { embedded: false, reach: database => reachServer(withDatabase(url, database)) }
  const { socketFolder } = await startEmbedded({ dataFolder: '.cache/postgres', settings })
  const to = (user: string, database: string) => ({ host: socketFolder, user, database })
  return {
    embedded: true,
    reach: database => ({
      kind: 'embedded',
      owner: to('childfirst_owner', database),
      role: role => to(roleName(role), database),
    }),
  }
}

function withDatabase(url: string, database: string): string {
  const parsed = new URL(url)
  parsed.pathname = `/${database}`
  return parsed.href
}

/** Migrated once for each state of the migrations, under a lock; the name says which state. */
async function makeTemplate(server: TestServer): Promise<string> {
  const files = readdirSync(migrationsFolder).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(path.join(migrationsFolder, file)))
  const name = `cf_template_${hash.digest('hex').slice(0, 16)}`
  const client = new pg.Client(server.reach('postgres').owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20261123)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await dropLeftovers(client)
      const making = `${name}_making`
      await client.query(`drop database if exists ${making} with (force)`)
      await client.query(`create database ${making} template template0 encoding 'UTF8'`)
      await migrate(server.reach(making).owner, { signIn: server.embedded })
      await client.query(`alter database ${making} rename to ${name}`)
    }
  } finally {
    await client.end()
  }
  return name
}

/** Databases of test processes that are gone. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'cf\\_test\\_%' and pg_has_role(datdba, 'member')",
  )
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[2])))
      await client.query(`drop database if exists ${datname} with (force)`)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** One statement of the owner's, on the server rather than in a database. */
async function run(server: TestServer, text: string): Promise<void> {
  const client = new pg.Client(server.reach('postgres').owner)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
