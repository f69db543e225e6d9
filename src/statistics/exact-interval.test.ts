import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart, missing, numberIn, reference } from '../../test/statistics-reference.ts'
import { betaQuantile, chiSquaredAbove, deviateOf, gammaQuantile, studentDeviate } from './distribution.ts'
import { byar, clopperPearson, countInterval, exactPoisson, meanInterval } from './exact-interval.ts'
import { betaBelow, gammaParts, logGamma } from './incomplete.ts'
import { type Interval, wilson } from './interval.ts'

const assertClose = (one: number | undefined, other: number | undefined, says = ''): void =>
  assert.ok(apart(one ?? Number.NaN, other ?? Number.NaN) < 1e-9, `${says}: ${one}, not ${other}`)

const assertInterval = (
  found: Interval | undefined,
  from: number | undefined,
  to: number | undefined,
  says = '',
) => {
  if (from !== undefined) assertClose(found?.from, from, `${says}, from`)
  if (to !== undefined) assertClose(found?.to, to, `${says}, to`)
}

test('the deviates stand as in the printed tables', () => {
  assertClose(deviateOf(0.95), 1.959963984540054)
  assertClose(deviateOf(0.998), 3.090232306167813)
  assertClose(studentDeviate(0.95, 1), 12.706204736432095)
  assertClose(studentDeviate(0.95, 7), 2.364624251592784)
  assertClose(chiSquaredAbove(3.841458820694124, 1), 0.05)
  assertClose(chiSquaredAbove(11.070497693516351, 5), 0.05)
  assertClose(logGamma(11), Math.log(3628800))
  assertClose(logGamma(0.25), 1.2880225246980774)
})

test('the exact intervals and Byar’s, as in the printed tables', () => {
  assertInterval(exactPoisson(0), 0, 3.6888794541139363)
  assertInterval(exactPoisson(10), 4.795388696132427, 18.39035604201776)
  assertInterval(clopperPearson(0, 10), 0, 0.3084971078187608)
  assertInterval(clopperPearson(2, 10), 0.025210726326833, 0.556095462307641)
  assertInterval(clopperPearson(10, 10), 0.6915028921812392, 1)
  assertInterval(byar(65), 50.1631877104595, 82.8491385459398)
  assert.deepEqual(byar(0).from, 0)
  assert.deepEqual(countInterval(9), exactPoisson(9))
  assert.deepEqual(countInterval(10), byar(10))
})

test('what is not a count has no interval', () => {
  for (const wrong of [
    () => clopperPearson(11, 10),
    () => exactPoisson(-1),
    () => byar(0.5),
    () => wilson(0.445, 1),
  ])
    assert.throws(wrong, RangeError)
  assert.equal(clopperPearson(0, 0), undefined)
  assert.equal(meanInterval([7]), undefined)
})

test('Wilson, Clopper-Pearson and exact Poisson agree with R on the whole grid', { skip: missing }, () => {
  const rows = reference('rates/interval-grid-expected.csv')
  for (const row of rows) {
    const at = (name: string) => numberIn(row, name)
    const [x = 0, n = 0] = [at('x'), at('n')]
    assertInterval(wilson(x, n), at('wilson_lo'), at('wilson_hi'), `Wilson ${x} of ${n}`)
    assertInterval(
      clopperPearson(x, n),
      at('clopper_pearson_lo'),
      at('clopper_pearson_hi'),
      `exact ${x} of ${n}`,
    )
    assertInterval(exactPoisson(x), at('poisson_exact_lo'), at('poisson_exact_hi'), `Poisson ${x}`)
  }
  assert.equal(rows.length, 31)
})

/** Rates and shares of a public health file, in its own unit: every row that holds both numbers. */
const inUnits = (
  file: string,
  interval: (counted: number, outOf: number, confidence: number) => Interval | undefined,
) => {
  let compared = 0
  for (const row of reference(file)) {
    const at = (name: string) => numberIn(row, name)
    const [counted, outOf, unit = 1] = [at('Numerator'), at('Denominator'), at('multiplier')]
    if (counted === undefined || outOf === undefined || at('lower95_0cl') === undefined) continue
    for (const [confidence, name] of [
      [0.95, '95_0'],
      [0.998, '99_8'],
    ] as const) {
      const { from, to } = interval(counted, outOf, confidence) ?? assert.fail()
      const expected = [at(`lower${name}cl`), at(`upper${name}cl`)] as const
      assertInterval({ from: from * unit, to: to * unit }, ...expected, `${row.Area} at ${confidence}`)
      compared += 2
    }
  }
  return compared
}

test('shares of the public health indicators, at 95% and 99.8%', { skip: missing }, () => {
  assert.equal(inUnits('rates/phe-proportion-wilson-expected.csv', wilson), 64)
})

test('rates of the public health indicators: exact below 10, Byar’s from 10', { skip: missing }, () => {
  const rate = (counted: number, outOf: number, confidence: number) => {
    const { from, to } = countInterval(counted, confidence)
    return { from: from / outOf, to: to / outOf }
  }
  assert.equal(inUnits('rates/phe-rate-byars-exact-expected.csv', rate), 68)
})

test('Byar’s and Wilson’s own tables', { skip: missing }, () => {
  let compared = 0
  for (const row of reference('rates/phe-byars-wilson-expected.csv')) {
    const [x = 0, n] = [numberIn(row, 'x'), numberIn(row, 'n')]
    const confidence = Number.parseFloat(row.confidence ?? '') / 100
    // A count here is whole: 0.445 of 1 is refused.
    if (!Number.isInteger(x)) continue
    const found = n === undefined ? byar(x, confidence) : wilson(x, n, confidence)
    assertInterval(found, numberIn(row, 'lowercl'), numberIn(row, 'uppercl'), `${row.method} ${x}`)
    compared += 1
  }
  assert.equal(compared, 11)
})

test('means by Student’s t', { skip: missing }, () => {
  const values = reference('rates/phe-mean-input.csv')
  for (const row of reference('rates/phe-mean-expected.csv')) {
    const isIn = (area: string | undefined) => row.area === 'No grouping' || area === row.area
    const chosen = values.filter(({ area }) => isIn(area)).map(one => Number(one.values))
    for (const [confidence, name] of [
      [0.95, '95_0'],
      [0.998, '99_8'],
    ] as const)
      assertInterval(
        meanInterval(chosen, confidence),
        numberIn(row, `lower${name}cl`),
        numberIn(row, `upper${name}cl`),
      )
  }
})

test('a quantile is where its distribution says it is', () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  const size = fc.double({ min: 0.5, max: 5000, noNaN: true })
  fc.assert(
    fc.property(share, size, size, (one, a, b) => {
      assert.ok(apart(betaBelow(betaQuantile(one, a, b), a, b), one) < 1e-8)
      assert.ok(apart(gammaParts(a, gammaQuantile(one, a)).below, one) < 1e-8)
      const { below, above } = gammaParts(a, b)
      assert.ok(apart(below + above, 1) < 1e-12)
      assert.ok(apart(betaBelow(one, a, b) + betaBelow(1 - one, b, a), 1) < 1e-9)
    }),
    { numRuns: 30 },
  )
})

test('the exact interval of a count holds Byar’s to within a twentieth from 10 on, and every interval holds its count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 2000 }), counted => {
      const [exact, near] = [exactPoisson(counted), byar(counted)]
      assert.ok(exact.from < counted && counted < exact.to)
      assert.ok(
        Math.abs(exact.from - near.from) / counted < 0.05 && Math.abs(exact.to - near.to) / counted < 0.05,
      )
    }),
    { numRuns: 30 },
  )
})
