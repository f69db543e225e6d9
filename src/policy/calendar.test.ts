import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CalendarFault, isSchoolDay, isWorkingDay, londonInstant, nextSchoolDay } from '../kernel/calendar.ts'
import { calendar } from './calendar.ts'

describe('bank holidays', () => {
  test('number 140 from 2012 to 2028, none at a weekend', () => {
    assert.equal(calendar.bankHolidays.size, 140)
    for (const day of calendar.bankHolidays)
      assert.ok(![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()), day)
  })
  const rows = [
    ['2022-09-19', false, 'the funeral of Queen Elizabeth II'],
    ['2023-05-08', false, 'the coronation'],
    ['2026-12-28', false, 'Boxing Day, given on a Monday'],
    ['2026-12-29', true, 'the day after'],
  ] as const
  for (const [day, works, why] of rows)
    test(`${day}: ${why}`, () => assert.equal(isWorkingDay(calendar, day), works))
  test('beyond the known years a date is a fault, never a guess', () =>
    assert.throws(() => isWorkingDay(calendar, '2029-01-01'), CalendarFault))
})

describe('school terms', () => {
  test('follow each other without overlap', () => {
    const edges = calendar.schoolTerms.flatMap(({ from, until }) => [from, until])
    assert.deepEqual(edges, [...edges].sort())
  })
  const rows = [
    ['2026-03-27', true, 'last day before Easter'],
    ['2026-03-30', false, 'Easter holidays'],
    ['2026-02-18', false, 'half-term'],
    ['2026-05-04', false, 'a bank holiday in term'],
    ['2026-11-21', false, 'a Saturday in term'],
  ] as const
  for (const [day, open, why] of rows)
    test(`${day}: ${why}`, () => assert.equal(isSchoolDay(calendar, day), open))
  test('an incident on the last evening of term waits for the next', () =>
    assert.equal(
      nextSchoolDay(calendar, londonInstant('2026-03-27', '22:00') as Date).toISOString(),
      '2026-04-13T07:30:00.000Z',
    ))
})
