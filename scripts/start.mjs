// What `npm start` and the commands run: install what is locked, build what changed, and become the program.
// One process does all three, so that a signal sent to it reaches the program.
// npm puts a shell between, which passes no signal on: when that shell has gone, the program is told to end.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
  const parent = process.ppid
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM')
  setInterval(look, 1000).unref()
}

await import('./ensure.mjs')
if (!process.exitCode) await import('./build.mjs')
if (!process.exitCode) {
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(join(fileURLToPath(import.meta.url), '..', '..', 'dist', 'main.mjs')).href)
}
