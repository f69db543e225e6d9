import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A server that is alive. */
export type Running = Readonly<{ pid: number; socketFolder: string; ready: boolean }>

/** The server of this folder as its pid file describes it, if it is alive. */
export function readRunning(dataFolder: string): Running | undefined {
  const file = path.join(dataFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!isPostgres(pid, dataFolder)) return undefined
  return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

/** True when that process is a server of this folder, and not another that was given the number since. */
export function isPostgres(pid: number, dataFolder: string): boolean {
  if (!(pid > 0)) return false
  const file = `/proc/${pid}/cmdline`
  if (existsSync('/proc/self/cmdline')) {
    return existsSync(file) && readFileSync(file, 'utf8').split('\0').includes(dataFolder)
  }
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  return stdout.includes(dataFolder)
}
