import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, root } from './bundle.mjs'

/** Every test file under the given paths, or under src and test, with the suite it belongs to. */
export async function testFiles(paths) {
  const wanted = paths.map(path => path.replace(/^\.\//, '').replace(/\/$/, ''))
  const all = ['src', 'test'].flatMap(under).filter(path => path.endsWith('.test.ts'))
  const found = all.filter(
    path => wanted.length === 0 || wanted.some(want => path === want || path.startsWith(`${want}/`)),
  )
  if (found.length === 0) return []
  const { inputs } = await bundle({ entries: found, outdir: '.cache/tests/none', write: false })
  return found.map(path => ({ path, suite: suiteOf(path, reachedFrom(path, inputs)) }))
}

/** What a file needs decides its suite, so that nobody has to keep a list. */
function suiteOf(path, reached) {
  if (path.startsWith('test/house/')) return 'house'
  if (/\baccessibility\./.test(path)) return 'accessibility'
  if (path.includes('.browser.') || reached.has('test/browser.ts')) return 'browser'
  if (!reached.has('test/database.ts') && !path.startsWith('test/crash/')) return 'unit'
  return /\.(page|api)\./.test(path) ? 'pages' : 'store'
}

function reachedFrom(path, inputs) {
  const reached = new Set()
  const waiting = [path]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(inputs[next]?.imports ?? []).filter(to => !to.external).map(to => to.path))
  }
  return reached
}

function under(folder) {
  if (!existsSync(join(root, folder))) return []
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
}
