import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, durationInWords, moment, momentInWords, timeInWords, timeLeft } from './time.ts'

const minute = 60_000

test('an instant is told by London clocks, as GOV.UK writes it', () => {
  const cases = [
    ['2026-03-03T02:05:00Z', 'Tuesday 3 March 2026, 2:05am'],
    ['2026-07-01T23:30:00Z', 'Thursday 2 July 2026, 12:30am'],
    ['2026-07-01T23:00:00Z', 'Thursday 2 July 2026, midnight'],
    ['2026-01-01T12:00:00Z', 'Thursday 1 January 2026, midday'],
    ['2026-01-01T17:00:00Z', 'Thursday 1 January 2026, 5pm'],
    ['2026-01-01T12:01:00Z', 'Thursday 1 January 2026, 12:01pm'],
  ] as const
  for (const [at, says] of cases) assert.equal(momentInWords(new Date(at)), says)
})

test('the hour that an autumn night repeats says which of the two it is', () => {
  const cases = [
    ['2026-10-24T23:59:00Z', '12:59am'],
    ['2026-10-25T00:00:00Z', '1am BST'],
    ['2026-10-25T00:30:00Z', '1:30am BST'],
    ['2026-10-25T01:30:00Z', '1:30am GMT'],
    ['2026-10-25T02:00:00Z', '2am'],
    ['2026-03-29T00:59:00Z', '12:59am'],
    ['2026-03-29T01:00:00Z', '2am'],
  ] as const
  for (const [at, says] of cases) assert.equal(timeInWords(new Date(at)), says, at)
})

test('a day is a day, whatever the time zone of the server', () => {
  assert.equal(dayInWords('2026-03-03'), 'Tuesday 3 March 2026')
})

test('a length of time is in words, by what matters at that length', () => {
  const cases = [
    [0, 'less than a minute'],
    [minute, '1 minute'],
    [60 * minute, '1 hour'],
    [252 * minute, '4 hours 12 minutes'],
    [47 * 60 * minute + 59 * minute, '47 hours 59 minutes'],
    [48 * 60 * minute, '2 days'],
    [72 * 60 * minute + 65 * minute, '3 days 1 hour'],
  ] as const
  for (const [length, says] of cases) assert.equal(durationInWords(length), says)
})

test('a deadline is left or overdue', () => {
  const now = new Date('2026-03-03T02:05:00Z')
  assert.equal(timeLeft(new Date('2026-03-03T06:17:00Z'), now), '4 hours 12 minutes left')
  assert.equal(timeLeft(new Date('2026-03-03T01:40:00Z'), now), 'overdue by 25 minutes')
})

test('machines read the instant, people the words', () => {
  const at = new Date('2026-07-01T01:05:00Z')
  assert.equal(
    moment(at).toString(),
    '<time datetime="2026-07-01T01:05:00.000Z">Wednesday 1 July 2026, 2:05am</time>',
  )
  assert.match(moment(at, 'short').toString(), />1 Jul, 2:05am</)
  assert.match(moment(at, 'dated').toString(), />1 Jul 2026, 2:05am</)
})
