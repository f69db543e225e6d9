import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from '../../test/release-cases.ts'
import { measureCalled } from '../policy/index.ts'
import { releasable } from './kept-inside.ts'
import { mistakesIn } from './release-plan.ts'

const missing = measureCalled('missing-episodes')
const saidOf = (split: string) => {
  const plan = { ...planOf(), tables: [{ measure: 'missing-episodes', split }] }
  return mistakesIn(plan, []).map(({ says }) => says)
}

test('no release is divided by school, and whoever asks is told why', () => {
  assert.ok(missing)
  const [says, ...more] = saidOf('school')
  assert.match(says ?? '', /^No release is divided by “School”\. Few children/)
  assert.deepEqual([more, saidOf('send')], [[], []])
})

test('what a release may be divided by is everything else', () => {
  const all = (missing?.by ?? []).map(({ column }) => column)
  const offered = releasable(missing?.by ?? []).map(({ column }) => column)
  assert.deepEqual(
    offered,
    all.filter(column => column !== 'school'),
  )
  assert.ok(all.includes('school'))
})
