import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { voluntaryAttendance } from './voluntary-attendance.ts'

/** Amara is 15 and lives with her mother. Kit is 13 and looked after. */
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
const kit = { sex: 'male', lookedAfter: 'yes', age: '13' }
const nine = { sex: 'male', lookedAfter: 'no', age: '9' }

/** Thursday before Easter 2026, for an appointment on the Thursday after it. The clocks have gone forward. */
const arranged: Happened = [
  'arranged',
  '2026-04-02T10:00:00Z',
  { at: '2026-04-09T15:00:00Z', supervised: 'no' },
]
const attended: Happened = ['attended', '2026-04-09T15:00:00Z', { place: 'apart' }]
const interviewed: Happened = ['interviewed', '2026-04-09T15:30:00Z', { held: 'held' }]
const decided: Happened = ['decided', '2026-04-10T10:00:00Z', { decision: 'none' }]
const told: Happened = ['toldDecision', '2026-04-13T10:00:00Z']
const notCome = (next: string, at = '2026-04-09T16:00:00Z'): Happened => [
  'didNotCome',
  at,
  next === 'newDate' ? { next, newDate: '2026-04-14T15:00:00Z' } : { next },
]
const whole = [arranged, attended, interviewed, decided, told]

const story = (happened: readonly Happened[], child: typeof amara = amara) => ({
  pathway: voluntaryAttendance,
  child,
  happened,
})

describe('clocks of a voluntary attendance', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string, typeof amara?])[] = [
    // what it shows, what happened, now, step, state and time, child
    [
      "children's services are asked within a working day: over Easter, by the end of Tuesday",
      [arranged],
      '2026-04-07T22:59:59Z',
      'servicesAsked',
      'open, due 2026-04-07T23:00:00Z',
    ],
    [
      'overdue a second later',
      [arranged],
      '2026-04-07T23:00:01Z',
      'servicesAsked',
      'overdue, due 2026-04-07T23:00:00Z',
    ],
    [
      'they answer within two more',
      [arranged, ['servicesAsked', '2026-04-02T11:00:00Z']],
      '2026-04-08T23:00:00Z',
      'servicesAnswered',
      'open, due 2026-04-08T23:00:00Z',
    ],
    [
      'and are late after that',
      [arranged, ['servicesAsked', '2026-04-02T11:00:00Z']],
      '2026-04-08T23:00:01Z',
      'servicesAnswered',
      'overdue, due 2026-04-08T23:00:00Z',
    ],
    [
      'the appropriate adult scheme answers within 24 hours',
      [arranged, ['adultAsked', '2026-04-02T10:30:00Z', { who: 'scheme', unsuitability: ['nothing'] }]],
      '2026-04-03T10:30:00Z',
      'schemeAnswered',
      'open, due 2026-04-03T10:30:00Z',
    ],
    [
      'overdue a second later',
      [arranged, ['adultAsked', '2026-04-02T10:30:00Z', { who: 'scheme', unsuitability: ['nothing'] }]],
      '2026-04-03T10:30:01Z',
      'schemeAnswered',
      'overdue, due 2026-04-03T10:30:00Z',
    ],
    [
      'a parent who comes needs no scheme',
      [arranged, ['adultAsked', '2026-04-02T10:30:00Z', { who: 'parent', unsuitability: ['nothing'] }]],
      '2026-04-03T10:30:01Z',
      'schemeAnswered',
      'not needed',
    ],
    [
      'everything is ready by the time of the appointment',
      [arranged],
      '2026-04-09T15:00:00Z',
      'prepared',
      'open, due 2026-04-09T15:00:00Z',
    ],
    [
      'overdue a second into it',
      [arranged],
      '2026-04-09T15:00:01Z',
      'prepared',
      'overdue, due 2026-04-09T15:00:00Z',
    ],
    [
      'a new appointment made in time is the one that counts',
      [arranged, notCome('newDate', '2026-04-08T16:00:00Z')],
      '2026-04-09T16:00:00Z',
      'prepared',
      'open, due 2026-04-14T15:00:00Z',
    ],
    [
      'one made afterwards does not hide that nothing was ready',
      [arranged, notCome('newDate')],
      '2026-04-10T16:00:00Z',
      'prepared',
      'overdue, due 2026-04-09T15:00:00Z',
    ],
    [
      'liaison and diversion see the child within five working days of being asked',
      [
        arranged,
        ['needsConsidered', '2026-04-02T11:00:00Z', { needs: ['neurodiversity'], diversion: 'yes' }],
      ],
      '2026-04-13T23:00:00Z',
      'diversionSeen',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'overdue after them',
      [
        arranged,
        ['needsConsidered', '2026-04-02T11:00:00Z', { needs: ['neurodiversity'], diversion: 'yes' }],
      ],
      '2026-04-13T23:00:01Z',
      'diversionSeen',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'safeguarding is decided within 24 hours of the child coming',
      [arranged, attended],
      '2026-04-10T15:00:00Z',
      'safeguardingConsidered',
      'open, due 2026-04-10T15:00:00Z',
    ],
    [
      'also when all else is over',
      whole,
      '2026-04-13T12:00:00Z',
      'safeguardingConsidered',
      'overdue, due 2026-04-10T15:00:00Z',
    ],
    [
      'the child hears every 28 days: after 9 April, by the end of 7 May',
      [arranged, attended, interviewed],
      '2026-05-07T22:59:59Z',
      'progressTold',
      'open, due 2026-05-07T23:00:00Z',
    ],
    [
      'overdue a second after',
      [arranged, attended, interviewed],
      '2026-05-07T23:00:01Z',
      'progressTold',
      'overdue, due 2026-05-07T23:00:00Z',
    ],
    [
      'and again 28 days later, through the summer',
      [arranged, attended, interviewed, ['progressTold', '2026-05-05T10:00:00Z']],
      '2026-05-10T10:00:00Z',
      'progressTold',
      'open, due 2026-06-02T23:00:00Z',
    ],
    [
      'not after it is decided',
      whole,
      '2026-06-10T10:00:00Z',
      'progressTold',
      'not needed, due 2026-05-07T23:00:00Z',
    ],
    [
      'what follows is decided as soon as practicable, with a reminder after 28 days',
      [arranged, attended, interviewed],
      '2026-04-20T10:00:00Z',
      'decided',
      'open, prompt 2026-05-07T15:30:00Z',
    ],
    [
      'a decision on a Friday is told by the end of Monday',
      [arranged, attended, interviewed, decided],
      '2026-04-13T22:59:59Z',
      'toldDecision',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'and is late on Tuesday',
      [arranged, attended, interviewed, decided, ['toldDecision', '2026-04-13T23:00:01Z']],
      '2026-04-15T10:00:00Z',
      'toldDecision',
      'met late, due 2026-04-13T23:00:00Z',
    ],
    [
      'the authority that looks after the child is told',
      [arranged],
      '2026-04-02T10:00:00Z',
      'careAuthorityTold',
      'open, prompt 2026-04-02T10:00:00Z',
      kit,
    ],
    ['if there is one', [arranged], '2026-04-02T10:00:00Z', 'careAuthorityTold', 'not needed'],
  ]
  for (const [shows, happened, now, step, state, child] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened, child), now, step), state))
})

describe('branches', () => {
  const now = '2026-04-09T16:30:00Z'

  test('a child who declines advice hears it offered first, with the adult there', () => {
    const asked: Happened = ['solicitorAsked', '2026-04-02T11:00:00Z']
    const declines = (more: Record<string, string>) =>
      refusal(story([arranged, asked, attended]), [
        'adviceChoice',
        '2026-04-09T15:05:00Z',
        { choice: 'declines', adultPresent: 'yes', offered: 'spoke', ...more },
      ])
    assert.match(declines({ adultPresent: 'no' }) ?? '', /while the appropriate adult is absent/)
    assert.match(declines({ offered: 'no' }) ?? '', /before being offered a conversation/)
    assert.equal(declines({}), undefined)
  })

  test('a child who wants advice is owed it; one who declined is not', () => {
    const asked: Happened = ['solicitorAsked', '2026-04-02T11:00:00Z']
    const wants: Happened = ['adviceChoice', '2026-04-09T15:05:00Z', { choice: 'wants' }]
    const declined: Happened = [
      'adviceChoice',
      '2026-04-09T15:05:00Z',
      { choice: 'declines', offered: 'spoke' },
    ]
    assert.match(dutyAt(story([arranged, asked, attended, wants]), now, 'adviceGiven'), /^open/)
    assert.equal(dutyAt(story([arranged, asked, attended, declined]), now, 'adviceGiven'), 'not needed')
  })

  test('a child who has not come may still come to a new appointment', () => {
    assert.equal(dutyAt(story([arranged, notCome('newDate')]), now, 'attended'), 'open')
    assert.equal(
      refusal(story([arranged, notCome('newDate')]), ['attended', '2026-04-14T15:00:00Z']),
      undefined,
    )
  })

  test('a child who need not come has missed nothing', () => {
    const over = [arranged, notCome('notNeeded'), ['endedWithout', now] as Happened]
    for (const step of ['attended', 'rightsExplained', 'interviewed', 'decided', 'safeguardingConsidered'])
      assert.equal(dutyAt(story(over), '2026-04-20T10:00:00Z', step), 'not needed')
  })

  test('a supervised child: the youth justice service is told', () => {
    const supervised: Happened = ['arranged', '2026-04-02T10:00:00Z', { supervised: 'yes' }]
    assert.match(dutyAt(story([supervised]), now, 'youthJusticeTold'), /^open/)
    assert.equal(dutyAt(story([arranged]), now, 'youthJusticeTold'), 'not needed')
    const notKnown: Happened = ['arranged', '2026-04-02T10:00:00Z', { supervised: 'notKnown' }]
    assert.match(dutyAt(story([notKnown]), now, 'youthJusticeTold'), /^open/, 'nobody knows: it is asked')
  })

  test('what prepares an interview is not missed where a child of 9 was asked by mistake', () => {
    const mistake: readonly Happened[] = [
      ['arranged', '2026-04-02T10:00:00Z', { tenThen: 'no' }],
      ['underTen', '2026-04-02T10:30:00Z'],
    ]
    for (const step of ['parentTold', 'adultAsked', 'solicitorAsked', 'needsConsidered'])
      assert.match(dutyAt(story(mistake, nine), now, step), /^not needed/, step)
  })

  test('a parent whom nobody could reach is to be told still', () =>
    assert.match(
      dutyAt(
        story([arranged, ['parentTold', '2026-04-02T11:00:00Z', { told: 'unreached' }]]),
        now,
        'parentTold',
      ),
      /^open/,
    ))

  test('nobody unsuitable is asked to be the appropriate adult', () => {
    for (const unsuitability of ['lawyer', 'suspected', 'victim', 'police', 'under18', 'objected'])
      assert.match(
        refusal(story([arranged]), [
          'adultAsked',
          '2026-04-02T11:00:00Z',
          { unsuitability: [unsuitability] },
        ]) ?? '',
        /cannot be the (child's )?appropriate adult/,
      )
  })

  test('no interview at school without its head', () =>
    assert.match(
      refusal(story([]), ['arranged', '2026-04-02T10:00:00Z', { place: 'school', headAgrees: 'no' }]) ?? '',
      /agreement of its head/,
    ))

  test('a sign of exploitation is never set aside', () =>
    assert.match(
      refusal(story([arranged, attended]), [
        'safeguardingConsidered',
        '2026-04-09T17:00:00Z',
        { exploited: 'yes', decision: 'none' },
      ]) ?? '',
      /is passed on/,
    ))
})

test('a child who is 9 now cannot have been 10 then', () => {
  for (const tenThen of ['yes', 'notKnown'])
    assert.match(
      refusal(story([], nine), ['arranged', '2026-04-02T10:00:00Z', { tenThen }]) ?? 'allowed',
      /under 10 now/,
    )
})

describe('endings', () => {
  const young: Happened = ['arranged', '2026-04-02T10:00:00Z', { tenThen: 'no' }]
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['child told what was decided', whole],
    ['no interview', [arranged, notCome('notNeeded'), ['endedWithout', '2026-04-09T16:10:00Z']]],
    ['no interview', [arranged, notCome('arrest'), ['endedWithout', '2026-04-09T16:10:00Z']]],
    ['called off: the child is under 10', [young, ['underTen', '2026-04-02T12:00:00Z']]],
  ]
  for (const [ends, happened] of rows)
    test(ends, () => assert.equal(episodeAt(story(happened), '2026-05-01T00:00:00Z').ended?.outcome, ends))
})

describe('breaches of a voluntary attendance', () => {
  const there = [arranged, attended]
  const rows: readonly (readonly [RegExp, readonly Happened[], typeof amara?])[] = [
    [/under 10 was asked to an interview/, [['arranged', '2026-04-02T10:00:00Z', { tenThen: 'no' }]], nine],
    [
      /health and learning/,
      [arranged, ['needsConsidered', '2026-04-02T11:00:00Z', { needs: ['none'], diversion: 'no' }]],
    ],
    [/into the custody suite/, [arranged, ['attended', '2026-04-09T15:00:00Z', { place: 'custody' }]]],
    [
      /not told that they may leave/,
      [...there, ['rightsExplained', '2026-04-09T15:05:00Z', { leave: 'no' }]],
    ],
    [
      /rights of the child were explained without/,
      [...there, ['rightsExplained', '2026-04-09T15:05:00Z', { adultPresent: 'no' }]],
    ],
    [
      /interviewed without an appropriate adult/,
      [...there, ['interviewed', '2026-04-09T15:30:00Z', { held: 'held', adult: 'no' }]],
    ],
    [
      /had not declined it/,
      [...there, ['interviewed', '2026-04-09T15:30:00Z', { held: 'held', solicitor: 'no' }]],
    ],
    [/had no breaks/, [...there, ['interviewed', '2026-04-09T15:30:00Z', { held: 'held', breaks: 'no' }]]],
    [
      /No parent or guardian agreed/,
      [...there, ['samplesTaken', '2026-04-09T15:40:00Z', { parentAgreed: 'no' }]],
      kit,
    ],
    [
      /who is 14 or older, did not agree/,
      [...there, ['samplesTaken', '2026-04-09T15:40:00Z', { childAgreed: 'no' }]],
    ],
    [
      /could not speak with the solicitor in private/,
      [
        arranged,
        ['solicitorAsked', '2026-04-02T11:00:00Z'],
        attended,
        ['adviceChoice', '2026-04-09T15:05:00Z', { choice: 'wants' }],
        ['adviceGiven', '2026-04-09T15:10:00Z', { private: 'no' }],
      ],
    ],
    [
      /child was not told what was decided/,
      [...whole.slice(0, 4), ['toldDecision', '2026-04-13T10:00:00Z', { told: 'parent' }]],
    ],
  ]
  for (const [says, happened, child] of rows)
    test(String(says), () =>
      assert.match(breachesIn(story(happened, child), '2026-05-01T00:00:00Z').join('\n'), says),
    )

  test('a child of 13 need not agree themselves: a parent does', () =>
    assert.deepEqual(
      breachesIn(
        story([...there, ['samplesTaken', '2026-04-09T15:40:00Z', { childAgreed: 'no' }]], kit),
        '2026-05-01T00:00:00Z',
      ),
      [],
    ))
})
