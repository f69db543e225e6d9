import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { communityResolution } from './community-resolution.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '14' }
const story = (happened: readonly Happened[]) => ({ pathway: communityResolution, child: kit, happened })

// Monday 2 March 2026
const proposed = (victim = 'business'): Happened => ['proposed', '2026-03-02T10:00:00Z', { victim }]
const explained = (agrees = 'yes'): Happened => ['explained', '2026-03-03T10:00:00Z', { agrees }]
const victimAsked = (agrees: string): Happened => ['victimAsked', '2026-03-03T12:00:00Z', { agrees }]
const agreed: Happened = ['agreed', '2026-03-04T10:00:00Z', { by: '2026-04-20', victimSide: 'agrees' }]
const completed: Happened = ['completed', '2026-04-10T10:00:00Z']

describe('clocks of a community resolution', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'five working days to explain',
      [proposed()],
      '2026-03-03T00:00:00Z',
      'explained',
      'open, due 2026-03-10T00:00:00Z',
    ],
    [
      'all of it by the day agreed, in summer time',
      [proposed(), explained(), agreed],
      '2026-03-05T00:00:00Z',
      'completed',
      'open, due 2026-04-20T23:00:00Z',
    ],
    [
      'overdue a second later',
      [proposed(), explained(), agreed],
      '2026-04-20T23:00:01Z',
      'completed',
      'overdue, due 2026-04-20T23:00:00Z',
    ],
    [
      'each action by its own day',
      [proposed(), explained(), agreed],
      '2026-03-04T11:00:00Z',
      'actionDone',
      'open, due 2026-03-05T00:00:00Z',
    ],
    [
      'the youth justice service offers help within ten working days',
      [proposed(), explained(), agreed, ['youthJusticeTold', '2026-03-05T10:00:00Z']],
      '2026-03-06T00:00:00Z',
      'helpOffered',
      'open, due 2026-03-20T00:00:00Z',
    ],
    [
      'an organisation is told within five working days',
      [proposed(), explained(), agreed, completed],
      '2026-04-10T11:00:00Z',
      'victimTold',
      'open, due 2026-04-17T23:00:00Z',
    ],
    [
      'a child who was harmed within one',
      [proposed('child'), explained(), agreed, completed],
      '2026-04-10T11:00:00Z',
      'victimTold',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'also when it was not completed',
      [proposed('child'), explained(), agreed, ['notCompleted', '2026-04-10T10:00:00Z']],
      '2026-04-10T11:00:00Z',
      'victimTold',
      'open, due 2026-04-13T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const at = '2026-03-04T11:00:00Z'
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child who agrees, nobody harmed', [proposed('nobody'), explained()], 'agreed', 'open'],
    ['a child who agrees, the victim not asked yet', [proposed(), explained()], 'agreed', 'waiting'],
    ['and asked', [proposed(), explained(), victimAsked('yes')], 'agreed', 'open'],
    ['a child who does not want it', [proposed(), explained('unwilling')], 'agreed', 'not needed'],
    ['goes back to the decision', [proposed(), explained('responsibility')], 'declined', 'open'],
    ['nobody harmed, nobody asked', [proposed('nobody')], 'victimAsked', 'not needed'],
    ['a victim who objects', [proposed(), victimAsked('no')], 'authorised', 'open'],
    ['a victim who agrees', [proposed(), victimAsked('yes')], 'authorised', 'not needed'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(`${shows}: ${step} ${state}`, () =>
      assert.equal(dutyAt(story(happened), at, step).split(',')[0], state))

  const endings: readonly (readonly [Happened, string])[] = [
    [completed, 'completed'],
    [['notCompleted', '2026-04-10T10:00:00Z'], 'not completed'],
  ]
  for (const [ending, outcome] of endings)
    test(outcome, () => {
      const whole = story([proposed(), explained(), agreed, ending])
      assert.equal(episodeAt(whole, '2026-04-11T00:00:00Z').ended?.outcome, outcome)
    })
  test('not agreed', () => {
    const whole = story([proposed(), explained('unwilling'), ['declined', '2026-03-03T11:00:00Z']])
    assert.equal(episodeAt(whole, at).ended?.outcome, 'not agreed')
  })
  test('stopped', () => {
    const whole = story([proposed(), ['stopped', '2026-03-03T11:00:00Z']])
    assert.equal(episodeAt(whole, at).ended?.outcome, 'stopped')
  })
})

describe('what is refused and what is a breach', () => {
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp])[] = [
    [
      'abuse between partners',
      [],
      ['proposed', '2026-03-02T10:00:00Z', { partners: 'yes' }],
      /not for abuse between intimate partners/,
    ],
    [
      'what could not be proved',
      [],
      ['proposed', '2026-03-02T10:00:00Z', { provable: 'no' }],
      /nothing to resolve/,
    ],
    [
      'a victim nobody asked',
      [proposed(), explained()],
      ['agreed', '2026-03-04T10:00:00Z', { victimSide: 'no' }],
      /Ask the victim first/,
    ],
    [
      'a victim who said no, put down as agreeing',
      [proposed(), explained(), victimAsked('no'), ['authorised', '2026-03-03T14:00:00Z']],
      ['agreed', '2026-03-04T10:00:00Z', { victimSide: 'agrees' }],
      /did not agree/,
    ],
    [
      'an objection over which nobody has decided yet',
      [proposed(), explained(), victimAsked('no')],
      ['agreed', '2026-03-04T10:00:00Z', { victimSide: 'authorised' }],
      /not open/,
    ],
    [
      'an objection that nobody overruled',
      [
        proposed(),
        explained(),
        victimAsked('no'),
        ['authorised', '2026-03-03T14:00:00Z', { authorised: 'no' }],
      ],
      ['agreed', '2026-03-04T10:00:00Z', { victimSide: 'authorised' }],
      /Nobody authorised it/,
    ],
  ]
  for (const [what, happened, next, says] of rows)
    test(`${what} is refused`, () => assert.match(refusal(story(happened), next) ?? 'allowed', says))

  test('no advice and no adult are two breaches', () => {
    const alone: Happened = [
      'explained',
      '2026-03-03T10:00:00Z',
      { advice: 'no', adultPresent: 'no', agrees: 'yes' },
    ]
    assert.equal(breachesIn(story([proposed(), alone]), '2026-03-04T00:00:00Z').length, 2)
  })
})
