import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isShown } from '../figures/hide-small.ts'
import { shownCounts } from '../figures/shown-counts.ts'
import type { Against, Comparison } from '../kernel/comparison.ts'
import { measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { comparedBy, type GroupRow } from './compared.ts'

const split = { column: 'group', title: 'Group', groups: { a: 'A', b: 'B', c: 'C', unknown: 'Not known' } }
const against: Against = { split, reference: 'a', missing: ['unknown'], caveats: [] }
const comparison: Comparison = {
  subject: 'searches',
  kind: 'treatment',
  against: [against],
  mostMissing: 0.2,
  measure: measure({
    kind: 'share',
    id: 'loans-late',
    title: 'Late',
    asks: 'Who is late?',
    source: document('Library rules')('1'),
    owner: 'Librarian',
    view: 'published.loans',
    dated: 'lent_on',
    counts: where`late`,
    counted: 'were late',
    outOf: where`true`,
    of: 'loans',
    by: [split],
    every: 'year',
    better: 'neither',
    hideBelow: 5,
    noShareBelow: 10,
    caveats: ['None.'],
  }),
}
const row = (group: string, counted: number, outOf: number): GroupRow => ({ group, counted, outOf })
const groupIn = (rows: readonly GroupRow[], key: string, one = against) =>
  comparedBy(comparison, one, rows).groups.find(group => group.key === key)
const near = (found: number | undefined, wanted: number, by = 1e-6) =>
  assert.ok(Math.abs((found ?? Number.NaN) - wanted) < by, `${found} is not ${wanted}`)

test('a group is said to differ only where chance does not explain it', () => {
  const rows = [row('a', 100, 1000), row('b', 150, 1000), row('c', 105, 1000)]
  assert.equal(groupIn(rows, 'b')?.verdict, 'more')
  assert.equal(groupIn(rows, 'c')?.verdict, 'chance')
  near(groupIn(rows, 'b')?.ratio?.value, 1.5)
  near(groupIn(rows, 'b')?.difference?.value, 0.05)
  assert.equal(groupIn(rows, 'a')?.ratio, undefined)
})

test('with the rest compares with everybody else whose group is known', () => {
  const rows = [row('a', 100, 1000), row('b', 100, 1000), row('c', 300, 1000), row('unknown', 0, 100)]
  const rest = { ...against, reference: 'rest' }
  near(groupIn(rows, 'c', rest)?.ratio?.value, 3)
  assert.equal(groupIn(rows, 'unknown', rest)?.verdict, undefined)
})

test('how much is missing is said, and above the limit nothing is compared', () => {
  const some = comparedBy(comparison, against, [
    row('a', 50, 500),
    row('b', 60, 400),
    row('unknown', 20, 100),
  ])
  near(some.missing.share, 0.1)
  assert.equal(some.refused, undefined)
  const most = comparedBy(comparison, against, [
    row('a', 50, 500),
    row('b', 60, 300),
    row('unknown', 20, 210),
  ])
  assert.match(most.refused ?? '', /“Group” is not known for 21% of them/)
  assert.ok(most.groups.every(one => one.value === undefined && one.ratio === undefined))
  assert.ok(most.groups.every(one => isShown(one.outOf)))
})

test('a group that policy does not name is counted among those nobody knows', () => {
  const found = comparedBy(comparison, against, [row('a', 50, 500), row('purple', 20, 60)])
  assert.equal(found.missing.outOf, 60)
  assert.equal(found.groups.find(one => one.key === 'unlisted')?.state, 'missing')
})

test('few children are neither shown nor compared, and a handful that is missing has no share', () => {
  const found = comparedBy(comparison, against, [
    row('a', 40, 80),
    row('b', 3, 50),
    row('c', 30, 60),
    row('unknown', 1, 2),
  ])
  const b = found.groups.find(one => one.key === 'b')
  assert.deepEqual([b?.counted, b?.value, b?.ratio], ['few', undefined, undefined])
  assert.deepEqual(found.missing, { outOf: 'few' })
})

test('within kinds of offence a difference may vanish, as it does at Berkeley', () => {
  const at = (stratum: string, group: string, counted: number, outOf: number) => ({
    ...row(group, counted, outOf),
    stratum,
  })
  const rows = [
    at('easy', 'a', 80, 100),
    at('easy', 'b', 640, 800),
    at('hard', 'a', 160, 800),
    at('hard', 'b', 20, 100),
  ]
  const b = groupIn(rows, 'b')
  assert.equal(b?.verdict, 'more')
  near(b?.within?.value, 1)
  assert.equal(groupIn([row('a', 80, 100), row('b', 640, 800)], 'b')?.within, undefined)
})

const parts = fc.array(
  fc.tuple(fc.nat(40), fc.nat(40)).map(([counted, left]) => ({ counted, outOf: counted + left })),
  { minLength: 2, maxLength: 8 },
)
const isSmall = (count: number): boolean => count > 0 && count < 5
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

test('neither what was counted nor what was not can be had by subtraction from the sums that are shown', () => {
  fc.assert(
    fc.property(parts, all => {
      const shown = shownCounts(all, comparison.measure)
      const [whole] = shownCounts(
        [{ counted: sum(all.map(one => one.counted)), outOf: sum(all.map(one => one.outOf)) }],
        comparison.measure,
      )
      const hidden = all.filter((_, at) => !isShown(shown[at]?.counted))
      const cells = (one: { counted: number; outOf: number }) => [one.counted, one.outOf - one.counted]
      assert.ok(all.filter(one => !hidden.includes(one)).every(one => !cells(one).some(isSmall)))
      const [only] = hidden
      if (hidden.length === 1 && only && isShown(whole?.counted)) assert.ok(!cells(only).some(isSmall))
      if (hidden.length < 2 || !isShown(whole?.counted)) return
      const left = [sum(hidden.map(one => one.counted)), sum(hidden.map(one => one.outOf - one.counted))]
      assert.ok(!left.some(isSmall), `${left} is left over`)
    }),
    { numRuns: 300 },
  )
})
