// What `npm start` and the commands run: install what is locked, build what changed, and become the program.
// One process does all three, so that a signal sent to it reaches the program.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import './unread.mjs'

if (process.env.npm_lifecycle_event && process.platform !== 'win32') endWithParent()

await import('./ensure.mjs')
if (!process.exitCode) await import('./build.mjs')
if (!process.exitCode) {
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(fileURLToPath(import.meta.url), '..', '..', 'dist', 'main.mjs')).href)
}

/**
 * npm puts a shell between, which passes no signal on: when that shell has gone, the program is told to end.
 * Once only: whoever was told already is ending, and a second signal would cut that short.
 */
function endWithParent() {
  const parent = process.ppid
  const look = setInterval(
    () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'),
    1000,
  ).unref()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, function told() {
      clearInterval(look)
      process.off(signal, told)
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
}
