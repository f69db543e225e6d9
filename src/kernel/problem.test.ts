import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal, type RefusalCode, refusals } from './problem.ts'

const statuses = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503]

for (const [code, { status, says, doNext }] of Object.entries(refusals))
  test(`${code} has a status, says what is wrong, and what to do next`, () => {
    assert.match(code, /^[A-Z]+(_[A-Z]+)*$/)
    assert.ok(statuses.includes(status))
    for (const sentence of [says, doNext]) assert.match(sentence, /^[A-Z].{10,}\.$/)
    assert.notEqual(says, doNext)
  })

test('no two refusals say the same', () => {
  const all = Object.values(refusals).map(refusal => refusal.says)
  assert.equal(new Set(all).size, all.length)
})

test('a refusal carries its code, its sentence and its details', () => {
  for (const code of Object.keys(refusals) as RefusalCode[]) {
    const refusal = new Refusal(code, { step: 'arrived' })
    assert.ok(refusal instanceof Error)
    assert.deepEqual(
      [refusal.name, refusal.code, refusal.message, refusal.details],
      ['Refusal', code, refusals[code].says, { step: 'arrived' }],
    )
  }
})
