#!/usr/bin/env node
// Every check there is, in one list, the same on a laptop and in CI. Give the names of steps to run only those. What is
// part of another step runs by its own name alone.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { totals } from './test-report.mjs'
import { stopTestServer, testServer } from './test-server.mjs'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const counted = join(root, '.cache', `checked-${process.pid}.json`)

const tool = (name, ...args) => [join(root, 'node_modules', '.bin', name), ...args]
const script = (name, ...args) => [process.execPath, join(root, 'scripts', name), ...args]
const tests = (...args) => script('test.mjs', `--record=${counted}`, ...args)
const needs = path => () => (existsSync(join(root, path)) ? undefined : `${path} is not there`)

const steps = [
  { name: 'gathered rules', run: script('gather.mjs', '--check') },
  { name: 'format and lint', run: tool('biome', 'ci', '--colors=off', '--max-diagnostics=50') },
  { name: 'types', run: tool('tsc', '--noEmit', '-p', '.') },
  { name: 'licences', run: script('licences.mjs') },
  { name: 'build', run: script('build.mjs') },
  { name: 'house', run: tests('--only=house') },
  { name: 'imports', run: tests('test/house/imports.test.ts'), partOf: 'house' },
  { name: 'sizes', run: tests('test/house/sizes.test.ts'), partOf: 'house' },
  { name: 'unused', run: tests('test/house/unused.test.ts'), partOf: 'house' },
  { name: 'vocabulary', run: tests('test/house/vocabulary.test.ts'), partOf: 'house' },
  { name: 'tests beside', run: tests('test/house/pairs.test.ts'), partOf: 'house' },
  { name: 'policy sweep', run: tests('src/policy/policy.test.ts') },
  { name: 'unit', run: tests('--only=unit') },
  { name: 'store', run: tests('--only=store') },
  { name: 'pages', run: tests('--only=pages') },
  { name: 'browser', run: tests('--only=browser') },
  { name: 'accessibility', run: tests('--only=accessibility') },
  { name: 'schema drift', run: tests('src/store/schema.test.ts') },
  {
    name: 'generated files',
    run: script('macro-types.mjs', '--check'),
    skipped: needs('scripts/macro-types.mjs'),
  },
]

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !steps.some(step => step.name === name))
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. There are: ${steps.map(step => step.name).join(', ')}.`,
  )
  process.exitCode = 1
} else {
  const wasRunning = testServer() !== undefined
  finish(steps.filter(step => (chosen.length === 0 ? !step.partOf : chosen.includes(step.name))).map(perform))
  if (!wasRunning) stopTestServer()
}

function perform({ name, run: [command, ...args], skipped }) {
  const reason = skipped?.()
  if (reason) return { name, state: `skipped: ${reason}`, seconds: 0, counts: {} }
  console.log(`\n── ${name}`)
  const began = Date.now()
  rmSync(counted, { force: true })
  mkdirSync(join(root, '.cache'), { recursive: true })
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: process.env,
  })
  if (error) console.error(String(error))
  const counts = existsSync(counted) ? JSON.parse(readFileSync(counted, 'utf8')) : {}
  rmSync(counted, { force: true })
  const state = status === 0 ? 'passed' : `FAILED${signal ? ` (${signal})` : ''}`
  return { name, state, seconds: (Date.now() - began) / 1000, counts }
}

function finish(results) {
  console.log(`\n── every check`)
  for (const { name, state, seconds, counts } of results) {
    const tests = counts.tests === undefined ? '' : `${counts.tests} tests`
    console.log(`${name.padEnd(17)} ${`${seconds.toFixed(1)} s`.padStart(8)} ${tests.padStart(11)}  ${state}`)
  }
  const failed = results.filter(({ state }) => state.startsWith('FAILED'))
  // Once more at the end, where whoever keeps only the end of a long log still sees them.
  for (const { name, counts } of failed)
    for (const failure of counts.failures ?? []) console.log(`\n${name}: ${failure}`)
  console.log(
    failed.length === 0 ? '\nEvery check passed.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`,
  )
  const sum = name => results.reduce((all, { counts }) => all + (counts[name] ?? 0), 0)
  const duration = Math.round(results.reduce((all, { seconds }) => all + seconds, 0) * 1000)
  const closing = { tests: sum('tests'), pass: sum('pass'), fail: sum('fail'), skipped: sum('skipped') }
  for (const line of totals({ ...closing, duration_ms: duration })) console.log(line)
  if (failed.length > 0) process.exitCode = 1
}
