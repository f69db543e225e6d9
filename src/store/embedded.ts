import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, findBinaries, findManner, type Manner } from './binaries.ts'
import { isPostgres, type Running, readRunning } from './running.ts'

/** A PostgreSQL server of our own, reached through a socket that only this user can open. */
export type EmbeddedServer = Readonly<{
  socketFolder: string
  pid: number
  /** It was running already: this process found it, and leaves it running when it ends. */
  adopted: boolean
  /** Stops the server if this process started it. */
  stop(): Promise<void>
}>

type Settings = Readonly<Record<string, string | number>>
type Wanted = Readonly<{ dataFolder: string; settings?: Settings }>

const patienceMs = 60_000
const mostAttempts = 8
const longestSocketFolder = 80

/** No TCP, and nothing of a row's values in the log. Durable: fsync and synchronous_commit stay as PostgreSQL has them. */
const always: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
}

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
  makeCluster(dataFolder, binaries, manner)
  const started = launch(dataFolder, binaries, manner, settings)
  const { server, byUs } = await untilReady(dataFolder, started)
  return ready(dataFolder, server, !byUs)
}

/** Stops the server in `dataFolder`, whoever started it. False if none was running. */
export async function stopEmbedded(dataFolder: string): Promise<boolean> {
  const folder = path.resolve(dataFolder)
  const running = readRunning(folder)
  if (!running) return false
  process.kill(running.pid, 'SIGINT')
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
    if (!adopted) await stopEmbedded(dataFolder)
  }
  return { pid, socketFolder, adopted, stop }
}

/** Made beside its place and then renamed, so that a cluster is whole or not there. */
function makeCluster(dataFolder: string, { initdb }: Binaries, { before, as }: Manner): void {
  if (existsSync(path.join(dataFolder, 'PG_VERSION'))) return
  const making = `${dataFolder}.making-${process.pid}`
  rmSync(making, { recursive: true, force: true })
  makeFolder(making, as)
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  const [program, ...rest] = [...before, initdb, '-D', making, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']
  const made = spawnSync(program ?? initdb, [...rest, '--data-checksums', ...locale], {
    ...as,
    cwd: '/',
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new Error(`The embedded database could not be made: ${made.stderr || made.error}`)
  try {
    renameSync(making, dataFolder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(path.join(dataFolder, 'PG_VERSION'))) throw error
  }
}

/** Ours alone; whichever process makes it first. */
function makeFolder(folder: string, { uid, gid }: Manner['as']): void {
  if (mkdirSync(folder, { mode: 0o700, recursive: true }) === undefined) return
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
}

function launch(dataFolder: string, { postgres }: Binaries, { before, as }: Manner, settings: Settings) {
  const flags = Object.entries({
    ...always,
    unix_socket_directories: makeSocketFolder(dataFolder, as),
    ...settings,
  })
  const [program, ...rest] = [
    ...before,
    postgres,
    '-D',
    dataFolder,
    ...flags.flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ]
  const log = openSync(`${dataFolder}.log`, 'a', 0o600)
  const child = spawn(program ?? postgres, rest, {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.on('error', () => {})
  child.unref()
  closeSync(log)
  return child
}

/** Beside the data where the path is short enough for a socket (107 bytes), otherwise in the system's temporary folder. */
function makeSocketFolder(dataFolder: string, as: Manner['as']): string {
  const beside = `${dataFolder}.socket`
  if (beside.length > longestSocketFolder) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'child-first-'))
    if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
    return folder
  }
  makeFolder(beside, as)
  return beside
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

/** The owner of the schema is not a superuser here either, so that the policies bind it as they do on a server. */
async function makeDatabase(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' })
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
