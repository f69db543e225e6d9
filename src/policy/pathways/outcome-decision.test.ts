import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { suggest } from '../../kernel/decision.ts'
import { outcomeEligibility } from '../decisions/outcome-eligibility.ts'
import { outcomeDecision } from './outcome-decision.ts'

const kit = { sex: 'male', lookedAfter: 'yes', age: '15' }
const mia = { sex: 'female', lookedAfter: 'no', age: '17', bornOn: '2008-08-15' }
const story = (happened: readonly Happened[], child: Readonly<Record<string, string>> = kit) => ({
  pathway: outcomeDecision,
  child: child as typeof kit,
  happened,
})

// Monday 2 March 2026
const put = (more: Readonly<Record<string, string>> = {}): Happened => [
  'putForward',
  '2026-03-02T10:00:00Z',
  { oldEnough: 'yes', ...more },
]
const limit: Happened = ['limitSettled', '2026-03-02T11:00:00Z', { mode: 'summary', lastDay: '2026-08-20' }]
const noLimit: Happened = ['limitSettled', '2026-03-02T11:00:00Z', { mode: 'either' }]
const tested = (evidence: string): Happened => ['evidenceTested', '2026-03-03T10:00:00Z', { evidence }]
const position = (said: string): Happened => ['positionTaken', '2026-03-04T10:00:00Z', { position: said }]
const stops = (decider: string): Happened => ['stops', '2026-03-04T11:00:00Z', { decider }]
const scored: Happened = ['scored', '2026-03-04T12:00:00Z', { adjustment: 'same' }]
const decided = (outcome: string, more: Readonly<Record<string, string>> = {}): Happened => [
  'decided',
  '2026-03-05T10:00:00Z',
  { outcome, jointly: 'together', ...more },
]
const ready = [noLimit, tested('enough to charge'), position('admits'), stops('police may charge'), scored]

describe('clocks of a decision about an offence', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'two working days for the mode of trial',
      [put()],
      '2026-03-04T23:59:59Z',
      'limitSettled',
      'open, due 2026-03-05T00:00:00Z',
    ],
    [
      'overdue a second after the second working day',
      [put()],
      '2026-03-05T00:00:01Z',
      'limitSettled',
      'overdue, due 2026-03-05T00:00:00Z',
    ],
    [
      'five working days for the Full Code Test, over a weekend',
      [put()],
      '2026-03-03T00:00:00Z',
      'evidenceTested',
      'open, due 2026-03-10T00:00:00Z',
    ],
    [
      'a summary offence is decided by the last day for proceedings, in summer time',
      [put(), limit, ...ready.slice(1)],
      '2026-03-05T00:00:00Z',
      'decided',
      'open, due 2026-08-20T23:00:00Z',
    ],
    [
      'another offence within six weeks, in summer time',
      [put(), ...ready],
      '2026-03-05T00:00:00Z',
      'decided',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'the youth justice service has ten working days from being asked',
      [put(), ...ready, ['youthJusticeAsked', '2026-03-05T09:00:00Z']],
      '2026-03-06T00:00:00Z',
      'youthJusticeSaid',
      'open, due 2026-03-20T00:00:00Z',
    ],
    [
      'inquiries that are left are looked at every 14 days',
      [put(), tested('more inquiries')],
      '2026-03-04T00:00:00Z',
      'inquiriesReviewed',
      'open, due 2026-03-18T00:00:00Z',
    ],
    [
      'a child who was harmed is told within one working day',
      [put({ victim: 'child' }), ...ready, decided('youth caution')],
      '2026-03-05T11:00:00Z',
      'victimTold',
      'open, due 2026-03-07T00:00:00Z',
    ],
    [
      'an adult within five',
      [put({ victim: 'adult' }), ...ready, decided('youth caution')],
      '2026-03-05T11:00:00Z',
      'victimTold',
      'open, due 2026-03-13T00:00:00Z',
    ],
    [
      'a child who was harmed is told what the prosecutor decided as well',
      [put({ victim: 'child' }), ...ready, decided('refer to a prosecutor'), asked('stop')],
      '2026-03-05T16:00:00Z',
      'victimToldProsecution',
      'open, due 2026-03-07T00:00:00Z',
    ],
    [
      'and so is the child who was suspected',
      [put(), ...ready, decided('refer to a prosecutor'), asked('charge')],
      '2026-03-05T16:00:00Z',
      'prosecutionTold',
      'open, due 2026-03-07T00:00:00Z',
    ],
    [
      'a child who was harmed is told that there is not enough evidence',
      [put({ victim: 'child' }), tested('not enough'), ['noCase', '2026-03-04T09:00:00Z']],
      '2026-03-04T11:00:00Z',
      'victimToldClosed',
      'open, due 2026-03-06T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))

  test('a child of 17 is looked at four months before 18', () =>
    assert.match(
      dutyAt(story([put()], mia), '2026-03-03T00:00:00Z', 'turning18'),
      /^open, due 2026-04-1[45]T23:00:00Z/,
    ))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child under 10 has no offence to test', [put({ oldEnough: 'no' })], 'evidenceTested', 'not needed'],
    ['and somebody closes it with help', [put({ oldEnough: 'no' })], 'tooYoung', 'open'],
    ['not enough evidence closes it, within a day', [put(), tested('not enough')], 'noCase', 'overdue'],
    ['and nobody decides an outcome', [put(), tested('not enough')], 'decided', 'not needed'],
    ['a child looked after has ten points', [put()], 'tenPoints', 'open'],
    [
      'and a social worker who answers them',
      [put(), ['tenPoints', '2026-03-03T10:00:00Z']],
      'socialWorkerSaid',
      'open',
    ],
    [
      'a victim not heard yet is still to be heard',
      [put({ victim: 'child' }), ['victimViews', '2026-03-03T10:00:00Z', { heard: 'notYet' }]],
      'victimViews',
      'open',
    ],
    ['nobody in particular harmed: no views', [put({ victim: 'nobody' })], 'victimViews', 'not needed'],
    ['a form that is not needed', [put(), ...ready, form('no')], 'informationForm', 'not needed'],
    ['a form that is needed', [put(), ...ready, form('yes')], 'informationForm', 'open'],
    ['a caution is handed on', [put(), ...ready, decided('youth caution')], 'begun', 'open'],
    ['and is not a charge', [put(), ...ready, decided('youth caution')], 'charged', 'not needed'],
    [
      'a prosecutor who asks for more has decided nothing to tell',
      [put(), ...ready, decided('refer to a prosecutor'), asked('more')],
      'prosecutionTold',
      'not needed',
    ],
    ['a prosecutor is asked', [put(), ...ready, decided('refer to a prosecutor')], 'prosecutorSaid', 'open'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.equal(dutyAt(story(happened), '2026-03-05T11:00:00Z', step).split(',')[0], state),
    )

  test('another child is not asked for the ten points', () =>
    assert.equal(dutyAt(story([put()], mia), '2026-03-03T00:00:00Z', 'tenPoints'), 'not needed'))
})

function form(needed: string): Happened {
  return ['formConsidered', '2026-03-04T13:00:00Z', { needed }]
}

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[], string])[] = [
    ['tooYoung', [put({ oldEnough: 'no' })], 'under 10: no offence'],
    ['noCase', [put(), tested('not enough')], 'no further action'],
    ['noAction', [put(), ...ready, decided('no further action')], 'no further action'],
    ['begun', [put(), ...ready, decided('community resolution')], 'out of court resolution'],
    ['deferred', [put(), ...ready, decided('deferred prosecution')], 'prosecution deferred'],
    ['charged', [put(), ...ready, decided('charge')], 'charged'],
    ['prosecutorCharged', [put(), ...ready, decided('refer to a prosecutor'), asked('charge')], 'charged'],
    [
      'prosecutorStopped',
      [put(), ...ready, decided('refer to a prosecutor'), asked('stop')],
      'no further action',
    ],
  ]
  for (const [step, happened, outcome] of rows)
    test(`${step}: ${outcome}`, () => {
      const ended = episodeAt(
        story([...happened, [step, '2026-03-06T10:00:00Z']]),
        '2026-03-07T10:00:00Z',
      ).ended
      assert.equal(ended?.outcome, outcome)
    })

  test('what was left out is missed, and the child is still to be told', () => {
    const whole = [put(), ...ready, decided('charge'), ['charged', '2026-03-05T12:00:00Z'] as const]
    const at = '2026-03-05T13:00:00Z'
    assert.equal(dutyAt(story(whole), at, 'exploitation').split(',')[0], 'missed')
    assert.equal(dutyAt(story(whole), at, 'tenPoints').split(',')[0], 'missed')
    assert.equal(dutyAt(story(whole), at, 'childTold').split(',')[0], 'open')
  })
})

function asked(said: string): Happened {
  return ['prosecutorSaid', '2026-03-05T15:00:00Z', { said }]
}

describe('what the law does not allow', () => {
  const withStops = (decider: string, evidence = 'enough to charge', said = 'admits') => [
    put(),
    noLimit,
    tested(evidence),
    position(said),
    stops(decider),
    scored,
  ]
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp | undefined])[] = [
    ['a charge by police', withStops('police may charge'), decided('charge'), undefined],
    ['a charge police may not make', withStops('prosecutor charges'), decided('charge'), /may not charge/],
    [
      'a caution for an indictable offence without a prosecutor',
      withStops('prosecutor decides'),
      decided('youth caution'),
      /Only a prosecutor/,
    ],
    [
      'the same with one who agreed',
      withStops('prosecutor decides'),
      decided('youth caution', { prosecutorAgreed: 'yes' }),
      undefined,
    ],
    [
      'a charge on less than the test',
      withStops('police may charge', 'case to answer'),
      decided('charge'),
      /not enough evidence/,
    ],
    [
      'a charge while nobody has found out about exploitation',
      [
        ...withStops('police may charge'),
        ['exploitation', '2026-03-04T14:00:00Z', { route: 'find out first' }],
      ],
      decided('charge'),
      /section 45/,
    ],
    [
      'police charging a sexual offence',
      [put(), noLimit],
      ['stops', '2026-03-04T11:00:00Z', { also: ['child'], decider: 'police may charge' }],
      /may not charge/,
    ],
    [
      'police charging what would bring more than magistrates pass',
      [put(), noLimit],
      ['stops', '2026-03-04T11:00:00Z', { also: ['sentence'], decider: 'police may charge' }],
      /may not charge/,
    ],
    [
      'an offence outside the defence said to be inside',
      [put({ offence: 'robbery' })],
      ['exploitation', '2026-03-04T11:00:00Z', { excluded: 'no' }],
      /outside the defence/,
    ],
    [
      'a score that is graver for no reason',
      [put(), tested('enough to charge')],
      ['scored', '2026-03-04T11:00:00Z', { adjustment: 'graver', graver: ['none'] }],
      /Name what makes it graver/,
    ],
  ]
  for (const [what, happened, next, says] of rows)
    test(`${what}${says ? ' is refused' : ' is allowed'}`, () => {
      const said = refusal(story(happened), next)
      if (says) assert.match(said ?? 'allowed', says)
      else assert.equal(said, undefined)
    })
})

describe('an outcome is refused exactly where the table of eligibility does not open it', () => {
  const opened: Readonly<Record<string, readonly string[]>> = {
    diversion: ['no further action', 'deferred prosecution'],
    resolution: ['no further action', 'deferred prosecution', 'community resolution'],
    cautions: [
      'no further action',
      'deferred prosecution',
      'community resolution',
      'youth caution',
      'youth conditional caution',
    ],
  }
  for (const evidence of ['enough to charge', 'case to answer'])
    for (const said of ['says nothing', 'denies', 'accepts responsibility', 'admits'])
      test(`${evidence}, ${said}`, () => {
        const opens = String(suggest(outcomeEligibility, { evidence, position: said }).gives.opens)
        const before = [put(), noLimit, tested(evidence), position(said), stops('police may charge'), scored]
        for (const outcome of opened.cautions ?? [])
          assert.equal(
            refusal(story(before), decided(outcome)) === undefined,
            opened[opens]?.includes(outcome),
            outcome,
          )
      })
})

test('a child who is 9 now cannot have been 10 then', () => {
  const nine = { ...kit, age: '9' }
  assert.match(refusal(story([], nine), put()) ?? 'allowed', /under 10 now/)
  assert.equal(refusal(story([], nine), put({ oldEnough: 'no' })), undefined)
})

test('a formal outcome decided by police alone is a breach, and diversion not considered is another', () => {
  const alone = decided('charge', { jointly: 'alone', diversion: 'no' })
  assert.deepEqual(breachesIn(story([put(), ...ready, alone]), '2026-03-05T11:00:00Z'), [
    'A formal outcome was decided without the youth justice service.',
    'Diversion was not considered first.',
  ])
})
