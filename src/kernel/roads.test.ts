import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { hours } from './clock.ts'
import { type Entry, pathwayOf } from './pathway.ts'
import { mistakesIn } from './recording.ts'
import { replay } from './replay.ts'
import { document } from './source.ts'

const calendar = {
  bankHolidays: new Set<string>(),
  bankHolidaysKnown: { from: '2020-01-01', until: '2030-12-31' },
  schoolTerms: [],
  schoolTermsKnown: { from: '2020-01-01', until: '2030-12-31' },
  schoolStarts: '08:30',
}
const child = { sex: 'female', lookedAfter: 'no', age: '15' }
const source = document('House rules of the library')('1')
const step = { by: 'librarian', source }

/** A book that is lost or returned, and then put back on the shelf or replaced. */
const book = pathwayOf<string>()({
  id: 'book',
  title: 'Book',
  about: 'Somebody took a book.',
  source,
  inForceFrom: '2020-01-01',
  begins: 'taken',
  steps: {
    taken: { ...step, title: 'Taken' },
    reminded: {
      ...step,
      title: 'Reminded',
      after: ['taken'],
      within: hours(72, 'taken'),
      unless: ['returned', 'lost'],
    },
    returned: { ...step, title: 'Returned', after: ['taken'], power: true, until: ['lost'] },
    lost: { ...step, title: 'Lost', after: ['taken'], power: true, until: ['returned'] },
    listed: { ...step, title: 'Listed', afterAny: ['returned', 'lost'] },
    closed: { ...step, title: 'Closed', after: ['taken'], ends: 'closed' },
  },
})

const at = (hour: number) => new Date(Date.UTC(2026, 0, 5, hour))
const entries = (...steps: readonly (readonly [string, number])[]): readonly Entry[] =>
  steps.map(([name, hour], index) => ({
    version: index + 1,
    step: name,
    happenedAt: at(hour),
    recordedAt: at(hour),
    by: 'x',
    answers: {},
  }))
const stateOf = (name: string, now: number, ...steps: readonly (readonly [string, number])[]) =>
  replay(book, entries(...steps), { now: at(now), calendar, child }).duties.find(duty => duty.step === name)
    ?.state

describe('unless', () => {
  const rows = [
    ['still owed while nothing has made it unnecessary', 10, [], 'open'],
    ['not needed, if it was not yet due', 10, [['returned', 5]], 'not needed'],
    ['not needed, if it fell due at that very moment', 100, [['returned', 72]], 'not needed'],
    ['missed, if it was due before', 100, [['returned', 73]], 'missed'],
    [
      'met, if it was done before',
      10,
      [
        ['reminded', 4],
        ['returned', 5],
      ],
      'met',
    ],
    [
      'met in time, if it was done all the same',
      10,
      [
        ['returned', 5],
        ['reminded', 6],
      ],
      'met',
    ],
  ] as const
  for (const [name, now, steps, state] of rows)
    test(name, () => assert.equal(stateOf('reminded', now, ['taken', 0], ...steps), state))
})

describe('afterAny', () => {
  test('waits while no road has been taken', () =>
    assert.equal(stateOf('listed', 5, ['taken', 0]), 'waiting'))
  for (const road of ['returned', 'lost'])
    test(`opens when ${road}`, () => assert.equal(stateOf('listed', 5, ['taken', 0], [road, 3]), 'open'))
  test('is not needed when the episode ends before any road was taken', () =>
    assert.equal(stateOf('listed', 5, ['taken', 0], ['closed', 4]), 'not needed'))
  test('is missed when the episode ends after one was', () =>
    assert.equal(stateOf('listed', 5, ['taken', 0], ['lost', 3], ['closed', 4]), 'missed'))
  test('cannot have happened before the road that was taken', () => {
    const seen = { pathway: book, entries: entries(['taken', 0], ['lost', 3]), child }
    const says = mistakesIn(seen, { step: 'listed', happenedAt: at(2), answers: {} }).map(one => one.says)
    assert.match(says.join(), /cannot have happened before “Lost”/)
    assert.deepEqual(mistakesIn(seen, { step: 'listed', happenedAt: at(3), answers: {} }), [])
  })
})
