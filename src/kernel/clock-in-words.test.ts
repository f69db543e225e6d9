import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asSoonAsPracticable, dependingOn, hours } from './clock.ts'
import { clockInWords } from './clock-in-words.ts'

test('a time that runs from a step is not said to be owed if that step says so; an answer of it is', () => {
  const clock = dependingOn(
    [
      { when: { left: {} }, clock: hours(48, 'left') },
      { when: { seen: { well: 'no' } }, clock: hours(1, 'seen') },
      { when: { left: {} }, clock: hours(2, 'seen') },
    ],
    asSoonAsPracticable('seen'),
  )
  assert.equal(
    clockInWords(clock, step => step),
    'within 48 hours of “left”; within 1 hour of “seen” if “seen” says so; within 2 hours of “seen” if “left” says so; ' +
      'otherwise as soon as practicable after “seen”',
  )
})
