import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { violenceHarmReview } from './violence-harm-review.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: violenceHarmReview, child: kit, happened })

/** A Thursday before Easter: Good Friday is 3 April 2026, Easter Monday 6 April. */
const proposed = (more = {}): Happened => ['proposed', '2026-04-02T09:00:00Z', more]
const asked: Happened = ['partnersAsked', '2026-04-02T10:00:00Z']
const service: Happened = ['serviceSaid', '2026-04-07T10:00:00Z']
const council: Happened = ['councilSaid', '2026-04-07T11:00:00Z', { exploited: 'no' }]
const heard: Happened = ['childHeard', '2026-04-08T16:00:00Z']
const decided = (result: string, more = {}): Happened => [
  'decided',
  '2026-04-10T10:00:00Z',
  { result, until: '2026-06-30', ...more },
]
const known: readonly Happened[] = [proposed(), asked, service, council, heard]
const helped: readonly Happened[] = [...known, decided('help')]
const agreed: Happened = ['helpAgreed', '2026-04-13T10:00:00Z']
const challenged = (at: string): Happened => ['challenged', at]

describe('clocks of a violence harm review', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'partners asked within two working days, Easter apart',
      [proposed()],
      '2026-04-08T22:59:59Z',
      'partnersAsked',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'and a second',
      [proposed()],
      '2026-04-08T23:00:01Z',
      'partnersAsked',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'the youth justice service answers within five',
      [proposed(), asked],
      '2026-04-13T23:00:01Z',
      'serviceSaid',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'and so do childrens services',
      [proposed(), asked],
      '2026-04-13T22:59:59Z',
      'councilSaid',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'the child heard within five',
      [proposed()],
      '2026-04-13T23:00:01Z',
      'childHeard',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'decided within ten of the proposal',
      known,
      '2026-04-20T22:59:59Z',
      'decided',
      'open, due 2026-04-20T23:00:00Z',
    ],
    [
      'looked at again on the day that was set',
      [...helped, agreed],
      '2026-06-30T23:00:01Z',
      'lookedAgain',
      'overdue, due 2026-06-30T23:00:00Z',
    ],
    [
      'it ends after three months',
      [...helped, agreed],
      '2026-07-10T22:59:59Z',
      'ended',
      'open, due 2026-07-10T23:00:00Z',
    ],
    [
      'and is overdue from then on, whatever day was set',
      [...known, decided('help', { until: '2027-04-01' })],
      '2026-07-10T23:00:01Z',
      'ended',
      'overdue, due 2026-07-10T23:00:00Z',
    ],
    [
      'a decision on the last of November ends with February',
      [
        ...known.slice(0, 1),
        asked,
        service,
        council,
        heard,
        ['decided', '2026-11-30T10:00:00Z', { result: 'help' }],
      ],
      '2027-02-28T23:59:59Z',
      'ended',
      'open, due 2027-03-01T00:00:00Z',
    ],
    [
      'the child told how it ended, within five working days of either end',
      [...known, decided('none'), ['nothingNeeded', '2026-04-13T10:00:00Z']],
      '2026-04-20T23:00:01Z',
      'childTold',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
    [
      'also where it ended after help',
      [...helped, agreed, ['ended', '2026-07-01T10:00:00Z']],
      '2026-07-08T22:59:59Z',
      'childTold',
      'open, due 2026-07-08T23:00:00Z',
    ],
    [
      'a challenge answered within ten working days',
      [...helped, challenged('2026-04-13T10:00:00Z')],
      '2026-04-27T22:59:59Z',
      'challengeAnswered',
      'open, due 2026-04-27T23:00:00Z',
    ],
    [
      'a second challenge is owed an answer of its own',
      [
        ...helped,
        challenged('2026-04-13T10:00:00Z'),
        ['challengeAnswered', '2026-04-20T10:00:00Z'],
        challenged('2026-05-11T10:00:00Z'),
      ],
      '2026-05-11T11:00:00Z',
      'challengeAnswered',
      'open, due 2026-05-26T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['danger today is met at once', [proposed({ danger: 'yes' })], 'madeSafe', 'open'],
    ['no danger today', [proposed()], 'madeSafe', 'not needed'],
    [
      'nothing is decided before the child is heard',
      [proposed(), asked, service, council],
      'decided',
      'waiting',
    ],
    ['nor before partners have answered', [proposed(), asked, service, heard], 'decided', 'waiting'],
    ['nothing needed: no help to agree', [...known, decided('none')], 'helpAgreed', 'not needed'],
    ['nothing needed: nothing to end', [...known, decided('none')], 'ended', 'not needed'],
    ['it may be challenged from the start', [proposed()], 'challenged', 'open'],
    ['no challenge: no answer owed', helped, 'challengeAnswered', 'waiting'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['nothing was needed', [...known, decided('none'), ['nothingNeeded', '2026-04-13T10:00:00Z']]],
    [
      'ended',
      [...helped, agreed, ['lookedAgain', '2026-06-30T10:00:00Z'], ['ended', '2026-07-10T10:00:00Z']],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-12-01T00:00:00Z').ended?.outcome, outcome),
    )
  test('a challenge after the end is answered all the same', () =>
    assert.match(
      dutyAt(
        story([
          ...known,
          decided('none'),
          ['nothingNeeded', '2026-04-13T10:00:00Z'],
          challenged('2026-05-11T10:00:00Z'),
        ]),
        '2026-05-11T11:00:00Z',
        'challengeAnswered',
      ),
      /^open/,
    ))
})

describe('points never decide', () => {
  test('a decision that rests on them alone is refused', () =>
    assert.match(
      refusal(story(known), decided('help', { rests: 'points' })) ?? 'accepted',
      /Points never decide/,
    ))
  test('whoever decided does not answer the challenge', () =>
    assert.match(
      refusal(story([...helped, challenged('2026-04-13T10:00:00Z')]), [
        'challengeAnswered',
        '2026-04-14T10:00:00Z',
        { ownDecision: 'yes' },
      ]) ?? 'accepted',
      /Another superintendent does/,
    ))
  test('what happened to the child is read first', () =>
    assert.equal(violenceHarmReview.steps.decided.besides, 'own-harm'))
  test('partners are given facts, and never points: the step that holds them is not shared', () =>
    assert.equal('sharedWith' in violenceHarmReview.steps.proposed, false))
})
