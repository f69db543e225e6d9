import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stopEmbedded } from '../src/store/embedded.ts'
import { load, median, say } from './place.ts'

// From starting the program until it answers: first over an empty folder (cluster, schema, demonstration force), then
// again over the same folder. The build has been made before. node scripts/run.mjs bench/start-up.ts [rounds]

const [rounds = 3] = process.argv.slice(2).map(Number)
const program = path.resolve('dist/main.mjs')

/** Seconds until the health page answers; the process is then asked to end, and waited for. */
async function started(folder: string, port: number): Promise<number> {
  const start = performance.now()
  const env = { ...process.env, CHILD_FIRST_DATA: folder, PORT: String(port), DATABASE_URL: '' }
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise(resolve => child.once('exit', resolve))
  for (;;) {
    const answers = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) break
    if (child.exitCode !== null) throw new Error('The program ended before it answered.')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
  const took = (performance.now() - start) / 1000
  child.kill('SIGTERM')
  await ended
  return took
}

if (!existsSync(program)) throw new Error('There is no build: run node scripts/build.mjs first.')
const [first, again]: [number[], number[]] = [[], []]
for (let round = 1; round <= rounds; round++) {
  const folder = mkdtempSync(path.join(tmpdir(), 'child-first-start-'))
  try {
    first.push(await started(folder, 3971))
    again.push(await started(folder, 3972))
    say(`first start ${first.at(-1)?.toFixed(1)} s, second ${again.at(-1)?.toFixed(1)} s, ${load()}`)
  } finally {
    await stopEmbedded(path.join(folder, 'postgres'))
    rmSync(folder, { recursive: true, force: true })
  }
}
say(`median: first start ${median(first).toFixed(1)} s, second ${median(again).toFixed(1)} s`)
