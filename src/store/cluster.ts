import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
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
import type { Binaries, Manner } from './binaries.ts'

/** Settings of the server, by PostgreSQL's names. */
export type Settings = Readonly<Record<string, string | number>>

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

/** What it takes to run a server: the folder of its data, the programs, how they are started, and settings. */
export type Cluster = Readonly<{ dataFolder: string; binaries: Binaries; manner: Manner; settings: Settings }>

/** Made beside its place and then renamed, so that a cluster is whole or not there. */
export function makeCluster({ dataFolder, binaries: { initdb }, manner: { before, as } }: Cluster): void {
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

/** Starts the server in the background; it outlives this process. */
export function launch({ dataFolder, binaries, manner, settings }: Cluster): ChildProcess {
  const { postgres } = binaries
  const { before, as } = manner
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
