import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { domesticAbuseDesk } from './domestic-abuse-desk.ts'

const zuri = { sex: 'female', lookedAfter: 'no', age: '10' }
const story = (happened: readonly Happened[]) => ({ pathway: domesticAbuseDesk, child: zuri, happened })

/** A Thursday before Easter: the next working day is Tuesday 7 April 2026. */
const reported = (seen = 'yes', at = '2026-04-02T20:00:00Z'): Happened => ['reported', at, { seen }]
const found = (ofHousehold = 'lives', more = {}): Happened => [
  'householdFound',
  '2026-04-03T09:00:00Z',
  { ofHousehold, eachHas: 'yes', ...more },
]
const decided = (decision: string, at = '2026-04-03T10:00:00Z'): Happened => [
  'discussionDecided',
  at,
  { decision },
]
const callAgencies: Happened = ['discussionAsked', '2026-04-03T10:30:00Z']
const offeredTo = (agrees: string): Happened => ['supportOffered', '2026-04-03T10:45:00Z', { agrees }]
const held: Happened = ['discussionHeld', '2026-04-08T10:00:00Z']
const asked: Happened = ['supportAsked', '2026-04-03T11:00:00Z']
const answered = (answer: string): Happened => ['supportAnswered', '2026-04-07T11:00:00Z', { answer }]

describe('clocks of the desk', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'a child whom nobody found is still to be seen',
      [reported('no'), ['childSeen', '2026-04-03T10:00:00Z', { state: 'notHere' }]],
      '2026-04-03T20:00:00Z',
      'childSeen',
      'open, due 2026-04-03T20:00:00Z',
    ],
    [
      'a child nobody saw is seen within a day',
      [reported('no')],
      '2026-04-03T20:00:00Z',
      'childSeen',
      'open, due 2026-04-03T20:00:00Z',
    ],
    [
      'and a second',
      [reported('no')],
      '2026-04-03T20:00:01Z',
      'childSeen',
      'overdue, due 2026-04-03T20:00:00Z',
    ],
    [
      'the household within a day, over the night the clocks go forward',
      [reported('yes', '2026-03-28T20:00:00Z')],
      '2026-03-29T20:00:00Z',
      'householdFound',
      'open, due 2026-03-29T20:00:00Z',
    ],
    [
      'and over the night they go back',
      [reported('yes', '2026-10-24T20:00:00Z')],
      '2026-10-25T20:00:01Z',
      'householdFound',
      'overdue, due 2026-10-25T20:00:00Z',
    ],
    [
      'decided within 48 hours of the report',
      [reported(), found()],
      '2026-04-04T20:00:01Z',
      'discussionDecided',
      'overdue, due 2026-04-04T20:00:00Z',
    ],
    [
      'support offered within the same',
      [reported(), found()],
      '2026-04-04T20:00:00Z',
      'supportOffered',
      'open, due 2026-04-04T20:00:00Z',
    ],
    [
      'a discussion within five working days, Easter Monday apart',
      [reported(), found(), decided('discussion'), callAgencies],
      '2026-04-13T22:59:59Z',
      'discussionHeld',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'and a second',
      [reported(), found(), decided('discussion'), callAgencies],
      '2026-04-13T23:00:01Z',
      'discussionHeld',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'a decision that support is enough is checked the next working day',
      [reported(), found(), decided('support')],
      '2026-04-07T23:00:01Z',
      'decisionChecked',
      'overdue, due 2026-04-07T23:00:00Z',
    ],
    [
      'the service answers within two working days',
      [reported(), found(), offeredTo('child'), asked],
      '2026-04-08T23:00:00Z',
      'supportAnswered',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'a child who waits is seen within twenty: May Day apart',
      [reported(), found(), offeredTo('child'), asked, answered('waiting')],
      '2026-05-06T12:00:00Z',
      'waitEnded',
      'open, due 2026-05-06T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child an officer saw is not seen again for it', [reported()], 'childSeen', 'not needed'],
    [
      'a discussion, if decided',
      [reported(), found(), decided('discussion'), callAgencies],
      'discussionHeld',
      'open',
    ],
    ['none, if the hub is enough', [reported(), found(), decided('hub')], 'discussionHeld', 'not needed'],
    [
      'only a decision for no notification is checked',
      [reported(), found(), decided('hub')],
      'decisionChecked',
      'not needed',
    ],
    [
      'decided again after the check: agencies talk',
      [
        reported(),
        found(),
        decided('support'),
        ['decisionChecked', '2026-04-03T12:00:00Z', { agrees: 'no' }],
        decided('discussion', '2026-04-03T13:00:00Z'),
      ],
      'discussionAsked',
      'open',
    ],
    ['a child who visits counts too', [reported(), found('visits')], 'discussionDecided', 'open'],
    ['a child named by mistake does not', [reported(), found('none')], 'discussionDecided', 'not needed'],
    ['and is closed as that', [reported(), found('none')], 'namedByMistake', 'open'],
    [
      'a child who was seen does not wait',
      [reported(), found(), offeredTo('child'), asked, answered('seen')],
      'waitEnded',
      'not needed',
    ],
    [
      'asked again after a refusal: answered again',
      [
        reported(),
        found(),
        offeredTo('child'),
        asked,
        answered('declined'),
        ['supportAsked', '2026-04-08T11:00:00Z'],
      ],
      'supportAnswered',
      'open',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'agencies talked, and agreed what to do',
      [
        reported(),
        found(),
        decided('discussion'),
        callAgencies,
        held,
        ['closedAfterDiscussion', '2026-04-09T10:00:00Z'],
      ],
    ],
    [
      'no discussion was needed',
      [reported(), found(), decided('hub'), ['closedWithout', '2026-04-09T10:00:00Z']],
    ],
    ['named by mistake', [reported(), found('none'), ['namedByMistake', '2026-04-03T10:00:00Z']]],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-05-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('support that was never offered is missed', () =>
    assert.match(
      dutyAt(
        story([reported(), found(), decided('hub'), ['closedWithout', '2026-04-09T10:00:00Z']]),
        '2026-05-01T00:00:00Z',
        'supportOffered',
      ),
      /^missed/,
    ))
  test('and an answer still owed after the end', () =>
    assert.match(
      dutyAt(
        story([
          reported(),
          found(),
          decided('hub'),
          offeredTo('child'),
          asked,
          ['closedWithout', '2026-04-03T12:00:00Z'],
        ]),
        '2026-04-04T00:00:00Z',
        'supportAnswered',
      ),
      /^open/,
    ))
})

describe('what is marked', () => {
  test('a brother or sister not brought to the desk', () =>
    assert.match(
      breachesIn(story([reported(), found('lives', { eachHas: 'no' })]), '2026-04-04T00:00:00Z').join(),
      /Not every child/,
    ))
  test('a child nobody has seen', () =>
    assert.match(
      breachesIn(
        story([reported('no'), ['childSeen', '2026-04-03T10:00:00Z', { state: 'notHere' }]]),
        '2026-04-04T00:00:00Z',
      ).join(),
      /Nobody has seen/,
    ))
})

test('it leads to the school always, and to the hub unless support is enough', () => {
  const { reported: first, discussionDecided } = domesticAbuseDesk.steps
  const school = first.leadsTo?.find(one => one.pathway === 'operation-encompass')
  assert.equal(school?.when, undefined)
  assert.deepEqual(discussionDecided.leadsTo?.[0]?.when, { decision: ['discussion', 'hub'] })
})
