import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { modernSlaveryReferral } from './modern-slavery-referral.ts'

/** Amara is 15. */
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
type Given = Readonly<Record<string, string>>

/** Thursday before Easter 2026: Friday and Monday are bank holidays. */
const found = (given: Given = {}): Happened => [
  'signsFound',
  '2026-04-02T09:00:00Z',
  { safe: 'yes', suspected: 'no', ageInDoubt: 'no', ...given },
]
const referred: Happened = ['referred', '2026-04-02T15:00:00Z', { agreement: 'no', crime: 'yes' }]
const first = (decision: string, at = '2026-04-10T10:00:00Z'): Happened => [
  'reasonableGrounds',
  at,
  { decision },
]
const last = (decision: string): Happened => ['conclusiveGrounds', '2026-06-01T10:00:00Z', { decision }]
const positive = [found(), referred, first('positive')]
const byPanel: readonly Happened[] = [
  found(),
  referred,
  ['reasonableGrounds', '2026-04-10T10:00:00Z', { decision: 'positive', decidedBy: 'localPanel' }],
]
const negative = [found(), referred, first('negative')]
const story = (happened: readonly Happened[]) => ({ pathway: modernSlaveryReferral, child: amara, happened })

describe('clocks of a child victim of slavery', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'a guardian who is nobody yet is still to be named',
      [
        found(),
        ['guardianAsked', '2026-04-02T12:00:00Z'],
        ['guardianNamed', '2026-04-02T15:00:00Z', { answer: 'none' }],
      ],
      '2026-04-02T16:00:00Z',
      'guardianNamed',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'a child who is not safe is made safe first: no deadline, a reminder',
      [found({ safe: 'no' })],
      '2026-04-02T09:30:00Z',
      'madeSafe',
      'open, prompt 2026-04-02T10:00:00Z',
    ],
    [
      'a day to agree who refers, Easter or not',
      [found()],
      '2026-04-03T09:00:01Z',
      'referrerAgreed',
      'overdue, due 2026-04-03T09:00:00Z',
    ],
    [
      'two working days to refer, over Easter',
      [found()],
      '2026-04-07T12:00:00Z',
      'referred',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'overdue when the day is over in London',
      [found()],
      '2026-04-08T23:00:01Z',
      'referred',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'the first decision five working days after the referral, over Easter',
      [found(), referred],
      '2026-04-07T12:00:00Z',
      'reasonableGrounds',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'nothing is owed by those who decide before the referral',
      [found()],
      '2026-04-20T12:00:00Z',
      'reasonableGrounds',
      'waiting',
    ],
    [
      'the last decision has no limit, and a reminder after 30 days',
      positive,
      '2026-04-20T12:00:00Z',
      'conclusiveGrounds',
      'open, prompt 2026-05-10T10:00:00Z',
    ],
    [
      'no later than 90 days after the referral where a panel of the council decides',
      byPanel,
      '2026-04-20T12:00:00Z',
      'conclusiveGrounds',
      'open, due 2026-07-01T23:00:00Z',
    ],
    [
      'and the panel is asked why it takes longer than the 45 days it aims at',
      byPanel,
      '2026-05-23T12:00:00Z',
      'panelAsked',
      'overdue, due 2026-05-17T23:00:00Z',
    ],
    [
      'not once it has decided',
      [...byPanel, ['conclusiveGrounds', '2026-05-04T10:00:00Z', { decidedBy: 'localPanel' }]],
      '2026-06-20T12:00:00Z',
      'panelAsked',
      'not needed, due 2026-05-17T23:00:00Z',
    ],
    ['nor where the Home Office decides', positive, '2026-06-20T12:00:00Z', 'panelAsked', 'not needed'],
    [
      'a guardian within a working day of being asked for',
      [found(), ['guardianAsked', '2026-04-02T16:00:00Z']],
      '2026-04-03T12:00:00Z',
      'guardianNamed',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'the defence within two working days, if the child is suspected',
      [found({ suspected: 'yes' })],
      '2026-04-03T12:00:00Z',
      'defenceConsidered',
      'open, due 2026-04-08T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('who is owed what', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child who is safe', [found()], 'madeSafe', 'not needed'],
    ['a child whose age nobody doubts', [found()], 'treatedAsChild', 'not needed'],
    [
      'a child whose age is in doubt is treated as a child',
      [found({ ageInDoubt: 'yes' })],
      'treatedAsChild',
      'open',
    ],
    ['a child suspected of nothing', [found()], 'defenceConsidered', 'not needed'],
    ['no recovery period without a first decision', [found(), referred], 'recoveryPlanned', 'waiting'],
    ['a recovery period after a positive one', positive, 'recoveryPlanned', 'open'],
    ['a negative one: looked at again or not', negative, 'lookedAtAgain', 'open'],
    ['a negative one: no last decision', negative, 'conclusiveGrounds', 'not needed'],
    [
      'turned round: the last decision is owed after all',
      [
        ...negative,
        ['lookedAtAgain', '2026-04-13T10:00:00Z', { decision: 'ask' }],
        first('positive', '2026-04-20T10:00:00Z'),
      ],
      'conclusiveGrounds',
      'open',
    ],
    [
      'a child who says nothing happened is referred all the same',
      [found(), ['childTold', '2026-04-02T12:00:00Z', { denies: 'yes' }]],
      'referred',
      'open',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-04-02T18:00:00Z', step), new RegExp(`^${state}`)),
    )

  test("children's services owe the referral, once that was agreed", () => {
    const agreed = story([found(), ['referrerAgreed', '2026-04-02T12:00:00Z', { referrer: 'services' }]])
    const { duties } = episodeAt(agreed, '2026-04-02T13:00:00Z')
    assert.equal(duties.find(duty => duty.step === 'referred')?.owedBy, 'social-worker')
  })
})

describe('how it ends', () => {
  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'recognised as a victim of modern slavery',
      [...positive, last('positive'), ['recognised', '2026-06-03T10:00:00Z']],
    ],
    [
      'not recognised at the last decision',
      [...positive, last('negative'), ['notRecognised', '2026-06-03T10:00:00Z']],
    ],
    [
      'not recognised at the first decision',
      [
        ...negative,
        ['lookedAtAgain', '2026-04-13T10:00:00Z', { decision: 'accept' }],
        ['notTakenOn', '2026-04-15T10:00:00Z'],
      ],
    ],
  ]
  for (const [outcome, happened] of endings)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-07-01T00:00:00Z').ended?.outcome, outcome),
    )

  test('whoever decides on the offence still has to be told', () => {
    const suspected = story([
      found({ suspected: 'yes' }),
      referred,
      first('positive'),
      last('positive'),
      ['recognised', '2026-06-01T12:00:00Z'],
    ])
    assert.match(dutyAt(suspected, '2026-06-02T10:00:00Z', 'decisionUsed'), /^open/)
    assert.match(dutyAt(suspected, '2026-06-02T10:00:00Z', 'defenceConsidered'), /^missed/)
  })

  test('it cannot be closed while the negative decision is to be looked at again', () =>
    assert.equal(
      refusal(story([...negative, ['lookedAtAgain', '2026-04-13T10:00:00Z', { decision: 'ask' }]]), [
        'notTakenOn',
        '2026-04-15T10:00:00Z',
      ]),
      'not open',
    ))
})

describe('what is marked as a breach', () => {
  const defence = (given: Given): readonly Happened[] => [
    found({ suspected: 'yes' }),
    ['defenceConsidered', '2026-04-02T12:00:00Z', { held: 'yes', asked: 'yes', ...given }],
  ]
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    [
      'treated as an adult before any assessment',
      [found({ ageInDoubt: 'yes' }), ['treatedAsChild', '2026-04-02T10:00:00Z', { treated: 'adult' }]],
      /treated as an adult/,
    ],
    [
      'referred without a crime',
      [found(), ['referred', '2026-04-02T15:00:00Z', { crime: 'no' }]],
      /no crime is recorded/,
    ],
    [
      'waiting for an agreement that a child does not owe',
      [found(), ['referred', '2026-04-02T15:00:00Z', { agreement: 'yes' }]],
      /agreement that a child does not owe/,
    ],
    [
      'deciding on the offence before the defence is looked into',
      defence({ route: 'find out first', held: 'no' }),
      /before the defence/,
    ],
    [
      'not asking the prosecutors when the defence may be open',
      defence({ route: 'defence may be open', asked: 'no' }),
      /have not been asked/,
    ],
    [
      'neither where there is nothing to ask',
      defence({ route: 'not indicated', held: 'no', asked: 'no' }),
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
