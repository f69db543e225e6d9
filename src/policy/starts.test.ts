import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from './every-rule.ts'
import { startsAt } from './starts.ts'

test('whoever owes a step starts with what is owed, and with nothing else', () => {
  const owed = everyRule.pathways.flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([name, { by, also = [] }]) =>
      [by, ...also].filter(role => role in startsAt).map(role => `${role} owes ${name} of ${id}`),
    ),
  )
  assert.deepEqual(owed, [])
  assert.ok(Object.keys(startsAt).length > 0)
})
