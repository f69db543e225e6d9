import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Measure, measure, where } from '../kernel/measure.ts'
import type { Question } from '../kernel/measure-question.ts'
import { document } from '../kernel/source.ts'
import { chartView } from './chart.view.ts'
import { type CountedRow, figureOf } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { answerable, type Reach } from './figure-question.ts'
import { linesToRead } from './figure-table.ts'
import { valueInWords } from './figure-words.ts'
import { type Count, hideShare, hideSmall, isShown } from './hide-small.ts'

const books = {
  id: 'books',
  title: 'Books',
  asks: 'How many?',
  source: document('Library rules')('1'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  counts: where`true`,
  counted: 'books',
  by: [{ column: 'shelf', title: 'Shelf', groups: { a: 'A', b: 'B', c: 'C' } }],
  every: 'month',
  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['None.'],
} as const
const count = measure({ ...books, kind: 'count' })
const share = measure({ ...books, kind: 'share', outOf: where`true`, of: 'books' })
const makeUp = measure({ ...books, kind: 'makeUp' })
const median = measure({ ...books, kind: 'median', value: where`days`, unit: 'days', decimals: 1 })

const spring: Question = { from: '2026-01-01', until: '2026-04-01' }
const row = (month: number, counted: number, out_of = counted, group = ''): CountedRow => ({
  period: `2026-0${month}-01`,
  group,
  counted,
  out_of,
})
const reachOf = (rows: readonly CountedRow[]): readonly Reach[] =>
  rows.map(({ period, out_of }) => ({ source: '', period, rows: out_of }))
const figure = (one: Measure, rows: readonly CountedRow[], question: Question = spring) =>
  figureOf({ measure: one, question, rows, reach: reachOf(rows) })
const countsIn = (one: Measure, rows: readonly CountedRow[], question?: Question) =>
  figure(one, rows, question).lines.map(({ counted }) => counted)

test('a month without data is missing, and not nought', () => {
  const { lines } = figure(count, [row(1, 20), row(3, 0)])
  assert.deepEqual(
    lines.map(({ label, counted, missing }) => [label, counted, missing ?? false]),
    [
      ['January 2026', 20, false],
      ['February 2026', 0, true],
      ['March 2026', 0, false],
    ],
  )
})

test('a rate may be more than one, and has its range all the same', () => {
  const rate = { ...share, kind: 'rate', adds: where`days`, outOf: where`true`, per: 100 } as Measure
  const { value, interval } = figure(rate, [row(1, 40, 20)]).whole
  assert.equal(value, 2)
  assert.ok(
    interval && Math.abs(interval.from - 28.58 / 20) < 0.01 && Math.abs(interval.to - 54.47 / 20) < 0.01,
  )
})

const hidings: readonly [what: string, counts: number[], shown: Count[]][] = [
  ['nothing small', [20, 0, 5], [20, 0, 5]],
  ['one small count takes the smallest other with it', [20, 3, 9], [20, 'few', 'hidden']],
  ['a nought hides nothing, and cannot help to hide', [0, 3, 9], [0, 'few', 'hidden']],
  ['two small ones that come to enough hide each other', [4, 3, 9], ['few', 'few', 9]],
  ['two small ones that come to too little do not', [1, 1, 9], ['few', 'few', 'hidden']],
  ['a small count on its own', [3], ['few']],
]
for (const [what, counts, shown] of hidings)
  test(`small counts: ${what}`, () => assert.deepEqual(hideSmall(counts, 5), shown))

test('a small count can never be worked out by subtraction, if there is anything to hide it behind', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), counts => {
      const shown = hideSmall(counts, 5)
      const hidden = counts.filter((_, at) => !isShown(shown[at]))
      assert.deepEqual(
        counts.map(one => one > 0 && one < 5),
        shown.map(one => one === 'few'),
      )
      if (hidden.length === 0 || counts.every((one, at) => one === 0 || !isShown(shown[at]))) return
      assert.ok(hidden.length > 1 && hidden.reduce((sum, one) => sum + one, 0) >= 5)
    }),
  )
})

test('a share shows neither a small part nor a small rest', () => {
  assert.deepEqual(hideShare(20, 40, 5), { counted: 20, outOf: 40 })
  assert.deepEqual(hideShare(0, 40, 5), { counted: 0, outOf: 40 })
  assert.deepEqual(hideShare(40, 40, 5), { counted: 40, outOf: 40 })
  assert.deepEqual(hideShare(3, 40, 5), { counted: 'few', outOf: 40 })
  assert.deepEqual(hideShare(38, 40, 5), { counted: 'hidden', outOf: 40 })
  assert.deepEqual(hideShare(2, 3, 5), { counted: 'hidden', outOf: 'few' })
})

test('a share has its interval; below ten counted there is a count and no share', () => {
  const { lines } = figure(share, [row(1, 50, 100), row(2, 7, 100), row(3, 0, 100)])
  assert.equal(lines[0]?.value, 0.5)
  assert.ok(Math.abs((lines[0]?.interval?.from ?? 0) - 0.4038) < 0.0001)
  assert.deepEqual([lines[1]?.counted, lines[1]?.value], [7, undefined])
  assert.deepEqual([lines[2]?.value, lines[2]?.interval?.from], [0, 0])
})

test('a hidden line shows no share from which its count could be had', () => {
  const { lines } = figure(share, [row(1, 3, 100), row(2, 20, 100), row(3, 90, 100)])
  assert.deepEqual(
    lines.map(({ counted, value }) => [counted, value]),
    [
      ['few', undefined],
      ['hidden', undefined],
      [90, 0.9],
    ],
  )
})

test('groups divide the whole time, and a make-up divides into shares of all', () => {
  const rows = [row(1, 30, 30, 'a'), row(2, 30, 30, 'b'), row(3, 40, 40, 'a')]
  assert.deepEqual(countsIn(count, rows, { ...spring, split: 'shelf' }), [70, 30])
  const { lines, split, whole } = figure(makeUp, rows)
  assert.equal(split?.column, 'shelf')
  assert.deepEqual(
    lines.map(({ label, value }) => [label, value]),
    [
      ['A', 0.7],
      ['B', 0.3],
    ],
  )
  assert.equal(whole.counted, 100)
})

test('a median is taken over all values of its line, and hidden when they are few', () => {
  const timed = (month: number, values: number[]): CountedRow => ({ ...row(month, values.length), values })
  const { lines, whole } = figure(median, [
    timed(1, [1, 2, 3, 4, 5, 6, 7]),
    timed(2, [9, 9]),
    timed(3, [8, 8, 8, 8, 8, 8]),
  ])
  assert.deepEqual(
    lines.map(({ value }) => value),
    [4, undefined, 8],
  )
  assert.deepEqual(lines[0]?.interval, { from: 1, to: 7 })
  assert.equal(whole.value, 8)
})

const reach: readonly Reach[] = ['2026-01-01', '2026-02-01', '2026-05-01'].flatMap(period => [
  { source: 'north', period, rows: 10 },
  { source: 'south', period, rows: 20 },
])
const apart: Measure = {
  ...count,
  keepApart: { column: 'branch', title: 'Branch', groups: { north: 'North', south: 'South' } },
  breaks: [{ on: '2026-02-01', says: 'Shut.', source: books.source, only: 'north' }],
}

const questions: readonly [what: string, asked: object, source: string, from: string, until: string][] = [
  ['nothing said: the fullest source, all of it', {}, 'south', '2026-01-01', '2026-06-01'],
  ['a source with a break: from the break on', { source: 'north' }, 'north', '2026-02-01', '2026-06-01'],
  ['a source that is not there', { source: 'east' }, 'south', '2026-01-01', '2026-06-01'],
  ['periods within', { from: '2026-02-01', last: '2026-03-01' }, 'south', '2026-02-01', '2026-04-01'],
  ['periods beyond', { from: '1999-01-01', last: '2030-01-01' }, 'south', '2026-01-01', '2026-06-01'],
  [
    'periods the wrong way round',
    { from: '2026-05-01', last: '2026-02-01' },
    'south',
    '2026-02-01',
    '2026-06-01',
  ],
  ['a split that is not there', { split: 'colour' }, 'south', '2026-01-01', '2026-06-01'],
]
for (const [what, asked, source, from, until] of questions)
  test(`a question is brought to what the data reaches: ${what}`, () =>
    assert.deepEqual(answerable(apart, reach, asked), { source, from, until }))

test('a stretch of months without data is read as one line, and two stretches as two', () => {
  const long: Question = { from: '2025-01-01', until: '2026-01-01' }
  const at = (month: string): CountedRow => ({
    period: `2025-${month}-01`,
    group: '',
    counted: 20,
    out_of: 20,
  })
  const { lines } = figure(count, [at('01'), at('05'), at('06'), at('12')], long)
  assert.deepEqual(
    linesToRead(lines).map(({ label }) => label),
    [
      'January 2025',
      'February 2025 to April 2025',
      'May 2025',
      'June 2025',
      'July 2025 to November 2025',
      'December 2025',
    ],
  )
})

test('without data there is no question to ask', () => assert.equal(answerable(apart, [], {}), undefined))

test('a rate is added up over everything, is shown per so many, and hides few', () => {
  const pages = measure({
    ...books,
    kind: 'rate',
    adds: where`torn`,
    outOf: where`pages`,
    of: 'pages',
    per: 1000,
  })
  const found = figure(pages, [row(1, 30, 10_000), row(2, 3, 5_000), row(3, 12, 5_000)])
  assert.deepEqual(
    found.lines.map(({ counted, value }) => [counted, value]),
    [
      [30, 0.003],
      ['few', undefined],
      ['hidden', undefined],
    ],
  )
  assert.equal(valueInWords(pages, 0.003), '3.0 in 1,000 pages')
  assert.match(
    answerInWords(found),
    /^45 books among 20,000 pages from January 2026 to March 2026: 2.3 in 1,000 pages \(1.7 to 3.0 in 1,000 pages, allowing for chance\)\.$/,
  )
})

test('a rate is drawn on a scale of its own unit', () => {
  const pages = measure({
    ...books,
    kind: 'rate',
    adds: where`torn`,
    outOf: where`pages`,
    of: 'pages',
    per: 1000,
  })
  const drawn = String(chartView(figure(pages, [row(1, 30, 10_000), row(2, 20, 5_000), row(3, 12, 5_000)])))
  assert.match(drawn, />4<\/text>/)
  assert.doesNotMatch(drawn, />(1,000|800|0\.004)<\/text>/)
})
