import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { restorativeComplaint } from './restorative-complaint.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: restorativeComplaint, child: kit, happened })

/** A Thursday before Easter: Good Friday is 3 April 2026, Easter Monday 6 April. */
const complained: Happened = ['complained', '2026-04-02T09:00:00Z']
const weighed = (route: string): Happened => ['weighed', '2026-04-02T12:00:00Z', { route }]
const offered = (wanted = 'advocate'): Happened => ['advocateOffered', '2026-04-07T10:00:00Z', { wanted }]
const chosen = (way: string): Happened => ['chosen', '2026-04-09T10:00:00Z', { way }]
const officers: Happened = ['officersPrepared', '2026-04-13T10:00:00Z']
const prepared = (still = 'yes'): Happened => ['childPrepared', '2026-04-15T10:00:00Z', { still }]
const agreed = [{ what: 'A letter', who: 'sergeant', by: '2026-05-01' }]
const heard = (more = {}): Happened => ['heard', '2026-04-20T15:00:00Z', { agreed, ...more }]
const followed = (next: string): Happened => ['followedUp', '2026-05-11T10:00:00Z', { next }]
const offeredOf = (wanted?: string): readonly Happened[] => [
  complained,
  weighed('restorative'),
  offered(wanted),
]
const ready: readonly Happened[] = [...offeredOf(), chosen('meet'), officers, prepared()]

describe('clocks of a restorative complaint', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'three working days to decide how, Easter apart',
      [complained],
      '2026-04-09T22:59:59Z',
      'weighed',
      'open, due 2026-04-09T23:00:00Z',
    ],
    ['and a second', [complained], '2026-04-09T23:00:01Z', 'weighed', 'overdue, due 2026-04-09T23:00:00Z'],
    [
      'an advocate offered in two',
      [complained, weighed('both')],
      '2026-04-08T23:00:01Z',
      'advocateOffered',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'and named in five',
      offeredOf(),
      '2026-04-14T22:59:59Z',
      'advocateNamed',
      'open, due 2026-04-14T23:00:00Z',
    ],
    [
      'ten for the child to choose',
      offeredOf(),
      '2026-04-21T23:00:01Z',
      'chosen',
      'overdue, due 2026-04-21T23:00:00Z',
    ],
    [
      'ten to prepare the officers',
      [...offeredOf(), chosen('letter')],
      '2026-04-23T22:59:59Z',
      'officersPrepared',
      'open, due 2026-04-23T23:00:00Z',
    ],
    [
      'ten from there to be heard',
      ready,
      '2026-04-29T23:00:01Z',
      'heard',
      'overdue, due 2026-04-29T23:00:00Z',
    ],
    [
      'asked again after twenty, a bank holiday apart',
      [...ready, heard()],
      '2026-05-19T22:59:59Z',
      'followedUp',
      'open, due 2026-05-19T23:00:00Z',
    ],
    [
      'and a second',
      [...ready, heard()],
      '2026-05-19T23:00:01Z',
      'followedUp',
      'overdue, due 2026-05-19T23:00:00Z',
    ],
    [
      'what was agreed, by the day that was agreed',
      [...ready, heard()],
      '2026-05-01T23:00:01Z',
      'agreedDone',
      'overdue, due 2026-05-01T23:00:00Z',
    ],
    [
      'too grave: on record as a complaint the next working day',
      [complained, weighed('formal')],
      '2026-04-07T22:59:59Z',
      'formalAtOnce',
      'open, due 2026-04-07T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    [
      'too grave: nobody asks the child to sit down with them',
      [complained, weighed('formal')],
      'chosen',
      'not needed',
    ],
    ['a child who wants nobody has no advocate', offeredOf('nobody'), 'advocateNamed', 'not needed'],
    ['a child with an adult of their own may choose', offeredOf('own'), 'chosen', 'open'],
    ['a letter is prepared too', [...offeredOf(), chosen('letter')], 'officersPrepared', 'open'],
    ['a child who says no is left alone', [...offeredOf(), chosen('no')], 'officersPrepared', 'not needed'],
    [
      'officers first, so that the child is not let down',
      [...offeredOf(), chosen('meet')],
      'childPrepared',
      'waiting',
    ],
    [
      'a child who does not want it any more is not heard',
      [...offeredOf(), chosen('meet'), officers, prepared('no')],
      'heard',
      'not needed',
    ],
    [
      'that is recorded',
      [...offeredOf(), chosen('meet'), officers, prepared('no')],
      'stoppedByChild',
      'open',
    ],
    [
      'a child who wants nothing more',
      [...ready, heard(), followed('nothing')],
      'formalAfterwards',
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
    ['the child was heard', [...ready, heard(), followed('nothing'), ['putRight', '2026-05-12T10:00:00Z']]],
    [
      'a formal complaint from the start',
      [complained, weighed('formal'), ['formalAtOnce', '2026-04-07T10:00:00Z']],
    ],
    [
      'a formal complaint, as the child chose',
      [...offeredOf(), chosen('formal'), ['formalByChoice', '2026-04-10T10:00:00Z']],
    ],
    [
      'a formal complaint after being heard',
      [...ready, heard(), followed('formal'), ['formalAfterwards', '2026-05-12T10:00:00Z']],
    ],
    ['the child did not want to', [...offeredOf(), chosen('no'), ['notNow', '2026-04-10T10:00:00Z']]],
    [
      'the child changed their mind',
      [...offeredOf(), chosen('meet'), officers, prepared('no'), ['stoppedByChild', '2026-04-15T11:00:00Z']],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-12-01T00:00:00Z').ended?.outcome, outcome),
    )
})

describe('what is refused, and what is a breach', () => {
  test('a possible crime is not settled by a talk', () =>
    assert.match(
      refusal(story([complained]), [
        'weighed',
        '2026-04-02T12:00:00Z',
        { route: 'restorative', grave: 'yes' },
      ]) ?? 'accepted',
      /not settled by a talk alone/,
    ))
  test('beside a formal complaint the child may still be heard', () =>
    assert.equal(
      refusal(story([complained]), ['weighed', '2026-04-02T12:00:00Z', { route: 'both', grave: 'yes' }]),
      undefined,
    ))
  test('a choice that the child does not know to be free', () =>
    assert.match(
      refusal(story(offeredOf()), ['chosen', '2026-04-09T10:00:00Z', { way: 'meet', free: 'no' }]) ??
        'accepted',
      /only if the child knows/,
    ))
  test('officers who spoke before the child', () =>
    assert.deepEqual(breachesIn(story([...ready, heard({ first: 'no' })]), '2026-05-01T00:00:00Z'), [
      'The child was not the first to speak.',
    ]))
})
