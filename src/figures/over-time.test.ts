import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Measure, measure, where } from '../kernel/measure.ts'
import { nextPeriod } from '../kernel/measure-question.ts'
import { document } from '../kernel/source.ts'
import { type CouldTell, couldTell } from './could-tell.ts'
import { couldTellView } from './could-tell.view.ts'
import { basisInWords, couldTellInWords, targetInWords } from './could-tell-words.ts'
import { type CountedRow, type Figure, figureOf } from './figure.ts'
import { overTime } from './over-time.ts'
import { overTimeView } from './over-time.view.ts'
import { changeInWords, phaseInWords, signalsInWords } from './over-time-words.ts'

const rules = document('Library rules')
const books = {
  id: 'books',
  title: 'Books',
  asks: 'How many?',
  source: rules('1'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  counts: where`true`,
  counted: 'books',
  by: [{ column: 'shelf', title: 'Shelf', groups: { a: 'A', b: 'B' } }],
  every: 'month',
  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['None.'],
} as const
const count = measure({ ...books, kind: 'count' })
const share = measure({ ...books, kind: 'share', outOf: where`true`, of: 'loans' })
const median = measure({ ...books, kind: 'median', value: where`days`, unit: 'days', decimals: 1 })

const monthsFrom = (from: string, many: number): readonly string[] => {
  const days = [from]
  while (days.length < many) days.push(nextPeriod('month', days.at(-1) ?? from))
  return days
}

type Counted = number | undefined | readonly [counted: number, outOf: number]

/** A figure of so many a month from January 2024. A month without a number has no data. */
function figure(one: Measure, numbers: readonly Counted[], today?: string): Figure {
  const months = monthsFrom('2024-01-01', numbers.length)
  const rows = numbers.flatMap((number, at): CountedRow[] => {
    if (number === undefined) return []
    const [counted, out_of] = typeof number === 'number' ? [number, number] : number
    const values = one.kind === 'median' ? Array.from({ length: 9 }, (_, place) => counted + place - 4) : null
    return [
      {
        period: months[at] ?? '',
        group: '',
        counted: values ? 9 : counted,
        out_of: values ? 9 : out_of,
        values,
      },
    ]
  })
  const question = { from: '2024-01-01', until: nextPeriod('month', months.at(-1) ?? '') }
  const reach = rows.map(({ period }) => ({ source: '', period, rows: 1 }))
  return figureOf({ measure: one, question, rows, reach, ...(today ? { today } : {}) })
}

const chart = (one: Measure, numbers: readonly Counted[]) => overTime(figure(one, numbers)) ?? assert.fail()
const calm = [50, 60, 40, 55, 45, 58, 42, 50, 61, 39, 52, 48, 57, 44]

test('enough months without a signal: it may be chance, and where single months lie', () => {
  const over = chart(count, calm)
  assert.equal(over.judged.length, 1)
  assert.match(
    changeInWords(over),
    /^No signal: chance alone could give what you see\. While nothing changes, single months lie between [\d.]+ and [\d.]+\.$/,
  )
  assert.match(
    phaseInWords(over, over.judged[0] ?? assert.fail()),
    /^January 2024 to February 2025: mean 50\.1; limits /,
  )
})

test('a jump is a signal, with its time and whether it is for the worse', () => {
  const [said, ...more] = signalsInWords(chart(count, [...calm, 150]))
  assert.equal(said, 'March 2025: above the upper limit, for the worse.')
  assert.deepEqual(more, [])
  assert.match(changeInWords(chart(count, [...calm, 150])), /more than chance/)
  const falling = chart(
    share,
    [...calm, 40, 37, 34, 31, 28, 25, 22].map(part => [part, 100] as const),
  )
  assert.ok(
    signalsInWords(falling).some(text =>
      /^January 2025 to September 2025: seven or more in a row, each lower than the one before, for the better\.$/.test(
        text,
      ),
    ),
    signalsInWords(falling).join(),
  )
})

test('the first month of a chart may be a signal like any other, and so may the first after it began anew', () => {
  const later = { on: '2025-03-01', because: 'Reminders are sent.' }
  const over = chart({ ...count, rebased: [later] }, [150, ...calm.slice(1), 150, ...calm])
  assert.deepEqual(
    over.signals.flatMap((signal, at) => (signal ? [at] : [])),
    [0, 14],
  )
})

test('a line that is crossed a single time is crossed once', () => {
  const over = chart(count, [40, 42, 41, 40, 42, 41, 40, 60, 61, 62, 60, 61, 62, 60])
  assert.match(phaseInWords(over, over.judged[0] ?? assert.fail()), /It crosses the mean once, and chance/)
})

test('too few months have a number to wait for, and no chart', () => {
  const over = chart(count, calm.slice(0, 11))
  assert.equal(
    changeInWords(over),
    'There are 11 months to go by. From 12 on, this page says what is more than chance.',
  )
  assert.doesNotMatch(String(overTimeView(over)), /<svg/)
  assert.equal(overTime(figure(count, [undefined, undefined])), undefined)
})

test('what never varies is said not to vary', () => {
  assert.match(changeInWords(chart(count, Array<number>(14).fill(20))), /does not vary at all/)
})

test('what is too small to show is left out of the chart, and the page says so', () => {
  const over = chart(count, [...calm, 3, 50, undefined, 50])
  assert.deepEqual(
    over.values.slice(-4),
    [undefined, 50, undefined, 50].map((value, at) => (at === 1 ? over.values[15] : value)),
  )
  assert.match(String(overTimeView(over)), /too small to show is left out/)
  assert.doesNotMatch(String(overTimeView(chart(count, [...calm, undefined]))), /too small to show/)
})

test('a month that is not over is no fall: it is left out, and the page says so', () => {
  const numbers = [...calm, 5]
  const of = (today: string) => overTime(figure(count, numbers, today)) ?? assert.fail()
  assert.equal(of('2025-03-31').values.at(-1), undefined)
  assert.deepEqual(signalsInWords(of('2025-03-31')), [])
  assert.match(String(overTimeView(of('2025-03-31'))), /March 2025 is not over, and is left out here\./)
  assert.doesNotMatch(String(overTimeView(of('2025-03-31'))), /too small to show/)
  assert.match(signalsInWords(of('2025-04-01'))[0] ?? '', /^March 2025: below the lower limit/)
})

const broken = measure({
  ...books,
  kind: 'count',
  breaks: [{ on: '2025-03-01', says: 'The branch was shut.', source: rules('5') }],
})
const rebased = measure({
  ...books,
  kind: 'count',
  rebased: [{ on: '2025-03-01', because: 'Reminders are sent.' }],
})
const higher = calm.map(value => value + 200)

test('a trend across a change in the data is refused: each side is judged by itself, or not at all', () => {
  const over = chart(broken, [...calm, ...higher])
  assert.deepEqual(
    over.judged.map(({ from, until }) => [from, until]),
    [
      [0, 14],
      [14, 28],
    ],
  )
  assert.deepEqual(signalsInWords(over), [])
  assert.match(
    String(overTimeView(over)),
    /March 2025: the data changed\. What lies before is not compared with what lies after\. The branch was shut\./,
  )
  assert.match(String(overTimeView(over)), />Data changed</)
  const short = chart(broken, [...calm.slice(-5), ...higher.slice(0, 9)].map(Number))
  assert.equal(short.judged.length, 1)
  const both = chart({ ...broken, breaks: [{ on: '2024-08-01', says: 'So.', source: rules('5') }] }, calm)
  assert.match(
    changeInWords(both),
    /^A trend across the change in the data is refused, and no part has 12 months/,
  )
})

test('rebased with its reason, the chart begins anew and says why', () => {
  const over = chart(rebased, [...calm, ...higher])
  assert.deepEqual(signalsInWords(over), [])
  assert.ok(signalsInWords(chart(count, [...calm, ...higher])).length > 0)
  assert.match(String(overTimeView(over)), /March 2025: worked out anew\. Reminders are sent\./)
})

test('a chart does not begin anew with its first month, nor after its last', () => {
  const because = 'Reminders are sent.'
  for (const [on, starts] of [
    ['2023-06-01', []],
    ['2024-01-01', []],
    ['2024-02-01', [1]],
    ['2025-02-01', [13]],
    ['2025-03-01', []],
  ] as const)
    assert.deepEqual(
      chart({ ...count, rebased: [{ on, because }] }, calm).starts.map(({ at }) => at),
      starts,
      on,
    )
})

test('what is rebased for one source is rebased for no other', () => {
  const because = 'Reminders are sent.'
  const one = measure({
    ...books,
    kind: 'count',
    keepApart: { column: 'branch', title: 'Branch', groups: { north: 'North', south: 'South' } },
    rebased: [
      { on: '2024-06-01', because, only: 'north' },
      { on: '2024-09-01', because },
    ],
  })
  const of = figure(one, calm)
  const starts = (source?: string) =>
    overTime({ ...of, question: { ...of.question, ...(source ? { source } : {}) } })?.starts.map(
      ({ on }) => on,
    )
  assert.deepEqual(starts('north'), ['2024-06-01', '2024-09-01'])
  assert.deepEqual(starts('south'), ['2024-09-01'])
  assert.deepEqual(starts(), ['2024-06-01', '2024-09-01'])
})

test('the chart is named for those who cannot see it, tells signals by shape, and stands in numbers below', () => {
  const view = String(overTimeView(chart(count, [...calm, 150])))
  assert.match(
    view,
    /<desc id="process-books-620-desc">Something changed by more than chance would: March 2025: above/,
  )
  assert.equal(view.match(/<rect class="cf-chart__signal"/g)?.length, 2)
  assert.match(view, /March 2025<\/th><td[^>]*>150<\/td>/)
  assert.doesNotMatch(view, /NaN|undefined|style=/)
})

const aimed = (more: object): Measure => ({ ...share, ...more }) as Measure
const parts = calm.map(part => [part, 200] as const)
const told = (one: Measure, numbers: readonly Counted[] = parts) => {
  const over = chart(one, numbers)
  const could = couldTell(over)
  return { over, could, says: couldTellInWords(over, could) }
}

test('could we tell: the smallest change in the wanted direction, in the unit of the measure', () => {
  assert.match(
    told(share).says,
    /^In a year from March 2025, a fall of \d\.\d percentage points or more would show\. Now it is 24\.\d%/,
  )
  assert.match(
    told(count, calm).says,
    /a fall of [\d.]+ a month or more would show\. Now it is 49\.\d a month/,
  )
  assert.match(told(aimed({ better: 'up', dueBy: '2026-02-28' })).says, /^By 28 February 2026, a rise of /)
  assert.match(
    told(aimed({ better: 'neither', dueBy: '2026-02-28' })).says,
    /a fall of .* would show, and a rise of .* would show/,
  )
})

test('could we tell: goes by what came since the chart last began anew, and by nothing before', () => {
  const now = { because: 'Reminders are sent.', on: '2025-03-01' }
  const before = calm.map(value => value * 9)
  for (const one of [count, median]) {
    const since = couldTell(chart({ ...one, rebased: [now] }, [...before, ...calm]))
    const other = couldTell(chart({ ...one, rebased: [now] }, [...before.toReversed(), ...calm]))
    assert.equal(since.kind, 'said')
    assert.deepEqual(since, other)
    assert.notDeepEqual(since, couldTell(chart(one, [...before, ...calm])))
    assert.deepEqual(since, couldTell(chart({ ...one, rebased: [now] }, [...calm.map(() => 7), ...calm])))
  }
})

test('could we tell: where it cannot be said, the reason is', () => {
  assert.match(told(aimed({ dueBy: '2025-03-20' })).says, /has passed/)
  assert.match(told(share, parts.slice(0, 5)).says, /too little to go by yet/)
  assert.match(told(median, calm.slice(0, 8)).says, /Not possible to say/)
  assert.match(told(median, calm).says, /a fall of \d+\.\d days or more would show/)
  const few = Array.from({ length: 14 }, (_, at) => [at % 2 === 0 ? 0 : 10, 20] as const)
  assert.match(told(aimed({ dueBy: '2025-04-30' }), few).says, /not even a fall to none would show|a fall of/)
})

const said = (could: CouldTell) => (could.kind === 'said' ? could : assert.fail())

test('could we tell: a target is held against it', () => {
  const target = (value: number) => ({
    target: { value, says: 'By the strategy.', source: rules('9') },
    dueBy: '2027-12-31',
  })
  const of = (value: number) => {
    const { over, could } = told(aimed(target(value)))
    return targetInWords(over, said(could))
  }
  assert.match(
    of(0.1) ?? '',
    /^The target is a fall of 1\d\.\d percentage points: it would show\. By the strategy\.$/,
  )
  assert.match(of(0.24) ?? '', /might well not be told from chance|met on average/)
  assert.match(of(0.3) ?? '', /is met on average already/)
  assert.match(String(couldTellView(told(aimed(target(0.1))).over)), /Could we tell\?/)
  assert.equal(couldTellView(told(aimed({ better: 'neither' })).over), false)
})

test('could we tell: more months ahead show smaller changes, more variation only larger ones, and both are said', () => {
  const least = (dueBy: string) => said(told(aimed({ dueBy })).could).smallest.fall ?? 1
  assert.ok(least('2026-02-28') < least('2025-08-31') && least('2025-08-31') < least('2025-04-30'))
  const wild = [10, 190, 20, 180, 30, 170, 15, 185, 25, 175, 10, 190].map(part => [part, 400] as const)
  const { over, could } = told(share, wild)
  assert.match(basisInWords(over, said(could)), /It varies \d+\.\d times as far as chance alone/)
  assert.match(basisInWords(over, said(could)), /^The last 12 months are set against 12 months up to the day/)
})

test('every number is drawn or left out, whatever they are', () => {
  const some = fc.array(fc.option(fc.nat(400), { nil: undefined, freq: 8 }), { minLength: 12, maxLength: 50 })
  fc.assert(
    fc.property(some, fc.constantFrom(count, broken, rebased), (numbers, one) => {
      const over = overTime(figure(one, numbers))
      if (!over) return
      const view = String(overTimeView(over)) + String(couldTellView(over))
      assert.doesNotMatch(view, /NaN|undefined|Infinity/)
      const drawn = view.match(/class="cf-chart__(dot|signal)"/g)?.length ?? 0
      assert.equal(
        drawn,
        over.judged.length > 0 ? over.values.filter(value => value !== undefined).length * 2 : 0,
      )
    }),
    { numRuns: 40 },
  )
})
