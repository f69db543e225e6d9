import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { readAnswers } from '../../kernel/answers.ts'
import { custody } from './custody.ts'

/** Amara is 15 and lives with her mother. Kit is 13 and looked after. */
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
const kit = { sex: 'male', lookedAfter: 'yes', age: '13' }
const eleven = { sex: 'male', lookedAfter: 'no', age: '11' }

/** Friday evening, 27 March 2026. */
const arrived: Happened = ['arrived', '2026-03-27T19:00:00Z', { engage: 'yes' }]
const authorised: Happened = ['authorised', '2026-03-27T19:20:00Z']
const detained = [arrived, authorised]
const after = (...more: readonly Happened[]) => [...detained, ...more]
const granted = { decision: 'granted' }
const grantedUntil = (until: string) => ({ decision: 'granted', until })

const story = (happened: readonly Happened[], child = amara) => ({ pathway: custody, child, happened })

const seenAgain: readonly Happened[] = [
  ['youthWorkerContact', '2026-03-27T21:00:00Z', { met: 'yes', again: 'yes' }],
  ['outcome', '2026-03-27T22:00:00Z', { decision: 'underInvestigation' }],
  ['released', '2026-03-27T22:30:00Z'],
]

describe('clocks of a child in custody', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'one hour to share, from arrival',
      [arrived],
      '2026-03-27T20:00:00Z',
      'detailsShared',
      'open, due 2026-03-27T20:00:00Z',
    ],
    [
      'overdue a second later',
      [arrived],
      '2026-03-27T20:00:01Z',
      'detailsShared',
      'overdue, due 2026-03-27T20:00:00Z',
    ],
    [
      'shared on the second',
      [arrived, ['detailsShared', '2026-03-27T20:00:00Z']],
      '2026-03-28T00:00:00Z',
      'detailsShared',
      'met, due 2026-03-27T20:00:00Z',
    ],
    [
      'shared a second late',
      [arrived, ['detailsShared', '2026-03-27T20:00:01Z']],
      '2026-03-28T00:00:00Z',
      'detailsShared',
      'met late, due 2026-03-27T20:00:00Z',
    ],
    ['no call back before anything was shared', [arrived], '2026-03-27T23:00:00Z', 'calledBack', 'waiting'],
    [
      'one hour to call back, from when it was shared',
      [arrived, ['detailsShared', '2026-03-27T19:40:00Z']],
      '2026-03-27T20:00:00Z',
      'calledBack',
      'open, due 2026-03-27T20:40:00Z',
    ],
    [
      'the call back is still owed after release',
      [
        arrived,
        ['detailsShared', '2026-03-27T19:40:00Z'],
        ['outcome', '2026-03-27T20:00:00Z', { decision: 'noFurtherAction' }],
        ['released', '2026-03-27T20:10:00Z'],
      ],
      '2026-03-27T20:20:00Z',
      'calledBack',
      'open, due 2026-03-27T20:40:00Z',
    ],
    [
      'first review six hours after authorisation, not arrival',
      detained,
      '2026-03-27T21:00:00Z',
      'review',
      'open, due 2026-03-28T01:20:00Z',
    ],
    [
      'the next within nine hours of an early one',
      after(['review', '2026-03-28T00:20:00Z']),
      '2026-03-28T02:00:00Z',
      'review',
      'open, due 2026-03-28T09:20:00Z',
    ],
    [
      'a late one does not move the next',
      after(['review', '2026-03-28T03:20:00Z']),
      '2026-03-28T04:00:00Z',
      'review',
      'open, due 2026-03-28T10:20:00Z',
    ],
    ['24 hours from arrival', detained, '2026-03-28T19:00:00Z', 'outcome', 'open, due 2026-03-28T19:00:00Z'],
    [
      'a second beyond them',
      detained,
      '2026-03-28T19:00:01Z',
      'outcome',
      'overdue, due 2026-03-28T19:00:00Z',
    ],
    [
      '36 if a superintendent extends in time',
      after(['extended', '2026-03-28T18:00:00Z', granted]),
      '2026-03-28T20:00:00Z',
      'outcome',
      'open, due 2026-03-29T07:00:00Z',
    ],
    [
      'not if it was refused',
      after(['extended', '2026-03-28T18:00:00Z', { decision: 'refused' }]),
      '2026-03-28T20:00:00Z',
      'outcome',
      'overdue, due 2026-03-28T19:00:00Z',
    ],
    [
      'not if it was a second late',
      after(['extended', '2026-03-28T19:00:01Z', granted]),
      '2026-03-28T20:00:00Z',
      'outcome',
      'overdue, due 2026-03-28T19:00:00Z',
    ],
    [
      'a warrant lasts 36 hours at most, over the night the clocks go forward',
      after(
        ['extended', '2026-03-28T18:00:00Z', granted],
        ['warrant', '2026-03-29T06:00:00Z', grantedUntil('2026-03-31T18:00:00Z')],
      ),
      '2026-03-29T08:00:00Z',
      'outcome',
      'open, due 2026-03-30T18:00:00Z',
    ],
    [
      'less when the court says an earlier time',
      after(
        ['extended', '2026-03-28T18:00:00Z', granted],
        ['warrant', '2026-03-29T06:00:00Z', grantedUntil('2026-03-29T18:00:00Z')],
      ),
      '2026-03-29T18:00:01Z',
      'outcome',
      'overdue, due 2026-03-29T18:00:00Z',
    ],
    [
      'and an extension after that time raises nothing',
      after(
        ['extended', '2026-03-28T18:00:00Z', granted],
        ['warrant', '2026-03-29T06:00:00Z', grantedUntil('2026-03-29T18:00:00Z')],
        ['furtherWarrant', '2026-03-29T18:30:00Z', grantedUntil('2026-03-31T06:00:00Z')],
      ),
      '2026-03-29T20:00:00Z',
      'outcome',
      'overdue, due 2026-03-29T18:00:00Z',
    ],
    [
      '96 when a court extends the warrant',
      after(
        ['extended', '2026-03-28T18:00:00Z', granted],
        ['warrant', '2026-03-29T06:00:00Z', grantedUntil('2026-03-30T18:00:00Z')],
        ['furtherWarrant', '2026-03-30T18:00:00Z', grantedUntil('2026-04-01T06:00:00Z')],
      ),
      '2026-03-30T20:00:00Z',
      'outcome',
      'open, due 2026-03-31T19:00:00Z',
    ],
    [
      'or until the time that the court gave with it',
      after(
        ['extended', '2026-03-28T18:00:00Z', granted],
        ['warrant', '2026-03-29T06:00:00Z', grantedUntil('2026-03-30T18:00:00Z')],
        ['furtherWarrant', '2026-03-30T18:00:00Z', grantedUntil('2026-03-31T06:00:00Z')],
      ),
      '2026-03-30T20:00:00Z',
      'outcome',
      'open, due 2026-03-31T06:00:00Z',
    ],
    [
      'a reminder for the appropriate adult, no deadline',
      detained,
      '2026-03-27T23:00:00Z',
      'adultRequested',
      'open, prompt 2026-03-27T19:50:00Z',
    ],
    [
      'follow-up within 48 hours of release',
      after(
        ['youthWorkerContact', '2026-03-27T21:00:00Z', { again: 'yes' }],
        ['outcome', '2026-03-27T22:00:00Z', { decision: 'underInvestigation' }],
        ['released', '2026-03-27T22:30:00Z'],
      ),
      '2026-03-28T10:00:00Z',
      'followUp',
      'open, due 2026-03-29T22:30:00Z',
    ],
    [
      'a meeting that did not come about is owed still, by the time it had',
      after(...seenAgain, ['followUp', '2026-03-29T18:00:00Z', { met: 'no' }]),
      '2026-03-29T22:30:01Z',
      'followUp',
      'overdue, due 2026-03-29T22:30:00Z',
    ],
    [
      'not once the child says no',
      after(...seenAgain, ['followUp', '2026-03-29T18:00:00Z', { met: 'declined' }]),
      '2026-03-29T23:00:00Z',
      'followUp',
      'met, due 2026-03-29T22:30:00Z',
    ],
    [
      'a child whom the youth worker could not meet is owed it still',
      after(['youthWorkerContact', '2026-03-27T21:00:00Z', { met: 'no' }]),
      '2026-03-27T22:00:00Z',
      'youthWorkerContact',
      'open, prompt 2026-03-27T19:20:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('nights and days on which clocks are hard', () => {
  const rows = [
    // night, arrived, authorised, first review due, 24 hours end
    [
      'the clocks go forward',
      '2026-03-28T23:30:00Z',
      '2026-03-28T23:45:00Z',
      '2026-03-29T05:45:00Z',
      '2026-03-29T23:30:00Z',
    ],
    [
      'the clocks go back',
      '2026-10-24T22:30:00Z',
      '2026-10-24T23:00:00Z',
      '2026-10-25T05:00:00Z',
      '2026-10-25T22:30:00Z',
    ],
    [
      'the night before 29 February',
      '2028-02-28T20:00:00Z',
      '2028-02-28T20:30:00Z',
      '2028-02-29T02:30:00Z',
      '2028-02-29T20:00:00Z',
    ],
    [
      'New Year',
      '2026-12-31T22:00:00Z',
      '2026-12-31T22:10:00Z',
      '2027-01-01T04:10:00Z',
      '2027-01-01T22:00:00Z',
    ],
  ] as const
  for (const [night, came, authority, review, limit] of rows)
    test(night, () => {
      const on = story([
        ['arrived', came],
        ['authorised', authority],
      ])
      assert.equal(dutyAt(on, authority, 'review'), `open, due ${review}`)
      assert.equal(dutyAt(on, authority, 'outcome'), `open, due ${limit}`)
    })
})

describe('who a duty is owed to', () => {
  const rows = [
    // what it shows, child, step, state
    ['a girl is cared for by a woman', amara, 'womanAssigned', 'open'],
    ['a boy is not asked', kit, 'womanAssigned', 'not needed'],
    ['the care authority is told of a looked-after child', kit, 'careAuthorityTold', 'open'],
    ['and not of others', amara, 'careAuthorityTold', 'not needed'],
  ] as const
  for (const [shows, child, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(detained, child), '2026-03-27T19:30:00Z', step), new RegExp(`^${state}`)),
    )
})

describe('branches', () => {
  const charged: Happened = ['outcome', '2026-03-28T10:00:00Z', { decision: 'charged' }]
  const refused: Happened = ['bailDecision', '2026-03-28T10:10:00Z', { bail: 'refused' }]
  const requested: Happened = ['accommodationRequested', '2026-03-28T10:20:00Z']
  const decided = (arrangement: string, offered = 'not secure'): Happened => [
    'accommodationDecision',
    '2026-03-28T11:00:00Z',
    { arrangement, offered, impracticable: 'no', seriousHarm: 'no' },
  ]
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    [
      'no rights are read where detention was not authorised',
      [arrived, ['authorised', '2026-03-27T19:20:00Z', { decision: 'refused' }]],
      'rights',
      'not needed',
    ],
    [
      'bail is decided only after charge',
      after(['outcome', '2026-03-28T10:00:00Z', { decision: 'noFurtherAction' }]),
      'bailDecision',
      'not needed',
    ],
    [
      'no accommodation where bail is given',
      after(charged, ['bailDecision', '2026-03-28T10:10:00Z', { bail: 'granted' }]),
      'accommodationRequested',
      'not needed',
    ],
    [
      'accommodation is owed as soon as bail is refused',
      after(charged, refused),
      'accommodationRequested',
      'open',
    ],
    [
      "children's services have an hour to answer",
      after(charged, refused, requested),
      'accommodationAnswered',
      'open, due 2026-03-28T11:20:00Z',
    ],
    [
      'a child who is moved needs no certificate',
      after(charged, refused, requested, decided('move to accommodation')),
      'certificate',
      'not needed',
    ],
    [
      'asking the local authority, again or not, decides nothing: a decision is owed still',
      after(charged, refused, requested, decided('ask the local authority', 'nothing')),
      'accommodationDecision',
      'open',
    ],
    [
      'and owed no more once it is made',
      after(charged, refused, requested, decided('ask the local authority', 'nothing'), [
        'accommodationDecision',
        '2026-03-28T11:30:00Z',
        {
          arrangement: 'move to accommodation',
          offered: 'not secure',
          impracticable: 'no',
          seriousHarm: 'no',
        },
      ]),
      'accommodationDecision',
      'met',
    ],
    [
      'a child who is kept does',
      after(charged, refused, requested, decided('certify impracticable')),
      'certificate',
      'open',
    ],
    [
      'no youth worker is owed where Engage does not work',
      [['arrived', '2026-03-27T19:00:00Z', { engage: 'no' }], authorised],
      'youthWorkerContact',
      'not needed',
    ],
    [
      'where a court ordered the arrest, nobody says why the child was not asked to come',
      [['arrived', '2026-03-27T19:00:00Z', { broughtIn: 'warrant' }]],
      'voluntaryAttendance',
      'not needed',
    ],
    [
      'a mother who came with the child was never asked for',
      after(['parentTold', '2026-03-27T18:50:00Z'], ['adultArrived', '2026-03-27T19:25:00Z']),
      'adultRequested',
      'not needed',
    ],
    [
      'and is there',
      after(['parentTold', '2026-03-27T18:50:00Z'], ['adultArrived', '2026-03-27T19:25:00Z']),
      'adultArrived',
      'met',
    ],
    [
      'somebody else is to be asked where the first will not come',
      after(['adultRequested', '2026-03-27T19:30:00Z', { who: 'parent', answer: 'no' }]),
      'adultRequested',
      'open, prompt 2026-03-27T19:50:00Z',
    ],
    [
      'a second council that is told has its own hour to call back',
      after(
        ['detailsShared', '2026-03-27T19:30:00Z'],
        ['calledBack', '2026-03-27T19:50:00Z'],
        ['detailsShared', '2026-03-28T11:00:00Z'],
      ),
      'calledBack',
      'open, due 2026-03-28T12:00:00Z',
    ],
    [
      'an interpreter is owed where one is needed',
      after(['risk', '2026-03-27T19:30:00Z', { needs: ['language'] }]),
      'interpreterArranged',
      'open',
    ],
    [
      'and not where none is',
      after(['risk', '2026-03-27T19:30:00Z', { needs: ['injury'] }]),
      'interpreterArranged',
      'not needed',
    ],
    [
      'the youth justice service is asked where nobody knows whether it supervises the child',
      [['arrived', '2026-03-27T19:00:00Z', { supervised: 'notKnown' }]],
      'youthJusticeTold',
      'open',
    ],
    [
      'a child who did not want to meet the youth worker is not asked for again',
      after(['youthWorkerContact', '2026-03-27T21:00:00Z', { met: 'declined' }]),
      'youthWorkerContact',
      'met',
    ],
    [
      'nor screened',
      after(['youthWorkerContact', '2026-03-27T21:00:00Z', { met: 'declined' }]),
      'screened',
      'not needed',
    ],
    [
      'a scheme that was not asked owes no answer',
      after(['adultRequested', '2026-03-27T19:30:00Z', { who: 'parent' }]),
      'schemeAnswered',
      'not needed',
    ],
    [
      'a scheme that was asked does',
      after(['adultRequested', '2026-03-27T19:30:00Z', { who: 'scheme' }]),
      'schemeAnswered',
      'overdue, due 2026-03-27T20:30:00Z',
    ],
    [
      'and does again when it is asked again, after it had nobody',
      after(
        ['adultRequested', '2026-03-27T19:30:00Z', { who: 'scheme' }],
        ['schemeAnswered', '2026-03-27T19:50:00Z', { coming: 'no' }],
        ['adultRequested', '2026-03-28T10:30:00Z', { who: 'scheme' }],
      ),
      'schemeAnswered',
      'open, due 2026-03-28T11:30:00Z',
    ],
    [
      'unless somebody has come already',
      after(
        ['adultRequested', '2026-03-27T19:30:00Z', { who: 'scheme' }],
        ['adultArrived', '2026-03-27T20:00:00Z'],
      ),
      'schemeAnswered',
      'not needed, due 2026-03-27T20:30:00Z',
    ],
  ]
  for (const [shows, happened, step, expected] of rows)
    test(shows, () =>
      assert.ok(
        dutyAt(story(happened), '2026-03-28T11:10:00Z', step).startsWith(expected),
        dutyAt(story(happened), '2026-03-28T11:10:00Z', step),
      ),
    )

  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'released without charge',
      after(
        ['outcome', '2026-03-28T10:00:00Z', { decision: 'bailBeforeCharge' }],
        ['released', '2026-03-28T12:00:00Z'],
      ),
    ],
    [
      'released on bail',
      after(
        charged,
        ['bailDecision', '2026-03-28T10:10:00Z', { bail: 'granted' }],
        ['bailed', '2026-03-28T12:00:00Z'],
      ),
    ],
    [
      'moved to local authority accommodation',
      after(charged, refused, requested, decided('move to accommodation'), [
        'transferred',
        '2026-03-28T12:00:00Z',
      ]),
    ],
    [
      'brought before a court',
      [
        ['arrived', '2026-03-27T19:00:00Z', { broughtIn: 'warrant' }],
        authorised,
        ['outcome', '2026-03-28T07:00:00Z', { decision: 'court' }],
        ['broughtToCourt', '2026-03-28T08:00:00Z'],
      ],
    ],
    [
      'handed to another force',
      [
        ['arrived', '2026-03-27T19:00:00Z', { broughtIn: 'otherForce' }],
        authorised,
        ['outcome', '2026-03-28T07:00:00Z', { decision: 'otherForce' }],
        ['handedOver', '2026-03-28T08:00:00Z'],
      ],
    ],
    [
      'taken to court',
      after(charged, refused, requested, decided('certify impracticable'), [
        'takenToCourt',
        '2026-03-29T08:00:00Z',
      ]),
    ],
  ]
  for (const [outcome, happened] of endings)
    test(`ends: ${outcome}`, () => {
      const { ended, duties } = episodeAt(story(happened), '2026-03-30T00:00:00Z')
      assert.equal(ended?.outcome, outcome)
      const otherEndings = duties.filter(duty =>
        ['released', 'bailed', 'transferred', 'takenToCourt', 'broughtToCourt', 'handedOver'].includes(
          duty.step,
        ),
      )
      assert.deepEqual(otherEndings.map(duty => duty.state).sort(), [
        'met',
        ...Array.from({ length: 5 }, () => 'not needed'),
      ])
    })

  test('ends: not a child, once a document says so', () => {
    const shown: Happened = ['notAChild', '2026-03-27T20:00:00Z', { evidence: ['document'] }]
    assert.equal(episodeAt(story(after(shown)), '2026-03-28T00:00:00Z').ended?.outcome, 'not a child')
  })

  test('in another station or a hospital the clocks run on', () => {
    const moved = story(
      after(['movedStation', '2026-03-27T20:00:00Z'], ['hospital', '2026-03-27T21:00:00Z', { way: 'to' }]),
    )
    assert.equal(dutyAt(moved, '2026-03-27T22:00:00Z', 'outcome'), 'open, due 2026-03-28T19:00:00Z')
    assert.equal(dutyAt(moved, '2026-03-27T22:00:00Z', 'review'), 'open, due 2026-03-28T01:20:00Z')
  })

  test('what was never done for the child is missed, and stays on the episode', () => {
    const left = story(
      after(
        ['outcome', '2026-03-28T10:00:00Z', { decision: 'noFurtherAction' }],
        ['released', '2026-03-28T12:00:00Z'],
      ),
    )
    for (const step of [
      'rights',
      'parentTold',
      'adultRequested',
      'solicitorRequested',
      'womanAssigned',
      'releasePlan',
    ])
      assert.match(dutyAt(left, '2026-03-30T00:00:00Z', step), /^missed/, step)
  })
})

describe('what is refused', () => {
  const withAdult = after(
    ['adultRequested', '2026-03-27T19:30:00Z'],
    ['adultArrived', '2026-03-27T21:00:00Z'],
    ['solicitorRequested', '2026-03-27T19:40:00Z'],
  )
  const declines = { choice: 'declines', adultPresent: 'yes', offered: 'spoke' }
  const inCourt = after(
    ['outcome', '2026-03-28T10:00:00Z', { decision: 'charged' }],
    ['bailDecision', '2026-03-28T10:10:00Z', { bail: 'refused' }],
  )
  const rows: readonly (readonly [
    string,
    readonly Happened[],
    Happened,
    RegExp | undefined,
    typeof amara?,
  ])[] = [
    [
      'declining legal advice before the adult came',
      after(['adultRequested', '2026-03-27T19:30:00Z'], ['solicitorRequested', '2026-03-27T19:40:00Z']),
      ['legalAdviceChoice', '2026-03-27T20:00:00Z', declines],
      /not open/,
    ],
    [
      'or at a time before the adult came',
      withAdult,
      ['legalAdviceChoice', '2026-03-27T20:59:59Z', declines],
      /before “Appropriate adult arrived/,
    ],
    [
      'or with the adult out of the room',
      withAdult,
      ['legalAdviceChoice', '2026-03-27T21:10:00Z', { ...declines, adultPresent: 'no' }],
      /appropriate adult is absent/,
    ],
    [
      'or without the offer of a solicitor',
      withAdult,
      ['legalAdviceChoice', '2026-03-27T21:10:00Z', { ...declines, offered: 'no' }],
      /offered a conversation/,
    ],
    [
      'but not declining with everything in place',
      withAdult,
      ['legalAdviceChoice', '2026-03-27T21:10:00Z', declines],
      undefined,
    ],
    [
      'a cell without a reason',
      detained,
      ['placed', '2026-03-27T19:30:00Z', { place: 'cell', cellReason: 'none' }],
      /not placed in a cell without a reason/,
    ],
    [
      'a solicitor as appropriate adult',
      detained,
      ['adultRequested', '2026-03-27T19:30:00Z', { unsuitability: ['lawyer'] }],
      /solicitor acting as such/,
    ],
    [
      'a witness as appropriate adult',
      detained,
      ['adultRequested', '2026-03-27T19:30:00Z', { unsuitability: ['witness'] }],
      /Ask somebody who is independent/,
    ],
    [
      'an extension for an offence that is not indictable',
      detained,
      ['extended', '2026-03-28T18:00:00Z', { ...granted, indictable: 'no' }],
      /indictable/,
    ],
    [
      'an extension before the second review',
      detained,
      ['extended', '2026-03-28T18:00:00Z', { ...granted, secondReview: 'no' }],
      /second review/,
    ],
    [
      'secure accommodation for a child of 11',
      inCourt,
      ['accommodationRequested', '2026-03-28T10:20:00Z', { type: 'secure' }],
      /under 12/,
      eleven,
    ],
    [
      'but not for one of 15',
      inCourt,
      ['accommodationRequested', '2026-03-28T10:20:00Z', { type: 'secure' }],
      undefined,
    ],
    [
      'certifying that no secure place exists, when none was asked for',
      [...inCourt, ['accommodationRequested', '2026-03-28T10:20:00Z', { type: 'notSecure' }]],
      ['accommodationDecision', '2026-03-28T11:00:00Z', { arrangement: 'certify no secure accommodation' }],
      /has not been asked for/,
    ],
    [
      'certifying it, when one is offered',
      inCourt,
      [
        'accommodationDecision',
        '2026-03-28T11:00:00Z',
        { arrangement: 'certify no secure accommodation', offered: 'secure', seriousHarm: 'yes' },
      ],
      /is offered/,
    ],
    [
      'certifying it, when the public needs no such protection from the child',
      inCourt,
      [
        'accommodationDecision',
        '2026-03-28T11:00:00Z',
        { arrangement: 'certify no secure accommodation', offered: 'nothing', seriousHarm: 'no' },
      ],
      /Without serious harm/,
    ],
    [
      'detaining a child of 9 for an offence',
      [arrived],
      ['authorised', '2026-03-27T19:20:00Z', { decision: 'authorised' }],
      /under 10/,
      { ...eleven, age: '9' },
    ],
    [
      'but not refusing to detain one',
      [arrived],
      ['authorised', '2026-03-27T19:20:00Z', { decision: 'refused' }],
      undefined,
      { ...eleven, age: '9' },
    ],
    [
      'taking a child for an adult by the looks, whatever else is said',
      [arrived],
      ['notAChild', '2026-03-27T19:30:00Z', { evidence: ['family', 'looks'] }],
      /no clear evidence/,
    ],
    [
      'certifying it for a child of 11',
      inCourt,
      ['accommodationDecision', '2026-03-28T11:00:00Z', { arrangement: 'certify no secure accommodation' }],
      /under 12/,
      eleven,
    ],
  ]
  for (const [shows, happened, next, says, child] of rows)
    test(shows, () => {
      const found = refusal(story(happened, child ?? amara), next)
      if (says) assert.match(found ?? 'accepted', says)
      else assert.equal(found, undefined)
    })
})

describe('what happened is kept, and marked', () => {
  const rows: readonly (readonly [string, readonly Happened[], RegExp])[] = [
    [
      'interviewed alone',
      after(['interviewed', '2026-03-27T20:00:00Z', { adultPresent: 'no' }]),
      /without an appropriate adult/,
    ],
    [
      'reviewed by the custody officer before charge',
      after(['review', '2026-03-28T00:00:00Z', { officer: 'custodyOfficer' }]),
      /reviewed by an inspector/,
    ],
    [
      'interviewed with no solicitor, and nothing declined',
      after(['interviewed', '2026-03-27T20:00:00Z', { solicitor: 'without' }]),
      /had not declined legal advice/,
    ],
    [
      'fingerprints on the word of the child alone',
      after(['identified', '2026-03-27T20:00:00Z', { agreed: 'child' }]),
      /parent or guardian did not agree/,
    ],
    [
      'fingerprints at 15 on the word of a parent alone',
      after(['identified', '2026-03-27T20:00:00Z', { agreed: 'parent' }]),
      /14 or over and did not agree/,
    ],
    [
      'kept with adults',
      after(['placed', '2026-03-27T19:30:00Z', { apart: 'no' }]),
      /with an adult who is detained/,
    ],
    [
      'voluntary attendance never considered',
      [arrived, ['voluntaryAttendance', '2026-03-27T18:30:00Z', { considered: 'no' }]],
      /voluntary attendance/,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => assert.match(breachesIn(story(happened), '2026-03-28T00:00:00Z').join(), says))

  test('a child of 9 arrested', () =>
    assert.match(
      breachesIn(story([arrived], { ...eleven, age: '9' }), '2026-03-27T19:10:00Z').join(),
      /under 10.*was arrested/,
    ))

  test('at 13 a parent agrees to fingerprints', () =>
    assert.deepEqual(
      breachesIn(
        story(after(['identified', '2026-03-27T20:00:00Z', { agreed: 'parent' }]), kit),
        '2026-03-28T00:00:00Z',
      ),
      [],
    ))

  test('urgent interviews are not breaches', () =>
    assert.deepEqual(
      breachesIn(
        story(
          after(['interviewed', '2026-03-27T20:00:00Z', { adultPresent: 'urgent', solicitor: 'authority' }]),
        ),
        '2026-03-28T00:00:00Z',
      ),
      [],
    ))
})

describe('who owes a review', () => {
  const charged: Happened = ['outcome', '2026-03-28T02:00:00Z', { decision: 'charged' }]
  const owners = (happened: readonly Happened[]) =>
    episodeAt(story(happened), '2026-03-28T03:00:00Z')
      .duties.filter(duty => duty.step === 'review')
      .map(duty => duty.owedBy)

  test('an inspector before charge, and the custody officer after it', () => {
    assert.deepEqual(owners(detained), ['inspector'])
    assert.deepEqual(owners(after(['review', '2026-03-28T00:00:00Z'], charged)), [
      'inspector',
      'custody-officer',
    ])
  })
})

test('a child who declines to be screened, or did not come again, is not graded nor said to have agreed anything', () => {
  for (const [step, given] of [
    ['screened', { agreed: 'no', words: 'No, thank you.' }],
    ['followUp', { met: 'no' }],
  ] as const) {
    const { answers, mistakes } = readAnswers(
      custody.steps[step].asks ?? {},
      given,
      new Date('2026-11-22T12:00:00Z'),
    )
    assert.deepEqual([answers, mistakes], [given, []], step)
  }
})
