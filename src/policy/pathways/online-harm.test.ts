import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { onlineHarm } from './online-harm.ts'

/** A child of whom nothing is known yet but an account. */
const somebody = { sex: 'not known', lookedAfter: 'no', age: 'not known' }

const received = (kinds = 'grooming', known = 'partly'): Happened => [
  'received',
  '2026-03-27T22:00:00Z',
  { kinds: [kinds], known },
]
const graded = (grade: string, at = '2026-03-27T23:00:00Z'): Happened => ['graded', at, { grade }]
const looked = (result: string, at = '2026-03-28T10:00:00Z'): Happened => ['childIdentified', at, { result }]
const high = [received(), graded('high')]
const linked = (given: Readonly<Record<string, string>>): Happened => [
  'suspectLinked',
  '2026-03-28T12:00:00Z',
  given,
]
const story = (happened: readonly Happened[]) => ({ pathway: onlineHarm, child: somebody, happened })

describe('clocks of a child harmed online', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'two hours to grade',
      [received()],
      '2026-03-28T00:00:01Z',
      'graded',
      'overdue, due 2026-03-28T00:00:00Z',
    ],
    [
      'immediate: within the hour',
      [received(), graded('immediate')],
      '2026-03-28T00:00:00Z',
      'acted',
      'open, due 2026-03-28T00:00:00Z',
    ],
    ['high: 24 hours', high, '2026-03-28T00:00:01Z', 'acted', 'open, due 2026-03-28T23:00:00Z'],
    [
      'medium: seven days of 24 hours, over the night the clocks go forward',
      [received(), graded('medium')],
      '2026-03-30T00:00:00Z',
      'acted',
      'open, due 2026-04-03T23:00:00Z',
    ],
    [
      'graded again: checked again',
      [...high, ['gradeChecked', '2026-03-28T01:00:00Z'], graded('high', '2026-03-28T06:00:00Z')],
      '2026-03-28T07:00:00Z',
      'gradeChecked',
      'open, due 2026-03-28T18:00:00Z',
    ],
    [
      'graded down later: the hour that had passed stays',
      [received(), graded('immediate'), graded('medium', '2026-03-28T06:00:00Z')],
      '2026-03-28T07:00:00Z',
      'acted',
      'overdue, due 2026-03-28T00:00:00Z',
    ],
    [
      'blackmail: the child is told within the hour of the report, not of the grade',
      [received('extortion', 'named')],
      '2026-03-27T22:30:00Z',
      'extortionAdvised',
      'open, due 2026-03-27T23:00:00Z',
    ],
    [
      'a child known now, graded immediate: seen within two hours',
      [received(), graded('immediate'), looked('london')],
      '2026-03-28T11:00:00Z',
      'childSeen',
      'open, due 2026-03-28T12:00:00Z',
    ],
    [
      'known at the second try: the clock runs from then',
      [...high, looked('notYet'), looked('london', '2026-04-20T10:00:00Z')],
      '2026-04-20T11:00:00Z',
      'childSeen',
      'open, due 2026-04-22T10:00:00Z',
    ],
    [
      'not known: looked for again within 28 days',
      [...high, looked('notYet')],
      '2026-04-01T11:00:00Z',
      'soughtAgain',
      'open, due 2026-04-25T23:00:00Z',
    ],
    [
      'other forces: a lead within two working days of being told',
      [...high, linked({ elsewhere: 'yes' })],
      '2026-03-28T13:00:00Z',
      'leadAgreed',
      'open, due 2026-03-31T23:00:00Z',
    ],
    [
      'an advocate within 48 hours of being asked',
      [...high, looked('london'), ['supportAsked', '2026-03-28T12:00:00Z']],
      '2026-03-28T13:00:00Z',
      'supportAnswered',
      'open, due 2026-03-30T12:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('who is owed what', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['no blackmail', [received('grooming', 'named')], 'extortionAdvised', 'not needed'],
    [
      'blackmail of a child nobody knows',
      [received('extortion', 'notKnown')],
      'extortionAdvised',
      'not needed',
    ],
    ['a child elsewhere is not seen by us', [...high, looked('elsewhere')], 'childSeen', 'not needed'],
    ['a child elsewhere is passed on', [...high, looked('elsewhere')], 'passedOn', 'open'],
    [
      'no other force, no lead to agree',
      [...high, linked({ elsewhere: 'no', told: 'notNeeded' })],
      'leadAgreed',
      'not needed',
    ],
    ['a child who is known is not looked for', [...high, looked('london')], 'soughtAgain', 'not needed'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-03-28T13:00:00Z', step), new RegExp(`^${state}`)),
    )
})

describe('how it ends', () => {
  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'child safe',
      [
        ...high,
        looked('london'),
        ['childSeen', '2026-03-28T15:00:00Z'],
        ['childSafe', '2026-04-10T10:00:00Z'],
      ],
    ],
    ['passed to another force', [...high, looked('elsewhere'), ['passedOn', '2026-03-28T15:00:00Z']]],
    ['child not found', [...high, looked('notYet'), ['notFound', '2026-08-28T15:00:00Z']]],
  ]
  for (const [outcome, happened] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-09-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('the suspect is still looked for after the child is safe', () => {
    const safe = story([
      ...high,
      linked({ elsewhere: 'no', told: 'notNeeded' }),
      looked('london'),
      ['childSeen', '2026-03-28T15:00:00Z'],
      ['childSafe', '2026-04-10T10:00:00Z'],
    ])
    assert.match(dutyAt(safe, '2026-04-11T00:00:00Z', 'suspectDecided'), /^open/)
    assert.match(dutyAt(safe, '2026-04-11T00:00:00Z', 'servicesTold'), /^overdue/)
  })

  test('nobody calls a child safe who was not seen', () =>
    assert.equal(
      refusal(story([...high, looked('london')]), ['childSafe', '2026-04-10T10:00:00Z']),
      'not open',
    ))

  test('a force that has not accepted has not taken over', () =>
    assert.match(
      refusal(story([...high, looked('elsewhere')]), [
        'passedOn',
        '2026-03-28T15:00:00Z',
        { accepted: 'no' },
      ]) ?? '',
      /has accepted/,
    ))
})

describe('what is marked as a breach', () => {
  const advised = (suicide: string, company: string): readonly Happened[] => [
    received('extortion', 'named'),
    ['extortionAdvised', '2026-03-27T22:30:00Z', { suicide, company }],
  ]
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    ['a child in despair left alone', advised('yes', 'no'), /left alone/],
    ['nobody asked, and left alone', advised('not known', 'no'), /left alone/],
    ['not with somebody there', advised('yes', 'yes'), undefined],
    [
      'children elsewhere, and nobody told',
      [...high, linked({ elsewhere: 'yes', told: 'no' })],
      /have not been told/,
    ],
    [
      'a child left without a phone',
      [...high, ['materialKept', '2026-03-28T09:00:00Z', { devices: 'takenOnly' }]],
      /without a phone/,
    ],
    [
      'material looked at without need',
      [...high, ['materialKept', '2026-03-28T09:00:00Z', { viewed: 'yes' }]],
      /did not have to/,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => {
      const breaches = breachesIn(story(happened), '2026-05-01T00:00:00Z').join()
      if (says) assert.match(breaches, says)
      else assert.equal(breaches, '')
    })
})

test('nothing is ever refused that would stop the answer to a child: only handing a child to nobody', () => {
  const refusing = Object.entries<Step>(onlineHarm.steps).filter(([, step]) => step.refuses)
  assert.deepEqual(
    refusing.map(([name]) => name),
    ['passedOn'],
  )
})
