import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { youthConditionalCaution } from './youth-conditional-caution.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '14' }
const story = (happened: readonly Happened[]) => ({ pathway: youthConditionalCaution, child: kit, happened })
type Given = Readonly<Record<string, string>>

// Monday 2 March 2026
const proposed = (more: Given = {}): Happened => ['proposed', '2026-03-02T10:00:00Z', more]
const explained = (agrees = 'yes'): Happened => ['explained', '2026-03-09T10:00:00Z', { agrees }]
const signed = (more: Given = {}): Happened => [
  'signed',
  '2026-03-10T10:00:00Z',
  { endsOn: '2026-06-26', ...more },
]
const running = [proposed(), explained(), signed()]
const broken: Happened = ['brokenReported', '2026-04-01T10:00:00Z']
const answered = (excuse: string, answer: string): Happened => [
  'breachDecided',
  '2026-04-02T10:00:00Z',
  { excuse, answer },
]
const completed = (early: string, at: string): Happened => ['completed', at, { early }]

describe('clocks of a youth conditional caution', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'the service assesses within ten working days',
      [proposed(), ['serviceAsked', '2026-03-02T12:00:00Z']],
      '2026-03-03T00:00:00Z',
      'assessed',
      'open, due 2026-03-17T00:00:00Z',
    ],
    [
      'conditions end on the day that was signed, in summer time',
      running,
      '2026-03-11T00:00:00Z',
      'completed',
      'open, due 2026-06-26T23:00:00Z',
    ],
    [
      'each condition by its own day',
      running,
      '2026-03-10T11:00:00Z',
      'conditionMet',
      'open, due 2026-03-11T00:00:00Z',
    ],
    [
      'spent three months after signing, while the conditions last',
      running,
      '2026-03-11T00:00:00Z',
      'spentRecorded',
      'open, due 2026-06-10T23:00:00Z',
    ],
    [
      'or when they are completed, if that is sooner',
      [...running, completed('within', '2026-05-04T10:00:00Z')],
      '2026-05-04T11:00:00Z',
      'spentRecorded',
      'open, due 2026-05-05T23:00:00Z',
    ],
    [
      'completing them later does not move it',
      [...running, completed('later', '2026-06-20T10:00:00Z')],
      '2026-06-20T11:00:00Z',
      'spentRecorded',
      'overdue, due 2026-06-10T23:00:00Z',
    ],
    [
      'a breach is decided within five working days, over Easter',
      [...running, broken],
      '2026-04-02T00:00:00Z',
      'breachDecided',
      'open, due 2026-04-10T23:00:00Z',
    ],
    [
      'a child who was harmed is told within one working day',
      [proposed({ victim: 'child' }), explained(), signed()],
      '2026-03-10T11:00:00Z',
      'victimTold',
      'open, due 2026-03-12T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const at = '2026-07-01T00:00:00Z'
  test('a breach with an excuse goes on', () => {
    const on = story([...running, broken, answered('yes', 'goOn')])
    assert.equal(dutyAt(on, '2026-04-03T00:00:00Z', 'ended'), 'not needed')
    assert.equal(dutyAt(on, '2026-04-03T00:00:00Z', 'completed').split(',')[0], 'open')
  })
  const endings: readonly (readonly [readonly Happened[], string])[] = [
    [[...running, completed('within', '2026-05-01T10:00:00Z')], 'conditions completed'],
    [[proposed(), explained('no'), ['notAgreed', '2026-03-09T12:00:00Z']], 'not agreed'],
    [[...running, ['withdrawn', '2026-04-01T10:00:00Z']], 'withdrawn'],
    [[...running, broken, answered('no', 'decide'), ['ended', '2026-04-02T12:00:00Z']], 'ended for breach'],
  ]
  for (const [happened, outcome] of endings)
    test(outcome, () => assert.equal(episodeAt(story(happened), at).ended?.outcome, outcome))

  test('after a breach that ended it, nothing is spent and nothing is missed for it', () => {
    const whole = story([...running, broken, answered('no', 'decide'), ['ended', '2026-04-02T12:00:00Z']])
    assert.equal(dutyAt(whole, at, 'spentRecorded').split(',')[0], 'not needed')
  })
})

describe('what the law refuses', () => {
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp])[] = [
    ['too little evidence', [], proposed({ evidence: 'no' }), /sufficient evidence/],
    ['no admission', [], proposed({ admits: 'no' }), /needs an admission/],
    ['somebody of 18', [], proposed({ under18: 'no' }), /under 18/],
    [
      'an indictable offence decided by police',
      [],
      proposed({ mode: 'indictable', decider: 'police' }),
      /Only a prosecutor/,
    ],
    [
      'explained without an adult',
      [proposed()],
      ['explained', '2026-03-09T10:00:00Z', { adultPresent: 'no' }],
      /appropriate adult/,
    ],
    ['signed without an adult', running.slice(0, 2), signed({ adultPresent: 'no' }), /appropriate adult/],
    ['signed after the 18th birthday', running.slice(0, 2), signed({ under18: 'no' }), /under 18/],
    ['a paper that lacks a part', running.slice(0, 2), signed({ whole: 'no' }), /must hold/],
    [
      'a penalty above the most',
      running.slice(0, 2),
      signed({ withinMost: 'no' }),
      /more than the law allows/,
    ],
    ['more than 20 weeks', running.slice(0, 2), signed({ length: 'longer' }), /20 weeks/],
    ['past the time limit', running.slice(0, 2), signed({ limit: 'no' }), /last day/],
    [
      'a change without consent',
      running,
      ['varied', '2026-04-01T10:00:00Z', { consents: 'no' }],
      /consent of the child/,
    ],
    ['an end in spite of an excuse', [...running, broken], answered('yes', 'decide'), /no reasonable excuse/],
    [
      'an end while the excuse is unclear',
      [...running, broken],
      answered('unclear', 'decide'),
      /no reasonable excuse/,
    ],
  ]
  for (const [what, happened, next, says] of rows)
    test(`${what}`, () => assert.match(refusal(story(happened), next) ?? 'allowed', says))

  test('a breach decided without hearing the child is a breach of ours', () => {
    const unheard: Happened = ['breachDecided', '2026-04-02T10:00:00Z', { heard: 'no', answer: 'goOn' }]
    assert.deepEqual(breachesIn(story([...running, broken, unheard]), '2026-04-03T00:00:00Z'), [
      'It was decided without hearing the child.',
    ])
  })
  test('no more than 20 hours and £75 can be typed', () => {
    const { hours, pays } = youthConditionalCaution.steps.signed.asks as Readonly<
      Record<string, { to?: number }>
    >
    assert.deepEqual([hours?.to, pays?.to], [20, 75])
  })
})
