import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { youthCaution } from './youth-caution.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '14' }
const story = (happened: readonly Happened[]) => ({ pathway: youthCaution, child: kit, happened })

// Monday 2 March 2026
const proposed = (more: Readonly<Record<string, string>> = {}): Happened => [
  'proposed',
  '2026-03-02T10:00:00Z',
  more,
]
const explained = (admits = 'yes'): Happened => ['explained', '2026-03-03T10:00:00Z', { admits }]
const given: Happened = ['given', '2026-03-04T10:00:00Z']
const referred = (duty: string): Happened => ['referred', '2026-03-04T12:00:00Z', { duty }]

describe('clocks of a youth caution', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'five working days to explain',
      [proposed()],
      '2026-03-03T00:00:00Z',
      'explained',
      'open, due 2026-03-10T00:00:00Z',
    ],
    [
      'referral as soon as practicable, with a reminder after a day',
      [proposed(), explained(), given],
      '2026-03-04T11:00:00Z',
      'referred',
      'open, prompt 2026-03-05T10:00:00Z',
    ],
    [
      'a second caution must be assessed within ten working days',
      [proposed({ earlier: 'caution' }), explained(), given, referred('must')],
      '2026-03-05T00:00:00Z',
      'assessed',
      'open, due 2026-03-19T00:00:00Z',
    ],
    [
      'a child who was harmed is told within one working day',
      [proposed({ victim: 'child' }), explained(), given],
      '2026-03-04T11:00:00Z',
      'victimTold',
      'open, due 2026-03-06T00:00:00Z',
    ],
    [
      'an adult within five',
      [proposed({ victim: 'adult' }), explained(), given],
      '2026-03-04T11:00:00Z',
      'victimTold',
      'open, due 2026-03-12T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const at = '2026-03-04T13:00:00Z'
  test('a first caution may be assessed, and need not be', () => {
    const first = story([proposed(), explained(), given, referred('may')])
    assert.equal(dutyAt(first, at, 'assessed'), 'not needed')
    assert.equal(dutyAt(first, at, 'helpOffered').split(',')[0], 'open')
  })
  test('an admission taken back stops it', () => {
    const back = story([proposed(), explained('no')])
    assert.equal(dutyAt(back, at, 'given'), 'not needed')
    assert.equal(dutyAt(back, at, 'notGiven').split(',')[0], 'open')
  })
  const endings: readonly (readonly [readonly Happened[], string])[] = [
    [[proposed(), explained(), given], 'youth caution given'],
    [[proposed(), explained('no'), ['notGiven', '2026-03-03T11:00:00Z']], 'not given'],
    [[proposed(), ['stopped', '2026-03-03T11:00:00Z']], 'stopped'],
  ]
  for (const [happened, outcome] of endings)
    test(outcome, () => assert.equal(episodeAt(story(happened), at).ended?.outcome, outcome))
})

describe('what is refused and what is a breach', () => {
  const start = (more: Readonly<Record<string, string>>): Happened => proposed(more)
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp])[] = [
    ['too little evidence', [], start({ evidence: 'no' }), /sufficient evidence/],
    ['no admission', [], start({ admits: 'no' }), /needs an admission/],
    ['somebody of 18', [], start({ under18: 'no' }), /under 18/],
    [
      'a caution given without an adult',
      [proposed(), explained()],
      ['given', '2026-03-04T10:00:00Z', { adultPresent: 'no' }],
      /appropriate adult/,
    ],
    [
      'a caution explained without an adult',
      [proposed()],
      ['explained', '2026-03-03T10:00:00Z', { adultPresent: 'no' }],
      /child and an appropriate adult/,
    ],
    [
      'a caution given after the 18th birthday',
      [proposed(), explained()],
      ['given', '2026-03-04T10:00:00Z', { under18: 'no' }],
      /under 18/,
    ],
    [
      'a second caution that the service may leave alone',
      [proposed({ earlier: 'conditional' }), explained(), given],
      referred('may'),
      /must assess/,
    ],
  ]
  for (const [what, happened, next, says] of rows)
    test(`${what} is refused`, () => assert.match(refusal(story(happened), next) ?? 'allowed', says))

  test('a record that does not show it as spent is a breach', () =>
    assert.deepEqual(
      breachesIn(
        story([proposed(), explained(), ['given', '2026-03-04T10:00:00Z', { recorded: 'no' }]]),
        '2026-03-05T00:00:00Z',
      ),
      ['The record does not show that the caution is spent.'],
    ))
})
