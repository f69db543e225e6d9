import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { missingChild } from './missing-child.ts'

/** Kit is 13 and looked after, and has been missing before. Amara is 15 and lives with her mother. */
const kit = { sex: 'male', lookedAfter: 'yes', age: '13' }
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }

const reported: Happened = ['reported', '2026-10-24T20:00:00Z', { earlier: 'more' }]
const graded = (grade: string, at = '2026-10-24T20:20:00Z'): Happened => ['graded', at, { grade }]
const found: Happened = ['found', '2026-10-25T10:00:00Z']
const story = (happened: readonly Happened[], child = kit) => ({ pathway: missingChild, child, happened })

describe('clocks of a missing child', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'half an hour for the first grade',
      [reported],
      '2026-10-24T20:30:00Z',
      'graded',
      'open, due 2026-10-24T20:30:00Z',
    ],
    [
      'overdue a second later',
      [reported],
      '2026-10-24T20:30:01Z',
      'graded',
      'overdue, due 2026-10-24T20:30:00Z',
    ],
    [
      'high: officers within 15 minutes',
      [reported, graded('high')],
      '2026-10-24T20:35:00Z',
      'searchStarted',
      'open, due 2026-10-24T20:35:00Z',
    ],
    [
      'medium: within the hour',
      [reported, graded('medium')],
      '2026-10-24T20:35:00Z',
      'searchStarted',
      'open, due 2026-10-24T21:20:00Z',
    ],
    [
      'low: within four',
      [reported, graded('low')],
      '2026-10-24T20:35:00Z',
      'searchStarted',
      'open, due 2026-10-25T00:20:00Z',
    ],
    [
      'high: reviewed every two hours',
      [reported, graded('high'), ['reviewed', '2026-10-24T22:00:00Z']],
      '2026-10-24T23:00:00Z',
      'reviewed',
      'open, due 2026-10-25T00:00:00Z',
    ],
    [
      'medium: every shift, over the night the clocks go back',
      [reported, graded('medium')],
      '2026-10-24T23:00:00Z',
      'reviewed',
      'open, due 2026-10-25T04:20:00Z',
    ],
    [
      'below medium: every day',
      [reported, graded('low')],
      '2026-10-24T23:00:00Z',
      'reviewed',
      'open, due 2026-10-25T20:20:00Z',
    ],
    [
      'graded up: the reviews of the new grade run from then',
      [
        reported,
        graded('medium'),
        ['reviewed', '2026-10-25T04:00:00Z'],
        graded('high', '2026-10-25T05:00:00Z'),
      ],
      '2026-10-25T05:10:00Z',
      'reviewed',
      'open, due 2026-10-25T07:00:00Z',
    ],
    [
      'the Missing Persons Unit after 72 hours',
      [reported, graded('high')],
      '2026-10-27T20:00:00Z',
      'unitTold',
      'open, due 2026-10-27T20:00:00Z',
    ],
    [
      'overdue a second beyond them',
      [reported, graded('high')],
      '2026-10-27T20:00:01Z',
      'unitTold',
      'overdue, due 2026-10-27T20:00:00Z',
    ],
    [
      'not if the child was found before',
      [reported, graded('high'), found],
      '2026-10-28T00:00:00Z',
      'unitTold',
      'not needed, due 2026-10-27T20:00:00Z',
    ],
    [
      'missed if the child was found after',
      [reported, graded('high'), ['found', '2026-10-27T20:00:01Z']],
      '2026-10-28T00:00:00Z',
      'unitTold',
      'missed, due 2026-10-27T20:00:00Z',
    ],
    [
      'found: no further review',
      [reported, graded('medium'), ['reviewed', '2026-10-25T04:00:00Z'], found],
      '2026-10-28T00:00:00Z',
      'reviewed',
      'not needed, due 2026-10-25T12:00:00Z',
    ],
    [
      'found, with a review overdue: it was missed',
      [reported, graded('high'), found],
      '2026-10-28T00:00:00Z',
      'reviewed',
      'missed, due 2026-10-24T22:20:00Z',
    ],
    [
      'high: police see the child within the hour',
      [reported, graded('high'), found],
      '2026-10-25T11:00:00Z',
      'preventionInterview',
      'open, due 2026-10-25T11:00:00Z',
    ],
    [
      'otherwise within 24',
      [reported, graded('medium'), found],
      '2026-10-25T11:00:00Z',
      'preventionInterview',
      'open, due 2026-10-26T10:00:00Z',
    ],
    [
      'a return interview is offered within 72 hours',
      [reported, graded('medium'), found],
      '2026-10-28T10:00:00Z',
      'returnInterviewOffered',
      'open, due 2026-10-28T10:00:00Z',
    ],
    [
      'and is owed after police closed the report',
      [reported, graded('medium'), found, ['closed', '2026-10-25T12:00:00Z']],
      '2026-10-28T10:00:01Z',
      'returnInterviewOffered',
      'overdue, due 2026-10-28T10:00:00Z',
    ],
    [
      'five working days, over a weekend',
      [reported],
      '2026-10-25T10:00:00Z',
      'strategyMeeting',
      'open, due 2026-10-31T00:00:00Z',
    ],
    [
      'five working days, over Christmas',
      [['reported', '2026-12-23T20:00:00Z', { earlier: 'more' }]],
      '2026-12-24T10:00:00Z',
      'strategyMeeting',
      'open, due 2027-01-05T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, typeof kit?])[] = [
    ['a placement gives Philomena information', [reported], 'philomenaPartOne', 'open'],
    ['a child at home has none', [reported], 'philomenaPartOne', 'not needed', amara],
    [
      'an old photograph asks for a new one',
      [reported, ['philomenaPartOne', '2026-10-24T20:30:00Z', { photo: 'old' }]],
      'newPhotograph',
      'open',
    ],
    [
      'a recent one does not',
      [reported, ['philomenaPartOne', '2026-10-24T20:30:00Z', { photo: 'recent' }]],
      'newPhotograph',
      'not needed',
    ],
    ['a senior lead for high risk', [reported, graded('high')], 'leadNamed', 'open'],
    ['not for medium', [reported, graded('medium')], 'leadNamed', 'not needed'],
    [
      'no meeting the first time',
      [['reported', '2026-10-24T20:00:00Z', { earlier: 'never' }]],
      'strategyMeeting',
      'not needed',
    ],
    [
      'no interview if it was declined',
      [
        reported,
        graded('medium'),
        found,
        ['returnInterviewOffered', '2026-10-26T10:00:00Z', { answer: 'declined' }],
      ],
      'returnInterviewHeld',
      'not needed',
    ],
    [
      'no interview of a child who has died',
      [reported, graded('high'), ['foundDead', '2026-10-24T21:00:00Z']],
      'preventionInterview',
      'not needed',
    ],
  ]
  for (const [shows, happened, step, state, child] of rows)
    test(shows, () =>
      assert.match(
        dutyAt(story(happened, child ?? kit), '2026-10-24T20:35:00Z', step),
        new RegExp(`^${state}`),
      ),
    )

  test('ends: found', () =>
    assert.equal(
      episodeAt(
        story([reported, graded('medium'), found, ['closed', '2026-10-25T12:00:00Z']]),
        '2026-10-26T00:00:00Z',
      ).ended?.outcome,
      'found',
    ))
  test('ends: died', () =>
    assert.equal(
      episodeAt(
        story([reported, graded('high'), ['foundDead', '2026-10-25T12:00:00Z']]),
        '2026-10-26T00:00:00Z',
      ).ended?.outcome,
      'died',
    ))
})

describe('what is refused, and what is marked', () => {
  const low = { grade: 'low', inspector: 'no' }
  test('a grade below medium that no inspector decided', () =>
    assert.match(
      refusal(story([reported]), ['graded', '2026-10-24T20:20:00Z', low]) ?? 'accepted',
      /Only an inspector/,
    ))
  test('but not one that an inspector did', () =>
    assert.equal(
      refusal(story([reported]), ['graded', '2026-10-24T20:20:00Z', { ...low, inspector: 'yes' }]),
      undefined,
    ))
  test('a return interview that is not independent', () =>
    assert.match(
      breachesIn(
        story([
          reported,
          graded('medium'),
          found,
          ['returnInterviewOffered', '2026-10-26T10:00:00Z', { independent: 'no' }],
        ]),
        '2026-10-27T00:00:00Z',
      ).join(),
      /not independent/,
    ))
})
