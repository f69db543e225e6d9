import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { safeguardingNotification } from './safeguarding-notification.ts'

const zuri = { sex: 'female', lookedAfter: 'no', age: '10' }
const story = (happened: readonly Happened[]) => ({
  pathway: safeguardingNotification,
  child: zuri,
  happened,
})

/** A Thursday before a bank holiday: Good Friday is 3 April 2026, Easter Monday 6 April. */
const concern: Happened = ['concern', '2026-04-02T09:00:00Z', { safeNow: 'yes' }]
const graded = (grade: string, at = '2026-04-02T10:00:00Z'): Happened => ['graded', at, { grade }]
const sent: Happened = ['sent', '2026-04-02T10:30:00Z']
const accepted: Happened = ['received', '2026-04-02T11:00:00Z', { answer: 'accepted' }]
const declined: Happened = ['received', '2026-04-02T11:00:00Z', { answer: 'declined' }]
const decided = (next: string, more = {}): Happened => ['decided', '2026-04-02T15:00:00Z', { next, ...more }]
const strategy = (decision: string, more = {}): Happened => [
  'strategyHeld',
  '2026-04-03T10:00:00Z',
  { decision, seeBy: '2026-04-04', ...more },
]
const childSeen: Happened = ['childSeen', '2026-04-04T10:00:00Z']
const enquiry = (finding: string): Happened => ['enquiryEnded', '2026-04-14T10:00:00Z', { finding }]
const conferenceHeld = (plan: string, more = {}): Happened => [
  'conferenceHeld',
  '2026-04-20T10:00:00Z',
  { plan, ...more },
]
const assessed = (outcome: string): Happened => ['assessed', '2026-05-20T10:00:00Z', { outcome }]
const healthAsked: Happened = ['healthAsked', '2026-04-02T11:00:00Z']
const hub = (grade = 'need'): readonly Happened[] => [concern, graded(grade), sent, accepted]
const strategyCalled: readonly Happened[] = [...hub('harm'), decided('strategy')]
const planned: readonly Happened[] = [
  ...strategyCalled,
  strategy('joint'),
  childSeen,
  enquiry('conference'),
  conferenceHeld('protection'),
]
const reviewedPlan = (at: string): Happened => ['planReviewed', at]

describe('clocks of a safeguarding notification', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    ['twelve hours to grade', [concern], '2026-04-02T21:00:00Z', 'graded', 'open, due 2026-04-02T21:00:00Z'],
    ['and a second', [concern], '2026-04-02T21:00:01Z', 'graded', 'overdue, due 2026-04-02T21:00:00Z'],
    [
      'one hour for a child who is not safe',
      [['concern', '2026-04-02T09:00:00Z', { safeNow: 'no' }]],
      '2026-04-02T10:00:01Z',
      'graded',
      'overdue, due 2026-04-02T10:00:00Z',
    ],
    [
      'red: sent within the hour',
      [concern, graded('harm')],
      '2026-04-02T11:00:00Z',
      'sent',
      'open, due 2026-04-02T11:00:00Z',
    ],
    [
      'green: within a day, over the night the clocks go back',
      [['concern', '2026-10-24T20:00:00Z'], graded('help', '2026-10-24T21:00:00Z')],
      '2026-10-25T21:00:00Z',
      'sent',
      'open, due 2026-10-25T21:00:00Z',
    ],
    [
      'green: within a day, over the night they go forward',
      [['concern', '2026-03-28T20:00:00Z'], graded('help', '2026-03-28T21:00:00Z')],
      '2026-03-29T21:00:01Z',
      'sent',
      'overdue, due 2026-03-29T21:00:00Z',
    ],
    [
      'the council has four hours to receive it',
      [concern, graded('need'), sent],
      '2026-04-02T14:30:00Z',
      'received',
      'open, due 2026-04-02T14:30:00Z',
    ],
    [
      'and a second',
      [concern, graded('need'), sent],
      '2026-04-02T14:30:01Z',
      'received',
      'overdue, due 2026-04-02T14:30:00Z',
    ],
    [
      'sent again after a decline: received anew',
      [concern, graded('need'), sent, declined, ['sent', '2026-04-02T12:00:00Z']],
      '2026-04-02T12:30:00Z',
      'received',
      'open, due 2026-04-02T16:00:00Z',
    ],
    [
      'one working day to decide: Good Friday and Easter Monday do not count',
      hub(),
      '2026-04-07T22:59:59Z',
      'decided',
      'open, due 2026-04-07T23:00:00Z',
    ],
    ['and a second', hub(), '2026-04-07T23:00:01Z', 'decided', 'overdue, due 2026-04-07T23:00:00Z'],
    [
      'accepted the second time: the working day runs from then',
      [
        concern,
        graded('need'),
        sent,
        declined,
        ['sent', '2026-04-07T10:00:00Z'],
        ['received', '2026-04-07T11:00:00Z', { answer: 'accepted' }],
      ],
      '2026-04-07T12:00:00Z',
      'decided',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'health: amber, 24 hours',
      [...hub(), healthAsked],
      '2026-04-02T12:00:00Z',
      'healthAnswered',
      'open, due 2026-04-03T11:00:00Z',
    ],
    [
      'red, 4',
      [...hub('harm'), healthAsked],
      '2026-04-02T12:00:00Z',
      'healthAnswered',
      'open, due 2026-04-02T15:00:00Z',
    ],
    [
      'green, 72',
      [...hub('help'), healthAsked],
      '2026-04-02T12:00:00Z',
      'healthAnswered',
      'open, due 2026-04-05T11:00:00Z',
    ],
    [
      'a strategy discussion within 24 hours, bank holiday or not',
      strategyCalled,
      '2026-04-03T15:00:01Z',
      'strategyHeld',
      'overdue, due 2026-04-03T15:00:00Z',
    ],
    [
      'the child is seen by the day agreed',
      [...strategyCalled, strategy('joint')],
      '2026-04-04T22:59:59Z',
      'childSeen',
      'open, due 2026-04-04T23:00:00Z',
    ],
    [
      'a conference 15 working days after the discussion, Easter and all',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('conference')],
      '2026-04-27T22:59:59Z',
      'conferenceHeld',
      'open, due 2026-04-27T23:00:00Z',
    ],
    [
      'and a second',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('conference')],
      '2026-04-27T23:00:01Z',
      'conferenceHeld',
      'overdue, due 2026-04-27T23:00:00Z',
    ],
    [
      'an assessment 45 working days after it was received: four bank holidays',
      [...hub(), decided('assessment')],
      '2026-06-10T23:00:01Z',
      'assessed',
      'overdue, due 2026-06-10T23:00:00Z',
    ],
    [
      'a core group ten working days after the conference: May Day',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('conference'), conferenceHeld('protection')],
      '2026-04-21T12:00:00Z',
      'coreGroupMet',
      'open, due 2026-05-05T23:00:00Z',
    ],
    [
      'the plan reviewed within three months of the conference',
      planned,
      '2026-07-20T22:59:59Z',
      'planReviewed',
      'open, due 2026-07-20T23:00:00Z',
    ],
    [
      'and then within six months of the review before',
      [...planned, reviewedPlan('2026-07-10T10:00:00Z')],
      '2027-01-11T00:00:01Z',
      'planReviewed',
      'overdue, due 2027-01-11T00:00:00Z',
    ],
    [
      'also after the episode has ended with the plan',
      [
        ...planned,
        ['assessed', '2026-04-21T10:00:00Z', { outcome: 'protection' }],
        ['planStarted', '2026-04-22T10:00:00Z'],
      ],
      '2026-07-20T23:00:01Z',
      'planReviewed',
      'overdue, due 2026-07-20T23:00:00Z',
    ],
    [
      'until the plan has ended',
      [...planned, reviewedPlan('2026-07-10T10:00:00Z'), ['planEnded', '2026-07-10T12:00:00Z']],
      '2027-06-01T12:00:00Z',
      'planReviewed',
      'not needed, due 2027-01-11T00:00:00Z',
    ],
    [
      'the officer hears the next working day',
      [...hub(), decided('help')],
      '2026-04-07T23:00:01Z',
      'officerTold',
      'overdue, due 2026-04-07T23:00:00Z',
    ],
    [
      'every referral is scored, also after the end',
      [
        ...hub(),
        decided('help'),
        ['helpStarted', '2026-04-08T10:00:00Z'],
        ['officerTold', '2026-04-08T11:00:00Z'],
      ],
      '2026-04-13T23:00:01Z',
      'qualityScored',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'managers answer a disagreement in one working day',
      [...hub(), decided('everyday'), ['disputed', '2026-04-02T16:00:00Z']],
      '2026-04-02T17:00:00Z',
      'disputeAnswered',
      'open, due 2026-04-07T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['blue: nothing is sent', [concern, graded('information')], 'sent', 'not needed'],
    [
      'blue: kept, once a supervisor looked',
      [concern, graded('information'), ['supervised', '2026-04-02T12:00:00Z']],
      'keptAsInformation',
      'open',
    ],
    [
      'graded up after that: sent',
      [concern, graded('information'), graded('need', '2026-04-02T13:00:00Z')],
      'sent',
      'open',
    ],
    ['only those asked answer: health', [...hub(), healthAsked], 'healthAnswered', 'open'],
    ['and not the school', [...hub(), healthAsked], 'schoolAnswered', 'waiting'],
    [
      'what health did not say in time for the decision is not owed afterwards',
      [...hub(), healthAsked, decided('help')],
      'healthAnswered',
      'not needed',
    ],
    [
      'declined: the police agree or send it again',
      [concern, graded('need'), sent, declined],
      'declineAgreed',
      'open',
    ],
    ['declined: nothing to decide', [concern, graded('need'), sent, declined], 'decided', 'not needed'],
    ['accepted: nothing to agree to', hub(), 'declineAgreed', 'not needed'],
    ['a disagreement is a power and not a duty', hub(), 'disputed', 'open'],
    ['early help: no assessment', [...hub(), decided('help')], 'assessed', 'not needed'],
    [
      'an assessment: no strategy discussion',
      [...hub(), decided('assessment')],
      'strategyHeld',
      'not needed',
    ],
    ['a strategy discussion goes with an assessment', strategyCalled, 'assessed', 'open'],
    [
      'decided anew: a discussion after all',
      [...hub(), decided('assessment'), ['decided', '2026-04-02T16:00:00Z', { next: 'strategy' }]],
      'strategyHeld',
      'open',
    ],
    [
      'no section 47 enquiry: no visit for one',
      [...strategyCalled, strategy('none')],
      'childSeen',
      'not needed',
    ],
    [
      'an enquiry waits until the child was seen',
      [...strategyCalled, strategy('single')],
      'enquiryEnded',
      'waiting',
    ],
    [
      'no conference if the worry was not confirmed',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('notFound')],
      'conferenceHeld',
      'not needed',
    ],
    [
      'no review without a plan',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('conference'), conferenceHeld('none')],
      'planReviewed',
      'not needed',
    ],
    [
      'no core group without a plan',
      [...strategyCalled, strategy('joint'), childSeen, enquiry('conference'), conferenceHeld('none')],
      'coreGroupMet',
      'not needed',
    ],
    [
      'a plan for a child in need',
      [...hub(), decided('assessment'), assessed('need')],
      'planStarted',
      'open',
    ],
    ['closed without one', [...hub(), decided('assessment'), assessed('nothing')], 'closed', 'open'],
    [
      'a talk about a referral below the standard',
      [
        ...hub(),
        decided('help'),
        ['officerTold', '2026-04-02T16:00:00Z'],
        ['qualityScored', '2026-04-02T17:00:00Z', { result: 'below' }],
      ],
      'qualityTalked',
      'open',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () => {
      const last = happened.at(-1)?.[1] ?? ''
      assert.match(dutyAt(story(happened), last, step), new RegExp(`^${state}`))
    })
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'kept as information',
      [
        concern,
        graded('information'),
        ['supervised', '2026-04-02T12:00:00Z'],
        ['keptAsInformation', '2026-04-02T13:00:00Z'],
      ],
    ],
    [
      'declined by the hub',
      [concern, graded('need'), sent, declined, ['declineAgreed', '2026-04-02T13:00:00Z']],
    ],
    [
      'early help, or services for every child',
      [...hub(), decided('help'), ['helpStarted', '2026-04-08T10:00:00Z']],
    ],
    [
      'a plan for the child',
      [...hub(), decided('assessment'), assessed('need'), ['planStarted', '2026-05-21T10:00:00Z']],
    ],
    [
      'assessed, without a plan',
      [...hub(), decided('assessment'), assessed('help'), ['closed', '2026-05-21T10:00:00Z']],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-06-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('a conference is owed even if the assessment ended first', () =>
    assert.equal(
      dutyAt(
        story([
          ...strategyCalled,
          strategy('joint'),
          childSeen,
          enquiry('conference'),
          ['assessed', '2026-04-15T10:00:00Z', { outcome: 'protection' }],
          ['planStarted', '2026-04-16T10:00:00Z'],
        ]),
        '2026-04-27T23:00:01Z',
        'conferenceHeld',
      ),
      'overdue, due 2026-04-27T23:00:00Z',
    ))
})

describe('a child who moves to another council', () => {
  const moved: Happened = ['takenOver', '2026-04-05T10:00:00Z']
  const planMoved: Happened = ['planEnded', '2026-04-21T10:00:00Z', { why: 'moved' }]
  const rows = [
    // what happened, what this council owes no more
    [[...hub(), decided('assessment'), moved], 'assessed'],
    [[...strategyCalled, strategy('joint'), ['takenOver', '2026-04-03T12:00:00Z'] as Happened], 'childSeen'],
    [[...strategyCalled, strategy('joint'), childSeen, moved], 'enquiryEnded'],
    [[...planned, ['takenOver', '2026-04-21T10:00:00Z'] as Happened], 'planReviewed'],
    [[...planned, planMoved], 'coreGroupMet'],
  ] as const
  for (const [happened, step] of rows)
    test(`${happened.at(-1)?.[0]}: ${step}`, () =>
      assert.match(dutyAt(story(happened), '2027-01-01T00:00:00Z', step), /^not needed/))

  test('is taken over only by one that accepts', () =>
    assert.match(
      refusal(story(hub()), ['takenOver', '2026-04-05T10:00:00Z', { accepted: 'no' }]) ?? 'allowed',
      /until the other has accepted/,
    ))
  test('ends: taken over by another council', () =>
    assert.equal(
      episodeAt(story([...hub(), moved]), '2026-04-06T00:00:00Z').ended?.outcome,
      'taken over by another council',
    ))
})

describe('what is refused, and what is marked', () => {
  const scored: readonly Happened[] = [...hub(), decided('help'), ['officerTold', '2026-04-02T16:00:00Z']]
  for (const question of ['childsVoice', 'gradeRight', 'timely'])
    test(`a referral with no point for ${question} never reaches the standard`, () =>
      assert.match(
        refusal(story(scored), [
          'qualityScored',
          '2026-04-02T17:00:00Z',
          { result: 'reached', [question]: 'none' },
        ]) ?? 'accepted',
        /does not reach the standard/,
      ))
  test('one with a point for each may', () =>
    assert.equal(
      refusal(story(scored), ['qualityScored', '2026-04-02T17:00:00Z', { result: 'reached' }]),
      undefined,
    ))

  for (const grade of ['harm', 'need', 'help'])
    for (const urgency of ['harm', 'need', 'help'])
      test(`graded ${grade}, sent as ${urgency}`, () => {
        const said = refusal(story([concern, graded(grade)]), ['sent', '2026-04-02T10:30:00Z', { urgency }])
        if (grade === urgency) assert.equal(said, undefined)
        else assert.match(said ?? 'accepted', /Send it as that, or have it graded again/)
      })

  const marked: readonly (readonly [string, readonly Happened[], RegExp])[] = [
    [
      'level 4 without a statutory route',
      [...hub(), decided('help', { level: 'level4', significantHarm: 'no' })],
      /no assessment and no strategy discussion/,
    ],
    [
      'suspected harm without a strategy discussion',
      [...hub(), decided('assessment', { significantHarm: 'yes' })],
      /no strategy discussion was called/,
    ],
    [
      'a discussion without its three agencies',
      [...strategyCalled, strategy('joint', { quorate: 'no' })],
      /without children's services, police or health/,
    ],
    [
      'a conference without the police',
      [
        ...strategyCalled,
        strategy('joint'),
        childSeen,
        enquiry('conference'),
        conferenceHeld('protection', { policeReport: 'no' }),
      ],
      /gave the conference no report/,
    ],
  ]
  for (const [shows, happened, says] of marked)
    test(shows, () => assert.match(breachesIn(story(happened), '2026-06-01T00:00:00Z').join(), says))
})

describe('what it leads to', () => {
  test('the pathway that fits the worry, and police protection for a child who is not safe now', () =>
    assert.deepEqual(
      safeguardingNotification.steps.concern.leadsTo?.map(one => [one.pathway, one.when]),
      [
        ['police-protection', { safeNow: 'no' }],
        ['missing-child', { kinds: 'missing' }],
        ['domestic-abuse-desk', { kinds: 'domesticAbuse' }],
        ['child-exploitation', { kinds: 'exploitation' }],
        ['online-harm', { kinds: 'online' }],
        ['drug-treatment-referral', { kinds: 'substances' }],
        ['prevent-referral', { kinds: 'extremism' }],
        ['modern-slavery-referral', { kinds: 'slavery' }],
      ],
    ))
})

test('no partner reads anything before it is sent, and only whoever is asked reads what they are asked', () => {
  const {
    concern: worry,
    graded: grade,
    supervised,
    healthAsked: health,
    schoolAsked,
    sent: notification,
  } = safeguardingNotification.steps
  for (const step of [worry, grade, supervised]) assert.equal(step.sharedWith, undefined)
  assert.deepEqual(notification.sharedWith, ['childrens-services'])
  assert.deepEqual(health.sharedWith, ['health'])
  assert.deepEqual(schoolAsked.sharedWith, ['school'])
})
