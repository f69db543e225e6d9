import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { missingChild } from './missing-child.ts'

/** Kit is 13 and looked after, and has been missing before. Amara is 15 and lives with her mother. */
const kit = { sex: 'male', lookedAfter: 'yes', age: '13', missingOften: 'no' }
/** The record counts the third time in 90 days. */
const kitAgain = { ...kit, missingOften: 'yes' }
const amara = { sex: 'female', lookedAfter: 'no', age: '15', missingOften: 'no' }

const reported: Happened = ['reported', '2026-10-24T20:00:00Z', { earlier: 'more' }]
const lastSeen = (at: string): Happened => ['reported', '2026-10-24T20:00:00Z', { lastSeen: at }]
const graded = (grade: string, at = '2026-10-24T20:20:00Z'): Happened => ['graded', at, { grade }]
const found: Happened = ['found', '2026-10-25T10:00:00Z']
const notSeen: Happened = ['found', '2026-10-25T10:00:00Z', { state: 'notSeen' }]
const agreed = [{ what: 'Ask the school what it knows', who: 'social-worker', by: '2026-11-05' }]
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
      'which run from when the child went missing, not from when somebody said so',
      [lastSeen('2026-10-23T20:00:00Z')],
      '2026-10-26T20:00:01Z',
      'unitTold',
      'overdue, due 2026-10-26T20:00:00Z',
    ],
    [
      'at once where they are over when the child is reported',
      [lastSeen('2026-10-20T20:00:00Z')],
      '2026-10-24T20:00:01Z',
      'unitTold',
      'open, prompt 2026-10-24T20:00:00Z',
    ],
    [
      'the Missing Persons Unit after 72 hours',
      [reported, graded('high')],
      '2026-10-27T20:00:00Z',
      'unitTold',
      'open, due 2026-10-27T20:00:00Z',
    ],
    [
      'and at once where the risk is high',
      [reported, graded('high')],
      '2026-10-24T20:30:00Z',
      'unitToldHigh',
      'open, prompt 2026-10-24T20:20:00Z',
    ],
    [
      'not at once where it is medium',
      [reported, graded('medium')],
      '2026-10-24T20:30:00Z',
      'unitToldHigh',
      'not needed',
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
      'a child nobody could reach has not been offered a return interview',
      [
        reported,
        graded('high'),
        found,
        ['returnInterviewOffered', '2026-10-26T10:00:00Z', { answer: 'notReached' }],
      ],
      '2026-10-28T10:00:01Z',
      'returnInterviewOffered',
      'overdue, due 2026-10-28T10:00:00Z',
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
      'a family hears after twelve hours',
      [reported],
      '2026-10-25T08:00:01Z',
      'familyUpdated',
      'overdue, due 2026-10-25T08:00:00Z',
    ],
    [
      'and then every day',
      [reported, ['familyUpdated', '2026-10-25T07:00:00Z']],
      '2026-10-25T09:00:00Z',
      'familyUpdated',
      'open, due 2026-10-26T07:00:00Z',
    ],
    [
      'a child nobody has seen is seen within four hours',
      [reported, graded('medium'), notSeen],
      '2026-10-25T14:00:00Z',
      'seenSafe',
      'open, due 2026-10-25T14:00:00Z',
    ],
    [
      'and a second',
      [reported, graded('medium'), notSeen],
      '2026-10-25T14:00:01Z',
      'seenSafe',
      'overdue, due 2026-10-25T14:00:00Z',
    ],
    [
      'placement, council and police agree within five working days',
      [reported, graded('medium'), found],
      '2026-10-30T23:59:59Z',
      'placementAgreed',
      'open, due 2026-10-31T00:00:00Z',
    ],
    [
      'the return interview is acted on within two',
      [
        reported,
        graded('medium'),
        found,
        ['returnInterviewOffered', '2026-10-26T10:00:00Z', { answer: 'accepted' }],
        ['returnInterviewHeld', '2026-10-27T10:00:00Z'],
      ],
      '2026-10-30T00:00:01Z',
      'returnInterviewRead',
      'overdue, due 2026-10-30T00:00:00Z',
    ],
    [
      'a meeting that police asked for within two',
      [reported, graded('high'), ['meetingAsked', '2026-10-25T09:00:00Z']],
      '2026-10-27T23:59:59Z',
      'meetingHeld',
      'open, due 2026-10-28T00:00:00Z',
    ],
    [
      'earlier times elsewhere are looked for the next working day',
      [reported],
      '2026-10-27T00:00:01Z',
      'earlierChecked',
      'overdue, due 2026-10-27T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('the third time in 90 days', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'a strategy meeting within five working days, over a weekend',
      [reported],
      '2026-10-30T23:59:59Z',
      'strategyMeeting',
      'open, due 2026-10-31T00:00:00Z',
    ],
    [
      'and a second',
      [reported],
      '2026-10-31T00:00:01Z',
      'strategyMeeting',
      'overdue, due 2026-10-31T00:00:00Z',
    ],
    [
      'over Christmas',
      [['reported', '2026-12-23T20:00:00Z']],
      '2026-12-24T10:00:00Z',
      'strategyMeeting',
      'open, due 2027-01-05T00:00:00Z',
    ],
    [
      'owed after the report is closed',
      [reported, graded('medium'), found, ['closed', '2026-10-25T12:00:00Z']],
      '2026-10-31T00:00:01Z',
      'strategyMeeting',
      'overdue, due 2026-10-31T00:00:00Z',
    ],
    [
      'each action agreed is due on its day',
      [reported, graded('medium'), found, ['strategyMeeting', '2026-10-27T10:00:00Z', { agreed }]],
      '2026-11-06T00:00:01Z',
      'actionDone',
      'overdue, due 2026-11-06T00:00:00Z',
    ],
    [
      'a plan for next time within five working days of return',
      [reported, graded('medium'), found],
      '2026-10-26T00:00:00Z',
      'nextTimePlanned',
      'open, due 2026-10-31T00:00:00Z',
    ],
    [
      'nobody has to look elsewhere: the record says it',
      [reported],
      '2026-10-26T00:00:00Z',
      'earlierChecked',
      'not needed',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened, kitAgain), now, step), expected))

  test('not the second time, whatever the reporter thinks', () =>
    assert.equal(dutyAt(story([reported]), '2026-10-26T00:00:00Z', 'strategyMeeting'), 'not needed'))
  test('counts this time and those before it in 90 days', () =>
    assert.deepEqual(missingChild.counts?.missingOften, {
      pathway: 'missing-child',
      days: 90,
      atLeast: 3,
      title: 'Missing three times or more in 90 days',
    }))
})

describe('a child found before anybody graded', () => {
  const back: readonly Happened[] = [reported, ['found', '2026-10-24T20:10:00Z']]
  const rows = [
    // step, state
    ['graded', 'not needed, due 2026-10-24T20:30:00Z'],
    ['supervised', 'not needed'],
    ['searchStarted', 'not needed'],
    ['preventionInterview', 'open, due 2026-10-25T20:10:00Z'],
  ] as const
  for (const [step, state] of rows)
    test(`${step}: ${state}`, () =>
      assert.equal(
        dutyAt(story(back), '2026-10-24T20:35:00Z', step).split(', due ')[0],
        state.split(', due ')[0],
      ))
})

describe('a report made by mistake', () => {
  const mistake: readonly Happened[] = [
    reported,
    graded('medium'),
    ['notMissing', '2026-10-24T21:00:00Z', { why: 'whereExpected' }],
  ]
  for (const step of [
    'reviewed',
    'servicesTold',
    'strategyMeeting',
    'returnInterviewOffered',
    'familyUpdated',
  ])
    test(`leaves nothing to do: ${step}`, () =>
      assert.doesNotMatch(
        dutyAt(story(mistake, kitAgain), '2026-11-24T21:00:00Z', step),
        /open|overdue|missed/,
      ))
  test('ends: not missing', () =>
    assert.equal(episodeAt(story(mistake), '2026-10-25T00:00:00Z').ended?.outcome, 'not missing'))
  test('is not what it is when a child is away without leave', () =>
    assert.match(
      refusal(story([reported]), ['notMissing', '2026-10-24T21:00:00Z', { why: 'away' }]) ?? 'accepted',
      /is to be seen and heard/,
    ))
})

describe('a child who has died', () => {
  const died: readonly Happened[] = [
    reported,
    graded('high'),
    ['meetingAsked', '2026-10-24T21:00:00Z'],
    ['foundDead', '2026-10-24T22:00:00Z'],
  ]
  for (const step of ['strategyMeeting', 'meetingHeld', 'earlierChecked'])
    test(`has no plan to be made: ${step}`, () =>
      assert.doesNotMatch(dutyAt(story(died, kitAgain), '2026-11-24T21:00:00Z', step), /open|overdue|missed/))
})

describe('what is left open', () => {
  test('a report is not closed while nobody has seen the child', () =>
    assert.equal(
      dutyAt(story([reported, graded('medium'), notSeen]), '2026-10-25T12:00:00Z', 'closed'),
      'waiting',
    ))
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
      'no placement, nothing to agree with one',
      [reported, graded('medium'), found],
      'placementAgreed',
      'not needed',
      amara,
    ],
    [
      'a child who was seen is not seen again for it',
      [reported, graded('medium'), found],
      'seenSafe',
      'not needed',
    ],
    [
      'never before: nobody looks elsewhere',
      [['reported', '2026-10-24T20:00:00Z', { earlier: 'never' }]],
      'earlierChecked',
      'not needed',
    ],
    ['a meeting may be asked for, and need not be', [reported, graded('medium')], 'meetingAsked', 'open'],
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
  test('a placement with nothing ready', () =>
    assert.match(
      breachesIn(
        story([reported, ['philomenaPartOne', '2026-10-24T20:30:00Z', { given: 'none' }]]),
        '2026-10-27T00:00:00Z',
      ).join(),
      /nothing ready/,
    ))
  test('a placement that has nothing newer after the child came back', () =>
    assert.match(
      breachesIn(
        story([
          reported,
          graded('medium'),
          found,
          ['placementAgreed', '2026-10-26T10:00:00Z', { partOne: 'no' }],
        ]),
        '2026-10-27T00:00:00Z',
      ).join(),
      /not up to date/,
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
