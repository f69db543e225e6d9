import assert from 'node:assert/strict'
import test from 'node:test'
import { backgroundHealth } from './background-health.ts'

test('what failed in the background is told for an hour, with its time in London, and nothing else is', () => {
  let at = new Date('2026-07-01T12:30:00Z')
  const health = backgroundHealth(['Sealing', 'Counting'], () => at)
  const found = () => health.checks().map(({ name, ok, says }) => [name, ok, says])
  const well = 'No failure in the last hour'
  assert.deepEqual(found(), [
    ['Sealing', true, well],
    ['Counting', true, well],
  ])
  health.failed('Counting')
  at = new Date('2026-07-01T13:29:00Z')
  assert.deepEqual(found(), [
    ['Sealing', true, well],
    ['Counting', false, 'Failed at 13:30, and is tried again'],
  ])
  at = new Date('2026-07-01T13:30:00Z')
  assert.deepEqual(found()[1], ['Counting', true, well])
})
