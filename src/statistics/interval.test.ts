import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { median, medianInterval, quantile, wilson } from './interval.ts'

const reference = '../shared/data/statistics/rates/interval-grid-expected.csv'
const missing = existsSync(reference) ? false : `${reference} is not on this machine`

test('Wilson agrees with R to nine figures on the whole reference grid', { skip: missing }, () => {
  const rows = readFileSync(reference, 'utf8').trim().split('\n').slice(1)
  for (const row of rows) {
    const [events, total, from, to] = row.split(',').map(Number) as [number, number, number, number]
    const interval = wilson(events, total)
    assert.ok(interval)
    assert.ok(Math.abs(interval.from - from) < 1e-9, `${events} of ${total}, from`)
    assert.ok(Math.abs(interval.to - to) < 1e-9, `${events} of ${total}, to`)
  }
  assert.equal(rows.length, 31)
})

test('Wilson at the ends, worked out by hand', () => {
  assert.deepEqual(wilson(0, 10), { from: 0, to: 0.2775327998628892 })
  assert.equal(wilson(10, 10)?.to, 1)
  assert.equal(wilson(0, 0), undefined)
  assert.throws(() => wilson(11, 10), RangeError)
  assert.throws(() => wilson(-1, 10), RangeError)
  assert.throws(() => wilson(0.5, 10), RangeError)
})

const counts = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
  .map(([some, total]) => [Math.min(some, total), total] as const)

test('Wilson holds the share, stays within 0 and 1, mirrors, and narrows as more are counted', () => {
  fc.assert(
    fc.property(counts, ([events, total]) => {
      const { from, to } = wilson(events, total) ?? assert.fail()
      const share = events / total
      assert.ok(from >= 0 && from <= share && share <= to && to <= 1)
      const mirrored = wilson(total - events, total) ?? assert.fail()
      assert.ok(Math.abs(mirrored.from - (1 - to)) < 1e-12)
      const tenfold = wilson(events * 10, total * 10) ?? assert.fail()
      assert.ok(tenfold.to - tenfold.from < to - from)
    }),
  )
})

test('quantiles lie between neighbours in proportion', () => {
  assert.equal(median([]), undefined)
  assert.equal(median([7]), 7)
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([1, 2, 3, 10]), 2.5)
  assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2)
  assert.equal(quantile([10, 20], 0.9), 19)
})

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 200 })

test('a quantile stays between the smallest and the largest, and never falls as the fraction grows', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, fraction) => {
      const found = quantile(values, fraction) ?? assert.fail()
      assert.ok(found >= Math.min(...values) - 1e-9 && found <= Math.max(...values) + 1e-9)
      assert.ok((quantile(values, Math.min(1, fraction + 0.1)) ?? Number.NaN) >= found - 1e-9)
    }),
  )
})

test('the interval of a median takes the ranks of the binomial tables', () => {
  const ranks = (count: number) => medianInterval(Array.from({ length: count }, (_, at) => at + 1))
  assert.equal(ranks(5), undefined)
  assert.deepEqual(ranks(6), { from: 1, to: 6 })
  assert.deepEqual(ranks(10), { from: 2, to: 9 })
  assert.deepEqual(ranks(20), { from: 6, to: 15 })
  assert.deepEqual(ranks(100), { from: 40, to: 61 })
  assert.deepEqual(ranks(1000), { from: 469, to: 532 })
  assert.deepEqual(ranks(1001), { from: 469, to: 533 })
})

test('the interval of a median holds the median', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 6, maxLength: 300 }), values => {
      const { from, to } = medianInterval(values) ?? assert.fail()
      const middle = median(values) ?? assert.fail()
      assert.ok(from <= middle && middle <= to)
    }),
  )
})
