import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'

const { report } = await import(resolve('scripts/test-report.mjs'))

type Event = Readonly<{ type: string; data: object }>
const details = { duration_ms: 1 }
const failed = (failureType: string) => ({ ...details, error: { failureType, cause: new Error('why') } })
const file = (name: string): Event => ({
  type: 'test:pass',
  data: { name, nesting: 0, details: { ...details, type: 'suite' } },
})
const passed = (name: string, more = {}): Event => ({
  type: 'test:pass',
  data: { name, nesting: 1, details, ...more },
})

async function told(...events: Event[]) {
  const lines: string[] = []
  const counts = await report(events, { expected: ['a.test.ts'], print: (line: string) => lines.push(line) })
  return { ...counts, lines: lines.join('\n') }
}

describe('the report of a test run can fail', () => {
  test('counts what passed, by file', async () => {
    const { tests, pass, fail, lines } = await told(passed('one'), passed('two'), file('a.test.ts'))
    assert.deepEqual([tests, pass, fail], [2, 2, 0])
    assert.match(lines, /✔ a\.test\.ts \(2 tests, 1 ms\)[\s\S]*# tests 2\n# pass 2\n# fail 0/)
  })

  test('counts a failing test once, and says where and why', async () => {
    const inside = {
      type: 'test:fail',
      data: { name: 'one', nesting: 1, details: failed('testCodeFailure') },
    }
    const around = {
      type: 'test:fail',
      data: { name: 'a.test.ts', nesting: 0, details: failed('subtestsFailed') },
    }
    const started = { type: 'test:start', data: { name: 'a.test.ts', nesting: 0 } }
    const { tests, fail, lines } = await told(started, inside, around)
    assert.deepEqual([tests, fail], [1, 1])
    assert.match(lines, /✖ a\.test\.ts › one\n {4}Error: why/)
  })

  test('counts a file that cannot be loaded', async () => {
    const broken = {
      type: 'test:fail',
      data: { name: 'a.test.ts', nesting: 0, details: { ...failed('testCodeFailure'), type: 'suite' } },
    }
    assert.equal((await told(broken)).fail, 1)
  })

  test('counts a file that was never reported', async () => {
    const { fail, lines } = await told(passed('one'), file('b.test.ts'))
    assert.equal(fail, 1)
    assert.match(lines, /✖ a\.test\.ts\n {4}This file was never reported/)
  })

  test('does not count what the pattern left out, and counts a skipped test apart', async () => {
    const left = passed('one', { skip: 'test name does not match pattern' })
    const { tests, skipped, lines } = await told(
      left,
      passed('two', { skip: '../shared is not there' }),
      file('a.test.ts'),
    )
    assert.deepEqual([tests, skipped], [1, 1])
    assert.match(lines, /– skipped: two: \.\.\/shared is not there/)
  })
})

describe('every check', () => {
  test('runs every suite that tests are parted into', () => {
    const [runner, checks] = ['scripts/test.mjs', 'scripts/check.mjs'].map(path => readFileSync(path, 'utf8'))
    const [, suites = ''] = /^const processes = \{(.+)\}$/m.exec(runner ?? '') ?? []
    const names = [...suites.matchAll(/(\w+): \d+/g)].map(([, name]) => name)
    assert.ok(names.includes('house') && names.includes('store'))
    const unrun = names.filter(name => !checks?.includes(`run: tests('--only=${name}') },`))
    assert.deepEqual(unrun, [])
  })
})

test('a command whose reader goes away does its work to the end, and says nothing of it', async () => {
  const says =
    "await import('./scripts/unread.mjs'); for (let n = 0; n < 9999; n++) process.stdout.write('A line.\\n')"
  const child = spawn(process.execPath, ['--input-type=module', '-e', `${says}; process.exitCode = 3`])
  const complaints: string[] = []
  child.stderr.on('data', chunk => void complaints.push(String(chunk)))
  child.stdout.once('data', () => child.stdout.destroy())
  const [code] = await once(child, 'close')
  assert.deepEqual([code, complaints], [3, []])
})
