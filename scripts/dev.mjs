// Builds, serves, and does both again when a file under src changes.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const settleMs = 150
let server
let settling

function build() {
  const began = Date.now()
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' })
  if (status === 0) console.log(`── built in ${Date.now() - began} ms`)
  return status === 0
}

function serve() {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.mjs', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  child.ended = new Promise(resolve => child.on('exit', resolve))
  child.on('exit', () => child === server && console.log('── stopped; it starts again at the next change'))
  return child
}

/** What was running goes on until a build succeeds, so that a half-typed line takes nothing away. */
async function again() {
  if (!build()) return
  const before = server
  server = undefined
  before?.kill('SIGTERM')
  await before?.ended
  server = serve()
}

watch(join(root, 'src'), { recursive: true }, (_, path) => {
  if (path?.endsWith('.test.ts')) return
  clearTimeout(settling)
  settling = setTimeout(again, settleMs)
})
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    const last = server
    server = undefined
    last?.kill('SIGTERM')
    await last?.ended
    process.exit()
  })
await again()
