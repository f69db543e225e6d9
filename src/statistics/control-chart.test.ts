import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { apart, missing, numberIn, reference } from '../../test/statistics-reference.ts'
import { meanRange, type Signal, xmrChart } from './control-chart.ts'
import { countLimits, type Limits, shareLimits, varyingBeyondChance } from './count-chart.ts'
import type { Interval } from './interval.ts'
import { runsAbout } from './runs.ts'

const assertClose = (found: number | undefined, expected: number | undefined, says = ''): void =>
  assert.ok(apart(found ?? Number.NaN, expected ?? Number.NaN) < 1e-9, `${says}: ${found}, not ${expected}`)

function assertLimits(
  found: Interval | undefined,
  from: number | undefined,
  to: number | undefined,
  says = '',
): void {
  assertClose(found?.from, from, `${says}, lower limit`)
  assertClose(found?.to, to, `${says}, upper limit`)
}

const signalsOf = (values: readonly (number | undefined)[], starts: readonly number[] = []) =>
  xmrChart(values, { starts }).signals

test('mean and limits, worked out by hand', () => {
  const { phases } = xmrChart([10, 12, 11, 13, 12, 14, 10, 12])
  assert.equal(phases.length, 1)
  assertClose(phases[0]?.mean, 94 / 8)
  assertLimits(phases[0]?.limits, 94 / 8 - (2.66 * 14) / 7, 94 / 8 + (2.66 * 14) / 7)
})

test('one wild value is left out of the ranges when they are screened, and not otherwise', () => {
  const values = [
    ...Array<number>(10)
      .fill(0)
      .map((_, at) => 10 + (at % 2)),
    90,
    10,
    11,
    10,
    11,
  ]
  assertClose(meanRange(values), 1)
  assert.ok((meanRange(values, false) ?? 0) > 10)
  assert.equal(xmrChart(values).signals[10], 'above')
  const upper = (screen: boolean) => xmrChart(values, { screen }).phases[0]?.limits?.to ?? 0
  assert.ok(upper(true) < 20 && upper(false) > 40)
})

test('what never varies has no limits when screened, limits upon its mean when not, and no signal', () => {
  const constant = Array<number>(15).fill(7)
  assert.deepEqual(xmrChart(constant).phases, [{ from: 0, until: 15, mean: 7 }])
  assert.deepEqual(xmrChart(constant, { screen: false }).phases[0]?.limits, { from: 7, to: 7 })
  assert.ok(signalsOf(constant).every(signal => signal === undefined))
  assert.deepEqual(xmrChart([]), { phases: [], signals: [] })
})

const up = [1, 2, 3, 4, 5, 6, 7]
const noise = [50, 60, 40, 55, 45, 58, 42, 50, 61, 39, 52, 48]

test('seven that rise are a trend, six are not; the same falling', () => {
  const trend = [...noise, ...up.map(one => 40 + one * 3)]
  assert.equal(signalsOf(trend).filter(signal => signal === 'rising').length, 7)
  assert.equal(signalsOf(trend.slice(0, -1)).filter(signal => signal === 'rising').length, 0)
  const down = trend.map(value => -value)
  assert.deepEqual(
    signalsOf(down).map(signal => signal === 'falling'),
    signalsOf(trend).map(signal => signal === 'rising'),
  )
})

test('a missing value ends a run, a trend and a range', () => {
  const trend: (number | undefined)[] = [...noise, ...up.map(one => 40 + one * 3)]
  trend.splice(15, 0, undefined)
  assert.ok(!signalsOf(trend).includes('rising'))
  assertClose(meanRange([1, undefined, 100, 101], false), 1)
})

test('a chart that begins anew judges each stretch by itself', () => {
  const step = [...noise, ...noise.map(value => value + 200)]
  assert.ok(signalsOf(step).filter(Boolean).length > 12)
  const { phases, signals } = xmrChart(step, { starts: [12] })
  assert.deepEqual(
    phases.map(({ from, until }) => [from, until]),
    [
      [0, 12],
      [12, 24],
    ],
  )
  assertClose(phases[1]?.mean, (phases[0]?.mean ?? 0) + 200)
  assert.ok(signals.every(signal => signal === undefined))
})

test('stretches may be named in any order, and one of which nothing is known has no mean', () => {
  const gap: (number | undefined)[] = [...noise]
  gap.splice(6, 0, undefined, undefined)
  assert.deepEqual(
    xmrChart(gap, { starts: [8, 6] }).phases.map(({ from, until }) => [from, until]),
    [
      [0, 6],
      [8, 14],
    ],
  )
})

test('two of three in the outer third of the way to a limit are a signal, each of the two, and nothing else is', () => {
  // About a mean of 11.3, 14 lies more than half way to the limit, 16 in the outer third, 18 beyond the limit, 12 above the mean and 10 below it.
  const calm = Array.from({ length: 20 }, (_, at) => 10 + 2 * (at % 2))
  const cases: readonly (readonly [values: readonly number[], signals: readonly (Signal | undefined)[]])[] = [
    [
      [16, 12, 16],
      ['near upper', undefined, 'near upper'],
    ],
    [
      [16, 16, 12],
      ['near upper', 'near upper', undefined],
    ],
    [
      [16, 10, 16],
      [undefined, undefined, undefined],
    ],
    [
      [16, 12, 12, 16],
      [undefined, undefined, undefined, undefined],
    ],
    [
      [14, 12, 14],
      [undefined, undefined, undefined],
    ],
    [
      [18, 12, 16],
      ['above', undefined, undefined],
    ],
  ]
  for (const [values, signals] of cases) {
    const found = signalsOf([...calm, ...values, ...calm])
    assert.deepEqual(found.slice(20, -20), signals, values.join())
    assert.ok([...found.slice(0, 20), ...found.slice(-20)].every(signal => signal === undefined))
  }
  const run = signalsOf([...calm, ...Array<number>(6).fill(12), 18, ...calm]).slice(19, 27)
  assert.deepEqual(run, [...Array<Signal>(7).fill('high run'), 'above'])
})

test('what is a signal does not depend on the unit, and turns about with the sign', () => {
  const turned: Readonly<Record<Signal, Signal>> = {
    above: 'below',
    below: 'above',
    rising: 'falling',
    falling: 'rising',
    'near upper': 'near lower',
    'near lower': 'near upper',
    'high run': 'low run',
    'low run': 'high run',
  }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 64 }), { minLength: 12, maxLength: 60 }), values => {
      const signals = signalsOf(values)
      assert.deepEqual(signalsOf(values.map(value => value * 4)), signals)
      const about = signals.map(signal => signal && turned[signal])
      assert.deepEqual(signalsOf(values.map(value => -value)), about)
    }),
    { numRuns: 100 },
  )
})

/** What the reference calls each signal. */
const names: Readonly<Record<string, Signal | undefined>> = {
  'Above UCL': 'above',
  'Below LCL': 'below',
  '7 Point Trend (Increasing)': 'rising',
  '7 Point Trend (Decreasing)': 'falling',
  '2 in 3 Above CL': 'near upper',
  '2 in 3 Below CL': 'near lower',
  '7 Points Above CL': 'high run',
  '7 Points Below CL': 'low run',
}

test('all eighteen charts of the NHS reference: mean, limits and every signal', { skip: missing }, () => {
  const rows = reference('spc/xmr-plotthedots-expected.csv')
  const charts = [...new Set(rows.map(({ series, screen_outliers }) => `${series} ${screen_outliers}`))]
  for (const chart of charts) {
    const mine = rows.filter(({ series, screen_outliers }) => `${series} ${screen_outliers}` === chart)
    const screen = chart.endsWith('TRUE')
    const { phases, signals } = xmrChart(
      mine.map(row => numberIn(row, 'y')),
      { screen },
    )
    for (const [at, row] of mine.entries()) {
      assertClose(phases[0]?.mean, numberIn(row, 'mean'), chart)
      const [from, to] = [numberIn(row, 'lpl'), numberIn(row, 'upl')]
      if (from === undefined) assert.equal(phases[0]?.limits, undefined, chart)
      else assertLimits(phases[0]?.limits, from, to, chart)
      assert.equal(signals[at], names[row.special_cause_type ?? ''], `${chart} ${row.x}`)
    }
  }
  assert.deepEqual([charts.length, rows.length], [18, 458])
})

const columns = (file: string) => {
  const rows = reference(`spc/qicharts2-${file}.csv`)
  return { rows, of: (name: string) => rows.map(row => numberIn(row, name) ?? Number.NaN) }
}

test('limits of single values and of their ranges as a textbook gives them', { skip: missing }, () => {
  const { rows, of } = columns('ex_6.5_3')
  const first = of('y').slice(0, 20)
  const [phase] = xmrChart(first, { screen: false }).phases
  const range = meanRange(first, false) ?? 0
  // The reference divides by 1.128 and takes three of those; the NHS rounds this to 2.66.
  const spread = (range * 3) / 1.128
  for (const row of rows) {
    assertClose(phase?.mean, numberIn(row, 'cl'))
    assertLimits(
      { from: (phase?.mean ?? 0) - spread, to: (phase?.mean ?? 0) + spread },
      numberIn(row, 'lcl'),
      numberIn(row, 'ucl'),
    )
  }
  assertClose(range, columns('ex_6.5_4').of('cl')[0])
  assertClose(range * 3.267, columns('ex_6.5_4').of('ucl')[0], 'of the ranges')
})

const assertChart = (found: Limits, file: string, rows: readonly number[]): void => {
  const { of } = columns(file)
  for (const [at, place] of rows.entries()) {
    assertClose(found.centre, of('cl')[place], file)
    assertLimits(found.limits[at], of('lcl')[place], of('ucl')[place], `${file} ${place}`)
  }
}

test('limits of counts and shares as textbooks give them', { skip: missing }, () => {
  const counts = columns('ex_7.3_3')
  const base = counts
    .of('y')
    .slice(0, 26)
    .filter((_, at) => counts.rows[at]?.include === 'TRUE')
  assertChart(
    countLimits(base),
    'ex_7.3_3',
    base.map((_, at) => at),
  )
  const { rows, of } = columns('ex_7.1_5')
  for (const part of ['1', '2']) {
    const places = rows.flatMap((row, at) => (row.part === part && row.include === 'TRUE' ? [at] : []))
    const parts = places.map(at => ({ counted: of('y.sum')[at] ?? 0, outOf: of('n')[at] ?? 0 }))
    assertChart(shareLimits(parts), 'ex_7.1_5', places)
  }
})

test('shares of very many vary beyond chance, and the limits say so', { skip: missing }, () => {
  const parts = reference('spc/data-nhs_accidents.csv').map(row => ({
    counted: numberIn(row, 'r') ?? 0,
    outOf: numberIn(row, 'n') ?? 0,
  }))
  const all = parts.map((_, at) => at)
  assertChart(shareLimits(parts), 'nhs_accidents-p', all)
  assertChart(shareLimits(parts, varyingBeyondChance(parts)), 'nhs_accidents-pprime', all)
})

test('runs: a long stretch and few crossings', () => {
  const calm = runsAbout([1, 3, 1, 3, 3, 1, 3, 1, 2, 1, 3], 2)
  assert.deepEqual([calm.useful, calm.longest, calm.crossings, calm.signal], [10, 2, 7, false])
  const long = runsAbout([1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 3, 3], 2)
  assert.deepEqual([long.longest, long.longestByChance, long.crossings, long.signal], [8, 7, 3, true])
  assert.deepEqual(runsAbout([2, 2], 2), {
    useful: 0,
    longest: 0,
    longestByChance: 0,
    crossings: 0,
    fewestByChance: 0,
    signal: false,
  })
})

test('runs: how long and how few chance would hardly give, of so many values', () => {
  // Of so many values, the longest run and the fewest crossings to be expected, worked out apart from this program.
  const table = [
    [2, 4, 0],
    [5, 5, 0],
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [15, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
    [100, 10, 41],
  ]
  for (const [useful = 0, longest, fewest] of table) {
    const found = runsAbout(
      Array.from({ length: useful }, (_, at) => at % 2),
      0.5,
    )
    assert.deepEqual(
      [found.useful, found.crossings, found.longestByChance, found.fewestByChance, found.signal],
      [useful, useful - 1, longest, fewest, false],
    )
  }
  const signalOf = (sides: string) =>
    runsAbout(
      [...sides].map(side => (side === '+' ? 1 : -1)),
      0,
    ).signal
  assert.deepEqual(['++++++-+-+', '+++++++-+-'].map(signalOf), [false, true])
  assert.deepEqual(['+++++-----', '+++---++++'].map(signalOf), [true, false])
  assert.deepEqual(['+'].map(signalOf), [false])
})

test('how far shares and rates vary beyond chance, worked out by hand, with one wild value and without', () => {
  const of = (...counts: readonly number[]) => counts.map(counted => ({ counted, outOf: 100 }))
  const three = of(10, 20, 15)
  assertClose(varyingBeyondChance(three), 7.5 / Math.sqrt(15 * 0.85) / 1.128)
  assertClose(varyingBeyondChance(three, { kind: 'rate' }), 7.5 / Math.sqrt(15) / 1.128)
  const wild = of(10, 12, 10, 12, 10, 12, 10, 12, 10, 60, 12)
  assertClose(varyingBeyondChance(wild, { kind: 'rate' }), 11.4 / Math.sqrt(170 / 11) / 1.128)
  assertClose(varyingBeyondChance(wild, { kind: 'rate', screen: true }), 2 / Math.sqrt(170 / 11) / 1.128)
})

test('runs agree with the reference about its own lines', { skip: missing }, () => {
  let compared = 0
  for (const file of ['ex_6.3_1', 'ex_6.5_3', 'ex_7.1_5', 'ex_7.3_3', 'nhs_accidents-p'] as const) {
    const { rows, of } = columns(file)
    for (const part of new Set(rows.map(row => row.part))) {
      const mine = rows.flatMap((row, at) => (row.part === part ? [at] : []))
      const row = rows[mine[0] ?? 0] ?? {}
      const kept = mine.filter(at => rows[at]?.include === 'TRUE').map(at => of('y')[at] ?? 0)
      const found = runsAbout(kept, numberIn(row, 'cl') ?? 0)
      const expected = ['n.useful', 'longest.run', 'longest.run.max', 'n.crossings', 'n.crossings.min']
      assert.deepEqual(
        [found.useful, found.longest, found.longestByChance, found.crossings, found.fewestByChance],
        expected.map(name => numberIn(row, name)),
        `${file} ${part}`,
      )
      assert.equal(found.signal, row['runs.signal'] === 'TRUE')
      compared += 1
    }
  }
  assert.equal(compared, 6)
})
