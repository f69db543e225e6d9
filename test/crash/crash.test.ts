import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'

// Three rounds to notice harm early; `node scripts/crash.mjs` runs twenty.
test('what was acknowledged outlives the writer and the database', { timeout: 300_000 }, () => {
  const env = { ...process.env, NODE_TEST_CONTEXT: '', TEST_DATABASE_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/crash.mjs', '--rounds', '3'], {
    env,
    encoding: 'utf8',
  })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
  assert.match(stdout, /Nothing was lost in 3 rounds/)
})
