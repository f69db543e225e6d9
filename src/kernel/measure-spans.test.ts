import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { always, periodOf, spansOf, yearByYear } from './measure-spans.ts'

describe('a period', () => {
  const cases = [
    // every, a day, the first day of its period
    ['month', '2026-02-28', '2026-02-01'],
    ['quarter', '2026-01-01', '2026-01-01'],
    ['quarter', '2026-03-31', '2026-01-01'],
    ['quarter', '2026-04-01', '2026-04-01'],
    ['quarter', '2026-11-22', '2026-10-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ] as const
  for (const [every, day, first] of cases)
    it(`of a ${every} with ${day} begins on ${first}`, () => assert.equal(periodOf(every, day), first))
})

describe('periods', () => {
  it('that follow each other are one stretch, in whatever order and however often they are named', () => {
    assert.deepEqual(
      spansOf('month', ['2026-02-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-05-01']),
      [
        { from: '2025-12-01', until: '2026-03-01' },
        { from: '2026-05-01', until: '2026-06-01' },
      ],
    )
    assert.deepEqual(spansOf('quarter', ['2026-10-01']), [{ from: '2026-10-01', until: '2027-01-01' }])
    assert.deepEqual(spansOf('year', []), [])
  })
})

describe('all the time there is', () => {
  it('is had year by year, each stretch beginning where the one before ends', () => {
    const spans = yearByYear('2026-11-22')
    assert.deepEqual([spans[0]?.from, spans.at(-1)?.until], [always.from, always.until])
    assert.deepEqual(spans.at(-2), { from: '2026-01-01', until: '2027-01-01' })
    for (const [at, { until }] of spans.slice(0, -1).entries()) assert.equal(until, spans[at + 1]?.from)
  })
})
