import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { childReferral } from './child-referral.ts'

const ravi = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: childReferral, child: ravi, happened })

/** A Wednesday before Easter: Good Friday is 3 April 2026. */
const seen: Happened = ['seen', '2026-04-01T10:00:00Z', { harm: 'no' }]
const asked = (agrees: string, at = '2026-04-01T11:00:00Z'): Happened => ['asked', at, { agrees }]
const offered = (offer: string, at = '2026-04-02T10:00:00Z'): Happened => ['offered', at, { offer }]
const mentorAsked: Happened = ['mentorAsked', '2026-04-02T11:00:00Z']
const mentor: Happened = ['mentorAnswered', '2026-04-07T10:00:00Z', { answer: 'yes' }]
const begun = (state: string, at = '2026-04-14T10:00:00Z'): Happened => ['begun', at, { state }]
const agreed: readonly Happened[] = [seen, asked('yes')]
const running: readonly Happened[] = [...agreed, offered('mentor'), mentorAsked, mentor, begun('begun')]

describe('clocks of a referral on the cusp', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'two working days to look who helps, Easter apart',
      [seen],
      '2026-04-07T22:59:59Z',
      'knownChecked',
      'open, due 2026-04-07T23:00:00Z',
    ],
    ['three to ask the child', [seen], '2026-04-08T23:00:00Z', 'asked', 'open, due 2026-04-08T23:00:00Z'],
    ['and a second', [seen], '2026-04-08T23:00:01Z', 'asked', 'overdue, due 2026-04-08T23:00:00Z'],
    ['two to send the offer', agreed, '2026-04-07T23:00:01Z', 'offered', 'overdue, due 2026-04-07T23:00:00Z'],
    ...(['mentor', 'help', 'prevention', 'school'] as const).map(
      offer =>
        [
          `one to ask, three for an answer: ${offer}`,
          [...agreed, offered(offer), [`${offer}Asked`, '2026-04-02T11:00:00Z']],
          '2026-04-09T22:59:59Z',
          `${offer}Answered`,
          'open, due 2026-04-09T23:00:00Z',
        ] as const,
    ),
    [
      'and a second',
      [...agreed, offered('mentor'), mentorAsked],
      '2026-04-09T23:00:01Z',
      'mentorAnswered',
      'overdue, due 2026-04-09T23:00:00Z',
    ],
    [
      'cadets are our own: three from the offer',
      [...agreed, offered('cadets')],
      '2026-04-09T22:59:59Z',
      'cadetsAnswered',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'one working day to ask, Easter apart',
      [...agreed, offered('mentor')],
      '2026-04-07T23:00:01Z',
      'mentorAsked',
      'overdue, due 2026-04-07T23:00:00Z',
    ],
    [
      'fifteen from the offer until it begins',
      [...agreed, offered('mentor'), mentorAsked, mentor],
      '2026-04-27T22:59:59Z',
      'begun',
      'open, due 2026-04-27T23:00:00Z',
    ],
    [
      'six weeks until it is looked at again',
      running,
      '2026-05-26T22:59:59Z',
      'reviewed',
      'open, due 2026-05-26T23:00:00Z',
    ],
    ['and a second', running, '2026-05-26T23:00:01Z', 'reviewed', 'overdue, due 2026-05-26T23:00:00Z'],
    [
      'then ninety days, over the night the clocks go back',
      [...running, ['reviewed', '2026-05-26T10:00:00Z'], ['reviewed', '2026-08-20T10:00:00Z']],
      '2026-08-21T00:00:00Z',
      'reviewed',
      'open, due 2026-11-19T00:00:00Z',
    ],
    [
      'five to tell whoever saw the need',
      running,
      '2026-04-21T23:00:01Z',
      'referrerTold',
      'overdue, due 2026-04-21T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['nothing is sent without the child', [seen, asked('later')], 'offered', 'not needed'],
    ['asked again, and yes', [seen, asked('no'), asked('yes', '2026-04-02T11:00:00Z')], 'offered', 'open'],
    [
      'only the service that was asked answers',
      [...agreed, offered('mentor')],
      'schoolAnswered',
      'not needed',
    ],
    ['begins only after an answer', [...agreed, offered('mentor')], 'begun', 'waiting'],
    [
      'a second offer after a no: that service answers',
      [...agreed, offered('mentor'), mentorAsked, mentor, offered('cadets', '2026-04-08T10:00:00Z')],
      'cadetsAnswered',
      'open',
    ],
    ['a child who is helped is not done', running, 'finished', 'open'],
    [
      'nobody took the child: the gap is told',
      [...agreed, offered('mentor'), mentorAsked, mentor, begun('notTaken')],
      'nobodyTook',
      'open',
    ],
    [
      'taken on after all',
      [
        ...agreed,
        offered('mentor'),
        mentorAsked,
        mentor,
        begun('notTaken'),
        begun('begun', '2026-04-16T10:00:00Z'),
      ],
      'nobodyTook',
      'not needed',
    ],
    [
      'no look again at what never began',
      [...agreed, offered('mentor'), mentorAsked, mentor, begun('changedMind')],
      'reviewed',
      'not needed',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['helped', [...running, ['finished', '2026-07-01T10:00:00Z']]],
    ['not wanted now', [seen, asked('no'), ['notWanted', '2026-04-02T10:00:00Z']]],
    [
      'no service took the child on',
      [
        ...agreed,
        offered('mentor'),
        mentorAsked,
        mentor,
        begun('notTaken'),
        ['nobodyTook', '2026-04-15T10:00:00Z'],
      ],
    ],
    [
      'the child changed their mind',
      [
        ...agreed,
        offered('mentor'),
        mentorAsked,
        mentor,
        begun('changedMind'),
        ['mindChanged', '2026-04-15T10:00:00Z'],
      ],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-09-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('whoever saw the need is told even after the end', () =>
    assert.match(
      dutyAt(
        story([...running, ['finished', '2026-04-16T10:00:00Z']]),
        '2026-04-17T00:00:00Z',
        'referrerTold',
      ),
      /^open/,
    ))
})

test('harm is told to the hub, and drugs to a treatment service', () =>
  assert.deepEqual(
    childReferral.steps.seen.leadsTo?.map(one => [one.pathway, one.when]),
    [
      ['safeguarding-notification', { harm: 'yes' }],
      ['drug-treatment-referral', { signs: 'drugs' }],
    ],
  ))

test('only the service that is asked reads of the child', () => {
  const { seen: first, asked: wishes, offered: offer, mentorAsked: ask, schoolAsked } = childReferral.steps
  for (const step of [first, wishes, offer]) assert.equal(step.sharedWith, undefined)
  assert.deepEqual(ask.sharedWith, ['specialist-service'])
  assert.deepEqual(schoolAsked.sharedWith, ['school'])
})
