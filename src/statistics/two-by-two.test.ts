import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart, missing, numberIn, reference } from '../../test/statistics-reference.ts'
import { disparity } from './disparity.ts'
import { exactOddsRatio, fisher } from './exact-two-by-two.ts'
import {
  chanceInAll,
  chanceOfOneRatio,
  commonOddsRatio,
  commonShareRatio,
  type Stratum,
} from './mantel-haenszel.ts'
import { rateDifference, rateRatio } from './rate-ratio.ts'
import {
  chanceOf,
  type Estimate,
  oddsRatio,
  type Part,
  plainDifference,
  shareDifference,
  shareRatio,
} from './two-by-two.ts'

const part = (counted: number, outOf: number): Part => ({ counted, outOf })

const assertClose = (found: number | undefined, expected: number | undefined, says = '', near = 1e-9): void =>
  assert.ok(apart(found ?? Number.NaN, expected ?? Number.NaN) < near, `${says}: ${found}, not ${expected}`)

function assertEstimate(
  found: Estimate | undefined,
  expected: readonly (number | undefined)[],
  near?: number,
): void {
  for (const [at, value] of [found?.value, found?.interval.from, found?.interval.to].entries())
    assertClose(value, expected[at], `number ${at}`, near)
}

// The physicians' aspirin trial; Newcombe 1998, method 10; two textbook cohorts of R's own help on rates.
const [placebo, aspirin] = [part(189, 11034), part(104, 11037)]

test('ratios and differences as the textbooks print them', () => {
  assertEstimate(shareRatio(placebo, aspirin), [1.8178, 1.433, 2.3059], 1e-4)
  assertEstimate(oddsRatio(placebo, aspirin), [1.8321, 1.44, 2.3308], 1e-4)
  assertEstimate(plainDifference(placebo, aspirin), [0.0077, 0.0047, 0.0107], 1e-4)
  assertEstimate(shareDifference(part(56, 70), part(48, 80)), [0.2, 0.0524, 0.3339], 1e-4)
  assertEstimate(shareDifference(part(0, 10), part(0, 10)), [0, -0.2775, 0.2775], 1e-4)
  assertEstimate(rateRatio(part(11, 800), part(21, 3011)), [1.971488, 0.8584264, 4.2772659], 1e-6)
  assertClose(chanceOf(placebo, aspirin).plain, 25.0139, 'chi-squared', 1e-4)
  assertClose(fisher(part(3, 4), part(1, 4)), 34 / 70, 'the lady tasting tea')
})

test('what cannot be compared has no answer, and a nought that can be has one', () => {
  assert.equal(shareRatio(part(0, 5), part(1, 5)), undefined)
  assert.equal(oddsRatio(part(5, 5), part(1, 5)), undefined)
  assert.equal(rateRatio(part(1, 5), part(0, 5)), undefined)
  assert.equal(rateRatio(part(0, 5), part(10, 5))?.interval.from, 0)
  assert.equal(rateDifference(part(1, 0), part(1, 5)), undefined)
  assert.equal(shareDifference(part(6, 5), part(1, 5)), undefined)
  assert.equal(exactOddsRatio(part(0, 5), part(3, 5)).interval.from, 0)
  assert.equal(exactOddsRatio(part(5, 5), part(3, 5)).interval.to, Number.POSITIVE_INFINITY)
})

test('two groups agree with R and epiR', { skip: missing }, () => {
  const rows = reference('disparity/two-by-two-expected.csv')
  for (const row of rows) {
    const at = (name: string) => numberIn(row, name) ?? Number.NaN
    const one = part(at('exp_cases'), at('exp_cases') + at('exp_noncases'))
    const other = part(at('unexp_cases'), at('unexp_cases') + at('unexp_noncases'))
    const triple = (name: string) => [at(name), at(`${name}_lo`), at(`${name}_hi`)]
    assertEstimate(shareRatio(one, other), triple('rr'))
    assertEstimate(oddsRatio(one, other), triple('or'))
    assertEstimate(plainDifference(one, other), triple('rd'))
    const chance = chanceOf(one, other)
    assertClose(chance.plain, at('chi2_uncorrected'))
    assertClose(chance.yates, at('chi2_yates'))
    assertClose(chance.p / at('chi2_p'), 1)
    assertClose(chance.yatesP / at('yates_p'), 1)
    assertClose(fisher(one, other) / at('fisher_p'), 1, 'Fisher', 1e-7)
    const exact = exactOddsRatio(one, other)
    // R looks for these among inverses from 1 on, and stops within about a ten-thousandth of one.
    const under = (odds: number) => Math.min(odds, 1 / odds)
    const names = ['fisher_or_conditional', 'fisher_lo', 'fisher_hi']
    for (const [place, odds] of [exact.value, exact.interval.from, exact.interval.to].entries())
      assertClose(under(odds), under(at(names[place] ?? '')), names[place], 2e-4)
  }
  assert.equal(rows.length, 6)
})

// Admissions to the university of Berkeley in 1973 by department: men and women, admitted of all who applied.
const berkeley: readonly Stratum[] = [
  [512, 825, 89, 108],
  [353, 560, 17, 25],
  [120, 325, 202, 593],
  [138, 417, 131, 375],
  [53, 191, 94, 393],
  [22, 373, 24, 341],
].map(([a = 0, men = 0, c = 0, women = 0]) => ({ one: part(a, men), other: part(c, women) }))

test('across strata: what looks like a disparity in the whole is none within the departments', () => {
  const add = (side: 'one' | 'other'): Part => ({
    counted: berkeley.reduce((sum, stratum) => sum + stratum[side].counted, 0),
    outOf: berkeley.reduce((sum, stratum) => sum + stratum[side].outOf, 0),
  })
  assertClose(oddsRatio(add('one'), add('other'))?.value, 1.84108, 'in the whole', 1e-5)
  assertEstimate(commonOddsRatio(berkeley), [0.9046968, 0.7719074, 1.0603298], 1e-6)
  assertClose(chanceInAll(berkeley, true)?.value, 1.4269, 'as base R prints it', 1e-4)
  assertClose(chanceOfOneRatio(berkeley), 0.003427, "Woolf's test as base R prints it", 1e-4)
})

test('strata that say nothing change nothing, and none give no answer', () => {
  const empty = { one: part(0, 0), other: part(0, 5) }
  assert.deepEqual(commonShareRatio([...berkeley, empty]), commonShareRatio(berkeley))
  for (const nothing of [[], [empty]]) {
    assert.equal(commonOddsRatio(nothing), undefined)
    assert.equal(commonShareRatio(nothing), undefined)
    assert.equal(chanceInAll(nothing), undefined)
    assert.equal(chanceOfOneRatio(nothing), undefined)
  }
})

test('across strata the answers agree with R and epiR', { skip: missing }, () => {
  const input = reference('disparity/mantel-haenszel-input.csv')
  for (const row of reference('disparity/mantel-haenszel-expected.csv')) {
    const at = (name: string) => numberIn(row, name) ?? Number.NaN
    const mine = input.filter(one => one.case === row.case)
    const side = (stratum: string, exposure: string): Part => {
      const of = (outcome: string) =>
        Number(
          mine.find(one => one.stratum === stratum && one.exposure === exposure && one.outcome === outcome)
            ?.count,
        )
      return part(of('case'), of('case') + of('noncase'))
    }
    const strata = [...new Set(mine.map(({ stratum = '' }) => stratum))].map(stratum => ({
      one: side(stratum, 'exposed'),
      other: side(stratum, 'unexposed'),
    }))
    assert.equal(strata.length, at('strata'))
    assertEstimate(commonOddsRatio(strata), [at('or_mh'), at('or_mh_lo'), at('or_mh_hi')])
    assertEstimate(commonShareRatio(strata), [at('rr_mh'), at('rr_mh_lo'), at('rr_mh_hi')])
    assertEstimate(commonShareRatio(strata), [at('rr_mh_epiR'), at('rr_mh_epiR_lo'), at('rr_mh_epiR_hi')])
    assertClose(chanceInAll(strata)?.value, at('cmh_chi2'))
    assertClose((chanceInAll(strata)?.p ?? 0) / at('cmh_p'), 1)
    assertClose(chanceInAll(strata, true)?.value, at('cmh_chi2_continuity'))
    assertClose((chanceInAll(strata, true)?.p ?? 0) / at('cmh_p_continuity'), 1)
  }
})

test('a disparity is refused, with the reason, where it cannot be said', () => {
  const says = (group: object, kind: 'share' | 'rate' = 'share') => {
    const found = disparity({
      kind,
      group: { name: 'A', counted: 5, outOf: 10, ...group },
      against: { name: 'B', counted: 5, outOf: 20 },
    })
    return found.kind === 'refused' ? found.because : found
  }
  assert.match(String(says({ outOf: undefined })), /Nobody knows how many there are of “A”/)
  assert.match(String(says({ outOf: 0 })), /nobody in “A”/)
  assert.match(String(says({ counted: 11 })), /no share/)
  assert.match(String(says({ counted: 0 })), /None were counted of “A”/)
  assert.match(String(says({ counted: 0.5 })), /whole numbers/)
  assert.ok(typeof says({ counted: 1, outOf: 1 }) === 'object')
  assert.ok(typeof says({ counted: 0 }, 'rate') === 'object')
  assert.ok(typeof says({ counted: 11 }, 'rate') === 'object')
  const few = says({ counted: 3, outOf: 4 })
  assert.ok(typeof few === 'object' && few.kind === 'compared')
  assertClose(few.byChance, fisher(part(3, 4), part(5, 20)), 'few are compared exactly')
  const many = says({ counted: 300, outOf: 400 })
  assert.ok(typeof many === 'object' && many.kind === 'compared' && many.apart && (many.byChance ?? 1) < 1e-4)
})

test('a disparity of two groups, worked out by hand', () => {
  const between = (
    kind: 'share' | 'rate',
    [one, of, other, outOf]: readonly [number, number, number, number],
  ) => {
    const [group, against] = [
      { name: 'A', counted: one, outOf: of },
      { name: 'B', counted: other, outOf },
    ]
    const found = disparity({ kind, group, against })
    assert.ok(found.kind === 'compared')
    return found
  }
  const { ratio, difference } = between('share', [30, 100, 15, 100])
  assertEstimate(ratio, [2, 1.1488778125918317, 3.481658324461961])
  assertEstimate(difference, [0.15, 0.03410770350141122, 0.261485982048113])
  const rate = between('rate', [30, 1000, 15, 2000])
  assertEstimate(rate.ratio, [4, 2.0857714740389803, 7.999715607553394])
  assert.ok(rate.apart && !('byChance' in rate))
  const cases = [
    // the counts, apart, and how often by chance: by chi-squared where five or more are to be expected, else exactly
    [[30, 100, 15, 100], true, 0.011085166380602699],
    [[15, 100, 30, 100], true, 0.011085166380602699],
    [[25, 100, 15, 100], false, undefined],
    [[8, 20, 2, 20], false, 0.02845973691631057],
    [[12, 20, 18, 20], true, 0.02845973691631057],
    [[8, 20, 1, 20], true, 0.019656019656019656],
    [[13, 20, 19, 20], true, 0.0435960435960436],
    [[6, 10, 3, 40], true, 0.0008662013287360188],
  ] as const
  for (const [counts, isApart, chance] of cases) {
    const { apart: isFound, byChance } = between('share', counts)
    assert.equal(isFound, isApart, counts.join())
    if (chance) assertClose(byChance, chance, counts.join())
  }
})

const parts = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
  .map(([a, b]) => part(a, a + b))

test('turned about, a ratio is its own inverse and a difference its own opposite; equal groups are never apart', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      for (const ratio of [shareRatio, oddsRatio, rateRatio, exactOddsRatio]) {
        const [there, back] = [ratio(one, other), ratio(other, one)]
        assertClose(1 / (back?.interval.to ?? 0), there?.interval.from, '', 1e-6)
        assertClose(1 / (back?.value ?? 0), there?.value, '', 1e-6)
      }
      for (const difference of [shareDifference, rateDifference, plainDifference])
        assertClose(
          -(difference(other, one)?.interval.to ?? 0),
          difference(one, other)?.interval.from,
          '',
          1e-6,
        )
      const same = disparity({ kind: 'share', group: { name: 'A', ...one }, against: { name: 'B', ...one } })
      assert.ok(same.kind === 'compared' && !same.apart)
    }),
    { numRuns: 15 },
  )
})
