import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { childIntegratedOffenderManagement } from './integrated-offender-management.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '15' }
const leo = { sex: 'male', lookedAfter: 'no', age: '17', bornOn: '2008-06-15' }
const story = (happened: readonly Happened[], child: Readonly<Record<string, string>> = kit) => ({
  pathway: childIntegratedOffenderManagement,
  child: child as typeof kit,
  happened,
})

// Monday 2 March 2026
const proposed: Happened = ['proposed', '2026-03-02T10:00:00Z']
const harm: Happened = ['harmChecked', '2026-03-03T10:00:00Z']
const panel = (takenOn: string): Happened => ['panel', '2026-03-09T10:00:00Z', { takenOn }]
const planned: Happened = ['planned', '2026-03-12T10:00:00Z', { endsOn: '2026-09-11' }]
const running = [proposed, harm, panel('yes'), planned]

describe('clocks of integrated offender management', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'three working days to look at harm done to the child',
      [proposed],
      '2026-03-03T00:00:00Z',
      'harmChecked',
      'open, due 2026-03-06T00:00:00Z',
    ],
    [
      'ten working days to decide',
      [proposed, harm],
      '2026-03-04T00:00:00Z',
      'panel',
      'open, due 2026-03-17T00:00:00Z',
    ],
    [
      'the service says within five working days',
      [proposed, ['serviceAsked', '2026-03-03T10:00:00Z']],
      '2026-03-04T00:00:00Z',
      'serviceSaid',
      'open, due 2026-03-11T00:00:00Z',
    ],
    ['seen every two weeks', running, '2026-03-13T00:00:00Z', 'contact', 'open, due 2026-03-27T00:00:00Z'],
    [
      'seen again two weeks later, in summer time',
      [...running, ['contact', '2026-03-26T10:00:00Z']],
      '2026-03-27T00:00:00Z',
      'contact',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'reviewed every four weeks',
      running,
      '2026-03-13T00:00:00Z',
      'reviewed',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'left on the day of the plan',
      running,
      '2026-03-13T00:00:00Z',
      'left',
      'open, due 2026-09-11T23:00:00Z',
    ],
    [
      'a challenge is answered by an inspector within ten working days',
      [...running, ['childMet', '2026-03-13T10:00:00Z'], ['challenged', '2026-03-16T10:00:00Z']],
      '2026-03-17T00:00:00Z',
      'challengeAnswered',
      'open, due 2026-03-30T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))

  test('a child of 17 is handed over by their birthday', () =>
    assert.match(
      dutyAt(story(running, leo), '2026-03-13T00:00:00Z', 'handedOver'),
      /^open, due 2026-06-1[45]T23/,
    ))
  test('a child of 15 is not', () =>
    assert.equal(dutyAt(story(running), '2026-03-13T00:00:00Z', 'handedOver'), 'not needed'))
})

describe('branches and endings', () => {
  test('nobody is decided about before somebody has looked at what was done to the child', () =>
    assert.equal(dutyAt(story([proposed]), '2026-03-03T00:00:00Z', 'panel'), 'waiting'))
  test('the harm done to the child stands beside every decision', () => {
    const beside = Object.entries<Step>(childIntegratedOffenderManagement.steps)
      .filter(([, step]) => step.besides)
      .map(([name]) => name)
    assert.deepEqual(beside, ['harmChecked', 'panel', 'reviewed'])
  })
  const endings: readonly (readonly [readonly Happened[], string])[] = [
    [[proposed, harm, panel('no'), ['notTaken', '2026-03-10T10:00:00Z']], 'not taken on'],
    [[...running, ['left', '2026-06-01T10:00:00Z']], 'left the cohort'],
    [[proposed, ['withdrawn', '2026-03-03T10:00:00Z']], 'ended'],
  ]
  for (const [happened, outcome] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-06-02T00:00:00Z').ended?.outcome, outcome),
    )
  test('handed over at 18', () => {
    const whole = story([...running, ['handedOver', '2026-06-01T10:00:00Z']], leo)
    assert.equal(episodeAt(whole, '2026-06-02T00:00:00Z').ended?.outcome, 'handed over at 18')
  })
})
