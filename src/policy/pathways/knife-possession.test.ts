import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { knifePossession } from './knife-possession.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '15' }
const story = (happened: readonly Happened[]) => ({ pathway: knifePossession, child: kit, happened })

const found = (at = '2026-03-02T10:00:00Z', where = 'street'): Happened => [
  'found',
  at,
  { where, more: 'no' },
]
const referred: Happened = ['referred', '2026-03-03T10:00:00Z']
const accepted: Happened = ['accepted', '2026-03-10T10:00:00Z']
const planned: Happened = ['planned', '2026-03-12T10:00:00Z', { endsOn: '2026-06-12' }]
const running = [found(), referred, accepted, planned]

describe('clocks after a knife', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'one working day to refer',
      [found()],
      '2026-03-04T00:00:00Z',
      'referred',
      'open, due 2026-03-04T00:00:00Z',
    ],
    [
      'overdue a second later',
      [found()],
      '2026-03-04T00:00:01Z',
      'referred',
      'overdue, due 2026-03-04T00:00:00Z',
    ],
    [
      'a Friday evening: until the end of Monday',
      [found('2026-03-06T22:00:00Z')],
      '2026-03-07T00:00:00Z',
      'referred',
      'open, due 2026-03-10T00:00:00Z',
    ],
    [
      'the eve of Good Friday: until the end of the Tuesday after Easter',
      [found('2026-04-02T22:00:00Z')],
      '2026-04-03T00:00:00Z',
      'referred',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'the service meets the child within ten working days',
      [found(), referred],
      '2026-03-04T00:00:00Z',
      'accepted',
      'open, due 2026-03-18T00:00:00Z',
    ],
    [
      'a plan ten working days after',
      [found(), referred, accepted],
      '2026-03-11T00:00:00Z',
      'planned',
      'open, due 2026-03-25T00:00:00Z',
    ],
    [
      'reviewed every four weeks, in summer time',
      running,
      '2026-03-13T00:00:00Z',
      'reviewed',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'each action by its own day',
      running,
      '2026-03-12T11:00:00Z',
      'actionDone',
      'open, due 2026-03-13T00:00:00Z',
    ],
    [
      'completed by the end of the plan',
      running,
      '2026-03-13T00:00:00Z',
      'completed',
      'open, due 2026-06-12T23:00:00Z',
    ],
    [
      'a family in whose home it was found, at once',
      [found('2026-03-02T10:00:00Z', 'home')],
      '2026-03-02T11:00:00Z',
      'familyTold',
      'open, prompt 2026-03-02T10:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const endings: readonly (readonly [Happened, string])[] = [
    [['completed', '2026-06-01T10:00:00Z'], 'plan completed'],
    [['closed', '2026-06-01T10:00:00Z'], 'closed early'],
  ]
  for (const [ending, outcome] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story([...running, ending]), '2026-06-02T00:00:00Z').ended?.outcome, outcome),
    )

  test('a child who does not take part is decided about within five working days', () => {
    const not = story([...running, ['notTakingPart', '2026-04-13T10:00:00Z']])
    assert.equal(dutyAt(not, '2026-04-14T00:00:00Z', 'consequenceDecided'), 'open, due 2026-04-20T23:00:00Z')
  })
  test('the offence is decided elsewhere, and nothing here charges a child', () => {
    const leads = knifePossession.steps.found.leadsTo?.map(one => one.pathway)
    assert.deepEqual(leads, ['outcome-decision', 'safeguarding-notification'])
    const endings = Object.values<{ ends?: string }>(knifePossession.steps).flatMap(step => step.ends ?? [])
    assert.deepEqual(endings, ['plan completed', 'closed early'])
  })
  test('a starting point taken as automatic is a breach', () => {
    const automatic: Happened = ['startingPoint', '2026-03-03T10:00:00Z', { fettered: 'no' }]
    assert.deepEqual(breachesIn(story([found(), automatic]), '2026-03-04T00:00:00Z'), [
      'A starting point was taken as automatic, which may be unlawful.',
    ])
  })
})
