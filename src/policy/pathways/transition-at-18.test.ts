import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened } from '../../../test/pathway-cases.ts'
import { transitionAt18 } from './transition-at-18.ts'

/** Jo turns 18 on 15 September 2026, Max on 31 August. Of Sky nobody knows when. */
const jo = { sex: 'female', lookedAfter: 'no', age: '17', bornOn: '2008-09-15' }
const max = { ...jo, bornOn: '2008-08-31' }
const sky = { sex: 'male', lookedAfter: 'no', age: 'not known' }
type Person = Readonly<{ sex: string; lookedAfter: string; age: string; bornOn?: string }>

const noticed = (...has: readonly string[]): Happened => [
  'noticed',
  '2026-02-02T10:00:00Z',
  has[0] === 'nothing' ? { anything: 'no' } : { anything: 'yes', has },
]
const planned: Happened = ['planMade', '2026-03-02T10:00:00Z']
const askedAdults: Happened = ['adultServicesAsked', '2026-03-30T10:00:00Z', { agrees: 'yes' }]
const askedProbation: Happened = ['probationAsked', '2026-03-02T10:00:00Z', { proposal: 'moves' }]
const confirmed: Happened = ['confirmed', '2026-09-14T10:00:00Z']

const story = (happened: readonly Happened[], child: Person = jo) => ({
  pathway: transitionAt18,
  child,
  happened,
})

describe('clocks that run back from the 18th birthday', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string, Person?])[] = [
    // what it shows, what happened, now, step, state and time, child
    [
      'the plan is made at 17 and a half: before the day begins, in winter time',
      [noticed('care')],
      '2026-03-15T00:00:00Z',
      'planMade',
      'open, due 2026-03-15T00:00:00Z',
    ],
    [
      'overdue a second into it',
      [noticed('care')],
      '2026-03-15T00:00:01Z',
      'planMade',
      'overdue, due 2026-03-15T00:00:00Z',
    ],
    [
      'six months before 31 August is the last of February',
      [noticed('care')],
      '2026-02-10T10:00:00Z',
      'told',
      'open, due 2026-02-28T00:00:00Z',
      max,
    ],
    [
      'without a date of birth there is no deadline',
      [noticed('care')],
      '2026-12-01T10:00:00Z',
      'planMade',
      'open',
      sky,
    ],
    [
      'a child noticed late is already overdue',
      [['noticed', '2026-08-20T10:00:00Z', { has: ['care'] }]],
      '2026-08-20T11:00:00Z',
      'adviserNamed',
      'overdue, due 2026-03-15T00:00:00Z',
    ],
    [
      'an adviser who is named meets the child within ten working days',
      [noticed('care'), ['adviserNamed', '2026-03-26T10:00:00Z']],
      '2026-04-13T23:00:00Z',
      'adviserMet',
      'open, due 2026-04-13T23:00:00Z',
    ],
    [
      'overdue after them: Easter does not count',
      [noticed('care'), ['adviserNamed', '2026-03-26T10:00:00Z']],
      '2026-04-13T23:00:01Z',
      'adviserMet',
      'overdue, due 2026-04-13T23:00:00Z',
    ],
    [
      'the home is settled three months before, in summer time',
      [noticed('care')],
      '2026-06-14T23:00:00Z',
      'homeSettled',
      'open, due 2026-06-14T23:00:00Z',
    ],
    [
      'overdue a second later',
      [noticed('care')],
      '2026-06-14T23:00:01Z',
      'homeSettled',
      'overdue, due 2026-06-14T23:00:00Z',
    ],
    [
      'support against exploitation is carried on, six months before',
      [noticed('line')],
      '2026-03-15T00:00:01Z',
      'supportAsked',
      'overdue, due 2026-03-15T00:00:00Z',
    ],
    [
      'the service answers in ten working days',
      [noticed('line'), ['supportAsked', '2026-03-02T10:00:00Z', { until: 'to25' }]],
      '2026-03-17T00:00:01Z',
      'supportAnswered',
      'overdue, due 2026-03-17T00:00:00Z',
    ],
    [
      'adult social care answers in twenty, over Easter and the May bank holiday',
      [noticed('needs'), askedAdults],
      '2026-04-29T23:00:00Z',
      'adultServicesAnswered',
      'open, due 2026-04-29T23:00:00Z',
    ],
    [
      'overdue after them',
      [noticed('needs'), askedAdults],
      '2026-04-29T23:00:01Z',
      'adultServicesAnswered',
      'overdue, due 2026-04-29T23:00:00Z',
    ],
    [
      'when it declines, somebody decides in ten working days who does it',
      [
        noticed('needs'),
        askedAdults,
        ['adultServicesAnswered', '2026-04-20T10:00:00Z', { answer: 'declines' }],
      ],
      '2026-05-05T23:00:01Z',
      'gapTaken',
      'overdue, due 2026-05-05T23:00:00Z',
    ],
    [
      'probation answers in twenty working days',
      [noticed('youthJustice'), askedProbation],
      '2026-03-30T23:00:01Z',
      'probationAnswered',
      'overdue, due 2026-03-30T23:00:00Z',
    ],
    [
      'and meets the child a month before',
      [
        noticed('youthJustice'),
        askedProbation,
        ['probationAnswered', '2026-03-10T10:00:00Z', { answer: 'takes' }],
      ],
      '2026-08-14T23:00:01Z',
      'probationMet',
      'overdue, due 2026-08-14T23:00:00Z',
    ],
    [
      'a case that waits is looked at four months before',
      [noticed('waiting')],
      '2026-05-14T23:00:01Z',
      'caseHurried',
      'overdue, due 2026-05-14T23:00:00Z',
    ],
    [
      'and again two months before',
      [noticed('waiting'), ['caseHurried', '2026-05-01T10:00:00Z']],
      '2026-07-14T23:00:01Z',
      'caseChecked',
      'overdue, due 2026-07-14T23:00:00Z',
    ],
    [
      'rights as a victim are explained a month before',
      [noticed('victim')],
      '2026-08-14T23:00:00Z',
      'rightsStay',
      'open, due 2026-08-14T23:00:00Z',
    ],
    [
      'health care moves three months before',
      [noticed('health')],
      '2026-06-14T23:00:01Z',
      'healthMoved',
      'overdue, due 2026-06-14T23:00:00Z',
    ],
    [
      'a guardian says three months before how long they stay',
      [noticed('guardian')],
      '2026-06-14T23:00:01Z',
      'guardianPlans',
      'overdue, due 2026-06-14T23:00:00Z',
    ],
    [
      'the plan is looked at again every two months',
      [noticed('care'), planned],
      '2026-05-02T23:00:01Z',
      'reviewed',
      'overdue, due 2026-05-02T23:00:00Z',
    ],
    [
      'not once it is confirmed what goes on',
      [
        noticed('care'),
        planned,
        ['reviewed', '2026-05-01T10:00:00Z'],
        ['reviewed', '2026-06-30T10:00:00Z'],
        ['reviewed', '2026-08-28T10:00:00Z'],
        confirmed,
      ],
      '2026-12-01T10:00:00Z',
      'reviewed',
      'not needed, due 2026-10-29T00:00:00Z',
    ],
    [
      'a month before: is everything in place?',
      [noticed('care')],
      '2026-08-14T23:00:01Z',
      'monthBefore',
      'overdue, due 2026-08-14T23:00:00Z',
    ],
    [
      'if not, somebody senior owns it within five working days, over the August bank holiday',
      [noticed('care'), ['monthBefore', '2026-08-26T10:00:00Z', { missing: ['home'] }]],
      '2026-09-03T23:00:01Z',
      'gapOwned',
      'overdue, due 2026-09-03T23:00:00Z',
    ],
    [
      'what stops and what goes on is confirmed before the birthday begins',
      [noticed('care')],
      '2026-09-14T23:00:00Z',
      'confirmed',
      'open, due 2026-09-14T23:00:00Z',
    ],
    [
      'overdue a second into it',
      [noticed('care')],
      '2026-09-14T23:00:01Z',
      'confirmed',
      'overdue, due 2026-09-14T23:00:00Z',
    ],
    [
      'seen three months after, in winter time',
      [noticed('care'), confirmed],
      '2026-12-15T00:00:00Z',
      'seenAfter',
      'open, due 2026-12-15T00:00:00Z',
    ],
    [
      'overdue a second later',
      [noticed('care'), confirmed],
      '2026-12-15T00:00:01Z',
      'seenAfter',
      'overdue, due 2026-12-15T00:00:00Z',
    ],
    [
      'nothing to move is said before the birthday',
      [noticed('nothing')],
      '2026-09-14T23:00:01Z',
      'nothingToMove',
      'overdue, due 2026-09-14T23:00:00Z',
    ],
  ]
  for (const [shows, happened, now, step, state, child] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened, child), now, step), state))
})

describe('what the child has decides what is owed, and by whom', () => {
  const owes: readonly (readonly [string, readonly string[]])[] = [
    ['care', ['adviserNamed', 'homeSettled']],
    ['plan', ['homeSettled', 'adultServicesAsked']],
    ['exploitation', ['supportAsked', 'adultServicesAsked']],
    ['line', ['supportAsked', 'adultServicesAsked']],
    ['youthJustice', ['probationAsked']],
    ['waiting', ['caseHurried']],
    ['victim', ['rightsStay']],
    ['health', ['healthMoved', 'adultServicesAsked']],
    ['needs', ['healthMoved', 'adultServicesAsked']],
    ['guardian', ['guardianPlans', 'homeSettled', 'adultServicesAsked']],
    ['nothing', ['nothingToMove']],
  ]
  const chosen = [...new Set(owes.flatMap(([, steps]) => steps))]
  for (const [has, steps] of owes)
    test(has, () => {
      const open = episodeAt(story([noticed(has)]), '2026-02-03T10:00:00Z').duties.filter(
        one => one.state === 'open',
      )
      assert.deepEqual(
        open
          .map(one => one.step)
          .filter(step => chosen.includes(step))
          .toSorted(),
        [...steps].toSorted(),
      )
    })

  test('a child with several of them is owed all of it', () => {
    for (const step of ['supportAsked', 'probationAsked', 'rightsStay'])
      assert.match(
        dutyAt(story([noticed('line', 'youthJustice', 'victim')]), '2026-02-03T10:00:00Z', step),
        /^open/,
      )
  })

  test('whoever stays with the youth justice service is not asked of probation', () => {
    const stays: Happened = ['probationAsked', '2026-03-02T10:00:00Z', { proposal: 'stays' }]
    assert.equal(
      dutyAt(story([noticed('youthJustice'), stays]), '2026-03-03T10:00:00Z', 'probationAnswered'),
      'not needed',
    )
  })

  test('every action agreed is a duty of the one who took it on, by its day', () => {
    const actions = [
      { what: 'Bank account', who: 'personal-adviser', by: '2026-04-10' },
      { what: 'College place', who: 'social-worker', by: '2026-05-01' },
    ]
    const happened: Happened = ['planMade', '2026-03-02T10:00:00Z', { actions } as never]
    const duties = episodeAt(story([noticed('care'), happened]), '2026-04-11T10:00:00Z').duties
    const each = duties.filter(one => one.step === 'actionDone')
    assert.deepEqual(
      each.map(one => [one.state, one.due?.toISOString()]),
      [
        ['overdue', '2026-04-10T23:00:00.000Z'],
        ['open', '2026-05-01T23:00:00.000Z'],
      ],
    )
  })

  test('a child who is looked after always has something to move', () =>
    assert.match(
      breachesIn(story([noticed('nothing')], { ...jo, lookedAfter: 'yes' }), '2026-02-03T10:00:00Z').join(),
      /nothing that changes at 18/,
    ))
})

describe('endings', () => {
  test('helped as an adult', () =>
    assert.equal(
      episodeAt(
        story([noticed('care'), confirmed, ['seenAfter', '2026-12-10T10:00:00Z']]),
        '2027-01-01T00:00:00Z',
      ).ended?.outcome,
      'helped as an adult',
    ))

  test('nothing to move, and nothing missed', () => {
    const over = story([noticed('nothing'), ['nothingToMove', '2026-02-20T10:00:00Z']])
    const episode = episodeAt(over, '2026-12-01T10:00:00Z')
    assert.equal(episode.ended?.outcome, 'nothing to move')
    assert.deepEqual(
      episode.duties.filter(one => !['met', 'not needed'].includes(one.state)).map(one => one.step),
      [],
    )
  })

  test('what had not been done by the end stays in sight', () =>
    assert.match(
      dutyAt(
        story([noticed('care'), confirmed, ['seenAfter', '2026-12-10T10:00:00Z']]),
        '2027-01-01T00:00:00Z',
        'adviserNamed',
      ),
      /^missed/,
    ))
})

describe('breaches', () => {
  const rows: readonly (readonly [RegExp, readonly Happened[]])[] = [
    [/not given in writing/, [noticed('care'), ['told', '2026-03-02T10:00:00Z', { written: 'no' }]]],
    [
      /not settled where the child will live/,
      [noticed('care'), ['homeSettled', '2026-06-02T10:00:00Z', { home: 'none' }]],
    ],
    [/after 18 is not safe/, [noticed('care'), ['homeSettled', '2026-06-02T10:00:00Z', { safe: 'no' }]]],
    [
      /stops because the child turns 18/,
      [noticed('exploitation'), ['supportAsked', '2026-03-02T10:00:00Z', { until: 'stops' }]],
    ],
    [
      /without the worker they know/,
      [
        noticed('youthJustice'),
        askedProbation,
        ['probationAnswered', '2026-03-10T10:00:00Z', { answer: 'takes' }],
        ['probationMet', '2026-08-01T10:00:00Z', { together: 'no' }],
      ],
    ],
    [
      /the case still waited/,
      [
        noticed('waiting'),
        ['caseHurried', '2026-05-01T10:00:00Z'],
        ['caseChecked', '2026-07-01T10:00:00Z', { decided: 'no' }],
      ],
    ],
    [
      /No health service takes on/,
      [noticed('health'), ['healthMoved', '2026-06-01T10:00:00Z', { state: 'none' }]],
    ],
    [
      /against the wish of the child/,
      [noticed('care'), ['confirmed', '2026-09-14T10:00:00Z', { goesOn: ['nothing'], wanted: 'no' }]],
    ],
    [
      /had fallen away/,
      [noticed('care'), confirmed, ['seenAfter', '2026-12-10T10:00:00Z', { result: 'gone' }]],
    ],
  ]
  for (const [says, happened] of rows)
    test(String(says), () =>
      assert.match(breachesIn(story(happened), '2027-01-01T00:00:00Z').join('\n'), says),
    )
})
