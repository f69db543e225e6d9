import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { registeredOffender } from './registered-offender.ts'

/** The record is about an adult: no fact about a child is ever asked. */
const nobody = { sex: 'not known', lookedAfter: 'no', age: 'not known' }

const registered = (probation = 'no'): Happened => ['registered', '2026-01-05T09:00:00Z', { probation }]
const assessed = (level: string, at = '2026-01-31T10:00:00Z'): Happened => ['assessed', at, { level }]
const visited = (at: string, children = 'no'): Happened => ['visited', at, { children }]
const high = [registered(), assessed('high')]
const story = (happened: readonly Happened[]) => ({ pathway: registeredOffender, child: nobody, happened })

describe('clocks of a registered sex offender', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      '15 working days to assess',
      [registered()],
      '2026-01-20T09:00:00Z',
      'assessed',
      'open, due 2026-01-27T00:00:00Z',
    ],
    [
      'very high: a month after 31 January is the last of February',
      [registered(), assessed('veryHigh')],
      '2026-02-10T09:00:00Z',
      'visited',
      'open, due 2026-03-01T00:00:00Z',
    ],
    ['high: three months', high, '2026-02-10T09:00:00Z', 'visited', 'open, due 2026-04-30T23:00:00Z'],
    [
      'medium: six',
      [registered(), assessed('medium')],
      '2026-02-10T09:00:00Z',
      'visited',
      'open, due 2026-07-31T23:00:00Z',
    ],
    [
      'low: twelve',
      [registered(), assessed('low')],
      '2026-02-10T09:00:00Z',
      'visited',
      'open, due 2027-02-01T00:00:00Z',
    ],
    [
      'the next three months after an early visit',
      [...high, visited('2026-03-10T10:00:00Z')],
      '2026-03-11T09:00:00Z',
      'visited',
      'open, due 2026-06-10T23:00:00Z',
    ],
    [
      'a visit at which nobody was seen is none: it is owed by the day it was',
      [...high, ['visited', '2026-03-10T10:00:00Z', { met: 'out' }]],
      '2026-03-11T09:00:00Z',
      'visited',
      'open, due 2026-04-30T23:00:00Z',
    ],
    [
      'and the next three months run from the one at which the person was seen',
      [
        ...high,
        ['visited', '2026-03-10T10:00:00Z', { met: 'refused' }],
        ['visited', '2026-03-12T10:00:00Z', { met: 'yes' }],
      ],
      '2026-03-13T09:00:00Z',
      'visited',
      'open, due 2026-06-12T23:00:00Z',
    ],
    [
      'a late visit does not move the next',
      [...high, visited('2026-05-20T10:00:00Z')],
      '2026-05-21T09:00:00Z',
      'visited',
      'open, due 2026-07-30T23:00:00Z',
    ],
    [
      'children at home when assessed: a day to tell of each, visit or not',
      [registered(), ['assessed', '2026-01-31T10:00:00Z', { level: 'low', reach: ['home'] }]],
      '2026-02-01T10:00:01Z',
      'childrenKnown',
      'overdue, due 2026-02-01T10:00:00Z',
    ],
    [
      'children found there: a day to tell of each',
      [...high, visited('2026-03-10T10:00:00Z', 'yes')],
      '2026-03-11T10:00:01Z',
      'childrenProtected',
      'overdue, due 2026-03-11T10:00:00Z',
    ],
    [
      "children's services answer by the end of the next working day",
      [
        ...high,
        visited('2026-03-10T10:00:00Z', 'yes'),
        ['childrenProtected', '2026-03-10T12:00:00Z', { notified: 'yes' }],
      ],
      '2026-03-11T10:00:00Z',
      'servicesAnswered',
      'open, due 2026-03-12T00:00:00Z',
    ],
    [
      'high: a civil order considered within a month',
      high,
      '2026-02-10T09:00:00Z',
      'orderConsidered',
      'open, due 2026-03-01T00:00:00Z',
    ],
    [
      'a breach with a child in danger: within the hour',
      [...high, ['breachFound', '2026-03-10T10:00:00Z', { harmed: 'not known' }]],
      '2026-03-10T11:00:01Z',
      'childMadeSafe',
      'overdue, due 2026-03-10T11:00:00Z',
    ],
    [
      'another breach: within a day',
      [...high, ['breachFound', '2026-03-10T10:00:00Z', { harmed: 'no' }]],
      '2026-03-10T11:00:01Z',
      'breachActed',
      'open, due 2026-03-11T10:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('who is owed what', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    [
      'no children: nobody to tell of',
      [...high, visited('2026-02-05T10:00:00Z', 'no')],
      'childrenProtected',
      'not needed',
    ],
    [
      'not known is not no',
      [...high, visited('2026-02-05T10:00:00Z', 'not known')],
      'childrenProtected',
      'overdue',
    ],
    [
      'no child within reach: nobody to tell of yet',
      [registered(), ['assessed', '2026-01-31T10:00:00Z', { level: 'low', reach: ['none'] }]],
      'childrenKnown',
      'not needed',
    ],
    ['low: no civil order to consider', [registered(), assessed('low')], 'orderConsidered', 'not needed'],
    ['not on probation', [...high, ['planned', '2026-02-01T10:00:00Z']], 'probationAsked', 'not needed'],
    [
      'on probation',
      [registered('yes'), assessed('high'), ['planned', '2026-02-01T10:00:00Z']],
      'probationAsked',
      'overdue',
    ],
    ['no breach, nothing to act on', high, 'breachActed', 'waiting'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-02-10T13:00:00Z', step), new RegExp(`^${state}`)),
    )

  test('children found on a second visit are told of again', () =>
    assert.equal(
      dutyAt(
        story([
          ...high,
          visited('2026-03-10T10:00:00Z', 'yes'),
          ['childrenProtected', '2026-03-10T12:00:00Z', { notified: 'yes' }],
          visited('2026-06-01T10:00:00Z', 'yes'),
        ]),
        '2026-06-01T12:00:00Z',
        'childrenProtected',
      ),
      'open, due 2026-06-02T10:00:00Z',
    ))

  test('a second breach is acted on too', () => {
    const twice = story([
      ...high,
      ['breachFound', '2026-03-10T10:00:00Z', { harmed: 'no' }],
      ['breachActed', '2026-03-10T11:00:00Z'],
      ['breachFound', '2026-04-10T10:00:00Z', { harmed: 'no' }],
    ])
    assert.equal(dutyAt(twice, '2026-04-10T11:00:00Z', 'breachActed'), 'open, due 2026-04-11T10:00:00Z')
  })
})

describe('how it ends', () => {
  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    ['notification ended', [...high, ['ended', '2026-06-01T10:00:00Z']]],
    ['managed by another force', [...high, ['movedAway', '2026-06-01T10:00:00Z']]],
  ]
  for (const [outcome, happened] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-07-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('children found on the last visit are still told of', () => {
    const ended = story([...high, visited('2026-05-31T10:00:00Z', 'yes'), ['ended', '2026-05-31T12:00:00Z']])
    assert.match(dutyAt(ended, '2026-05-31T13:00:00Z', 'childrenProtected'), /^open/)
  })

  test('a force that has not accepted has not taken over', () =>
    assert.match(
      refusal(story(high), ['movedAway', '2026-06-01T10:00:00Z', { accepted: 'no' }]) ?? '',
      /has accepted/,
    ))
})

test('a child within reach who was not notified is a breach', () =>
  assert.match(
    breachesIn(
      story([
        ...high,
        visited('2026-03-10T10:00:00Z', 'yes'),
        ['childrenProtected', '2026-03-10T12:00:00Z', { notified: 'some' }],
      ]),
      '2026-04-01T00:00:00Z',
    ).join(),
    /was not notified/,
  ))

test('no time in it is given out as law: what is not the strategy is proposed, or to be checked', () => {
  const clocks = Object.values<Step>(registeredOffender.steps).flatMap(step => step.within?.source ?? [])
  assert.ok(clocks.length > 5)
  assert.ok(clocks.every(source => source.standing !== 'seen'))
})
