import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import type { Step } from '../../kernel/pathway.ts'
import { scrutinyPanel } from './scrutiny-panel.ts'

const kit = { sex: 'male', lookedAfter: 'no', age: '13' }
const story = (happened: readonly Happened[]) => ({ pathway: scrutinyPanel, child: kit, happened })

/** A Thursday before Easter, for a panel on the Tuesday three weeks later. */
const chosen: Happened = ['chosen', '2026-04-02T09:00:00Z', { meeting: '2026-04-21' }]
const invited: Happened = ['childInvited', '2026-04-08T09:00:00Z']
const redacted: Happened = ['redacted', '2026-04-10T09:00:00Z']
const line = (number: number, who: string) => ({ what: `Member ${number}`, who, by: '2026-04-21' })
const named: Happened = [
  'membersNamed',
  '2026-04-13T09:00:00Z',
  { members: [line(1, 'video-review-team'), line(2, 'quality-team')] },
]
const met = (colour: string, more = {}): Happened => [
  'panelMet',
  '2026-04-21T19:00:00Z',
  { colour, next: '2026-06-16', ...more },
]
const officer = (need = 'none'): Happened => ['officerTold', '2026-04-24T09:00:00Z', { need }]
const answered = (enough: string): Happened => ['panelAnswered', '2026-06-16T18:00:00Z', { enough }]
const seen = (colour = 'green'): readonly Happened[] => [chosen, invited, redacted, named, met(colour)]

describe('clocks of a scrutiny panel', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'the child asked within ten working days, Easter apart',
      [chosen],
      '2026-04-20T22:59:59Z',
      'childInvited',
      'open, due 2026-04-20T23:00:00Z',
    ],
    ['and a second', [chosen], '2026-04-20T23:00:01Z', 'childInvited', 'overdue, due 2026-04-20T23:00:00Z'],
    [
      'redacted by the day the panel meets',
      [chosen],
      '2026-04-21T23:00:01Z',
      'redacted',
      'overdue, due 2026-04-21T23:00:00Z',
    ],
    [
      'red: taken up within two working days',
      seen('red'),
      '2026-04-23T22:59:59Z',
      'takenUp',
      'open, due 2026-04-23T23:00:00Z',
    ],
    ['and a second', seen('red'), '2026-04-23T23:00:01Z', 'takenUp', 'overdue, due 2026-04-23T23:00:00Z'],
    [
      'the officer told within ten, a bank holiday apart',
      seen(),
      '2026-05-06T22:59:59Z',
      'officerTold',
      'open, due 2026-05-06T23:00:00Z',
    ],
    [
      'the panel answered at its next meeting',
      [...seen(), officer()],
      '2026-06-16T22:59:59Z',
      'panelAnswered',
      'open, due 2026-06-16T23:00:00Z',
    ],
    [
      'and a second',
      [...seen(), officer()],
      '2026-06-16T23:00:01Z',
      'panelAnswered',
      'overdue, due 2026-06-16T23:00:00Z',
    ],
    [
      'a panel that is not content hears within twenty',
      [...seen(), officer(), answered('no')],
      '2026-07-14T23:00:01Z',
      'seniorAnswered',
      'overdue, due 2026-07-14T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['nobody sees it before it is redacted', [chosen], 'panelMet', 'waiting'],
    ['the panel finds nothing before it is said who looks', [chosen, redacted], 'panelMet', 'waiting'],
    [
      'a child who was not asked before the panel met has missed it',
      [chosen, redacted, named, met('green')],
      'childInvited',
      'missed',
    ],
    ['yellow is not for a senior officer', seen('yellow'), 'takenUp', 'not needed'],
    ['something to learn', [...seen(), officer('team')], 'learningAgreed', 'open'],
    ['the panel is answered when the officer has been told', seen(), 'panelAnswered', 'waiting'],
    [
      'a content panel needs no senior officer',
      [...seen(), officer(), answered('yes')],
      'seniorAnswered',
      'not needed',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('each member says what they see before they hear the others', () => {
  const looking = story([chosen, invited, redacted, named])
  const viewed = (now: string, nth: number) => dutyAt(looking, now, 'memberViewed', nth)

  test('each view is owed by whoever takes it down, by its day', () => {
    const due = 'due 2026-04-21T23:00:00Z'
    assert.deepEqual(
      [1, 2].map(nth => viewed('2026-04-21T22:59:59Z', nth)),
      [`open, ${due}`, `open, ${due}`],
    )
    assert.equal(viewed('2026-04-21T23:00:01Z', 2), `overdue, ${due}`)
    const { duties } = episodeAt(looking, '2026-04-14T09:00:00Z')
    assert.deepEqual(
      duties.filter(({ step }) => step === 'memberViewed').map(({ owedBy }) => owedBy),
      ['video-review-team', 'quality-team'],
    )
  })

  test('whose view was not taken before the panel found has missed it, for good', () => {
    const now = '2026-04-22T09:00:00Z'
    for (const nth of [1, 2]) assert.match(dutyAt(story(seen()), now, 'memberViewed', nth), /^missed/)
  })

  test('a member who had heard the others is a breach, and one who stood back is asked nothing more', () => {
    const view = (given: Readonly<Record<string, string>>): readonly Happened[] => [
      ...[chosen, invited, redacted, named],
      ['memberViewed', '2026-04-20T18:00:00Z', given],
    ]
    const breached = (given: Readonly<Record<string, string>>) =>
      breachesIn(story(view(given)), '2026-04-20T19:00:00Z')
    assert.equal(breached({ alone: 'no' }).length, 1)
    assert.deepEqual([breached({ alone: 'yes' }), breached({ came: 'stoodBack' })], [[], []])
  })
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['the panel was content', [...seen(), officer(), answered('yes'), ['closed', '2026-06-17T10:00:00Z']]],
    [
      'answered by a senior officer',
      [...seen('red'), officer(), answered('partly'), ['seniorAnswered', '2026-06-20T10:00:00Z']],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-12-01T00:00:00Z').ended?.outcome, outcome),
    )
})

describe('the panel never learns who the child is, and owns its words', () => {
  test('no entry is shared with a panel: sharing one would open the record of the child to it', () => {
    for (const step of Object.values<Step>(scrutinyPanel.steps))
      assert.equal(step.sharedWith, undefined, step.title)
  })
  test('nothing is shown that a second person did not look at', () =>
    assert.match(
      refusal(story([chosen]), ['redacted', '2026-04-10T09:00:00Z', { checked: 'no' }]) ?? 'accepted',
      /A second person looks first/,
    ))
  test('what the panel said counts when its chair has read it', () =>
    assert.match(
      refusal(story([chosen, redacted, named]), met('green', { confirmed: 'no' })) ?? 'accepted',
      /when the chair has read it/,
    ))
})
