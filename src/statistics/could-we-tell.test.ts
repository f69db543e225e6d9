import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart } from '../../test/statistics-reference.ts'
import { smallestMeanChange, smallestRateChange, smallestShareChange } from './could-we-tell.ts'

const assertClose = (found: number | undefined, expected: number, near = 1e-9): void =>
  assert.ok(apart(found ?? Number.NaN, expected) < near, `${found}, not ${expected}`)

test('a share, as R’s own power calculation gives it: 93.5 each side to see 50% from 70% four times in five', () => {
  // power.prop.test(p1 = .50, p2 = .70, power = .80) prints n = 93.
  const each = (p1: number, p2: number) => {
    const mean = (p1 + p2) / 2
    const [sure, most] = [1.959963984540054, 0.8416212335729143]
    const root = sure * Math.sqrt(2 * mean * (1 - mean)) + most * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
    return (root / (p1 - p2)) ** 2
  }
  assert.equal(Math.round(each(0.5, 0.7)), 93)
  const size = each(0.5, 0.7)
  assertClose(smallestShareChange(0.5, { before: size, after: size }).rise, 0.2, 1e-6)
  assertClose(smallestShareChange(0.5, { before: size, after: size }).fall, 0.2, 1e-6)
})

test('a mean, worked out by hand, and what cannot fall so far', () => {
  assertClose(
    smallestMeanChange(20, 4, { before: 12, after: 12 }).fall,
    (1.959963984540054 + 0.8416212335729143) * 4 * Math.sqrt(1 / 6),
    1e-9,
  )
  assert.equal(smallestMeanChange(2, 4, { before: 12, after: 12 }).fall, undefined)
})

test('too few can show nothing, not even a fall to none', () => {
  assert.deepEqual(smallestShareChange(0.1, { before: 10, after: 10 }).fall, undefined)
  assert.equal(smallestRateChange(0.2, { before: 12, after: 3 }).fall, undefined)
  assert.ok((smallestRateChange(0.2, { before: 12, after: 3 }).rise ?? 0) > 0.2)
  assert.deepEqual(smallestShareChange(0.5, { before: 10, after: 0 }), {})
})

test('more counted, smaller changes show; more that varies beyond chance, only larger ones', () => {
  const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
  const size = fc.integer({ min: 50, max: 5000 })
  fc.assert(
    fc.property(share, size, size, (from, before, after) => {
      const rise = (by: number, beyond?: number) =>
        smallestShareChange(from, { before: before * by, after: after * by }, beyond).rise ?? 1
      assert.ok(rise(4) <= rise(1) && rise(1) <= rise(1, 2))
      const more = (by: number, beyond?: number) =>
        smallestRateChange(from, { before: before * by, after: after * by }, beyond).rise ?? 1e9
      assert.ok(more(4) < more(1) && more(1) < more(1, 2))
    }),
    { numRuns: 20 },
  )
})

/** Numbers between 0 and 1 that are the same every time: a test by chance must not fail by chance. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

test('tried out: a change of just that size shows about four times in five, and no change hardly ever', () => {
  const draw = chance(20261122)
  const drawn = (share: number, of: number) =>
    Array.from({ length: of }, draw).filter(one => one < share).length
  const [from, each, times] = [0.3, 300, 1500]
  const change = smallestShareChange(from, { before: each, after: each }).fall ?? 0
  const shown = (to: number) =>
    Array.from({ length: times }, () => {
      const [before, after] = [drawn(from, each) / each, drawn(to, each) / each]
      const mean = (before + after) / 2
      return Math.abs(before - after) > 1.96 * Math.sqrt((2 * mean * (1 - mean)) / each)
    }).filter(Boolean).length / times
  const [changed, same] = [shown(from - change), shown(from)]
  assert.ok(changed > 0.76 && changed < 0.84, `${changed}`)
  assert.ok(same < 0.075, `${same}`)
})
