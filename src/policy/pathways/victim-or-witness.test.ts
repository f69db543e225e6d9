import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { victimOrWitness } from './victim-or-witness.ts'

/** Amara is 15, Noor is 11, Ben is 8. */
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
const noor = { ...amara, age: '11' }
const ben = { sex: 'male', lookedAfter: 'no', age: '8' }

/** The Thursday before Easter 2026: Good Friday is 3 April, Easter Monday 6 April. */
const reported: Happened = ['reported', '2026-04-02T18:00:00Z', { part: 'victim', safe: 'yes' }]
const witness: Happened = ['reported', '2026-04-02T18:00:00Z', { part: 'witness', safe: 'yes' }]
const rights = (given: string): Happened => [
  'needsAssessed',
  '2026-04-07T10:00:00Z',
  { underAtOffence: 'no', rights: given },
]
const arrest: Happened = ['keyDecision', '2026-04-10T15:00:00Z', { what: 'arrested' }]
const decided = (decision: string, at = '2026-05-01T12:00:00Z'): Happened => ['caseDecided', at, { decision }]
const charged = [reported, decided('charged')]
const agreed = (often: string): Happened => ['updatesAgreed', '2026-04-07T10:00:00Z', { often }]
const verdict = (result: string): Happened => ['verdict', '2026-11-06T15:00:00Z', { result }]
const sentence = (long: string): Happened => ['sentence', '2026-12-23T12:00:00Z', { long }]
const convicted = [...charged, verdict('guilty')]
const referred: Happened = ['supportOffered', '2026-04-07T10:00:00Z', { answer: 'yes' }]

const story = (happened: readonly Happened[], child = amara) => ({
  pathway: victimOrWitness,
  child,
  happened,
})

describe('clocks of a child as victim or witness', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string, typeof amara?])[] = [
    // what it shows, what happened, now, step, state and time, child
    [
      'right 4: needs within two working days, which over Easter is Wednesday',
      [reported],
      '2026-04-08T22:59:59Z',
      'needsAssessed',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'overdue a second into Thursday',
      [reported],
      '2026-04-08T23:00:01Z',
      'needsAssessed',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'right 4: support is offered by then too',
      [reported],
      '2026-04-08T23:00:00Z',
      'supportOffered',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'and late after it',
      [reported, ['supportOffered', '2026-04-08T23:00:01Z', { answer: 'no' }]],
      '2026-04-10T10:00:00Z',
      'supportOffered',
      'met late, due 2026-04-08T23:00:00Z',
    ],
    [
      'an advocate answers within 48 hours',
      [reported, referred],
      '2026-04-09T10:00:00Z',
      'advocateAnswered',
      'open, due 2026-04-09T10:00:00Z',
    ],
    [
      'overdue a second later',
      [reported, referred],
      '2026-04-09T10:00:01Z',
      'advocateAnswered',
      'overdue, due 2026-04-09T10:00:00Z',
    ],
    [
      'a child who said no is owed no answer',
      [reported, ['supportOffered', '2026-04-07T10:00:00Z', { answer: 'no' }]],
      '2026-04-09T10:00:01Z',
      'advocateAnswered',
      'not needed',
    ],
    [
      'when the service has no place, another way is found in five working days',
      [reported, referred, ['advocateAnswered', '2026-04-08T10:00:00Z', { answer: 'declined' }]],
      '2026-04-15T23:00:00Z',
      'otherSupport',
      'open, due 2026-04-15T23:00:00Z',
    ],
    [
      'and is overdue after them',
      [reported, referred, ['advocateAnswered', '2026-04-08T10:00:00Z', { answer: 'declined' }]],
      '2026-04-15T23:00:01Z',
      'otherSupport',
      'overdue, due 2026-04-15T23:00:00Z',
    ],
    [
      'right 6: an arrest on Friday is told by the end of Monday',
      [reported, rights('enhanced'), arrest],
      '2026-04-13T22:59:59Z',
      'decisionTold',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'overdue on Tuesday',
      [reported, rights('enhanced'), arrest],
      '2026-04-13T23:00:01Z',
      'decisionTold',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'one working day also before anybody assessed the needs: a child has enhanced rights',
      [reported, arrest],
      '2026-04-13T23:00:01Z',
      'decisionTold',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'five working days under standard rights',
      [reported, rights('standard'), arrest],
      '2026-04-17T23:00:00Z',
      'decisionTold',
      'open, due 2026-04-17T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported, rights('standard'), arrest],
      '2026-04-17T23:00:01Z',
      'decisionTold',
      'overdue, due 2026-04-17T23:00:00Z',
    ],
    [
      'five too for a child who declined enhanced rights',
      [reported, rights('declined'), arrest],
      '2026-04-17T23:00:00Z',
      'decisionTold',
      'open, due 2026-04-17T23:00:00Z',
    ],
    [
      'the next thing is told anew, with a clock of its own',
      [
        reported,
        arrest,
        ['decisionTold', '2026-04-11T10:00:00Z'],
        ['keyDecision', '2026-04-14T09:00:00Z', { what: 'bailed' }],
      ],
      '2026-04-15T22:00:00Z',
      'decisionTold',
      'open, due 2026-04-15T23:00:00Z',
    ],
    ['nothing is owed while nothing happened', [reported], '2026-06-01T10:00:00Z', 'decisionTold', 'waiting'],
    [
      'a decision not to charge, on the Friday before a bank holiday, by the end of Tuesday',
      [reported, decided('notCharged')],
      '2026-05-05T22:59:59Z',
      'caseDecisionTold',
      'open, due 2026-05-05T23:00:00Z',
    ],
    [
      'overdue on Wednesday',
      [reported, decided('notCharged')],
      '2026-05-05T23:00:01Z',
      'caseDecisionTold',
      'overdue, due 2026-05-05T23:00:00Z',
    ],
    [
      'a case is decided as soon as practicable, with a reminder after 28 days',
      [reported],
      '2026-04-29T10:00:00Z',
      'caseDecided',
      'open, prompt 2026-04-30T18:00:00Z',
    ],
    [
      'a verdict is looked for half a year after the charge, and is never late',
      charged,
      '2027-05-29T10:00:00Z',
      'verdict',
      'open, prompt 2026-10-30T12:00:00Z',
    ],
    [
      'a sentence 28 days after a verdict of guilty',
      convicted,
      '2027-05-29T10:00:00Z',
      'sentence',
      'open, prompt 2026-12-04T15:00:00Z',
    ],
    [
      'a review is answered in thirty working days',
      [reported, decided('notCharged'), ['reviewAsked', '2026-05-05T10:00:00Z']],
      '2026-06-17T23:00:00Z',
      'reviewAnswered',
      'open, due 2026-06-17T23:00:00Z',
    ],
    [
      'and overdue after them',
      [reported, decided('notCharged'), ['reviewAsked', '2026-05-05T10:00:00Z']],
      '2026-06-17T23:00:01Z',
      'reviewAnswered',
      'overdue, due 2026-06-17T23:00:00Z',
    ],
    [
      'every week: seven days after it was agreed',
      [reported, agreed('week')],
      '2026-04-14T23:00:00Z',
      'updated',
      'open, due 2026-04-14T23:00:00Z',
    ],
    [
      'overdue a second later',
      [reported, agreed('week')],
      '2026-04-14T23:00:01Z',
      'updated',
      'overdue, due 2026-04-14T23:00:00Z',
    ],
    [
      'every two weeks',
      [reported, agreed('twoWeeks')],
      '2026-04-14T23:00:01Z',
      'updated',
      'open, due 2026-04-21T23:00:00Z',
    ],
    [
      'every month, over the autumn change of the clocks: the day ends at midnight in winter time',
      [reported, ['updatesAgreed', '2026-09-29T10:00:00Z', { often: 'month' }]],
      '2026-10-30T00:00:00Z',
      'updated',
      'open, due 2026-10-30T00:00:00Z',
    ],
    [
      'overdue a second later',
      [reported, ['updatesAgreed', '2026-09-29T10:00:00Z', { often: 'month' }]],
      '2026-10-30T00:00:01Z',
      'updated',
      'overdue, due 2026-10-30T00:00:00Z',
    ],
    [
      'only when there is news: no clock',
      [reported, agreed('newsOnly')],
      '2026-06-01T10:00:00Z',
      'updated',
      'not needed',
    ],
    [
      'the personal statement is offered in five working days',
      [reported],
      '2026-04-13T23:00:00Z',
      'statementOffered',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported],
      '2026-04-13T23:00:01Z',
      'statementOffered',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'restorative justice is explained ten working days after the confirmation',
      [reported, ['confirmed', '2026-04-07T10:00:00Z', { byChild: 'yes' }]],
      '2026-04-21T23:00:00Z',
      'restorativeOffered',
      'open, due 2026-04-21T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported, ['confirmed', '2026-04-07T10:00:00Z', { byChild: 'yes' }]],
      '2026-04-21T23:00:01Z',
      'restorativeOffered',
      'overdue, due 2026-04-21T23:00:00Z',
    ],
    [
      'not by the youth justice service if an adult did it',
      [reported, ['confirmed', '2026-04-07T10:00:00Z', { byChild: 'no' }]],
      '2026-04-21T23:00:01Z',
      'restorativeOffered',
      'not needed',
    ],
    [
      'what the child wants is asked in two working days',
      [reported],
      '2026-04-08T23:00:01Z',
      'wishesHeard',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'so is how they want to be told',
      [reported],
      '2026-04-08T23:00:01Z',
      'updatesAgreed',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'a child who does not want to give evidence: decided in five working days how it goes on',
      [reported, ['wishesHeard', '2026-04-07T10:00:00Z', { takesPart: 'no' }]],
      '2026-04-14T23:00:00Z',
      'withoutChild',
      'open, due 2026-04-14T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported, ['wishesHeard', '2026-04-07T10:00:00Z', { takesPart: 'no' }]],
      '2026-04-14T23:00:01Z',
      'withoutChild',
      'overdue, due 2026-04-14T23:00:00Z',
    ],
    [
      'special measures are explained in twenty working days: two bank holidays at Easter, one in May',
      [reported],
      '2026-05-05T23:00:00Z',
      'measuresExplained',
      'open, due 2026-05-05T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported],
      '2026-05-05T23:00:01Z',
      'measuresExplained',
      'overdue, due 2026-05-05T23:00:00Z',
    ],
    [
      'a child of 15 is asked about direct contact in five working days',
      [reported],
      '2026-04-13T23:00:01Z',
      'directContact',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    ['a child of 11 is not', [reported], '2026-04-13T23:00:01Z', 'directContact', 'not needed', noor],
    [
      'right 8: a hearing is told within one working day, whatever rights',
      [...charged, ['hearingListed', '2026-05-22T15:00:00Z', { kind: 'trial', evidence: 'no' }]],
      '2026-05-26T23:00:00Z',
      'hearingTold',
      'open, due 2026-05-26T23:00:00Z',
    ],
    [
      'overdue after it: the Monday was a bank holiday',
      [...charged, ['hearingListed', '2026-05-22T15:00:00Z', { kind: 'trial', evidence: 'no' }]],
      '2026-05-26T23:00:01Z',
      'hearingTold',
      'overdue, due 2026-05-26T23:00:00Z',
    ],
    [
      'everything is in place when the hearing begins',
      [
        ...charged,
        [
          'hearingListed',
          '2026-05-22T15:00:00Z',
          { kind: 'trial', at: '2026-11-02T10:00:00Z', evidence: 'yes' },
        ],
      ],
      '2026-11-02T10:00:00Z',
      'readyForHearing',
      'open, due 2026-11-02T10:00:00Z',
    ],
    [
      'overdue a second into it',
      [
        ...charged,
        [
          'hearingListed',
          '2026-05-22T15:00:00Z',
          { kind: 'trial', at: '2026-11-02T10:00:00Z', evidence: 'yes' },
        ],
      ],
      '2026-11-02T10:00:01Z',
      'readyForHearing',
      'overdue, due 2026-11-02T10:00:00Z',
    ],
    [
      'right 8: bail given by a court is told in one working day',
      [...charged, ['courtNews', '2026-05-06T12:00:00Z', { what: 'bail' }]],
      '2026-05-07T23:00:01Z',
      'courtNewsTold',
      'overdue, due 2026-05-07T23:00:00Z',
    ],
    [
      'in five under standard rights',
      [
        reported,
        rights('standard'),
        decided('charged'),
        ['courtNews', '2026-05-06T12:00:00Z', { what: 'bail' }],
      ],
      '2026-05-07T23:00:01Z',
      'courtNewsTold',
      'open, due 2026-05-13T23:00:00Z',
    ],
    [
      'right 9: a verdict on Friday is told by the end of Monday, in winter time',
      convicted,
      '2026-11-10T00:00:00Z',
      'verdictTold',
      'open, due 2026-11-10T00:00:00Z',
    ],
    [
      'overdue a second later',
      convicted,
      '2026-11-10T00:00:01Z',
      'verdictTold',
      'overdue, due 2026-11-10T00:00:00Z',
    ],
    [
      'right 9: a sentence on 23 December by the end of Christmas Eve',
      [...convicted, sentence('no')],
      '2026-12-25T00:00:01Z',
      'sentenceTold',
      'overdue, due 2026-12-25T00:00:00Z',
    ],
    [
      'right 11: twenty working days over Christmas, Boxing Day and New Year',
      [...convicted, sentence('yes')],
      '2027-01-26T00:00:00Z',
      'contactSchemeReferred',
      'open, due 2027-01-26T00:00:00Z',
    ],
    [
      'overdue after them',
      [...convicted, sentence('yes')],
      '2027-01-26T00:00:01Z',
      'contactSchemeReferred',
      'overdue, due 2027-01-26T00:00:00Z',
    ],
    [
      'probation answers in twenty more, also after the case has ended',
      [
        ...convicted,
        sentence('yes'),
        ['endedWithSentence', '2026-12-24T09:00:00Z'],
        ['contactSchemeReferred', '2027-01-04T10:00:00Z', { answer: 'yes' }],
      ],
      '2027-02-02T00:00:01Z',
      'contactSchemeAnswered',
      'overdue, due 2027-02-02T00:00:00Z',
    ],
    [
      'right 9: an appeal is told in one working day',
      [...convicted, ['appealLodged', '2026-11-20T10:00:00Z']],
      '2026-11-24T00:00:01Z',
      'appealTold',
      'overdue, due 2026-11-24T00:00:00Z',
    ],
    [
      'right 10: expenses in ten working days',
      [...charged, ['gaveEvidence', '2026-11-02T12:00:00Z', { asGranted: 'yes', metThem: 'no' }]],
      '2026-11-17T00:00:01Z',
      'expenses',
      'overdue, due 2026-11-17T00:00:00Z',
    ],
    [
      'right 12: a complaint is acknowledged in ten working days',
      [reported, ['complained', '2026-04-02T19:00:00Z']],
      '2026-04-20T23:00:00Z',
      'complaintAcknowledged',
      'open, due 2026-04-20T23:00:00Z',
    ],
    [
      'overdue after them',
      [reported, ['complained', '2026-04-02T19:00:00Z']],
      '2026-04-20T23:00:01Z',
      'complaintAcknowledged',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, state, child] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened, child), now, step), state))
})

describe('branches', () => {
  const now = '2026-05-04T10:00:00Z'
  const isOpen = (happened: readonly Happened[], step: string, child = amara) =>
    /^(open|overdue)/.test(dutyAt(story(happened, child), now, step))

  test('rights of a victim are not owed to a child who only saw it; what a witness needs is', () => {
    for (const step of ['needsAssessed', 'confirmed', 'supportOffered', 'compensation', 'statementOffered'])
      assert.equal(dutyAt(story([witness]), now, step), 'not needed', step)
    for (const step of ['understood', 'wishesHeard', 'updatesAgreed', 'measuresExplained'])
      assert.ok(isOpen([witness], step), step)
  })

  test('a child under 18 when it happened is never given standard rights', () => {
    for (const underAtOffence of ['yes', 'not known'])
      assert.match(
        refusal(story([reported]), [
          'needsAssessed',
          '2026-04-07T10:00:00Z',
          { underAtOffence, rights: 'standard' },
        ]) ?? '',
        /are not taken away/,
      )
    const declines: Happened = [
      'needsAssessed',
      '2026-04-07T10:00:00Z',
      { underAtOffence: 'yes', rights: 'declined' },
    ]
    assert.equal(refusal(story([reported]), declines), undefined)
  })

  test('a child of 18 or under is never told that there are no special measures', () =>
    assert.match(
      refusal(story([reported]), [
        'measuresExplained',
        '2026-04-07T10:00:00Z',
        { underAtHearing: 'yes', measures: 'none' },
      ]) ?? '',
      /eligible for special measures/,
    ))

  test('what the child wants is applied for once somebody is charged', () => {
    const wants: Happened = ['measuresExplained', '2026-04-20T10:00:00Z', { wants: 'yes' }]
    const refuses: Happened = ['measuresExplained', '2026-04-20T10:00:00Z', { wants: 'no' }]
    assert.equal(dutyAt(story([reported, wants]), now, 'measuresAppliedFor'), 'waiting')
    assert.ok(isOpen([reported, wants, decided('charged')], 'measuresAppliedFor'))
    assert.equal(
      dutyAt(story([reported, refuses, decided('charged')]), now, 'measuresAppliedFor'),
      'not needed',
    )
    const applied: Happened = ['measuresAppliedFor', '2026-05-02T10:00:00Z']
    assert.ok(isOpen([reported, wants, decided('charged'), applied], 'measuresDecided'))
  })

  test('a witness under 10 goes on the fast track, an older one does not', () => {
    assert.ok(isOpen(charged, 'fastTracked', ben))
    assert.equal(dutyAt(story(charged, noor), now, 'fastTracked'), 'not needed')
  })

  test('views are heard before an out of court resolution is decided', () => {
    const considered: Happened = ['keyDecision', '2026-04-20T10:00:00Z', { what: 'outOfCourt' }]
    assert.ok(isOpen([reported, considered], 'viewsAsked'))
    assert.match(dutyAt(story([reported, considered, decided('outOfCourt')]), now, 'viewsAsked'), /^missed/)
    assert.equal(dutyAt(story([reported, arrest]), now, 'viewsAsked'), 'not needed')
  })

  test('a decision not to charge that is changed opens the road to court', () => {
    const changed = [reported, decided('notCharged'), decided('charged', '2026-05-03T10:00:00Z')]
    assert.ok(isOpen(changed, 'secondAssessment'))
    assert.ok(isOpen(changed, 'verdict'))
    assert.equal(dutyAt(story([reported, decided('notCharged')]), now, 'secondAssessment'), 'not needed')
  })

  test('things that were kept are given back, also after the end', () => {
    const kept: Happened = ['interviewed', '2026-04-03T10:00:00Z', { property: 'yes' }]
    const over: readonly Happened[] = [
      reported,
      kept,
      decided('notCharged'),
      ['endedWithoutCourt', '2026-05-02T10:00:00Z'],
    ]
    assert.ok(isOpen(over, 'propertyReturned'))
  })

  test('updates stop when the case has ended', () => {
    const over: readonly Happened[] = [
      reported,
      agreed('month'),
      ['updated', '2026-04-30T10:00:00Z'],
      decided('notCharged'),
      ['endedWithoutCourt', '2026-05-02T10:00:00Z'],
    ]
    assert.match(dutyAt(story(over), '2026-09-01T10:00:00Z', 'updated'), /^not needed/)
  })
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'ended without a court case',
      [reported, decided('notCharged'), ['endedWithoutCourt', '2026-05-02T10:00:00Z']],
    ],
    [
      'ended without a court case',
      [reported, decided('outOfCourt'), ['endedWithoutCourt', '2026-05-02T10:00:00Z']],
    ],
    [
      'ended without a court case',
      [witness, decided('notInvestigated'), ['endedWithoutCourt', '2026-05-02T10:00:00Z']],
    ],
    [
      'ended without a conviction',
      [...charged, verdict('notGuilty'), ['endedWithoutConviction', '2026-11-07T10:00:00Z']],
    ],
    [
      'ended without a conviction',
      [...charged, verdict('stopped'), ['endedWithoutConviction', '2026-11-07T10:00:00Z']],
    ],
    ['ended with a sentence', [...convicted, sentence('no'), ['endedWithSentence', '2026-12-24T10:00:00Z']]],
  ]
  for (const [ends, happened] of rows)
    test(ends, () => assert.equal(episodeAt(story(happened), '2027-02-01T00:00:00Z').ended?.outcome, ends))
})

describe('breaches', () => {
  const rows: readonly (readonly [RegExp, readonly Happened[]])[] = [
    [
      /whether the child is looked after/,
      [reported, ['crimeRecorded', '2026-04-02T19:00:00Z', { lookedAfter: 'no' }]],
    ],
    [
      /rights stay when they do not give evidence/,
      [
        reported,
        ['wishesHeard', '2026-04-07T10:00:00Z', { takesPart: 'no' }],
        ['withoutChild', '2026-04-08T10:00:00Z', { explained: 'no' }],
      ],
    ],
    [/may not be safe for the child/, [reported, ['confirmed', '2026-04-03T10:00:00Z', { safeWay: 'no' }]]],
    [/left out something/, [reported, ['confirmed', '2026-04-03T10:00:00Z', { missing: ['rights'] }]]],
    [/came near whoever is suspected/, [reported, ['interviewed', '2026-04-03T10:00:00Z', { met: 'yes' }]]],
    [
      /Nobody considered an intermediary/,
      [reported, ['interviewed', '2026-04-03T10:00:00Z', { intermediary: 'no' }]],
    ],
    [
      /can be looked at again/,
      [reported, decided('notCharged'), ['caseDecisionTold', '2026-05-02T10:00:00Z', { review: 'no' }]],
    ],
    [
      /No screen, live link or recorded interview/,
      [
        reported,
        [
          'measuresExplained',
          '2026-04-07T10:00:00Z',
          { screen: 'notOffered', liveLink: 'notOffered', recorded: 'notOffered' },
        ],
      ],
    ],
    [
      /not applied for: live link/,
      [
        reported,
        ['measuresExplained', '2026-04-07T10:00:00Z', { wants: 'yes' }],
        decided('charged'),
        ['measuresAppliedFor', '2026-05-02T10:00:00Z', { liveLink: 'notApplied' }],
      ],
    ],
    [
      /without something the court had granted/,
      [...charged, ['gaveEvidence', '2026-11-02T12:00:00Z', { asGranted: 'no', metThem: 'no' }]],
    ],
    [
      /met the accused/,
      [...charged, ['gaveEvidence', '2026-11-02T12:00:00Z', { asGranted: 'yes', metThem: 'yes' }]],
    ],
    [
      /was not heard before sentence/,
      [...convicted, ['sentence', '2026-12-23T12:00:00Z', { statement: 'no' }]],
    ],
  ]
  for (const [says, happened] of rows)
    test(String(says), () =>
      assert.match(breachesIn(story(happened), '2027-02-01T00:00:00Z').join('\n'), says),
    )

  test('a charge leaves no decision to be looked at again', () =>
    assert.deepEqual(
      breachesIn(
        story([...charged, ['caseDecisionTold', '2026-05-02T10:00:00Z', { review: 'no' }]]),
        '2027-02-01T00:00:00Z',
      ),
      [],
    ))
})
