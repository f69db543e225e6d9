import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { policeProtection } from './police-protection.ts'

const kit = { sex: 'male', lookedAfter: 'yes', age: '13' }
const taken: Happened = ['taken', '2026-03-01T02:00:00Z']
const told: Happened = ['parentsTold', '2026-03-01T05:00:00Z']
const safe: Happened = ['inquiry', '2026-03-02T10:00:00Z', { finding: 'safe' }]
const atRisk: Happened = ['inquiry', '2026-03-02T10:00:00Z', { finding: 'atRisk' }]
const story = (happened: readonly Happened[]) => ({ pathway: policeProtection, child: kit, happened })

describe('clocks of police protection', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    ['just taken', [taken], '2026-03-01T03:00:00Z', 'inquiry', 'open, due 2026-03-04T02:00:00Z'],
    ['72 hours to the second', [taken], '2026-03-04T02:00:00Z', 'inquiry', 'open, due 2026-03-04T02:00:00Z'],
    ['a second later', [taken], '2026-03-04T02:00:01Z', 'inquiry', 'overdue, due 2026-03-04T02:00:00Z'],
    [
      'over the night the clocks go forward',
      [['taken', '2026-03-28T20:00:00Z']],
      '2026-03-29T00:00:00Z',
      'inquiry',
      'open, due 2026-03-31T20:00:00Z',
    ],
    [
      'over the night the clocks go back',
      [['taken', '2026-10-24T20:00:00Z']],
      '2026-10-25T00:00:00Z',
      'inquiry',
      'open, due 2026-10-27T20:00:00Z',
    ],
    [
      'over 29 February',
      [['taken', '2028-02-28T20:00:00Z']],
      '2028-02-29T00:00:00Z',
      'inquiry',
      'open, due 2028-03-02T20:00:00Z',
    ],
    [
      'a reminder at once to tell the authority, no deadline',
      [taken],
      '2026-03-01T03:00:00Z',
      'authorityWhereFoundTold',
      'open, prompt 2026-03-01T02:00:00Z',
    ],
    [
      "two hours for children's services to say where the child can go",
      [taken, ['authorityWhereFoundTold', '2026-03-01T02:30:00Z']],
      '2026-03-01T04:30:01Z',
      'placeOffered',
      'overdue, due 2026-03-01T04:30:00Z',
    ],
    [
      'a change of mind does not restart the 72 hours',
      [taken, atRisk, ['inquiry', '2026-03-03T10:00:00Z', { finding: 'safe' }]],
      '2026-03-03T11:00:00Z',
      'released',
      'open, due 2026-03-04T02:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches and endings', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['a child who would be safe is released', [taken, safe], 'released', 'open'],
    ['and nobody need take over', [taken, safe], 'handedOver', 'not needed'],
    ['nor may police apply for an order', [taken, safe], 'orderApplied', 'not needed'],
    [
      'an authority that nobody has found yet is still to be told',
      [taken, ['authorityWhereLivesTold', '2026-03-01T03:00:00Z', { which: 'notKnown' }]],
      'authorityWhereLivesTold',
      'open',
    ],
    [
      'and is told when it is found',
      [
        taken,
        ['authorityWhereLivesTold', '2026-03-01T03:00:00Z', { which: 'notKnown' }],
        ['authorityWhereLivesTold', '2026-03-01T09:00:00Z', { which: 'other' }],
      ],
      'authorityWhereLivesTold',
      'met',
    ],
    [
      'a child at a police station is still to be moved',
      [taken, ['accommodated', '2026-03-01T03:00:00Z', { place: 'station' }]],
      'accommodated',
      'open',
    ],
    [
      'a child in foster care is not',
      [taken, ['accommodated', '2026-03-01T03:00:00Z', { place: 'foster' }]],
      'accommodated',
      'met',
    ],
    [
      'parents whom nobody could reach are to be told still',
      [taken, ['parentsTold', '2026-03-01T03:00:00Z', { told: 'unreached' }]],
      'parentsTold',
      'open',
    ],
    [
      'a child who stays where it is safe needs no other place',
      [
        taken,
        ['authorityWhereFoundTold', '2026-03-01T02:30:00Z'],
        ['placeOffered', '2026-03-01T03:00:00Z', { offer: 'stays' }],
      ],
      'placeOffered',
      'met',
    ],
    ['a child at risk is not released', [taken, atRisk], 'released', 'not needed'],
    ['somebody takes over', [taken, atRisk], 'handedOver', 'open'],
    ['released, never heard', [taken, safe, ['released', '2026-03-02T11:00:00Z']], 'wishesHeard', 'missed'],
    [
      'released, parents never told',
      [taken, safe, ['released', '2026-03-02T11:00:00Z']],
      'parentsTold',
      'missed',
    ],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), '2026-03-02T12:00:00Z', step), new RegExp(`^${state}`)),
    )

  const endings: readonly (readonly [string, Happened, Happened])[] = [
    ['released', safe, ['released', '2026-03-02T11:00:00Z']],
    ['ended without an inquiry', told, ['ranOut', '2026-03-02T11:00:00Z']],
    ['protected by others', atRisk, ['handedOver', '2026-03-02T11:00:00Z']],
  ]
  for (const [outcome, finding, ending] of endings)
    test(`ends: ${outcome}`, () =>
      assert.equal(
        episodeAt(story([taken, finding, ending]), '2026-03-03T00:00:00Z').ended?.outcome,
        outcome,
      ))
})

describe('what happened is kept, and marked', () => {
  const rows: readonly (readonly [string, readonly Happened[], RegExp])[] = [
    [
      'taken to a police station',
      [['taken', '2026-03-01T02:00:00Z', { place: 'station' }]],
      /police station is not suitable/,
    ],
    [
      'moved to a police station',
      [taken, ['accommodated', '2026-03-01T03:00:00Z', { place: 'station' }]],
      /police station is not suitable/,
    ],
    [
      'nobody inquired',
      [taken, ['ranOut', '2026-03-04T02:00:00Z', { how: 'agreed' }]],
      /No designated officer inquired/,
    ],
    [
      'nothing in place at the end',
      [taken, atRisk, ['handedOver', '2026-03-04T02:00:00Z', { how: 'none' }]],
      /nothing was in place/,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => assert.match(breachesIn(story(happened), '2026-03-05T00:00:00Z').join(), says))
})

test('after an inquiry nobody says that there was none', () =>
  assert.match(
    refusal(story([taken, atRisk]), ['ranOut', '2026-03-04T02:00:00Z']) ?? 'accepted',
    /An inquiry is recorded/,
  ))
