import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadlineInWords } from '../kernel/calendar.ts'
import { deadline, wholeDeadline } from './state.ts'

const now = new Date('2026-11-22T12:00:00Z')

test('a deadline at midnight is the end of the day before, by London clocks; another year is said', () => {
  const cases = [
    ['2026-11-25T00:00:00Z', 'end of 24 Nov', 'The end of Tuesday 24 November 2026'],
    ['2026-06-30T23:00:00Z', 'end of 30 Jun', 'The end of Tuesday 30 June 2026'],
    ['2027-01-01T00:00:00Z', 'end of 31 Dec', 'The end of Thursday 31 December 2026'],
    ['2028-11-25T00:00:00Z', 'end of 24 Nov 2028', 'The end of Friday 24 November 2028'],
    ['2026-11-25T00:01:00Z', '25 Nov, 12:01am', 'Wednesday 25 November 2026, 12:01am'],
    ['2027-02-01T09:30:00Z', '1 Feb 2027, 9:30am', 'Monday 1 February 2027, 9:30am'],
  ] as const
  for (const [at, short, whole] of cases) {
    const due = new Date(at)
    assert.ok(String(deadline(due, now)).includes(`>${short}</time>`), `${deadline(due, now)}`)
    assert.ok(String(wholeDeadline(due)).includes(`>${whole}</time>`), `${wholeDeadline(due)}`)
    const inSentence = deadlineInWords(due)
    assert.equal(inSentence.startsWith('the end of '), short.startsWith('end of '))
    assert.ok(
      inSentence.includes(
        whole
          .replace(/^The end of |, .*/g, '')
          .split(' ')
          .slice(1)
          .join(' '),
      ),
    )
  }
})
