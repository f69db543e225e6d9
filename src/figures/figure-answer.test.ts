import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measure, measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { chartView } from './chart.view.ts'
import { figureOf } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { cellsOf } from './figure-table.ts'
import { rangeInWords } from './figure-words.ts'

const stays = {
  id: 'stays',
  title: 'Stays',
  asks: 'How many?',
  source: document('House rules')('1'),
  owner: 'Nobody',
  view: 'published.stays',
  dated: 'arrived_on',
  counts: where`true`,
  counted: 'stays',
  by: [],
  every: 'month',
  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['None.'],
} as const
const count = measure({ ...stays, kind: 'count' })
const share = measure({ ...stays, kind: 'share', counted: 'were short', of: 'stays', outOf: where`true` })
const waits = {
  column: 'what',
  title: 'What',
  groups: { adult: 'An appropriate adult', met: 'Metropolitan' },
}
const apart = measure({ ...stays, kind: 'count', keepApart: waits })
const rate = measure({
  ...stays,
  ...{
    kind: 'rate',
    counted: 'marked words',
    of: 'words',
    per: 1000,
    adds: where`flagged`,
    outOf: where`words`,
  },
})

type Asked = Readonly<{ today?: string; source?: string }>

/** A figure of months from January 2026 on. */
function figure(one: Measure, months: readonly (readonly [number, number])[], { today, source }: Asked = {}) {
  const rows = months.map(([counted, out_of], at) => ({
    period: `2026-0${at + 1}-01`,
    group: '',
    counted,
    out_of,
  }))
  return figureOf({
    measure: one,
    question: { from: '2026-01-01', until: `2026-0${months.length + 1}-01`, ...(source ? { source } : {}) },
    rows,
    reach: rows.map(({ period }) => ({ source: source ?? '', period, rows: 1 })),
    ...(today ? { today } : {}),
  })
}

/** The same figure with what all of it comes to kept from view, as a release does where it would tell a small number. */
const kept = (one: ReturnType<typeof figure>): ReturnType<typeof figure> => ({
  ...one,
  whole: { ...one.whole, counted: 'hidden', outOf: 'hidden' },
})

const answers: readonly [what: string, figure: ReturnType<typeof figure>, says: string][] = [
  [
    'few among many are not too few to look at',
    figure(share, [[3, 30]]),
    'Fewer than 5 of 30 stays were short in January 2026: too few for a percentage.',
  ],
  [
    'a number without a percentage',
    figure(share, [[7, 30]]),
    '7 of 30 stays were short in January 2026: too few for a percentage.',
  ],
  [
    'nearly all',
    figure(share, [[28, 30]]),
    'How many of 30 stays were short in January 2026 is not shown: it would tell a number that is small enough to point to a child.',
  ],
  ['few of few', figure(share, [[1, 3]]), 'There are too few stays in January 2026 to say.'],
  [
    'many that are kept from view are not called few',
    kept(figure(count, [[13, 13]])),
    'The number of stays in January 2026 is not shown: it would tell a number that is small enough to point to a child.',
  ],
  [
    'nor are those a share is of',
    kept(figure(share, [[9, 13]])),
    'The number of stays in January 2026 is not shown: it would tell a number that is small enough to point to a child.',
  ],
  ['none at all', figure(share, [[0, 0]]), 'There were no stays in January 2026.'],
  [
    'a month that is not over',
    figure(count, [[20, 20]], { today: '2026-01-20' }),
    'There were 20 stays in January 2026 so far.',
  ],
  [
    'a month that is over',
    figure(count, [[20, 20]], { today: '2026-02-01' }),
    'There were 20 stays in January 2026.',
  ],
  [
    'the pace is that of months that are over',
    figure(
      count,
      [
        [20, 20],
        [30, 30],
        [6, 6],
      ],
      { today: '2026-03-02' },
    ),
    'There were 56 stays from January 2026 to March 2026 so far, about 25 a month before this one.',
  ],
  [
    'no pace by a single month',
    figure(
      count,
      [
        [20, 20],
        [6, 6],
      ],
      { today: '2026-02-02' },
    ),
    'There were 26 stays from January 2026 to February 2026 so far.',
  ],
  [
    'what is kept apart, within a sentence',
    figure(apart, [[2, 2]], { source: 'adult' }),
    'There are too few stays in January 2026 (an appropriate adult) to say.',
  ],
  [
    'a name keeps its capital',
    figure(apart, [[20, 20]], { source: 'met' }),
    'There were 20 stays in January 2026 (Metropolitan).',
  ],
]
for (const [what, one, says] of answers)
  test(`the answer: ${what}`, () => assert.equal(answerInWords(one), says))

test('a range of a rate does not claim to be sure: it has the digits that tell its ends apart', () => {
  assert.equal(rangeInWords(rate, { from: 0, to: 0.000046 }), '0.00 to 0.05 in 1,000 words')
  assert.equal(rangeInWords(rate, { from: 0.0017, to: 0.003 }), '1.7 to 3.0 in 1,000 words')
})

test('the line of a month that is not over says so, and so does what stands under the chart', () => {
  const running = figure(count, [[20, 20]], { today: '2026-01-20' })
  const { lines } = running
  assert.match(
    String(chartView(running)),
    /January 2026 is not over: what is drawn is what there is so far\./,
  )
  assert.doesNotMatch(String(chartView(figure(count, [[20, 20]]))), /not over/)
  assert.deepEqual(
    lines.map(line => cellsOf(count, line)),
    [['January 2026 (not over)', '20']],
  )
})
