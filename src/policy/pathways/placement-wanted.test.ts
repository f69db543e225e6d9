import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { placementWanted } from './placement-wanted.ts'

const child = { sex: 'female', lookedAfter: 'no', age: '15' }
const story = (happened: readonly Happened[]) => ({ pathway: placementWanted, child, happened })
const wanted = (kind: string): Happened => ['wanted', '2026-03-28T22:30:00Z', { kind }]
const looking: Happened = ['healthAnswered', '2026-03-29T01:30:00Z', { offer: 'looking' }]

describe('clocks of a place wanted', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'four hours for health to answer, over the night the clocks go forward',
      [wanted('mentalHealth')],
      '2026-03-29T02:29:59Z',
      'healthAnswered',
      'open, due 2026-03-29T02:30:00Z',
    ],
    [
      'and a second',
      [wanted('mentalHealth')],
      '2026-03-29T02:30:01Z',
      'healthAnswered',
      'overdue, due 2026-03-29T02:30:00Z',
    ],
    [
      'the council is not asked for a hospital bed',
      [wanted('mentalHealth')],
      '2026-03-29T02:30:01Z',
      'councilAnswered',
      'not needed',
    ],
    [
      'it is asked for a secure place',
      [wanted('secure')],
      '2026-03-29T02:30:00Z',
      'councilAnswered',
      'open, due 2026-03-29T02:30:00Z',
    ],
    [
      'the child waits until there is one',
      [wanted('mentalHealth'), looking],
      '2026-03-30T12:00:00Z',
      'given',
      'open, prompt 2026-03-29T02:30:00Z',
    ],
    [
      'an answer that there is none is an answer',
      [wanted('mentalHealth'), looking],
      '2026-03-30T12:00:00Z',
      'healthAnswered',
      'met, due 2026-03-29T02:30:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('endings of a place wanted', () => {
  const given: Happened = ['given', '2026-03-29T09:00:00Z', {}]
  const notWanted: Happened = ['notWanted', '2026-03-29T09:00:00Z', {}]
  test('the child has it', () =>
    assert.equal(episodeAt(story([wanted('secure'), given]), '2026-03-29T10:00:00Z').ended?.outcome, 'given'))
  test('the need ends first, and what was owed until then shows as missed', () => {
    const ended = episodeAt(story([wanted('secure'), notWanted]), '2026-03-29T10:00:00Z')
    assert.equal(ended.ended?.outcome, 'no longer needed')
    assert.equal(ended.duties.find(one => one.step === 'councilAnswered')?.state, 'missed')
  })
})
