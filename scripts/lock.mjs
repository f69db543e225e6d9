import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const staleAfterMs = 15 * 60_000

/**
 * Takes a folder as a lock, waiting for its owner if it has one, and answers the way to give it back.
 * Uses nothing but Node, because the first to need it runs before anything is installed.
 */
export function takeLock(folder, saysWhileWaiting) {
  mkdirSync(dirname(folder), { recursive: true })
  let told = false
  while (!taken(folder)) {
    if (!told) console.log(saysWhileWaiting)
    told = true
    dropIfStale(folder)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
  return () => rmSync(folder, { recursive: true, force: true })
}

function taken(folder) {
  try {
    mkdirSync(folder)
  } catch (problem) {
    if (problem.code === 'EEXIST') return false
    throw problem
  }
  writeFileSync(join(folder, 'pid'), String(process.pid))
  return true
}

/** Removes a lock whose owner has died. The rename lets only one of several waiters remove it. */
function dropIfStale(folder) {
  try {
    const age = Date.now() - statSync(folder).mtimeMs
    const owner = existsSync(join(folder, 'pid')) ? Number(readFileSync(join(folder, 'pid'), 'utf8')) : 0
    const abandoned = owner > 0 ? !isAlive(owner) : age > 10_000
    if (!abandoned && age < staleAfterMs) return
    const aside = `${folder}-stale-${process.pid}`
    renameSync(folder, aside)
    rmSync(aside, { recursive: true, force: true })
  } catch (problem) {
    if (problem.code !== 'ENOENT') throw problem
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}
