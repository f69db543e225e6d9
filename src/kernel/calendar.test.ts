import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { calendar } from '../../test/calendar.ts'
import {
  ageOn,
  birthdayOn,
  CalendarFault,
  daysAfter,
  deadlineInWords,
  endOfWorkingDays,
  isSchoolDay,
  isWorkingDay,
  londonDay,
  londonInstant,
  londonOffset,
  londonTime,
  monthsAfter,
  nextSchoolDay,
  startOf,
  whichClock,
} from './calendar.ts'

const inLondon = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/London')

function agrees(at: Date): void {
  const london = inLondon(at)
  assert.equal(londonOffset(at), london.offsetNanoseconds / 60e9, at.toISOString())
  assert.equal(londonDay(at), london.toPlainDate().toString())
  assert.equal(londonTime(at), london.toPlainTime().toString().slice(0, 5))
  const [earlier, later] = (['earlier', 'later'] as const).map(
    disambiguation =>
      london.toPlainDateTime().toZonedDateTime('Europe/London', { disambiguation }).epochMilliseconds,
  )
  const clock = londonOffset(at) === 60 ? 'BST' : 'GMT'
  assert.equal(whichClock(at), earlier === later ? undefined : clock, at.toISOString())
}

test('London time agrees with Temporal at every hour of three years', () => {
  for (let at = Date.UTC(2024, 11, 31); at < Date.UTC(2028, 0, 2); at += 3_600_000) agrees(new Date(at))
})

test('London time agrees with Temporal at any instant from 1998 to 2037', () => {
  const instants = fc.date({ min: new Date('1998-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  fc.assert(fc.property(instants, agrees), { numRuns: 2000 })
})

test('London time agrees with Temporal in the minutes around both changes of every year', () => {
  for (let year = 1998; year <= 2037; year += 1)
    for (const month of [3, 10]) {
      const last = Temporal.PlainDate.from({ year, month, day: 31 })
      const sunday = last.subtract({ days: last.dayOfWeek % 7 })
      for (const minute of [-61, -60, -1, 0, 1, 59, 60, 61])
        agrees(new Date(Date.parse(`${sunday}T01:00:00Z`) + minute * 60_000))
    }
})

const instants = [
  // what it is,                        day,          time,    repeated, instant
  ['winter', '2026-01-15', '09:30', false, '2026-01-15T09:30:00.000Z'],
  ['summer', '2026-07-15', '09:30', false, '2026-07-15T08:30:00.000Z'],
  ['the minute before the clocks go forward', '2026-03-29', '00:59', false, '2026-03-29T00:59:00.000Z'],
  ['the first minute that is missing', '2026-03-29', '01:00', false, undefined],
  ['the last minute that is missing', '2026-03-29', '01:59', true, undefined],
  ['the minute after', '2026-03-29', '02:00', false, '2026-03-29T01:00:00.000Z'],
  ['the repeated hour, first', '2026-10-25', '01:30', false, '2026-10-25T00:30:00.000Z'],
  ['the repeated hour, again', '2026-10-25', '01:30', true, '2026-10-25T01:30:00.000Z'],
  ['after the repeated hour', '2026-10-25', '02:00', false, '2026-10-25T02:00:00.000Z'],
  ['a leap day', '2028-02-29', '12:00', false, '2028-02-29T12:00:00.000Z'],
  ['a leap day that is not', '2026-02-29', '12:00', false, undefined],
  ['no day at all', '2026-13-01', '12:00', false, undefined],
  ['an hour that ends the day before', '2026-07-15', '24:00', false, undefined],
] as const

for (const [what, day, time, repeated, instant] of instants)
  test(`the instant of ${what}`, () =>
    assert.equal(londonInstant(day, time, repeated)?.toISOString(), instant))

test('of an hour that is repeated the first is meant, unless the second is asked for', () =>
  assert.equal(londonInstant('2026-10-25', '01:30')?.toISOString(), '2026-10-25T00:30:00.000Z'))

const deadlines = [
  ['2026-07-15T08:30:00Z', '15 July 2026 at 09:30'],
  ['2026-12-31T23:59:00Z', '31 December 2026 at 23:59'],
  ['2026-10-25T00:30:00Z', '25 October 2026 at 01:30 BST'],
  ['2026-10-25T01:30:00Z', '25 October 2026 at 01:30 GMT'],
  ['2026-10-25T02:30:00Z', '25 October 2026 at 02:30'],
  ['2026-07-14T23:00:00Z', 'the end of 14 July 2026'],
  ['2026-01-01T00:00:00Z', 'the end of 31 December 2025'],
  ['2026-03-01T00:01:00Z', '1 March 2026 at 00:01'],
] as const

for (const [due, says] of deadlines)
  test(`a deadline in words: ${says}`, () => assert.equal(deadlineInWords(new Date(due)), says))

const months = [
  ['2026-03-15', 1, '2026-04-15', 'the same day of the next month'],
  ['2026-03-15', 0, '2026-03-15', 'the same month'],
  ['2026-03-15', 12, '2027-03-15', 'a year later'],
  ['2026-11-30', 3, '2027-02-28', 'into a shorter month of the next year'],
  ['2026-01-31', 1, '2026-02-28', 'from the last of January'],
  ['2028-01-31', 1, '2028-02-29', 'from the last of January in a leap year'],
  ['2026-05-31', 1, '2026-06-30', 'from a longer month'],
  ['2026-02-28', 1, '2026-03-28', 'not to the last of a longer one'],
  ['2026-03-31', -1, '2026-02-28', 'a month earlier'],
  ['2026-01-01', -1, '2025-12-01', 'a month earlier, in the year before'],
] as const

for (const [day, count, falls, what] of months)
  test(`${count} months: ${what}`, () => assert.equal(monthsAfter(day, count), falls))

test('every instant is found again from what the clock showed', () => {
  const minutes = fc.integer({ min: Date.UTC(1998, 0, 1) / 60_000, max: Date.UTC(2037, 11, 31) / 60_000 })
  fc.assert(
    fc.property(minutes, minute => {
      const at = new Date(minute * 60_000)
      const found = [false, true].map(repeated =>
        londonInstant(londonDay(at), londonTime(at), repeated)?.getTime(),
      )
      assert.ok(found.includes(at.getTime()))
    }),
  )
})

const workingDays = [
  // from,                        days, ends
  ['2026-03-02T10:00:00Z', 1, '2026-03-04T00:00:00.000Z', 'the next day, to its last second'],
  ['2026-03-06T10:00:00Z', 1, '2026-03-10T00:00:00.000Z', 'over a weekend'],
  ['2026-04-02T10:00:00Z', 1, '2026-04-07T23:00:00.000Z', 'over Easter, into summer time'],
  ['2026-03-27T23:30:00Z', 1, '2026-03-30T23:00:00.000Z', 'over the change of the clocks'],
  ['2026-06-01T23:30:00Z', 1, '2026-06-03T23:00:00.000Z', 'from half past midnight in London'],
  ['2026-03-02T10:00:00Z', 5, '2026-03-10T00:00:00.000Z', 'a working week'],
] as const

for (const [from, days, ends, what] of workingDays)
  test(`${days} working days: ${what}`, () =>
    assert.equal(endOfWorkingDays(calendar, new Date(from), days).toISOString(), ends))

test('working days are counted as they fall, in any year known', () => {
  const from = fc.date({ min: startOf('2026-01-01'), max: startOf('2026-11-01'), noInvalidDate: true })
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 15 }), (at, count) => {
      const last = daysAfter(londonDay(endOfWorkingDays(calendar, at, count)), -1)
      let worked = 0
      for (let day = daysAfter(londonDay(at), 1); day <= last; day = daysAfter(day, 1))
        if (isWorkingDay(calendar, day)) worked += 1
      assert.equal(worked, count)
      assert.ok(isWorkingDay(calendar, last))
    }),
  )
})

const schoolDays = [
  ['2026-03-02T08:44:00Z', '2026-03-02T08:45:00.000Z', 'a minute before school'],
  ['2026-03-02T08:45:00Z', '2026-03-03T08:45:00.000Z', 'as school starts'],
  ['2026-03-06T20:00:00Z', '2026-03-09T08:45:00.000Z', 'on a Friday evening'],
  ['2026-03-27T12:00:00Z', '2026-04-13T07:45:00.000Z', 'before the Easter holidays, into summer time'],
] as const

for (const [from, starts, what] of schoolDays)
  test(`the next school day, ${what}`, () =>
    assert.equal(nextSchoolDay(calendar, new Date(from)).toISOString(), starts))

test('a date beyond the years known is a fault, never a guess', () => {
  assert.equal(isWorkingDay(calendar, '2026-01-01'), true)
  assert.equal(isWorkingDay(calendar, '2026-12-31'), true)
  assert.equal(isSchoolDay(calendar, '2026-08-31'), false)
  assert.equal(isSchoolDay(calendar, '2026-05-22'), true)
  assert.throws(() => isWorkingDay(calendar, '2027-01-01'), CalendarFault)
  assert.throws(() => isWorkingDay(calendar, '2025-12-31'), CalendarFault)
  assert.throws(() => isSchoolDay(calendar, '2026-09-01'), CalendarFault)
  assert.throws(() => endOfWorkingDays(calendar, new Date('2026-12-30T10:00:00Z'), 5), CalendarFault)
  assert.throws(() => nextSchoolDay(calendar, new Date('2026-07-30T10:00:00Z')), CalendarFault)
})

const ages = [
  ['2010-06-15', '2026-06-14', 15, 'the day before a birthday'],
  ['2010-06-15', '2026-06-15', 16, 'on a birthday'],
  ['2008-02-29', '2026-02-28', 17, 'born on a leap day, on 28 February'],
  ['2008-02-29', '2026-03-01', 18, 'born on a leap day, on 1 March'],
  ['2008-02-29', '2024-02-29', 16, 'born on a leap day, on a leap day'],
  ['2026-01-01', '2026-01-01', 0, 'newly born'],
] as const

for (const [born, day, years, what] of ages)
  test(`age ${years}: ${what}`, () => assert.equal(ageOn(born, day), years))

const birthdays = [
  ['2010-06-15', 18, '2028-06-15', 'the same day'],
  ['2008-02-29', 18, '2026-03-01', 'on 1 March for a leap day, in a year that has none'],
  ['2008-02-29', 16, '2024-02-29', 'on a leap day, in a year that has one'],
] as const

for (const [born, age, falls, what] of birthdays)
  test(`the birthday of ${age}: ${what}`, () => {
    assert.equal(birthdayOn(born, age), falls)
    assert.equal(ageOn(born, falls), age)
    assert.equal(ageOn(born, daysAfter(falls, -1)), age - 1)
  })
