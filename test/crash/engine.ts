import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findManner } from '../../src/store/binaries.ts'
import { launch } from '../../src/store/cluster.ts'
import { openDatabase, type Place } from '../../src/store/database.ts'
import { stopEmbedded } from '../../src/store/embedded.ts'

/** A database that can be killed: where it is, and how to end it like a power cut of its processes would. */
export type Engine = Readonly<{
  name: string
  place: Place
  /** Makes it answer, on first use and after a kill. */
  start(): Promise<void>
  /** SIGKILL to every process of the server; absent where the server is not ours to kill. */
  kill?(): void
  /** Stops it and removes its data. */
  end(): Promise<void>
}>

/** The embedded database, in a folder of its own. */
export function embedded(): Engine {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(path.resolve('.cache', 'crash-'))
  const dataFolder = path.join(folder, 'postgres')
  return {
    name: 'embedded PostgreSQL',
    place: { dataFolder },
    start: async () => {},
    kill: () => killServer(dataFolder),
    async end() {
      await stopEmbedded(dataFolder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A server made from the programs of an installed PostgreSQL, with its ordinary, durable settings. `careless` is the
 * control: commits are acknowledged before they are on disk, and the rounds must notice.
 */
export function installed(programs: string, careless = false): Engine {
  const folder = mkdtempSync('/tmp/child-first-crash-')
  const dataFolder = path.join(folder, 'data')
  const binaries = { postgres: path.join(programs, 'postgres'), initdb: path.join(programs, 'initdb') }
  const { uid, gid } = findManner(binaries, '/tmp').as
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  const manner = findManner(binaries, folder)
  const made = spawnSync(
    binaries.initdb,
    ['-D', dataFolder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums'],
    { ...manner.as, cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr || made.error}`)
  const settings = { unix_socket_directories: folder, ...(careless ? { synchronous_commit: 'off' } : {}) }
  let isRunning = false
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`
  return {
    name: spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    place: { url },
    async start() {
      if (isRunning) return
      await untilGone(dataFolder)
      launch({ dataFolder, binaries, manner, settings })
      await untilItAnswers({ url })
      isRunning = true
    },
    kill() {
      isRunning = false
      killServer(dataFolder)
    },
    async end() {
      process.kill(pidIn(dataFolder), 'SIGINT')
      await untilGone(dataFolder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A server by address: only the writer is killed, because the server is somebody else's. */
export const byAddress = (url: string): Engine => ({
  name: 'PostgreSQL by TEST_DATABASE_URL',
  place: { url },
  start: async () => {},
  end: async () => {},
})

async function untilItAnswers(place: Place): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await (await openDatabase(place)).close()
      return
    } catch (error) {
      if (attempt === 100) throw error
      await pause(100)
    }
  }
}

async function untilGone(dataFolder: string): Promise<void> {
  while (existsSync(path.join(dataFolder, 'postmaster.pid')) && isAlive(pidIn(dataFolder))) await pause(20)
}

const pidIn = (dataFolder: string): number =>
  Number(readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The postmaster first, so that it makes no more processes; then those it had made. */
function killServer(dataFolder: string): void {
  const postmaster = pidIn(dataFolder)
  const children = processes()
    .filter(([, parent]) => parent === postmaster)
    .map(([pid]) => pid)
  for (const pid of [postmaster, ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It had ended by itself.
    }
  }
}

const processes = (): readonly (readonly [number, number])[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number) as unknown as readonly [number, number])
