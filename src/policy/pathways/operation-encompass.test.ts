import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { operationEncompass } from './operation-encompass.ts'

const zuri = { sex: 'female', lookedAfter: 'no', age: '10' }
const story = (happened: readonly Happened[]) => ({ pathway: operationEncompass, child: zuri, happened })

/** A Tuesday night in term: 10 March 2026. */
const incident: Happened = ['incident', '2026-03-10T21:00:00Z']
const placed = (place: string, at = '2026-03-10T22:00:00Z'): Happened => ['placeFound', at, { place }]
const told: Happened = ['told', '2026-03-10T22:30:00Z', { shut: 'no' }]
const received = (ours = 'yes'): Happened => ['received', '2026-03-11T08:00:00Z', { ours }]
const supported = (came = 'yes'): Happened => ['supported', '2026-03-11T15:00:00Z', { came, worried: 'no' }]
const atSchool: readonly Happened[] = [incident, placed('school')]
const at = (time: string, ...rest: readonly Happened[]): readonly Happened[] => [
  ['incident', time],
  placed('school', time),
  ...rest,
]

describe('the two clocks', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      "the statute's: as soon as practicable, a reminder at once and no limit",
      atSchool,
      '2026-03-20T00:00:00Z',
      'told',
      'open, prompt 2026-03-10T21:00:00Z',
    ],
    [
      "the scheme's: before the next school day starts",
      atSchool,
      '2026-03-11T08:30:00Z',
      'arrived',
      'open, due 2026-03-11T08:30:00Z',
    ],
    ['and a second', atSchool, '2026-03-11T08:30:01Z', 'arrived', 'overdue, due 2026-03-11T08:30:00Z'],
    [
      'telling does not meet the second: it has to arrive',
      [...atSchool, told],
      '2026-03-11T08:30:01Z',
      'arrived',
      'overdue, due 2026-03-11T08:30:00Z',
    ],
    [
      'early in the morning: the same day',
      at('2026-03-11T05:00:00Z'),
      '2026-03-11T06:00:00Z',
      'arrived',
      'open, due 2026-03-11T08:30:00Z',
    ],
    [
      'after school has started: the next day',
      at('2026-03-11T08:31:00Z'),
      '2026-03-11T09:00:00Z',
      'arrived',
      'open, due 2026-03-12T08:30:00Z',
    ],
    [
      'Friday night: Monday',
      at('2026-03-13T22:00:00Z'),
      '2026-03-14T00:00:00Z',
      'arrived',
      'open, due 2026-03-16T08:30:00Z',
    ],
    [
      'the last day of term: the first of the next, in summer time',
      at('2026-03-27T20:00:00Z'),
      '2026-03-28T00:00:00Z',
      'arrived',
      'open, due 2026-04-13T07:30:00Z',
    ],
    [
      'before a bank holiday in term: May Day does not count',
      at('2026-05-01T20:00:00Z'),
      '2026-05-02T00:00:00Z',
      'arrived',
      'open, due 2026-05-05T07:30:00Z',
    ],
    [
      'half-term, over the night the clocks go back',
      at('2026-10-24T20:00:00Z'),
      '2026-10-25T00:00:00Z',
      'arrived',
      'open, due 2026-11-02T08:30:00Z',
    ],
    [
      'a message that did not arrive is still to arrive',
      [...atSchool, told, ['arrived', '2026-03-11T07:00:00Z', { state: 'no' }]],
      '2026-03-11T08:30:01Z',
      'arrived',
      'overdue, due 2026-03-11T08:30:00Z',
    ],
    [
      'and comes late when it does',
      [
        ...atSchool,
        told,
        ['arrived', '2026-03-11T07:00:00Z', { state: 'no' }],
        ['arrived', '2026-03-11T09:00:00Z', { state: 'read' }],
      ],
      '2026-03-11T10:00:00Z',
      'arrived',
      'met late, due 2026-03-11T08:30:00Z',
    ],
    [
      'the safeguarding lead has it by the bell, counted from the telling',
      [...atSchool, told],
      '2026-03-11T08:30:01Z',
      'received',
      'overdue, due 2026-03-11T08:30:00Z',
    ],
    [
      'told late: the lead has the next bell',
      [...atSchool, ['told', '2026-03-11T10:00:00Z', { shut: 'no' }]],
      '2026-03-11T12:00:00Z',
      'received',
      'open, due 2026-03-12T08:30:00Z',
    ],
    [
      'the school says what was done within one working day',
      [...atSchool, told, received()],
      '2026-03-13T00:00:00Z',
      'supported',
      'open, due 2026-03-13T00:00:00Z',
    ],
    [
      'a child not at school is looked for before the next day',
      [...atSchool, told, received(), supported('no')],
      '2026-03-12T08:30:01Z',
      'absenceFollowed',
      'overdue, due 2026-03-12T08:30:00Z',
    ],
    [
      'the officer hears within two working days',
      [...atSchool, told, received(), supported()],
      '2026-03-13T23:59:59Z',
      'closed',
      'open, due 2026-03-14T00:00:00Z',
    ],
    [
      'the council hears within one, over Easter',
      [['incident', '2026-04-02T20:00:00Z'], placed('none', '2026-04-02T21:00:00Z')],
      '2026-04-07T23:00:01Z',
      'councilTold',
      'overdue, due 2026-04-07T23:00:00Z',
    ],
    [
      'and answers within two',
      [incident, placed('none'), ['councilTold', '2026-03-11T10:00:00Z']],
      '2026-03-14T00:00:01Z',
      'councilAnswered',
      'overdue, due 2026-03-14T00:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a college is told too', [incident, placed('college')], 'told', 'open'],
    ['one other place of education too', [incident, placed('other')], 'told', 'open'],
    ['no school: nobody to tell', [incident, placed('none')], 'told', 'not needed'],
    ['no school: the council', [incident, placed('young')], 'councilTold', 'open'],
    ['a school: not the council', atSchool, 'councilTold', 'not needed'],
    [
      'found after all: the school is told',
      [incident, placed('none'), placed('school', '2026-03-10T23:00:00Z')],
      'told',
      'open',
    ],
    [
      'holidays: somebody else sees the child',
      [...atSchool, ['told', '2026-03-10T22:30:00Z', { shut: 'yes' }]],
      'holidayCare',
      'open',
    ],
    ['term: the school does', [...atSchool, told], 'holidayCare', 'not needed'],
    [
      'at school: nobody looks',
      [...atSchool, told, received(), supported()],
      'absenceFollowed',
      'not needed',
    ],
    ['the wrong school says so', [...atSchool, told, received('no')], 'wrongSchool', 'open'],
    ['and owes no support', [...atSchool, told, received('no')], 'supported', 'not needed'],
    [
      'an exception: written down, and no school looked for',
      [['incident', '2026-03-10T21:00:00Z', { mayTell: 'exception' }]],
      'notTold',
      'open',
    ],
    [
      'an exception: nobody is told',
      [['incident', '2026-03-10T21:00:00Z', { mayTell: 'exception' }]],
      'told',
      'not needed',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'school told, and the child supported',
      [...atSchool, told, received(), supported(), ['closed', '2026-03-12T10:00:00Z']],
    ],
    [
      'told to the wrong school',
      [...atSchool, told, received('no'), ['wrongSchool', '2026-03-11T10:00:00Z', { next: 'again' }]],
    ],
    [
      'at no school: council told',
      [
        incident,
        placed('none'),
        ['councilTold', '2026-03-11T10:00:00Z'],
        ['councilAnswered', '2026-03-11T12:00:00Z'],
      ],
    ],
    [
      'not told, with reasons',
      [
        ['incident', '2026-03-10T21:00:00Z', { mayTell: 'exception' }],
        ['notTold', '2026-03-11T10:00:00Z'],
      ],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-03-20T00:00:00Z').ended?.outcome, outcome),
    )

  test('a bell that was missed stays missed after the end', () =>
    assert.match(
      dutyAt(
        story([...atSchool, told, received(), supported(), ['closed', '2026-03-12T10:00:00Z']]),
        '2026-03-20T00:00:00Z',
        'arrived',
      ),
      /^missed/,
    ))
})

test('a message that did not arrive is marked', () =>
  assert.match(
    breachesIn(
      story([...atSchool, told, ['arrived', '2026-03-11T08:00:00Z', { state: 'no' }]]),
      '2026-03-12T00:00:00Z',
    ).join(),
    /did not arrive/,
  ))
