import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import DateHolidays from 'date-holidays'
import { bankHolidays, bankHolidaysKnown } from './bank-holidays.ts'

const { from, until } = bankHolidaysKnown
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The library does not know that the spring holiday of 2012 was moved for the Diamond Jubilee. */
const moved = new Map([['2012-05-28', '2012-06-04']])

test('bank holidays agree with date-holidays in every year known', () => {
  const expected = new DateHolidays('GB', 'ENG')
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    const days = expected.getHolidays(year).filter(holiday => holiday.type === 'public')
    const theirs = days.map(holiday => holiday.date.slice(0, 10)).map(day => moved.get(day) ?? day)
    const ours = [...bankHolidays].filter(day => day.startsWith(String(year)))
    assert.deepEqual(ours.filter(isWeekday).sort(), [...new Set(theirs)].filter(isWeekday).sort())
  }
})

const published = '../shared/data/calendars/bank-holidays-2012-2028.json'

test('bank holidays agree with what the government published', { skip: !existsSync(published) }, () => {
  const all: readonly { date: string }[] = JSON.parse(readFileSync(published, 'utf8'))['england-and-wales']
    .events
  const isKnown = (day: string): boolean => day >= from && day <= until
  assert.deepEqual(
    [...bankHolidays].filter(isKnown).sort(),
    all
      .map(one => one.date)
      .filter(isKnown)
      .sort(),
  )
})
