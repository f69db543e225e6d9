import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { ageOn, birthdayOn, endOf, londonDay, londonTime, monthsAfter, startOf } from './calendar.ts'
import { birthday, byDate, type Clock, days, dependingOn, every, months } from './clock.ts'
import { explain } from './explain.ts'
import { date, dateTime } from './form.ts'
import { replay } from './replay.ts'

const rule = (within: Clock) =>
  pathwayWith({
    begin: step('Begin', { again: true, asks: { day: date('Until?'), time: dateTime('When?') } }),
    duty: step('Duty', { after: ['begin'], within }),
    end: step('End', { ends: 'done' }),
  })

type Lines = Parameters<typeof entriesOf>[0]

const seen = (bornOn?: string) => {
  const { sex, lookedAfter, age } = given(at(10_000)).child
  return { ...given(at(10_000)), child: { sex, lookedAfter, age, ...(bornOn ? { bornOn } : {}) } }
}

const dutiesOf = (within: Clock, lines: Lines, bornOn?: string) =>
  replay(rule(within), entriesOf(lines), seen(bornOn)).duties.filter(duty => duty.step === 'duty')

const dueFrom = (within: Clock, from: string, answers = {}) =>
  dutiesOf(within, [['begin', 0, { happenedAt: new Date(from), answers }]])[0]?.due?.toISOString()

const instants: fc.Arbitrary<Date> = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
  .map(minutes => new Date(minutes * 60_000))

describe('days and months', () => {
  const table = [
    // clock, from, the midnight that closes the last day
    [days(1, 'begin'), '2026-01-31T23:59:00Z', '2026-02-02T00:00:00.000Z'],
    [days(28, 'begin'), '2026-02-01T00:00:00Z', '2026-03-02T00:00:00.000Z'],
    [days(1, 'begin'), '2026-03-28T10:00:00Z', '2026-03-29T23:00:00.000Z'],
    [days(1, 'begin'), '2026-10-24T10:00:00Z', '2026-10-26T00:00:00.000Z'],
    [days(0, 'begin'), '2026-06-01T23:30:00Z', '2026-06-02T23:00:00.000Z'],
    [months(1, 'begin'), '2026-01-31T10:00:00Z', '2026-03-01T00:00:00.000Z'],
    [months(1, 'begin'), '2028-01-31T10:00:00Z', '2028-03-01T00:00:00.000Z'],
    [months(3, 'begin'), '2025-11-30T10:00:00Z', '2026-03-01T00:00:00.000Z'],
    [months(1, 'begin'), '2026-02-28T10:00:00Z', '2026-03-29T00:00:00.000Z'],
    [months(12, 'begin'), '2024-02-29T10:00:00Z', '2025-03-01T00:00:00.000Z'],
    [months(6, 'begin'), '2026-08-31T23:30:00Z', '2027-03-02T00:00:00.000Z'],
  ] as const
  for (const [clock, from, due] of table)
    test(`${clock.kind} from ${from}`, () => assert.equal(dueFrom(clock, from), due))

  test('a limit of days ends at midnight in London, on the nights on which the clocks change as on others', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 400 }), (from, count) => {
        const due = new Date(dueFrom(days(count, 'begin'), from.toISOString()) ?? '')
        assert.equal(londonTime(due), '00:00')
        const last = londonDay(new Date(due.getTime() - 1))
        assert.equal((Date.parse(last) - Date.parse(londonDay(from))) / 86_400_000, count)
      }),
    )
  })

  test('months keep the day of the month, or end with the month', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const day = londonDay(from)
        const after = monthsAfter(day, count)
        const number = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
        assert.equal(number(after) - number(day), count)
        const isLast = londonDay(endOf(after)).endsWith('-01')
        assert.ok(after.slice(8) === day.slice(8) || (isLast && after.slice(8) < day.slice(8)))
      }),
    )
  })
})

describe('the date that was answered', () => {
  test('a day counts to its end, a time to the instant', () => {
    assert.equal(
      dueFrom(byDate('begin', 'day'), '2026-03-02T10:00:00Z', { day: '2026-03-29' }),
      '2026-03-29T23:00:00.000Z',
    )
    assert.equal(
      dueFrom(byDate('begin', 'time'), '2026-03-02T10:00:00Z', { time: '2026-03-04T09:30:00.000Z' }),
      '2026-03-04T09:30:00.000Z',
    )
  })

  test('nothing answered sets no limit, and the reasons say so', () => {
    const lines = [['begin', 0, { answers: {} }]] as const
    const [duty] = dutiesOf(byDate('begin', 'day'), lines)
    assert.deepEqual([duty?.state, duty?.due], ['open', undefined])
    const why = duty && explain(rule(byDate('begin', 'day')), entriesOf(lines), seen())(duty)
    assert.ok(why?.includes('No date was given there, so there is no limit.'))
  })

  test('the newest answer counts, as long as the earlier date has not passed', () => {
    const duties = dutiesOf(byDate('begin', 'day'), [
      ['begin', 0, { answers: { day: '2026-03-05' } }],
      ['begin', 24, { answers: { day: '2026-03-09' } }],
    ])
    assert.equal(duties[0]?.due?.toISOString(), '2026-03-10T00:00:00.000Z')
  })

  test('a date that had passed is not moved by a later one', () => {
    const duties = dutiesOf(byDate('begin', 'day'), [
      ['begin', 0, { answers: { day: '2026-03-03' } }],
      ['begin', 72, { answers: { day: '2026-03-30' } }],
    ])
    assert.deepEqual(
      [duties[0]?.state, duties[0]?.due?.toISOString()],
      ['overdue', '2026-03-04T00:00:00.000Z'],
    )
  })

  test('one of several clocks may be a date', () => {
    const clock = dependingOn(
      [{ when: { begin: { q: 'a' } }, clock: byDate('begin', 'day') }],
      days(1, 'begin'),
    )
    assert.equal(
      dueFrom(clock, '2026-03-02T10:00:00Z', { q: 'a', day: '2026-05-01' }),
      '2026-05-01T23:00:00.000Z',
    )
    assert.equal(dueFrom(clock, '2026-03-02T10:00:00Z', { q: 'b' }), '2026-03-04T00:00:00.000Z')
  })
})

describe('birthdays', () => {
  const due = (bornOn: string | undefined, clock: Clock) =>
    dutiesOf(clock, [['begin', 0]], bornOn)[0]?.due?.toISOString()

  const table = [
    ['2011-06-15', birthday(18), '2029-06-14T23:00:00.000Z'],
    ['2011-01-15', birthday(18), '2029-01-15T00:00:00.000Z'],
    ['2012-02-29', birthday(18), '2030-03-01T00:00:00.000Z'],
    ['2012-02-29', birthday(16), '2028-02-29T00:00:00.000Z'],
    ['2011-08-31', birthday(18, { monthsBefore: 6 }), '2029-02-28T00:00:00.000Z'],
    ['2012-02-29', birthday(18, { monthsBefore: 1 }), '2030-02-01T00:00:00.000Z'],
    ['2011-03-29', birthday(18, { monthsBefore: 0 }), '2029-03-28T23:00:00.000Z'],
  ] as const
  for (const [bornOn, clock, expected] of table)
    test(`${clock.kind} of a child born on ${bornOn}`, () => assert.equal(due(bornOn, clock), expected))

  test('no date of birth, no limit, and the reasons say so', () => {
    const [duty] = dutiesOf(birthday(18), [['begin', 0]])
    assert.deepEqual([duty?.state, duty?.due], ['open', undefined])
    const why = duty && explain(rule(birthday(18)), entriesOf([['begin', 0]]), seen())(duty)
    assert.ok(why?.some(says => says.startsWith("The child's date of birth is not known")))
  })

  test('the reasons name the day', () => {
    const known = seen('2012-02-29')
    const pathway = rule(birthday(18, { monthsBefore: 1 }))
    const [duty] = dutiesOf(birthday(18, { monthsBefore: 1 }), [['begin', 0]], '2012-02-29')
    const why = duty && explain(pathway, entriesOf([['begin', 0]]), known)(duty)
    assert.ok(why?.includes('The child turns 18 on 1 March 2030.'), why?.join('\n'))
  })

  test('the birthday is the first day on which the age counts', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (born, age) => {
        const bornOn = londonDay(born)
        const day = birthdayOn(bornOn, age)
        assert.equal(ageOn(bornOn, day), age)
        assert.equal(ageOn(bornOn, londonDay(new Date(startOf(day).getTime() - 1))), age - 1)
      }),
    )
  })
})

describe('again and again, in days and months', () => {
  const each = (unit: 'days' | 'months', first: number, next: number) =>
    every({ first, next, unit, from: 'begin' })
  const lastDue = (clock: Clock, lines: Lines) => dutiesOf(clock, lines).at(-1)?.due?.toISOString()
  const begin = ['begin', 0] as const

  test('the first ends with a day', () => {
    assert.equal(lastDue(each('days', 15, 90), [begin]), '2026-03-18T00:00:00.000Z')
    assert.equal(lastDue(each('months', 3, 6), [begin]), '2026-06-02T23:00:00.000Z')
  })

  test('an early one brings the next forward; a late one does not move it', () => {
    const clock = each('days', 10, 10)
    assert.equal(lastDue(clock, [begin, ['duty', 24]]), '2026-03-14T00:00:00.000Z')
    assert.equal(lastDue(clock, [begin, ['duty', 24 * 12]]), '2026-03-23T00:00:00.000Z')
  })

  test('one done on the last day is in time, and the next counts from that day', () => {
    const duties = dutiesOf(each('months', 1, 1), [begin, ['duty', 24 * 31 + 10]])
    assert.deepEqual(
      duties.map(duty => [duty.state, duty.due?.toISOString()]),
      [
        ['met', '2026-04-02T23:00:00.000Z'],
        ['overdue', '2026-05-02T23:00:00.000Z'],
      ],
    )
  })
})
