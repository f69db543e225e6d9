import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { drugTreatmentReferral } from './drug-treatment-referral.ts'

const ravi = { sex: 'male', lookedAfter: 'no', age: '16' }
const story = (happened: readonly Happened[]) => ({ pathway: drugTreatmentReferral, child: ravi, happened })

/** A Wednesday before Easter: Good Friday is 3 April 2026. */
const seen = (more = {}): Happened => [
  'seen',
  '2026-04-01T10:00:00Z',
  { setting: 'school', signs: ['uses'], ...more },
]
const asked = (answer: string, at = '2026-04-01T11:00:00Z'): Happened => ['asked', at, { answer }]
const sent: Happened = ['sent', '2026-04-02T10:00:00Z']
const received = (answer: string): Happened => ['received', '2026-04-07T10:00:00Z', { answer }]
const offered = (on: string, at = '2026-04-08T10:00:00Z'): Happened => ['offered', at, { on }]
const attended = (came: string, at = '2026-04-15T10:00:00Z'): Happened => ['attended', at, { came }]
const planned: Happened = ['planned', '2026-04-29T10:00:00Z']
const referred = (more = {}): readonly Happened[] => [seen(more), asked('yes'), sent]
const waiting = (more = {}): readonly Happened[] => [
  ...referred(more),
  received('accepted'),
  offered('2026-04-15'),
]

describe('clocks of a treatment referral', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'two working days to ask the child, Easter apart',
      [seen()],
      '2026-04-07T22:59:59Z',
      'asked',
      'open, due 2026-04-07T23:00:00Z',
    ],
    ['and a second', [seen()], '2026-04-07T23:00:01Z', 'asked', 'overdue, due 2026-04-07T23:00:00Z'],
    [
      'a doctor: at once, and no hour for it',
      [seen({ urgent: 'yes' })],
      '2026-04-02T10:00:00Z',
      'doctorSeen',
      'open, prompt 2026-04-01T10:00:00Z',
    ],
    [
      'sent the next working day',
      [seen(), asked('yes')],
      '2026-04-02T23:00:01Z',
      'sent',
      'overdue, due 2026-04-02T23:00:00Z',
    ],
    ['answered in two', referred(), '2026-04-08T22:59:59Z', 'received', 'open, due 2026-04-08T23:00:00Z'],
    ['and a second', referred(), '2026-04-08T23:00:01Z', 'received', 'overdue, due 2026-04-08T23:00:00Z'],
    [
      'sent again to another service: answered anew',
      [...referred(), received('declined'), ['sent', '2026-04-07T12:00:00Z']],
      '2026-04-08T00:00:00Z',
      'received',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'a first meeting offered within five',
      [...referred(), received('accepted')],
      '2026-04-14T23:00:01Z',
      'offered',
      'overdue, due 2026-04-14T23:00:00Z',
    ],
    [
      'and held on the day it was offered for',
      waiting(),
      '2026-04-15T22:59:59Z',
      'attended',
      'open, due 2026-04-15T23:00:00Z',
    ],
    [
      'overdue after that day',
      waiting(),
      '2026-04-15T23:00:01Z',
      'attended',
      'overdue, due 2026-04-15T23:00:00Z',
    ],
    [
      'moved to another day in time: that day counts',
      [...waiting(), offered('2026-10-26', '2026-04-10T10:00:00Z')],
      '2026-10-26T23:59:59Z',
      'attended',
      'open, due 2026-10-27T00:00:00Z',
    ],
    [
      'a child who did not come is asked why within three',
      [...waiting(), attended('no')],
      '2026-04-20T23:00:01Z',
      'reachedOut',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
    [
      'a plan within ten',
      [...waiting(), attended('yes')],
      '2026-04-29T22:59:59Z',
      'planned',
      'open, due 2026-04-29T23:00:00Z',
    ],
    [
      'looked at again after a month',
      [...waiting(), attended('yes'), planned],
      '2026-05-29T23:00:01Z',
      'reviewed',
      'overdue, due 2026-05-29T23:00:00Z',
    ],
    [
      'and three months after that',
      [...waiting(), attended('yes'), planned, ['reviewed', '2026-05-29T10:00:00Z']],
      '2026-06-01T00:00:00Z',
      'reviewed',
      'open, due 2026-08-29T23:00:00Z',
    ],
    [
      'police hear that the child came, if a decision waits',
      [...waiting({ setting: 'justice' }), attended('yes')],
      '2026-04-17T22:59:59Z',
      'diversionTold',
      'open, due 2026-04-17T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['no doctor if none is needed', [seen()], 'doctorSeen', 'not needed'],
    ['nothing is sent without the child', [seen(), asked('later')], 'sent', 'not needed'],
    [
      'asked again, and yes: sent',
      [seen(), asked('no'), asked('yes', '2026-04-02T11:00:00Z')],
      'sent',
      'open',
    ],
    [
      'outside criminal justice police hear nothing',
      [...waiting(), attended('yes')],
      'diversionTold',
      'not needed',
    ],
    ['a family that is harmed too gets help', [...waiting({ signs: ['family'] })], 'familyHelped', 'open'],
    ['another does not', waiting(), 'familyHelped', 'not needed'],
    [
      'came after all: no contact lost',
      [...waiting(), attended('no'), attended('yes', '2026-04-20T10:00:00Z')],
      'contactLost',
      'not needed',
    ],
    ['declined: other help', [...referred(), received('declined')], 'declinedByService', 'open'],
    ['declined: no meeting', [...referred(), received('declined')], 'offered', 'not needed'],
    ['leaving early is a choice and not a duty', [...waiting(), attended('yes')], 'leftEarly', 'open'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'treatment ended as planned',
      [...waiting(), attended('yes'), planned, ['completed', '2026-05-20T10:00:00Z']],
    ],
    [
      'the child left treatment early',
      [...waiting(), attended('yes'), ['leftEarly', '2026-05-20T10:00:00Z']],
    ],
    [
      'contact with the child was lost',
      [
        ...waiting(),
        attended('no'),
        ['reachedOut', '2026-04-16T10:00:00Z', { result: 'notFound' }],
        ['contactLost', '2026-05-08T10:00:00Z', { worried: 'no' }],
      ],
    ],
    [
      'no service took the child',
      [...referred(), received('declined'), ['declinedByService', '2026-04-08T10:00:00Z']],
    ],
    ['not wanted now', [seen(), asked('no'), ['notWanted', '2026-04-02T10:00:00Z']]],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-09-01T00:00:00Z').ended?.outcome, outcome),
    )
})

describe('what is refused, and what is kept apart', () => {
  test('a yes from a child who does not know that it is a choice', () =>
    assert.match(
      refusal(story([seen()]), ['asked', '2026-04-01T11:00:00Z', { answer: 'yes', voluntary: 'no' }]) ??
        'accepted',
      /Explain it, and ask again/,
    ))
  test('a no from the same child is kept', () =>
    assert.equal(
      refusal(story([seen()]), ['asked', '2026-04-01T11:00:00Z', { answer: 'no', voluntary: 'no' }]),
      undefined,
    ))
  test('what is treatment is not read by police', () => {
    const { planned: plan, reviewed, familyHelped } = drugTreatmentReferral.steps
    for (const step of [plan, reviewed, familyHelped]) assert.deepEqual(step.withheldFrom, ['police'])
  })
  test('a child who may be exploited, or harmed by drugs at home, is told of to the hub', () =>
    assert.deepEqual(
      drugTreatmentReferral.steps.seen.leadsTo?.map(one => one.when),
      [{ exploited: 'yes' }, { signs: 'family' }],
    ))
})
