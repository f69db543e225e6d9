import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const pidFile = join(fileURLToPath(import.meta.url), '..', '..', '.cache', 'postgres', 'postmaster.pid')

/** The process of the tests' own database server, if it is running. Tests leave it for the next run to use. */
export function testServer() {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
  try {
    return pid > 0 && process.kill(pid, 0) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Stops the tests' database server. Ending sessions at once is what an interrupt asks of PostgreSQL. */
export function stopTestServer() {
  const pid = testServer()
  if (pid !== undefined) process.kill(pid, 'SIGINT')
}
