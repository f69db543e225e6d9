import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { every, hours } from './clock.ts'
import { replay } from './replay.ts'

type Lines = Parameters<typeof entriesOf>[0]

const rule = pathwayWith({
  taken: step('Taken'),
  graded: step('Graded', { again: true }),
  alerted: step('Alerted', { when: { graded: { q: 'a' } }, within: hours(1, 'graded') }),
  told: step('Told', { after: ['taken'] }),
  heard: step('Heard', { after: ['told'] }),
  asked: step('Asked', { again: true, after: ['taken'] }),
  answered: step('Answered', {
    again: true,
    after: ['asked'],
    when: { asked: { q: 'a' } },
    answersTo: 'asked',
    within: hours(1, 'asked'),
  }),
  sent: step('Sent', { again: true, when: { graded: { q: 'a' } }, within: hours(1, 'graded') }),
  chosen: step('Chosen', { again: true, after: ['taken'], stillOwedWith: { q: 'b' } }),
  said: step('Said', {
    again: true,
    after: ['asked'],
    answersTo: 'asked',
    within: hours(1, 'asked'),
    stillOwedWith: { q: 'b' },
  }),
  visited: step('Visited', {
    again: true,
    within: every({ first: 6, next: 10, from: 'taken' }),
    stillOwedWith: { q: 'b' },
  }),
  letter: step('Letter', { unless: ['told'], within: hours(3, 'taken') }),
  booked: step('Booked', {
    again: true,
    when: { graded: { q: 'a' }, asked: { q: 'a' } },
    within: hours(1, 'graded'),
  }),
  posted: step('Posted', { after: ['alerted'] }),
  read: step('Read', { after: ['told'], unless: ['graded'] }),
  held: step('Held', { again: true, when: { graded: { q: 'a' } }, stillOwedWith: { q: 'b' } }),
  north: step('North', { until: ['graded'] }),
  south: step('South', { until: ['asked'] }),
  joined: step('Joined', { afterAny: ['north', 'south'] }),
  left: step('Left', { ends: 'left' }),
})

const states = (name: string, lines: Lines): readonly string[] =>
  replay(rule, entriesOf([['taken', 0], ...lines]), given(at(50)))
    .duties.filter(duty => duty.step === name)
    .map(duty => `${duty.state}${duty.due ? ` due ${(+duty.due - +at(0)) / 3_600_000}` : ''}`)

const lower = { answers: { q: 'b' } }

test('1. what was done stays met, or met late, whatever is answered afterwards', () => {
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 0.5],
      ['graded', 2, lower],
    ]),
    ['met due 1'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 1.5],
      ['graded', 2, lower],
    ]),
    ['met late due 1'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 1.5],
      ['graded', 0, { ...lower, corrects: 2 }],
    ]),
    ['met late due 1'],
  )
})

test('2. what had fallen due when it stopped being possible or needed is missed', () => {
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['graded', 2, lower],
    ]),
    ['missed due 1'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['left', 2],
    ]),
    ['missed due 1'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['graded', 0.5, lower],
      ['left', 2],
    ]),
    ['not needed due 1'],
  )
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['left', 2],
      ['graded', 3, lower],
    ]),
    ['missed due 1'],
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

test('what waited for something not needed was owed all the same, and what never opened was not', () => {
  assert.deepEqual(
    states('posted', [
      ['graded', 0, lower],
      ['left', 2],
    ]),
    ['missed'],
  )
  assert.deepEqual(states('read', [['graded', 1]]), ['not needed'])
})

test('what comes by one of several roads is not needed from when the last of them was closed', () => {
  const settled = (...lines: Lines) =>
    replay(rule, entriesOf([['taken', 0], ...lines]), given(at(50)))
      .duties.filter(duty => duty.step === 'joined')
      .map(duty => [duty.state, duty.settledAt && (+duty.settledAt - +at(0)) / 3_600_000])
  assert.deepEqual(settled(['graded', 3]), [['waiting', undefined]])
  assert.deepEqual(settled(['asked', 2], ['graded', 3]), [['not needed', 3]])
  assert.deepEqual(settled(['graded', 2], ['asked', 3]), [['not needed', 3]])
  assert.deepEqual(settled(['north', 1], ['asked', 2], ['graded', 3]), [['open', undefined]])
})

test('what answers another agency is owed anew each time that agency asks again', () => {
  const once: Lines = [
    ['asked', 0],
    ['answered', 0.5],
  ]
  assert.deepEqual(states('answered', once), ['met due 1'])
  assert.deepEqual(states('answered', [...once, ['asked', 5]]), ['met due 1', 'overdue due 6'])
  assert.deepEqual(states('answered', [...once, ['asked', 5], ['asked', 5.5], ['answered', 6.2]]), [
    'met due 1',
    'met late due 6',
  ])
  assert.deepEqual(states('answered', [...once, ['asked', 5], ['left', 7]]), ['met due 1', 'missed due 6'])
  assert.deepEqual(states('answered', [...once, ['asked', 5, lower]]), ['met due 1'])
  assert.deepEqual(
    states('answered', [
      ['asked', 0],
      ['asked', 0.7],
      ['answered', 1.2],
    ]),
    ['met late due 1'],
  )
})

test('what an answer makes owed again is owed anew, and nothing else is', () => {
  const once: Lines = [
    ['graded', 0],
    ['sent', 0.5],
  ]
  assert.deepEqual(states('sent', [...once, ['graded', 3]]), ['met due 1'])
  assert.deepEqual(states('sent', [...once, ['graded', 3, lower], ['graded', 5]]), [
    'met due 1',
    'overdue due 6',
  ])
  assert.deepEqual(states('sent', [...once, ['graded', 3, lower], ['graded', 5], ['sent', 5.5]]), [
    'met due 1',
    'met due 6',
  ])
  assert.deepEqual(
    states('alerted', [
      ['graded', 0],
      ['alerted', 0.5],
      ['graded', 3, lower],
      ['graded', 5],
    ]),
    ['met due 1'],
  )
  assert.deepEqual(states('sent', [...once, ['graded', 2, { corrects: 2 }]]), ['met due 3'])
})

test('what was done in the same minute as what asked for it answers that, and is owed anew from the next time', () => {
  const asked: Lines = [
    ['asked', 0],
    ['answered', 0],
  ]
  assert.deepEqual(states('answered', asked), ['met due 1'])
  assert.deepEqual(states('answered', [...asked, ['asked', 5]]), ['met due 1', 'overdue due 6'])
  assert.deepEqual(states('answered', [...asked, ['asked', 5], ['answered', 5]]), ['met due 1', 'met due 6'])
  const graded: Lines = [
    ['graded', 0],
    ['sent', 0],
  ]
  const anew: Lines = [...graded, ['graded', 3, lower], ['graded', 5]]
  assert.deepEqual(states('sent', graded), ['met due 1'])
  assert.deepEqual(states('sent', anew), ['met due 1', 'overdue due 6'])
  assert.deepEqual(states('sent', [...anew, ['sent', 5]]), ['met due 1', 'met due 6'])
})

test('what was done late stays late when it is owed anew once more, and a question that is not its own asks nothing', () => {
  const late: Lines = [
    ['graded', 0],
    ['sent', 0],
    ['graded', 3, lower],
    ['graded', 5],
    ['sent', 6.5],
    ['graded', 7, lower],
    ['graded', 8],
  ]
  assert.deepEqual(states('sent', late), ['met due 1', 'met late due 6', 'overdue due 9'])
  const other: Lines = [
    ['asked', 0],
    ['answered', 0.5],
    ['asked', 5, lower],
    ['asked', 7],
  ]
  assert.deepEqual(states('answered', other), ['met due 1', 'overdue due 8'])
})

test('a clock that ran out when it was done runs anew only where what it runs from began anew', () => {
  const once: Lines = [
    ['graded', 0],
    ['asked', 0],
    ['booked', 0.5],
  ]
  assert.deepEqual(states('booked', [...once, ['asked', 3, lower], ['asked', 5]]), ['met due 1'])
  assert.deepEqual(states('booked', [...once, ['graded', 3, lower], ['graded', 5]]), [
    'met due 1',
    'overdue due 6',
  ])
  const held: Lines = [
    ['graded', 0],
    ['held', 1],
    ['graded', 2, lower],
  ]
  assert.deepEqual(states('held', held), ['met'])
  assert.deepEqual(states('held', [...held, ['graded', 3]]), ['met', 'open'])
})

test('what was answered so that nothing is settled meets nothing, and is owed on', () => {
  const open: Lines = [['chosen', 1, lower]]
  assert.deepEqual(states('chosen', open), ['open'])
  assert.deepEqual(states('chosen', [...open, ['chosen', 2, lower]]), ['open'])
  assert.deepEqual(states('chosen', [...open, ['chosen', 2]]), ['met'])
  assert.deepEqual(
    states('chosen', [
      ['chosen', 1],
      ['chosen', 2, lower],
    ]),
    ['met', 'open'],
  )
  assert.deepEqual(states('chosen', [...open, ['chosen', 1, { corrects: 2 }]]), ['met'])
  assert.deepEqual(states('chosen', [...open, ['left', 3]]), ['missed'])
  assert.deepEqual(
    states('held', [
      ['graded', 0],
      ['held', 1, lower],
      ['graded', 2, lower],
    ]),
    ['not needed'],
  )
})

test('what was owed anew and had fallen due is missed when it is no longer needed', () => {
  const lines: Lines = [
    ['graded', 0],
    ['sent', 0.5],
    ['graded', 3, lower],
    ['graded', 5],
    ['graded', 8, lower],
  ]
  assert.deepEqual(states('sent', lines), ['met due 1', 'missed due 6'])
})

test('what is done although it had become unnecessary is not late', () => {
  assert.deepEqual(
    states('letter', [
      ['told', 1],
      ['letter', 5],
    ]),
    ['met due 3'],
  )
  assert.deepEqual(
    states('letter', [
      ['told', 3],
      ['letter', 5],
    ]),
    ['met due 3'],
  )
  assert.deepEqual(
    states('letter', [
      ['told', 4],
      ['letter', 5],
    ]),
    ['met late due 3'],
  )
})

test('an answer that settles nothing leaves the deadline where it was, also when it is asked for again', () => {
  const tried: Lines = [
    ['asked', 0],
    ['said', 0.5, lower],
    ['asked', 2],
  ]
  assert.deepEqual(states('said', tried), ['overdue due 1'])
  assert.deepEqual(states('said', [...tried, ['said', 2.5]]), ['met late due 1'])
  const settled: Lines = [
    ['asked', 0],
    ['said', 0.5],
    ['asked', 2],
    ['said', 2.5, lower],
    ['asked', 4],
  ]
  assert.deepEqual(states('said', settled), ['met due 1', 'overdue due 3'])
})

test('a duty says since when it was open: not before what it waits for, and nothing where it was done before that', () => {
  const opened = (name: string, lines: Lines) =>
    replay(rule, entriesOf([['taken', 0], ...lines]), given(at(50)))
      .duties.filter(duty => duty.step === name)
      .map(duty => (duty.openedAt ? (+duty.openedAt - +at(0)) / 3_600_000 : undefined))
  assert.deepEqual(opened('told', []), [0])
  assert.deepEqual(opened('told', [['told', 0]]), [0])
  assert.deepEqual(opened('visited', [['visited', 2]]), [0, 2])
  assert.deepEqual(opened('visited', [['visited', -1]]), [undefined, 0])
  assert.deepEqual(opened('heard', []), [undefined])
  assert.deepEqual(opened('heard', [['told', 2]]), [2])
  assert.deepEqual(
    opened('heard', [
      ['told', 2],
      ['heard', 5],
    ]),
    [2],
  )
  assert.deepEqual(
    opened('heard', [
      ['told', 3],
      ['heard', 1],
    ]),
    [undefined],
  )
  assert.deepEqual(
    opened('answered', [
      ['asked', 1],
      ['answered', 2],
      ['asked', 4],
      ['answered', 6],
    ]),
    [1, 4],
  )
  assert.deepEqual(
    opened('answered', [
      ['asked', 1],
      ['answered', 2],
      ['asked', 4],
    ]),
    [1, 4],
  )
  assert.deepEqual(
    opened('said', [
      ['asked', 1],
      ['said', 2, lower],
      ['asked', 4],
      ['said', 5, lower],
    ]),
    [1],
  )
  assert.deepEqual(
    opened('said', [
      ['asked', 1],
      ['said', 2],
      ['asked', 4],
      ['said', 5, lower],
    ]),
    [1, 4],
  )
  assert.deepEqual(
    opened('chosen', [
      ['chosen', 2],
      ['chosen', 3, lower],
      ['chosen', 4, lower],
    ]),
    [0, 3],
  )
  assert.deepEqual(
    opened('visited', [
      ['visited', 2],
      ['visited', 3, lower],
    ]),
    [0, 2],
  )
})

test('a repeat that settled nothing does not count as one', () => {
  assert.deepEqual(states('visited', [['visited', 2, lower]]), ['overdue due 6'])
  assert.deepEqual(states('visited', [['visited', 2]]), ['met due 6', 'overdue due 12'])
  assert.deepEqual(states('visited', [['visited', 0]]), ['met due 6', 'overdue due 10'])
  assert.deepEqual(
    states('visited', [
      ['visited', 2, lower],
      ['visited', 5],
    ]),
    ['met due 6', 'overdue due 15'],
  )
})
