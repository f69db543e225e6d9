import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { twoWay } from '../disclosure/sums.ts'
import { leaksIn } from '../disclosure/suppress.ts'
import { measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import type { Part } from '../statistics/two-by-two.ts'
import { figureOf } from './figure.ts'
import { isShown } from './hide-small.ts'
import type { ShownCounts } from './shown-counts.ts'

const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01']
const told = measure({
  id: 'told',
  title: 'Children who were told',
  asks: 'How many?',
  source: document('House rules')('1'),
  owner: 'Nobody',
  view: 'published.loans',
  dated: 'told_on',
  counts: where`true`,
  counted: 'were told',
  of: 'children',
  by: [],
  every: 'month',
  better: 'up',
  hideBelow: 5,
  caveats: ['None.'],
  kind: 'share',
  outOf: where`true`,
})

const figure = (parts: readonly Part[]) =>
  figureOf({
    measure: told,
    question: { from: '2026-01-01', until: '2026-07-01' },
    rows: parts.map(({ counted, outOf }, at) => ({
      period: months[at] ?? '',
      group: '',
      counted,
      out_of: outOf,
    })),
    reach: parts.map((_, at) => ({ source: '', period: months[at] ?? '', rows: 1 })),
  })

/** What is not shown, as keys of the table of what was counted and what is left. */
const hiddenIn = (row: number | 'all', { counted, outOf }: ShownCounts): readonly string[] => [
  ...(isShown(counted) ? [] : [`${row},0`]),
  ...(isShown(outOf) ? [] : [`${row},all`]),
  ...(isShown(counted) && isShown(outOf) ? [] : [`${row},1`]),
]

test('a whole from which a small whole could be worked out is not shown', () => {
  const { lines, whole } = figure([
    { counted: 0, outOf: 1 },
    { counted: 12, outOf: 14 },
  ])
  assert.deepEqual(
    lines.slice(0, 2).map(({ outOf }) => outOf),
    ['few', 'hidden'],
  )
  assert.equal(whole.outOf, 15)
})

test('of a small whole it is not told whether there was one or none', () => {
  const { lines } = figure([
    { counted: 0, outOf: 3 },
    { counted: 2, outOf: 4 },
    { counted: 4, outOf: 4 },
  ])
  assert.deepEqual(
    lines.slice(0, 3).map(({ counted, outOf }) => [counted, outOf]),
    Array.from({ length: 3 }, () => ['hidden', 'few']),
  )
})

test('in a table of a share nobody can work out a small count, a small rest or a small whole', () => {
  const part = fc
    .tuple(fc.integer({ min: 1, max: 25 }), fc.nat(25))
    .map(([outOf, some]): Part => ({ outOf, counted: some % (outOf + 1) }))
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: months.length }), parts => {
      const { lines, whole } = figure(parts)
      const hidden = new Set([...lines.flatMap((line, at) => hiddenIn(at, line)), ...hiddenIn('all', whole)])
      const table = twoWay(parts.map(({ counted, outOf }) => [counted, outOf - counted]))
      assert.deepEqual(leaksIn(table, hidden, { below: told.hideBelow }), [])
    }),
    { numRuns: 200 },
  )
})
