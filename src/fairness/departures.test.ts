import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DecidedRow } from './departure.store.ts'
import { departuresIn } from './departures.ts'

const decided = (suggested: string, chosen: string, count: number, reason = 'none'): DecidedRow => ({
  ...{ pathway: 'outcome-decision', step: 'decided' },
  ...{ suggested, chosen, count, reason },
})
const followed = decided('youth caution', 'youth caution', 200)
const only = (rows: readonly DecidedRow[]) => departuresIn(rows)[0]

test('departures are counted with their directions and reasons, each with how sure it is', () => {
  const found = only([
    followed,
    decided('youth caution', 'charge', 30, 'protection'),
    decided('youth caution', 'deferred prosecution', 10, 'childSaid'),
    decided('charge', 'refer to a prosecutor', 10, 'knownMore'),
  ])
  assert.deepEqual([found?.decisions, found?.departed.count], [250, 50])
  assert.equal(found?.departed.value, 0.2)
  const { up, down, sideways } = found?.directions ?? {}
  assert.deepEqual([up?.count, down?.count, sideways?.count], [30, 10, 10])
  assert.ok((found?.upward?.interval.from ?? 0) > 0.5)
  assert.deepEqual(
    found?.reasons.map(one => [one.reason, one.count]),
    [
      ['childSaid', 10],
      ['knownMore', 10],
      ['protection', 30],
    ],
  )
})

test('few departures are not shown, neither as a sum nor by direction or reason', () => {
  const found = only([followed, decided('youth caution', 'charge', 3, 'protection')])
  assert.equal(found?.departed.count, 'few')
  assert.ok(Object.values(found?.directions ?? {}).every(one => one.count !== 3))
  assert.ok(found?.reasons.every(one => one.count === 'hidden'))
  assert.equal(found?.upward, undefined)
})

test('one small direction takes another with it, so that it cannot be had from the sum', () => {
  const found = only([
    followed,
    decided('youth caution', 'charge', 30, 'protection'),
    decided('youth caution', 'no further action', 2, 'protection'),
  ])
  const { up, down } = found?.directions ?? {}
  assert.deepEqual([up?.count, down?.count], ['hidden', 'few'])
})

test('a table that nobody decided with is left out', () => assert.deepEqual(departuresIn([]), []))
