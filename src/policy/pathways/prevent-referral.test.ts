import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { preventReferral } from './prevent-referral.ts'

const ravi = { sex: 'male', lookedAfter: 'no', age: '16' }
const story = (happened: readonly Happened[]) => ({ pathway: preventReferral, child: ravi, happened })

const concern = (danger = 'no'): Happened => ['concern', '2026-03-26T10:00:00Z', { danger }]
const checked = (live = 'none'): Happened => ['deconflicted', '2026-03-27T10:00:00Z', { live }]
const gateway = (way: string): Happened => [
  'gateway',
  '2026-03-30T09:00:00Z',
  { view: way === 'elsewhere' ? 'unsuitable' : 'thin', way },
]
const panel = (decision: string): Happened => ['panelHeld', '2026-04-20T10:00:00Z', { decision }]
const consent = (answer: string, at = '2026-04-22T10:00:00Z'): Happened => ['consentAsked', at, { answer }]
const started: Happened = ['supportStarted', '2026-04-30T10:00:00Z']
const left: Happened = ['left', '2026-08-31T10:00:00Z']
const asked: Happened = ['partnersAsked', '2026-03-30T09:30:00Z']
const referred: Happened = ['channelAsked', '2026-03-30T09:30:00Z']
const helper: Happened = ['supportAsked', '2026-04-23T10:00:00Z']
const triaged = (way: string): readonly Happened[] => [concern(), checked(), gateway(way)]
const onChannel: readonly Happened[] = [
  ...triaged('channel'),
  referred,
  panel('support'),
  consent('yes'),
  helper,
  started,
]

describe('clocks of a Prevent referral', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    // what it shows, what happened, now, step, state and time
    [
      'five days to check against investigations, over the night the clocks go forward',
      [concern()],
      '2026-03-31T22:59:59Z',
      'deconflicted',
      'open, due 2026-03-31T23:00:00Z',
    ],
    [
      'and a second',
      [concern()],
      '2026-03-31T23:00:01Z',
      'deconflicted',
      'overdue, due 2026-03-31T23:00:00Z',
    ],
    [
      'danger: at once, and no hour for it',
      [concern('yes')],
      '2026-03-28T10:00:00Z',
      'dangerMet',
      'open, prompt 2026-03-26T10:00:00Z',
    ],
    [
      'two working days to the gateway',
      [concern(), checked()],
      '2026-03-31T23:00:01Z',
      'gateway',
      'overdue, due 2026-03-31T23:00:00Z',
    ],
    [
      'two to agree how support runs beside an investigation',
      [concern(), checked('beside')],
      '2026-03-31T22:59:59Z',
      'besideAgreed',
      'open, due 2026-03-31T23:00:00Z',
    ],
    [
      "children's services: five working days, Easter apart",
      [...triaged('channel'), asked],
      '2026-04-08T22:59:59Z',
      'servicesAnswered',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'and a second',
      [...triaged('channel'), asked],
      '2026-04-08T23:00:01Z',
      'servicesAnswered',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'the panel: twenty working days, Easter apart',
      [...triaged('channel'), referred],
      '2026-04-29T23:00:01Z',
      'panelHeld',
      'overdue, due 2026-04-29T23:00:00Z',
    ],
    [
      'consent within five of the panel',
      [...triaged('channel'), referred, panel('support')],
      '2026-04-27T22:59:59Z',
      'consentAsked',
      'open, due 2026-04-27T23:00:00Z',
    ],
    [
      'the panel looks again a month on: 30 April to 30 May',
      onChannel,
      '2026-05-01T00:00:00Z',
      'panelReviewed',
      'open, due 2026-05-30T23:00:00Z',
    ],
    [
      'live investigations are looked for again a month after the gateway',
      triaged('channel'),
      '2026-04-30T23:00:01Z',
      'deconflictedAgain',
      'overdue, due 2026-04-30T23:00:00Z',
    ],
    [
      'and every month from then',
      [...triaged('police'), ['deconflictedAgain', '2026-04-28T10:00:00Z']],
      '2026-05-01T00:00:00Z',
      'deconflictedAgain',
      'open, due 2026-05-28T23:00:00Z',
    ],
    [
      'not where it is not for Prevent',
      triaged('elsewhere'),
      '2026-05-01T00:00:00Z',
      'deconflictedAgain',
      'not needed',
    ],
    [
      'and a month after that',
      [...onChannel, ['panelReviewed', '2026-05-28T10:00:00Z']],
      '2026-05-29T00:00:00Z',
      'panelReviewed',
      'open, due 2026-06-28T23:00:00Z',
    ],
    [
      'in full after three months',
      onChannel,
      '2026-07-30T23:00:01Z',
      'reassessed',
      'overdue, due 2026-07-30T23:00:00Z',
    ],
    [
      'six months after leaving: 31 August to 28 February',
      [...onChannel, left],
      '2027-02-28T23:59:59Z',
      'sixMonthsOn',
      'open, due 2027-03-01T00:00:00Z',
    ],
    [
      'and a second',
      [...onChannel, left],
      '2027-03-01T00:00:01Z',
      'sixMonthsOn',
      'overdue, due 2027-03-01T00:00:00Z',
    ],
    [
      'twelve months after leaving',
      [...onChannel, left],
      '2027-08-31T22:59:59Z',
      'twelveMonthsOn',
      'open, due 2027-08-31T23:00:00Z',
    ],
    [
      'Prevent officers see the child every month: 30 March to 30 April',
      triaged('police'),
      '2026-04-01T00:00:00Z',
      'policeLedReviewed',
      'open, due 2026-04-30T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))
})

describe('branches', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string])[] = [
    ['no danger, nothing at once', [concern()], 'dangerMet', 'not needed'],
    ['a live investigation does not stop the gateway', [concern(), checked('beside')], 'gateway', 'open'],
    ['not even one for which support waits', [concern(), checked('waits')], 'gateway', 'open'],
    ['no investigation, nothing to agree', [concern(), checked()], 'besideAgreed', 'not needed'],
    ['the panel, if decided', [...triaged('channel'), referred], 'panelHeld', 'open'],
    ['Prevent officers instead', triaged('police'), 'panelHeld', 'not needed'],
    ['who then see the child', triaged('police'), 'policeLedReviewed', 'open'],
    ['not for Prevent: other help', triaged('elsewhere'), 'helpedElsewhere', 'open'],
    ['and nothing asked of school', triaged('elsewhere'), 'schoolAnswered', 'not needed'],
    [
      'no support before consent',
      [...triaged('channel'), referred, panel('support')],
      'supportStarted',
      'waiting',
    ],
    [
      'none without it',
      [...triaged('channel'), referred, panel('support'), consent('no')],
      'supportStarted',
      'not needed',
    ],
    [
      'support with it',
      [...triaged('channel'), referred, panel('support'), consent('yes'), helper],
      'supportStarted',
      'open',
    ],
    [
      'consent taken back while support runs: somebody else keeps the child safe',
      [...onChannel, consent('withdrawn', '2026-05-10T10:00:00Z')],
      'endedWithoutConsent',
      'open',
    ],
    [
      'consent after all',
      [
        ...triaged('channel'),
        referred,
        panel('support'),
        consent('no'),
        consent('yes', '2026-04-23T10:00:00Z'),
      ],
      'supportAsked',
      'open',
    ],
    [
      'other help, chosen by the panel',
      [...triaged('channel'), referred, panel('other')],
      'panelElsewhere',
      'open',
    ],
    ['no look back without leaving', onChannel, 'sixMonthsOn', 'waiting'],
    ['no more panels after leaving', [...onChannel, left], 'panelReviewed', 'missed'],
  ]
  for (const [shows, happened, step, state] of rows)
    test(shows, () =>
      assert.match(dutyAt(story(happened), happened.at(-1)?.[1] ?? '', step), new RegExp(`^${state}`)),
    )
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['left Channel after support', [...onChannel, left]],
    [
      'no consent to support',
      [
        ...triaged('channel'),
        referred,
        panel('support'),
        consent('no'),
        ['endedWithoutConsent', '2026-04-24T10:00:00Z', { instead: 'hub' }],
      ],
    ],
    [
      'other help instead of Channel',
      [...triaged('channel'), referred, panel('other'), ['panelElsewhere', '2026-04-24T10:00:00Z']],
    ],
    [
      'Prevent officers ended their part',
      [
        ...triaged('police'),
        ['assessed', '2026-04-10T10:00:00Z'],
        ['policeLedEnded', '2026-04-24T10:00:00Z'],
      ],
    ],
    [
      'not for Prevent',
      [...triaged('elsewhere'), ['helpedElsewhere', '2026-03-31T10:00:00Z', { help: 'none' }]],
    ],
  ]
  for (const [outcome, happened] of rows)
    test(outcome, () =>
      assert.equal(episodeAt(story(happened), '2026-09-01T00:00:00Z').ended?.outcome, outcome),
    )
})

test('a child who is clearly susceptible is never sent elsewhere', () =>
  assert.match(
    refusal(story([concern(), checked()]), [
      'gateway',
      '2026-03-30T09:00:00Z',
      { view: 'clear', way: 'elsewhere' },
    ]) ?? 'accepted',
    /goes to the panel or to Prevent officers/,
  ))
test('one of whom little is known may be', () =>
  assert.equal(
    refusal(story([concern(), checked()]), [
      'gateway',
      '2026-03-30T09:00:00Z',
      { view: 'thin', way: 'elsewhere' },
    ]),
    undefined,
  ))
