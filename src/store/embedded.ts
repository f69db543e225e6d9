import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, findBinaries, findManner } from './binaries.ts'
import { launch, makeCluster, type Settings } from './cluster.ts'
import { isPostgres, type Running, readRunning } from './running.ts'

/** A PostgreSQL server of our own, reached through a socket that only this user can open. */
export type EmbeddedServer = Readonly<{
  socketFolder: string
  pid: number
  /** It was running already: this process found it. */
  adopted: boolean
  /** Stops the server unless somebody else is still connected: the last one out. */
  stop(): Promise<void>
}>

type Wanted = Readonly<{ dataFolder: string; settings?: Settings }>

const patienceMs = 60_000
const mostAttempts = 8
const leaving = 'child-first leaving'
const superuser = (host: string) => ({ host, user: 'postgres', database: 'postgres' })

/**
 * Starts the server whose data is in `dataFolder`, making both on first use, or adopts the one that is running.
 * Several processes may call it at once: one starts the server, the others adopt it.
 */
export async function startEmbedded(wanted: Wanted): Promise<EmbeddedServer> {
  const dataFolder = path.resolve(wanted.dataFolder)
  const binaries = await findBinaries()
  // A server that was killed is seen, and holds on to its memory, until the last of its processes has gone.
  for (let attempt = 1; ; attempt++) {
    try {
      return await findOrStart(dataFolder, binaries, wanted.settings ?? {})
    } catch (error) {
      if (attempt === mostAttempts) throw error
      await pause(100 * attempt)
    }
  }
}

async function findOrStart(
  dataFolder: string,
  binaries: Binaries,
  settings: Settings,
): Promise<EmbeddedServer> {
  const running = readRunning(dataFolder)
  if (running?.ready) return ready(dataFolder, running, true)
  mkdirSync(path.dirname(dataFolder), { recursive: true })
  const manner = findManner(binaries, path.dirname(dataFolder))
  const cluster = { dataFolder, binaries, manner, settings }
  makeCluster(cluster)
  const started = launch(cluster)
  const { server, byUs } = await untilReady(dataFolder, started)
  return ready(dataFolder, server, !byUs)
}

/** Stops the server in `dataFolder`, whoever started it. False if none was running. */
export async function stopEmbedded(dataFolder: string): Promise<boolean> {
  const folder = path.resolve(dataFolder)
  const running = readRunning(folder)
  if (!running) return false
  try {
    process.kill(running.pid, 'SIGINT')
  } catch {
    return false // Somebody else has stopped it in the meantime.
  }
  const until = Date.now() + patienceMs
  while (isPostgres(running.pid, folder)) {
    if (Date.now() > until) throw new Error(`The embedded PostgreSQL did not stop; see ${folder}.log.`)
    await pause(10)
  }
  return true
}

async function ready(
  dataFolder: string,
  { pid, socketFolder }: Running,
  adopted: boolean,
): Promise<EmbeddedServer> {
  await makeDatabase(socketFolder)
  const stop = async () => {
    if (await isDeserted(socketFolder)) await stopEmbedded(dataFolder)
  }
  return { pid, socketFolder, adopted, stop }
}

async function untilReady(dataFolder: string, started: ReturnType<typeof launch>) {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const server = readRunning(dataFolder)
    if (server?.ready) return { server, byUs: server.pid === started.pid }
    if (started.exitCode !== null && !server) break
    await pause(10)
  }
  throw new Error(`The embedded PostgreSQL did not start; see ${dataFolder}.log.`)
}

/** Asked more than once, because the server takes a moment to notice that this process has hung up. */
async function isDeserted(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({ ...superuser(socketFolder), application_name: leaving })
  try {
    await client.connect()
    for (let asked = 1; asked <= 5; asked++) {
      const { rowCount } = await client.query(
        "select from pg_stat_activity where backend_type = 'client backend' and application_name <> $1",
        [leaving],
      )
      if (rowCount === 0) return true
      await pause(20)
    }
    return false
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The owner of the schema is not a superuser here either, so that the policies bind it as they do on a server. */
async function makeDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client(superuser(socketFolder))
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20261122)')
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = 'childfirst_owner') then
        create role childfirst_owner login createdb createrole;
      end if; end $$`)
    const { rowCount } = await client.query("select from pg_database where datname = 'childfirst'")
    if (rowCount === 0) await client.query('create database childfirst owner childfirst_owner')
  } finally {
    await client.end()
  }
}
