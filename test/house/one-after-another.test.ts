import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'

const { always, entry } = await import(resolve('scripts/test-entry.mjs'))
const folder = mkdtempSync(join(tmpdir(), 'one-after-another-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What the files of one process said, in order, when they were run by Node itself. */
async function run(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const listed = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.mjs`)
    writeFileSync(path, `import { after, describe, test } from 'node:test'\n${text}`)
    return { name, path }
  })
  const program = join(folder, 'entry.mjs')
  writeFileSync(program, entry(listed))
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const told = await new Promise<string>(done =>
    execFile(process.execPath, [...options, program], { env, timeout: 30_000 }, (_fault, out) => done(out)),
  )
  return told.split('\n').filter(line => line.startsWith('> '))
}

const file = (name: string) =>
  `console.log('> ${name} read'); describe('in', () => test('${name} one', () => console.log('> ${name} run')))
   after(() => new Promise(done => setTimeout(() => { console.log('> ${name} cleared'); done() }, 20)))`

const told = (...names: readonly string[]) =>
  names.flatMap(name => [`> ${name} read`, `> ${name} run`, `> ${name} cleared`])

describe('several test files in one process', { timeout: 60_000 }, () => {
  test('each is read once the one before has cleaned up', async () => {
    assert.deepEqual(await run({ a: file('a'), b: file('b'), c: file('c') }), told('a', 'b', 'c'))
  })

  test('a file that cannot be read does not keep the next from its turn', async () => {
    assert.deepEqual(await run({ a: "throw new Error('no')", b: file('b') }), told('b'))
  })

  test('a file without what the pattern asks for is cleared up all the same', async () => {
    assert.deepEqual(
      await run({ a: file('a'), b: file('b') }, '--test-name-pattern=b one', `--test-name-pattern=${always}`),
      ['> a read', '> a cleared', ...told('b')],
    )
  })
})
