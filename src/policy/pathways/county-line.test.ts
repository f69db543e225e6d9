import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { countyLine } from './county-line.ts'

/** The record is about a line: no fact about a child is ever asked. */
const nobody = { sex: 'not known', lookedAfter: 'no', age: 'not known' }

const traced: Happened = ['traced', '2026-03-02T09:00:00Z']
const assessed = (isLine = 'yes'): Happened => ['assessed', '2026-03-02T15:00:00Z', { isLine }]
const holder = (result = 'named'): Happened => ['holderSought', '2026-03-10T09:00:00Z', { result }]
const planned = (day: string, at = '2026-03-11T09:00:00Z'): Happened => [
  'planned',
  at,
  {
    day,
    childrenSafe: 'yes',
    agreed: [{ no: 1, what: 'Social worker at the door', who: 'social-worker', by: day }],
  },
]
const line = [traced, assessed()]
const story = (happened: readonly Happened[]) => ({ pathway: countyLine, child: nobody, happened })

describe('clocks of a county line', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    ['two days to assess', [traced], '2026-03-04T09:00:01Z', 'assessed', 'overdue, due 2026-03-04T09:00:00Z'],
    [
      'children are looked for within a day, before anybody is arrested',
      line,
      '2026-03-03T15:00:00Z',
      'childrenSought',
      'open, due 2026-03-03T15:00:00Z',
    ],
    [
      'British Transport Police answer within three working days of being asked',
      [...line, ['transportAsked', '2026-03-05T09:00:00Z']],
      '2026-03-06T09:00:00Z',
      'transportAnswered',
      'open, due 2026-03-11T00:00:00Z',
    ],
    [
      '28 days to find who holds it',
      line,
      '2026-03-10T09:00:00Z',
      'holderSought',
      'open, due 2026-03-30T23:00:00Z',
    ],
    [
      'arrests by the day planned',
      [...line, holder(), planned('2026-03-18')],
      '2026-03-12T09:00:00Z',
      'arrested',
      'open, due 2026-03-19T00:00:00Z',
    ],
    [
      'a day planned anew moves it, in time',
      [...line, holder(), planned('2026-03-18'), planned('2026-03-25', '2026-03-12T09:00:00Z')],
      '2026-03-13T09:00:00Z',
      'closed',
      'open, due 2026-03-26T00:00:00Z',
    ],
    [
      'looked at again 28 days after it was closed',
      [...line, holder(), planned('2026-03-18'), ['closed', '2026-03-18T09:00:00Z']],
      '2026-03-20T09:00:00Z',
      'watched',
      'open, due 2026-04-15T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))

  test('what was agreed for the day is owed by whoever was named', () => {
    const { duties } = episodeAt(story([...line, holder(), planned('2026-03-18')]), '2026-03-12T09:00:00Z')
    const done = duties.find(duty => duty.step === 'actionDone')
    assert.deepEqual([done?.owedBy, done?.due?.toISOString()], ['social-worker', '2026-03-19T00:00:00.000Z'])
  })
})

describe('who is owed what', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['not a drug line', [traced, assessed('no')], 'childrenSought', 'not needed'],
    ['not a drug line: it is closed', [traced, assessed('no')], 'notALine', 'overdue'],
    ['no holder known: nothing to plan', [...line, holder('notKnown')], 'planned', 'not needed'],
    [
      'nobody is charged before anybody is arrested',
      [...line, holder(), planned('2026-03-18')],
      'charged',
      'waiting',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-03-12T13:00:00Z', step), new RegExp(`^${state}`)),
    )
})

describe('how it ends', () => {
  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    ['line closed', [...line, holder(), planned('2026-03-18'), ['closed', '2026-03-18T09:00:00Z']]],
    ['not a drug line', [traced, assessed('no'), ['notALine', '2026-03-05T09:00:00Z']]],
    ['passed to another force', [...line, ['passedOn', '2026-03-05T09:00:00Z']]],
  ]
  for (const [outcome, happened] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-05-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('a line closed with no child looked for: that is missed, and stays', () =>
    assert.match(
      dutyAt(
        story([...line, holder(), planned('2026-03-18'), ['closed', '2026-03-18T09:00:00Z']]),
        '2026-04-01T00:00:00Z',
        'childrenSought',
      ),
      /^missed/,
    ))

  test('a force that has not accepted has not taken over', () =>
    assert.match(
      refusal(story(line), ['passedOn', '2026-03-05T09:00:00Z', { accepted: 'no' }]) ?? '',
      /has accepted/,
    ))
})

describe('what is marked as a breach', () => {
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    [
      'a child on the line whom nobody referred',
      [...line, ['childrenSought', '2026-03-03T09:00:00Z', { opened: 'some' }]],
      /no exploitation episode/,
    ],
    [
      'not where every child was',
      [...line, ['childrenSought', '2026-03-03T09:00:00Z', { opened: 'yes' }]],
      undefined,
    ],
    [
      'a closing planned without a place for the children',
      [...line, holder(), ['planned', '2026-03-11T09:00:00Z', { childrenSafe: 'no' }]],
      /no plan for the children/,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => {
      const breaches = breachesIn(story(happened), '2026-05-01T00:00:00Z').join()
      if (says) assert.match(breaches, says)
      else assert.equal(breaches, '')
    })
})
