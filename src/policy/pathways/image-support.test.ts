import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { imageSupport } from './image-support.ts'

/** Amara is 13. */
const amara = { sex: 'female', lookedAfter: 'no', age: '13' }

/** A Friday evening in term. */
const learnt = (safe = 'no'): Happened => ['learnt', '2026-03-06T18:00:00Z', { safe }]
const offered = (answer: string): Happened => ['offered', '2026-03-07T10:00:00Z', { answer }]
const explained: Happened = ['explained', '2026-03-06T18:30:00Z']
const family = (given: Readonly<Record<string, string>> = {}): Happened => [
  'familyIncluded',
  '2026-03-07T11:00:00Z',
  given,
]
const story = (happened: readonly Happened[]) => ({ pathway: imageSupport, child: amara, happened })

describe('clocks of support when an image was shared', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'a child in despair: somebody there within the hour',
      [learnt('yes')],
      '2026-03-06T19:00:01Z',
      'keptSafe',
      'overdue, due 2026-03-06T19:00:00Z',
    ],
    [
      'the same where nobody asked',
      [learnt('not known')],
      '2026-03-06T18:30:00Z',
      'keptSafe',
      'open, due 2026-03-06T19:00:00Z',
    ],
    ['a day to explain', [learnt()], '2026-03-07T18:00:00Z', 'explained', 'open, due 2026-03-07T18:00:00Z'],
    [
      'two working days to offer support, over a weekend',
      [learnt()],
      '2026-03-09T12:00:00Z',
      'offered',
      'open, due 2026-03-11T00:00:00Z',
    ],
    [
      'an advocate in touch within 48 hours of being asked, weekend or not',
      [learnt(), ['advocateAsked', '2026-03-06T19:00:00Z']],
      '2026-03-08T19:00:01Z',
      'advocateAnswered',
      'overdue, due 2026-03-08T19:00:00Z',
    ],
    [
      'a week until somebody looks whether it is gone',
      [learnt(), ['removalOffered', '2026-03-06T20:00:00Z', { answer: 'asked' }]],
      '2026-03-07T12:00:00Z',
      'removalChecked',
      'open, due 2026-03-14T00:00:00Z',
    ],
    [
      'how things are, after a week',
      [learnt(), offered('yes')],
      '2026-03-08T12:00:00Z',
      'followedUp',
      'open, due 2026-03-15T00:00:00Z',
    ],
    [
      'and then every 28 days',
      [learnt(), offered('yes'), ['followedUp', '2026-03-12T12:00:00Z', { change: 'goOn' }]],
      '2026-03-13T12:00:00Z',
      'followedUp',
      'open, due 2026-04-09T23:00:00Z',
    ],
    [
      'school answers within two working days of being asked',
      [
        learnt(),
        explained,
        offered('yes'),
        family(),
        ['schoolAgreed', '2026-03-07T12:00:00Z', { agrees: 'yes' }],
        ['schoolAsked', '2026-03-09T09:00:00Z'],
      ],
      '2026-03-09T10:00:00Z',
      'schoolAnswered',
      'open, due 2026-03-12T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('who is owed what', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child who is safe', [learnt()], 'keptSafe', 'not needed'],
    [
      'nothing was asked to be removed',
      [learnt(), ['removalOffered', '2026-03-06T20:00:00Z', { answer: 'notNeeded' }]],
      'removalChecked',
      'not needed',
    ],
    [
      'support not wanted now: no calls to school',
      [learnt(), explained, offered('notNow'), family()],
      'schoolAgreed',
      'not needed',
    ],
    ['some of it wanted', [learnt(), explained, offered('some'), family()], 'schoolAgreed', 'open'],
    [
      'the child says school must not know',
      [
        learnt(),
        explained,
        offered('yes'),
        family(),
        ['schoolAgreed', '2026-03-07T12:00:00Z', { agrees: 'no' }],
      ],
      'schoolAsked',
      'not needed',
    ],
    [
      'wanted later: it begins after all',
      [learnt(), offered('notNow'), ['offered', '2026-03-07T11:00:00Z', { answer: 'yes' }]],
      'followedUp',
      'open',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-03-07T13:00:00Z', step), new RegExp(`^${state}`)),
    )
})

describe('how it ends', () => {
  const enough: Happened = ['followedUp', '2026-03-14T10:00:00Z', { change: 'enough' }]
  test('as the child wished', () => {
    const all = [learnt(), offered('yes'), enough, ['finished', '2026-03-16T10:00:00Z'] as const]
    assert.equal(
      episodeAt(story(all), '2026-04-01T00:00:00Z').ended?.outcome,
      'support ended as the child wished',
    )
  })

  test('not wanted now, after it was offered once more', () => {
    const all = [learnt(), offered('notNow')]
    assert.match(
      refusal(story(all), ['leftOpen', '2026-03-20T10:00:00Z', { offeredAgain: 'no' }]) ?? '',
      /Offer it once more/,
    )
    const ended = [...all, ['leftOpen', '2026-03-20T10:00:00Z', { offeredAgain: 'yes' }] as const]
    assert.equal(episodeAt(story(ended), '2026-04-01T00:00:00Z').ended?.outcome, 'not wanted now')
  })

  test('never because nobody asked', () =>
    assert.equal(
      refusal(story([learnt(), offered('yes')]), ['finished', '2026-03-16T10:00:00Z']),
      'not open',
    ))

  test('an image still there is looked for after the end', () => {
    const all = [
      learnt(),
      ['removalOffered', '2026-03-13T20:00:00Z', { answer: 'asked' }] as const,
      offered('yes'),
      enough,
      ['finished', '2026-03-16T10:00:00Z'] as const,
    ]
    assert.match(dutyAt(story(all), '2026-03-17T00:00:00Z', 'removalChecked'), /^open/)
  })
})

test('school sees nothing before the child has agreed', () => {
  const seenBySchool = Object.entries<Step>(imageSupport.steps).filter(([, step]) =>
    step.sharedWith?.includes('school'),
  )
  assert.deepEqual(
    seenBySchool.map(([name, step]) => [name, step.when]),
    [['schoolAsked', { schoolAgreed: { agrees: 'yes' } }]],
  )
})

describe('what is marked as a breach', () => {
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    [
      'a child in despair left alone',
      [learnt('yes'), ['keptSafe', '2026-03-06T18:30:00Z', { with: 'nobody' }]],
      /left alone/,
    ],
    [
      'a child in despair of whom no adult knows',
      [learnt('yes'), explained, family({ wish: 'none', done: 'asWished' })],
      /no adult who knows/,
    ],
    [
      'not where the child is safe',
      [learnt(), explained, family({ wish: 'none', done: 'asWished' })],
      undefined,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => {
      const breaches = breachesIn(story(happened), '2026-05-01T00:00:00Z').join()
      if (says) assert.match(breaches, says)
      else assert.equal(breaches, '')
    })
})
