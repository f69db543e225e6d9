import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { daysBetween, type Milestone, milestonesOf, type PlanEntry } from './plan.ts'
import { criticalPath, forecastOf } from './plan-ahead.ts'
import { evidenceOf, isDisputed, lastSaid, standingOf } from './plan-standing.ts'

const recorded = { id: 'e', recordedAt: new Date('2026-01-05T10:00:00Z'), by: 'x' }
const added = (milestone: string, from: string, due: string, after: string[] = []): PlanEntry => ({
  ...{ kind: 'added', milestone, title: milestone, answeredBy: 'Delivery team', from, due, after },
  ...recorded,
})
const moved = (milestone: string, due: string): PlanEntry => ({
  ...{ kind: 'moved', milestone, due, because: 'The supplier was late.' },
  ...recorded,
})
const met = (milestone: string, on: string): PlanEntry => ({
  ...{ kind: 'met', milestone, on, evidence: 'The list of who took part.', at: '/registers/training' },
  ...recorded,
})
const ended = (kind: 'reopened' | 'withdrawn', milestone: string): PlanEntry => ({
  ...{ kind, milestone, because: 'It was not so.' },
  ...recorded,
})
const said = (side: 'answering' | 'independent', position: 'onTrack' | 'offTrack'): PlanEntry => ({
  ...{ kind: 'said', side, position, because: 'As seen.' },
  ...recorded,
})
const today = '2026-06-01'
const evidence = (...entries: PlanEntry[]) => evidenceOf(milestonesOf(entries), { today })

describe('a milestone', () => {
  it('stands among the others in the order in which they are due', () => {
    const all = milestonesOf([
      added('b', '2026-01-01', '2026-05-01'),
      added('c', '2026-01-01', '2026-03-01'),
      added('a', '2026-01-01', '2026-05-01'),
      moved('c', '2026-04-01'),
    ])
    assert.deepEqual(
      all.map(one => one.id),
      ['c', 'a', 'b'],
    )
  })

  it('keeps the day it was first promised for, and every slip with its reason', () => {
    const [one] = milestonesOf([
      added('a', '2026-01-01', '2026-03-01'),
      moved('a', '2026-05-01'),
      moved('a', '2026-07-01'),
    ])
    assert.deepEqual(
      [one?.firstDue, one?.due, one?.slips.map(slip => slip.days)],
      ['2026-03-01', '2026-07-01', [61, 61]],
    )
  })

  const rows: readonly (readonly [string, readonly PlanEntry[], string])[] = [
    ['in time', [added('a', '2026-01-01', '2026-03-01'), met('a', '2026-03-01')], 'met'],
    [
      'after the day it was moved to',
      [added('a', '2026-01-01', '2026-03-01'), moved('a', '2026-05-01'), met('a', '2026-04-01')],
      'met late',
    ],
    ['not met when its day has passed', [added('a', '2026-01-01', '2026-05-31')], 'overdue'],
    ['due today', [added('a', '2026-01-01', '2026-06-01')], 'open'],
    [
      'held up by another',
      [added('b', '2026-01-01', '2026-08-01'), added('a', '2026-01-01', '2026-09-01', ['b'])],
      'waiting',
    ],
    [
      'held up by one that was met',
      [
        added('b', '2026-01-01', '2026-02-01'),
        met('b', '2026-02-01'),
        added('a', '2026-01-01', '2026-09-01', ['b']),
      ],
      'open',
    ],
    [
      'opened again',
      [added('a', '2026-01-01', '2026-09-01'), met('a', '2026-03-01'), ended('reopened', 'a')],
      'open',
    ],
    ['withdrawn', [added('a', '2026-01-01', '2026-03-01'), ended('withdrawn', 'a')], 'withdrawn'],
  ]
  for (const [name, entries, standing] of rows)
    it(`that is ${name} is ${standing}`, () => {
      const all = milestonesOf(entries)
      const one = all.find(({ id }) => id === 'a')
      assert.equal(one && standingOf(one, all, today), standing)
    })

  it('counts days across leap days and the changes of the clock', () => {
    assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2)
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
  })
})

describe('what the records say of an action', () => {
  it('is nothing, where nothing says what is to be done', () => assert.equal(evidence().position, 'nothing'))
  const soon = added('a', '2026-01-01', '2026-09-01')
  const rows: readonly (readonly [string, readonly PlanEntry[], string])[] = [
    ['done, when all is met', [soon, met('a', '2026-05-01')], 'done'],
    ['on track, while nothing is late', [soon], 'onTrack'],
    ['not begun, when all begins later', [added('a', '2026-07-01', '2026-09-01')], 'notBegun'],
    ['on track, when some of it has begun', [soon, added('b', '2026-07-01', '2026-09-01')], 'onTrack'],
    ['on track, when some begins today', [added('a', today, '2026-09-01')], 'onTrack'],
    [
      'on track, when some is met and the rest begins later',
      [soon, met('a', '2026-05-01'), added('b', '2026-07-01', '2026-09-01')],
      'onTrack',
    ],
    ['at risk, when something was moved', [soon, moved('a', '2026-12-01')], 'atRisk'],
    [
      'at risk, when something was opened again',
      [soon, met('a', '2026-05-01'), ended('reopened', 'a')],
      'atRisk',
    ],
    [
      'done, when what is not met was withdrawn',
      [soon, met('a', '2026-05-01'), added('b', '2026-01-01', '2026-05-01'), ended('withdrawn', 'b')],
      'done',
    ],
    ['nothing, when all was withdrawn', [soon, ended('withdrawn', 'a')], 'nothing'],
    ['not on track, when something is overdue', [soon, added('b', '2026-01-01', '2026-05-01')], 'offTrack'],
  ]
  for (const [name, entries, position] of rows)
    it(`is ${name}`, () => assert.equal(evidence(...entries).position, position))

  it('is not “done” while a measure goes the wrong way, and does not change by what anybody says', () => {
    const all = milestonesOf([soon, met('a', '2026-05-01')])
    assert.equal(evidenceOf(all, { today, worse: ['Hours in custody'] }).position, 'atRisk')
    assert.deepEqual(evidence(soon, said('answering', 'onTrack')), evidence(soon))
  })
})

describe('what people say of an action', () => {
  it('is the last that each side said, and a dispute where they differ', () => {
    const entries = [
      said('answering', 'offTrack'),
      said('answering', 'onTrack'),
      said('independent', 'offTrack'),
    ]
    assert.equal(lastSaid(entries, 'answering')?.position, 'onTrack')
    assert.equal(isDisputed(entries), true)
    assert.equal(isDisputed([...entries, said('independent', 'onTrack')]), false)
    assert.equal(isDisputed(entries.slice(0, 2)), false)
  })
})

describe('what holds up the end', () => {
  it('is the chain back from the last milestone', () => {
    const all = milestonesOf([
      added('a', '2026-01-01', '2026-07-01'),
      added('b', '2026-01-01', '2026-08-01'),
      added('c', '2026-01-01', '2026-10-01', ['a', 'b']),
      added('d', '2026-01-01', '2026-09-01'),
    ])
    assert.deepEqual(
      criticalPath(all).map(one => one.id),
      ['b', 'c'],
    )
  })

  it('ends also where milestones wait for each other in a circle', () => {
    const all = milestonesOf([
      added('a', '2026-01-01', '2026-07-01', ['b']),
      added('b', '2026-01-01', '2026-08-01', ['a']),
    ])
    assert.equal(criticalPath(all).length, 2)
  })
})

describe('a forecast', () => {
  const past = (late: readonly number[]): readonly Milestone[] =>
    late.flatMap((days, at) => {
      const on = new Date(Date.parse('2026-03-01') + days * 86_400_000).toISOString().slice(0, 10)
      return milestonesOf([added(`p${at}`, '2026-01-01', '2026-03-01'), met(`p${at}`, on)])
    })
  const open = milestonesOf([added('a', '2026-01-01', '2026-09-01')])

  it('is not made from few', () => assert.equal(forecastOf(open, past([1, 2, 3, 4]), today), undefined))
  it('is a range by how late the rest were', () =>
    assert.deepEqual(forecastOf(open, past([100, 0, 10, 40, 50, 60, 20, 30, 70, 90, 80]), today), {
      ...{ from: '2026-09-11', until: '2026-11-30', basis: 11 },
    }))
  it('is of the last milestone that is still open', () => {
    const late = past([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
    const later = [
      added('b', '2026-01-01', '2026-12-01'),
      added('c', '2026-01-01', '2026-11-01'),
      ended('withdrawn', 'b'),
      met('c', '2026-05-01'),
    ]
    const plan = milestonesOf([added('a', '2026-01-01', '2026-09-01'), ...later])
    assert.deepEqual(forecastOf(plan, late, today), forecastOf(open, late, today))
    assert.equal(forecastOf(milestonesOf(later), late, today), undefined)
  })
  it('never lies in the past, and never ends before it begins', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -200, max: 400 }), { minLength: 5, maxLength: 30 }), late => {
        const forecast = forecastOf(open, past(late), today)
        assert.ok(forecast && forecast.from >= today && forecast.until >= forecast.from)
      }),
    ))
})
