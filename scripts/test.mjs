#!/usr/bin/env node
// Runs the tests: node scripts/test.mjs [paths…] [--only=house,unit,store,pages,browser,accessibility] [--grep=words]
// Many test files share one bundle and one process, because starting a process costs more than most files do.
// Inside a process files are loaded one at a time: the next begins when the one before has cleaned up.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { parseArgs } from 'node:util'
import { bundle, root } from './bundle.mjs'
import { gather } from './gather.mjs'
import { always, entry } from './test-entry.mjs'
import { testFiles } from './test-files.mjs'
import { report } from './test-report.mjs'

/** How many processes each suite may use. Suites with a database or a browser wait more than they work. */
const processes = { house: 1, unit: 1, store: 3, pages: 2, browser: 2, accessibility: 1 }
const patience = { whileRunning: 15 * 60_000, onceDone: 20_000 }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, grep: { type: 'string' }, record: { type: 'string' } },
})

gather()
const chosen = values.only?.split(',') ?? Object.keys(processes)
const files = (await testFiles(positionals)).filter(file => chosen.includes(file.suite))
if (files.length === 0) {
  console.error(
    `No test file matches ${[...positionals, values.only && `--only=${values.only}`].filter(Boolean).join(' ')}.`,
  )
  process.exitCode = 1
} else {
  const counts = await runAll(files)
  if (values.record) writeFileSync(values.record, JSON.stringify(counts))
  if (counts.fail > 0 || counts.tests === 0) process.exitCode = 1
}

async function runAll(files) {
  const folder = `.cache/tests/${process.pid}`
  mkdirSync(join(root, folder), { recursive: true })
  process.on('exit', () => rmSync(join(root, folder), { recursive: true, force: true }))
  const bundles = writeEntries(folder, files)
  await bundle({ entries: bundles.map(name => `${folder}/${name}.ts`), outdir: folder })
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps --disable-warning=ExperimentalWarning`
  const stop = new AbortController()
  const stopAfter = (ms, because) =>
    setTimeout(() => {
      console.error(`Stopped: ${because}`)
      stop.abort()
      process.exitCode = 1
    }, ms).unref()
  stopAfter(patience.whileRunning, `not done after ${patience.whileRunning / 60_000} minutes.`)
  const events = run({
    files: bundles.map(name => join(root, folder, `${name}.mjs`)),
    concurrency: Math.max(1, Math.min(4, availableParallelism())),
    signal: stop.signal,
    ...(values.grep ? { testNamePatterns: [values.grep, `^${always}$`] } : {}),
  })
  return report(events, {
    expected: files.map(file => file.path),
    whenAllSeen: () =>
      stopAfter(
        patience.onceDone,
        'every test is done, but something was left open (a server, a pool, a timer).',
      ),
  })
}

/** Writes one entry per process and answers their names. */
function writeEntries(folder, files) {
  return Object.keys(processes).flatMap(suite => {
    const mine = files.filter(file => file.suite === suite)
    const count = Math.min(processes[suite], mine.length)
    return Array.from({ length: count }, (_, turn) => {
      const share = mine.filter((_, index) => index % count === turn)
      const name = count === 1 ? suite : `${suite}-${turn + 1}`
      writeFileSync(
        join(root, folder, `${name}.ts`),
        entry(share.map(({ path }) => ({ name: path, path: join(root, path) }))),
      )
      return name
    })
  })
}
