import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { deferredProsecution } from './deferred-prosecution.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '14' }
const story = (happened: readonly Happened[]) => ({ pathway: deferredProsecution, child: kit, happened })
type Given = Readonly<Record<string, string>>

// Monday 2 March 2026
const proposed = (more: Given = {}): Happened => [
  'proposed',
  '2026-03-02T10:00:00Z',
  { summary: 'no', ...more },
]
const panel = (takes = 'yes'): Happened => ['panel', '2026-03-06T10:00:00Z', { takes }]
const offered = (agrees = 'yes'): Happened => ['offered', '2026-03-09T10:00:00Z', { agrees }]
const agreed = (more: Given = {}): Happened => [
  'agreed',
  '2026-03-10T10:00:00Z',
  { endsOn: '2026-06-26', margin: 'none', ...more },
]
const running = [proposed(), panel(), offered(), agreed()]
const broken: Happened = ['brokenReported', '2026-04-01T10:00:00Z', { what: 'missed' }]
const answered = (excuse: string, answer: string): Happened => [
  'brokenDecided',
  '2026-04-02T10:00:00Z',
  { excuse, answer },
]
const completed: Happened = ['completed', '2026-06-20T10:00:00Z', { allDone: 'yes' }]

describe('clocks of a deferred prosecution', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'the service answers within ten working days',
      [proposed()],
      '2026-03-03T00:00:00Z',
      'panel',
      'open, due 2026-03-17T00:00:00Z',
    ],
    [
      'the contract ends on its day, in summer time',
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
      'reviewed every four weeks',
      running,
      '2026-03-11T00:00:00Z',
      'reviewed',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'what is not kept is decided within five working days, over Easter',
      [...running, broken],
      '2026-04-02T00:00:00Z',
      'brokenDecided',
      'open, due 2026-04-10T23:00:00Z',
    ],
    [
      'a child who was harmed is told within one working day',
      [proposed({ victim: 'child' }), panel(), offered(), agreed(), completed],
      '2026-06-20T11:00:00Z',
      'victimTold',
      'open, due 2026-06-22T23:00:00Z',
    ],
    [
      'also when it was withdrawn, over Easter',
      [proposed({ victim: 'child' }), panel(), offered(), agreed(), ['withdrawn', '2026-04-02T10:00:00Z']],
      '2026-04-02T11:00:00Z',
      'victimTold',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'an adult within five',
      [proposed({ victim: 'adult' }), panel(), offered(), agreed(), ['withdrawn', '2026-04-02T10:00:00Z']],
      '2026-04-02T11:00:00Z',
      'victimTold',
      'open, due 2026-04-13T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const endings: readonly (readonly [readonly Happened[], string])[] = [
    [[...running, completed], 'completed: no further action'],
    [[proposed(), panel('no'), ['notTaken', '2026-03-06T12:00:00Z']], 'not begun'],
    [[proposed(), panel(), offered('no'), ['declined', '2026-03-09T12:00:00Z']], 'declined'],
    [[...running, ['withdrawn', '2026-04-01T10:00:00Z']], 'withdrawn'],
    [
      [...running, broken, answered('no', 'decide'), ['returned', '2026-04-02T12:00:00Z']],
      'back to the decision',
    ],
    [[...running, broken, answered('yes', 'close'), ['closed', '2026-04-02T12:00:00Z']], 'no further action'],
  ]
  for (const [happened, outcome] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-07-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('what is not kept opens the decision again', () => {
    const leads = deferredProsecution.steps.returned.leadsTo?.map(one => one.pathway)
    assert.deepEqual(leads, ['outcome-decision'])
  })
  test('a contract that goes on is still to be completed', () => {
    const on = story([...running, broken, answered('yes', 'goOn')])
    assert.equal(dutyAt(on, '2026-04-03T00:00:00Z', 'completed').split(',')[0], 'open')
    assert.equal(dutyAt(on, '2026-04-03T00:00:00Z', 'returned'), 'not needed')
  })
})

describe('what is refused and what is a breach', () => {
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp | undefined])[] = [
    ['no case to answer', [], proposed({ evidence: 'nobody' }), /nothing to put off/],
    ['a child who says nothing', [], proposed({ position: 'none' }), undefined],
    ['an end too near the limit', running.slice(0, 3), agreed({ margin: 'no' }), /early enough/],
    [
      'a summary offence without a limit',
      [proposed({ summary: 'yes' }), panel(), offered()],
      agreed({ margin: 'none' }),
      /has a last day/,
    ],
    [
      'outcome 22 before everything is done',
      running,
      ['completed', '2026-06-20T10:00:00Z', { allDone: 'no' }],
      /only once everything is done/,
    ],
    ['an end in spite of an excuse', [...running, broken], answered('yes', 'decide'), /no reasonable excuse/],
  ]
  for (const [what, happened, next, says] of rows)
    test(`${what}${says ? ' is refused' : ' is allowed'}`, () => {
      const said = refusal(story(happened), next)
      if (says) assert.match(said ?? 'allowed', says)
      else assert.equal(said, undefined)
    })

  test('deciding alone and unheard are two breaches', () => {
    const alone: Happened = [
      'brokenDecided',
      '2026-04-02T10:00:00Z',
      { heard: 'no', jointly: 'alone', answer: 'goOn' },
    ]
    assert.equal(breachesIn(story([...running, broken, alone]), '2026-04-03T00:00:00Z').length, 2)
  })
})
