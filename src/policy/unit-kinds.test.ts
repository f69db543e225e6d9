import assert from 'node:assert/strict'
import test from 'node:test'
import { everyRule } from './every-rule.ts'
import { unitKinds } from './unit-kinds.ts'

test('a pathway that is lived in a unit of one kind names a kind that there is', () => {
  const named = everyRule.pathways.flatMap(({ id, unit }) => (unit ? [{ id, unit }] : []))
  assert.ok(named.length > 0)
  assert.deepEqual(
    named.filter(({ unit }) => !Object.hasOwn(unitKinds, unit)),
    [],
  )
})
