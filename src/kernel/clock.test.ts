import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import {
  asSoonAsPracticable,
  beforeNextSchoolDay,
  birthday,
  byDate,
  type Clock,
  ceiling,
  conditionsIn,
  days,
  dependingOn,
  every,
  hours,
  minutes,
  months,
  workingDays,
} from './clock.ts'
import { hoursAfter } from './due.ts'
import type { Entry } from './pathway.ts'
import { replay } from './replay.ts'
import { document } from './source.ts'

type Lines = Parameters<typeof entriesOf>[0]

/** The duties of a step with this clock, in words: the state, and when it was due. */
function dutiesWith(within: Clock, lines: Lines, more: { now?: Date; entries?: readonly Entry[] } = {}) {
  const rule = pathwayWith({
    begin: step('Begin', { again: true }),
    power: step('Power', { power: true, again: true }),
    graded: step('Graded', { again: true }),
    duty: step('Duty', { within }),
    end: step('End', { ends: 'done' }),
  })
  const entries = [...entriesOf(lines), ...(more.entries ?? [])]
  return replay(rule, entries, given(more.now ?? at(1000))).duties.filter(duty => duty.step === 'duty')
}

const dueOf = (within: Clock, from: string): string | undefined =>
  dutiesWith(within, [['begin', 0, { happenedAt: new Date(from) }]])[0]?.due?.toISOString()

const each = [
  // clock,                        from,                    due
  [hours(1, 'begin'), '2026-03-02T10:00:00Z', '2026-03-02T11:00:00.000Z'],
  [minutes(20, 'begin'), '2026-03-02T10:00:00Z', '2026-03-02T10:20:00.000Z'],
  [workingDays(5, 'begin'), '2026-03-31T10:00:00Z', '2026-04-09T23:00:00.000Z'],
  [beforeNextSchoolDay('begin'), '2026-03-06T22:00:00Z', '2026-03-09T08:45:00.000Z'],
  [asSoonAsPracticable('begin'), '2026-03-02T10:00:00Z', undefined],
  [every({ first: 6, next: 9, from: 'begin' }), '2026-03-02T10:00:00Z', '2026-03-02T16:00:00.000Z'],
  [ceiling(24, 'begin', { extendedBy: [] }), '2026-03-02T10:00:00Z', '2026-03-03T10:00:00.000Z'],
] as const

for (const [clock, from, due] of each) test(`due: ${clock.kind}`, () => assert.equal(dueOf(clock, from), due))

test('every clock keeps the source that it was given', () => {
  const source = document('Library rules')('4')
  const clocks: readonly Clock[] = [
    hours(1, 'begin', { source }),
    minutes(20, 'begin', { source }),
    asSoonAsPracticable('begin', { source }),
    workingDays(5, 'begin', { source }),
    beforeNextSchoolDay('begin', { source }),
    days(5, 'begin', { source }),
    months(2, 'begin', { source }),
    byDate('begin', 'q', { source }),
    birthday(18, { source }),
    every({ first: 6, next: 9, from: 'begin' }, { source }),
    ceiling(24, 'begin', { source, extendedBy: [] }),
  ]
  for (const clock of clocks) assert.equal(clock.source, source, clock.kind)
})

test('a clock depends on what each of its options depends on, and on the step that answers its date', () => {
  const inner = dependingOn([{ when: { power: { q: 'a' } }, clock: hours(1, 'begin') }], byDate('end', 'q'))
  const clock = dependingOn([{ when: { graded: { q: 'b' } }, clock: byDate('begin', 'q') }], inner)
  assert.deepEqual(conditionsIn(clock), [
    { graded: { q: 'b' } },
    { begin: {} },
    { power: { q: 'a' } },
    { end: {} },
  ])
  assert.deepEqual(conditionsIn(hours(1, 'begin')), [])
})

test('as soon as practicable reminds, and is never late', () => {
  const [duty] = dutiesWith(asSoonAsPracticable('begin', { promptAfterMinutes: 30 }), [['begin', 0]])
  assert.deepEqual([duty?.state, duty?.prompt, duty?.due], ['open', at(0.5), undefined])
})

test('1. a deadline is worked out from when things happened, not from when they were recorded', () => {
  const [duty] = dutiesWith(hours(1, 'begin'), [['begin', 0, { recordedAt: at(9) }]])
  assert.deepEqual(duty?.due, at(1))
})

test('2. hours are elapsed hours, on the nights on which the clocks change', () => {
  assert.equal(dueOf(hours(6, 'begin'), '2026-03-28T22:00:00Z'), '2026-03-29T04:00:00.000Z')
  assert.equal(dueOf(hours(6, 'begin'), '2026-10-24T22:00:00Z'), '2026-10-25T04:00:00.000Z')
})

test('2. every whole number of minutes is kept to the millisecond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), count =>
      assert.equal(Number(hoursAfter(new Date(0), count / 60)), count * 60_000),
    ),
  )
})

test('3. no clock runs before the step it runs from has happened', () => {
  const rule = pathwayWith({
    begin: step('Begin'),
    other: step('Other'),
    duty: step('Duty', { within: hours(1, 'other') }),
    end: step('End', { ends: 'done' }),
  })
  const duty = replay(rule, entriesOf([['begin', 0]]), given(at(99))).duties.find(one => one.step === 'duty')
  assert.deepEqual([duty?.state, duty?.due], ['open', undefined])
})

test('4. a late repeat never moves the deadline after it; an early one brings it forward', () => {
  const reviews = (...times: readonly number[]) =>
    dutiesWith(every({ first: 6, next: 9, from: 'begin' }), [
      ['begin', 0],
      ...times.map(time => ['duty', time] as const),
    ]).map(duty => [duty.state, duty.due])
  assert.deepEqual(reviews(6, 15), [
    ['met', at(6)],
    ['met', at(15)],
    ['overdue', at(24)],
  ])
  assert.deepEqual(reviews(8), [
    ['met late', at(6)],
    ['overdue', at(15)],
  ])
  assert.deepEqual(reviews(4), [
    ['met', at(6)],
    ['overdue', at(13)],
  ])
})

const extended = (clock: Clock, ...lines: Lines) => dutiesWith(clock, [['begin', 0], ...lines])[0]?.due

test('5. a power extends a ceiling only if it was used before the ceiling was reached', () => {
  const clock = ceiling(24, 'begin', { extendedBy: [{ step: 'power', when: { q: 'a' }, hours: 36 }] })
  assert.deepEqual(extended(clock, ['power', 23]), at(36))
  assert.deepEqual(extended(clock, ['power', 24]), at(36))
  assert.deepEqual(extended(clock, ['power', 24.01]), at(24), 'too late')
  assert.deepEqual(extended(clock, ['power', 23, { answers: { q: 'b' } }]), at(24), 'refused')
  assert.deepEqual(extended(clock, ['power', 20], ['power', 30]), at(36), 'used in time, and again')
  assert.deepEqual(extended(clock, ['power', 20, { answers: { q: 'b' } }], ['power', 22]), at(36))
})

test('5. powers follow one another, in whatever order the rule lists them', () => {
  const clock = ceiling(24, 'begin', {
    extendedBy: [
      { step: 'graded', hours: 72 },
      { step: 'power', hours: 36 },
    ],
  })
  assert.deepEqual(extended(clock, ['power', 23], ['graded', 35]), at(72))
  assert.deepEqual(extended(clock, ['graded', 35]), at(24))
})

test('5. a power that lasts so long raises a ceiling by no more, however much it might', () => {
  const clock = ceiling(24, 'begin', {
    extendedBy: [
      { step: 'power', hours: 72, lasting: 36 },
      { step: 'graded', hours: 96 },
    ],
  })
  assert.deepEqual(extended(clock, ['power', 20]), at(56), 'from when it was used')
  assert.deepEqual(extended(clock, ['power', 24]), at(60))
  assert.deepEqual(extended(clock, ['power', 20], ['graded', 56]), at(96), 'while it lasts')
  assert.deepEqual(extended(clock, ['power', 20], ['graded', 57]), at(56), 'after it has run out')
})

test('5. a power that somebody limits raises a ceiling until then, and never beyond what it might', () => {
  const clock = ceiling(24, 'begin', {
    extendedBy: [{ step: 'power', hours: 72, lasting: 36, until: 'until' }],
  })
  const until = (hour: unknown) =>
    dutiesWith(clock, [
      ['begin', 0],
      ['power', 20, { answers: { until: hour } }],
    ])[0]?.due
  assert.deepEqual(until(at(30).toISOString()), at(30), 'as it was given')
  assert.deepEqual(until(at(70).toISOString()), at(56), 'no longer than it may last')
  assert.deepEqual(until(at(23).toISOString()), at(24), 'it never lowers the limit')
  assert.deepEqual(until(undefined), at(56), 'where no time was given')
})

test('1. hours since a time that was answered run from that time, and leave no limit once they had run out', () => {
  const due = (answer: unknown) => {
    const [duty] = dutiesWith(hours(72, 'begin', { since: 'seen' }), [
      ['begin', 0, { answers: { seen: answer } }],
    ])
    return [duty?.due, duty?.prompt]
  }
  assert.deepEqual(due(at(-10).toISOString()), [at(62), undefined])
  assert.deepEqual(due(undefined), [at(72), undefined], 'from the step where nothing was answered')
  assert.deepEqual(due(at(-72).toISOString()), [undefined, at(0)], 'it had run out: at once')
  assert.deepEqual(due(at(-71.5).toISOString()), [at(0.5), undefined])
})

test('6. recording a step again never restarts the clocks that run from it', () => {
  assert.deepEqual(extended(hours(1, 'begin'), ['begin', 5]), at(1))
  assert.equal(
    dutiesWith(hours(1, 'begin'), [
      ['begin', 0],
      ['duty', 3],
      ['begin', 2.5],
    ])[0]?.state,
    'met late',
  )
})

const byGrade = dependingOn([{ when: { graded: { q: 'a' } }, clock: hours(1, 'graded') }], hours(4, 'graded'))
const grade = (time: number, q: string) => ['graded', time, { answers: { q } }] as const

const regrades = [
  ['low: the longer clock', [grade(0, 'b')], at(4)],
  ['high: the shorter one', [grade(0, 'a')], at(1)],
  ['raised in time: the shorter one from then on', [grade(0, 'b'), grade(2, 'a')], at(3)],
  ['raised again: still from the first time', [grade(0, 'b'), grade(2, 'a'), grade(2.5, 'a')], at(3)],
  ['lowered in time', [grade(0, 'a'), grade(0.5, 'b')], at(4.5)],
  ['lowered too late: it stays overdue', [grade(0, 'a'), grade(1.5, 'b')], at(1)],
] as const

for (const [what, lines, due] of regrades)
  test(`6. a clock that depends on an answer. ${what}`, () => {
    const [duty] = dutiesWith(byGrade, [['begin', 0], ...lines])
    assert.deepEqual([duty?.state, duty?.due], ['overdue', due])
  })

test('6. what was done is judged by the answer that had been given by then', () => {
  const [duty] = dutiesWith(byGrade, [['begin', 0], grade(0, 'a'), ['duty', 2], grade(3, 'b')])
  assert.deepEqual([duty?.state, duty?.due], ['met late', at(1)])
})

test('a repeating clock made faster runs from then, without counting what came before', () => {
  const clock = dependingOn(
    [{ when: { graded: { q: 'a' } }, clock: every({ first: 1, next: 2, from: 'graded' }) }],
    every({ first: 8, next: 8, from: 'graded' }),
  )
  const times = dutiesWith(clock, [['begin', 0], grade(0, 'b'), ['duty', 7], grade(10, 'a'), ['duty', 11]])
  assert.deepEqual(
    times.map(duty => [duty.state, duty.due]),
    [
      ['met', at(8)],
      ['met', at(11)],
      ['overdue', at(13)],
    ],
  )
})
