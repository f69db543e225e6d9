import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { hours } from './clock.ts'
import { replay } from './replay.ts'

type Lines = Parameters<typeof entriesOf>[0]

const rule = pathwayWith({
  taken: step('Taken'),
  graded: step('Graded', { again: true }),
  alerted: step('Alerted', { when: { graded: { q: 'a' } }, within: hours(1, 'graded') }),
  told: step('Told', { after: ['taken'] }),
  heard: step('Heard', { after: ['told'] }),
  left: step('Left', { ends: 'left' }),
})

const states = (name: string, lines: Lines): readonly string[] =>
  replay(rule, entriesOf([['taken', 0], ...lines]), given(at(50)))
    .duties.filter(duty => duty.step === name)
    .map(duty => duty.state)

const lower = { answers: { q: 'b' } }

test('1. what was done stays met, or met late, whatever is answered afterwards', () => {
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 0.5],
      ['graded', 2, lower],
    ]),
    ['met'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 1.5],
      ['graded', 2, lower],
    ]),
    ['met late'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 1.5],
      ['graded', 0, { ...lower, corrects: 2 }],
    ]),
    ['met late'],
  )
})

test('2. what had fallen due when it stopped being possible or needed is missed', () => {
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['graded', 2, lower],
    ]),
    ['missed'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['left', 2],
    ]),
    ['missed'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['graded', 0.5, lower],
      ['left', 2],
    ]),
    ['not needed'],
  )
})

test('3. what waited for something missed is missed with it', () => {
  assert.deepEqual(states('heard', [['left', 2]]), ['missed'])
  assert.deepEqual(
    states('heard', [
      ['told', 1],
      ['left', 2],
    ]),
    ['missed'],
  )
  assert.deepEqual(
    states('heard', [
      ['left', 2],
      ['told', 3],
    ]),
    ['missed'],
  )
})
