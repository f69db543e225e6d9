import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { stopAndSearch } from './stop-and-search.ts'

/** Dev is 15, Kit is 13 and looked after, Rue is 16 and has been searched twice before in the last 90 days. */
const dev = { sex: 'male', lookedAfter: 'no', age: '15', searchedOften: 'no' }
const kit = { sex: 'male', lookedAfter: 'yes', age: '13', searchedOften: 'no' }
const rue = { ...dev, age: '16', searchedOften: 'yes' }

/** Saturday evening, 28 March 2026: the clocks go forward at 01:00 the next morning. */
const stopped: Happened = ['stopped', '2026-03-28T20:00:00Z']
const toSearch: Happened = ['searchDecided', '2026-03-28T20:02:00Z', { decision: 'search' }]
const noSearch: Happened = ['searchDecided', '2026-03-28T20:02:00Z', { decision: 'none' }]
const searched: Happened = ['searched', '2026-03-28T20:05:00Z', { force: 'no' }]
const outcome: Happened = ['outcome', '2026-03-28T20:15:00Z', { item: 'nothing', outcome: 'none' }]
const left: Happened = ['left', '2026-03-28T20:20:00Z']
const notSearched: Happened = ['notSearched', '2026-03-28T20:04:00Z']
const unsearched = [stopped, noSearch, notSearched]
const whole = [stopped, toSearch, searched, outcome, left]

/** Thursday before Easter 2026: Good Friday is 3 April, Easter Monday 6 April. */
const beforeEaster: Happened = ['stopped', '2026-04-02T14:00:00Z']

const story = (happened: readonly Happened[], child: typeof dev = dev) => ({
  pathway: stopAndSearch,
  child,
  happened,
})

describe('clocks of a stop and search', () => {
  const rows: readonly (readonly [string, readonly Happened[], string, string, string, typeof dev?])[] = [
    // what it shows, what happened, now, step, state and time, child
    [
      'safeguarding is decided within twelve hours, over the night the clocks go forward',
      whole,
      '2026-03-29T08:00:00Z',
      'safeguardingConsidered',
      'open, due 2026-03-29T08:00:00Z',
    ],
    [
      'overdue a second later, also after the child has left',
      whole,
      '2026-03-29T08:00:01Z',
      'safeguardingConsidered',
      'overdue, due 2026-03-29T08:00:00Z',
    ],
    [
      'also when no search was made',
      unsearched,
      '2026-03-28T21:00:00Z',
      'safeguardingConsidered',
      'open, due 2026-03-29T08:00:00Z',
    ],
    [
      'told before the search, as soon as practicable',
      [stopped, toSearch],
      '2026-03-28T20:03:00Z',
      'informed',
      'open, prompt 2026-03-28T20:02:00Z',
    ],
    [
      'what must be said before a search is not owed without one',
      unsearched,
      '2026-03-28T21:00:00Z',
      'informed',
      'not needed',
    ],
    [
      'missed, if the child left without it',
      whole,
      '2026-03-28T21:00:00Z',
      'informed',
      'missed, prompt 2026-03-28T20:02:00Z',
    ],
    ['no search is owed when none was made', unsearched, '2026-03-28T21:00:00Z', 'searched', 'not needed'],
    ['no record of a search is owed then', unsearched, '2026-03-28T21:00:00Z', 'recordOffered', 'not needed'],
    ['nor a check of it', unsearched, '2026-03-28T21:00:00Z', 'supervised', 'not needed'],
    [
      'the record is still owed after the child has left',
      whole,
      '2026-03-28T21:00:00Z',
      'recordOffered',
      'open, prompt 2026-03-28T20:05:00Z',
    ],
    [
      'a parent is told within twelve hours',
      [stopped],
      '2026-03-29T08:00:00Z',
      'parentTold',
      'open, due 2026-03-29T08:00:00Z',
    ],
    [
      'and late a second after',
      [stopped, ['parentTold', '2026-03-29T08:00:01Z', { told: 'yes' }]],
      '2026-03-29T09:00:00Z',
      'parentTold',
      'met late, due 2026-03-29T08:00:00Z',
    ],
    [
      'so is the authority that looks after the child',
      [stopped],
      '2026-03-29T08:00:01Z',
      'careAuthorityTold',
      'overdue, due 2026-03-29T08:00:00Z',
      kit,
    ],
    [
      'for a child not looked after there is none',
      [stopped],
      '2026-03-28T21:00:00Z',
      'careAuthorityTold',
      'not needed',
    ],
    [
      'force is recorded within twelve hours of the search',
      [stopped, toSearch, ['searched', '2026-03-28T20:05:00Z', { force: 'yes' }]],
      '2026-03-29T08:05:00Z',
      'forceRecorded',
      'open, due 2026-03-29T08:05:00Z',
    ],
    [
      'and overdue after that',
      [stopped, toSearch, ['searched', '2026-03-28T20:05:00Z', { force: 'yes' }]],
      '2026-03-29T08:05:01Z',
      'forceRecorded',
      'overdue, due 2026-03-29T08:05:00Z',
    ],
    ['nothing to record without force', whole, '2026-03-28T21:00:00Z', 'forceRecorded', 'not needed'],
    [
      'a supervisor looks within 72 hours',
      whole,
      '2026-03-31T20:05:00Z',
      'supervised',
      'open, due 2026-03-31T20:05:00Z',
    ],
    [
      'and is overdue after them',
      whole,
      '2026-03-31T20:05:01Z',
      'supervised',
      'overdue, due 2026-03-31T20:05:00Z',
    ],
    [
      'under 14: looked at within two working days, from a Saturday to the end of Tuesday',
      whole,
      '2026-03-31T22:59:59Z',
      'youngLookedAt',
      'open, due 2026-03-31T23:00:00Z',
      kit,
    ],
    [
      'over Easter, Friday and Monday do not count',
      [beforeEaster],
      '2026-04-08T22:59:59Z',
      'youngLookedAt',
      'open, due 2026-04-08T23:00:00Z',
      kit,
    ],
    [
      'overdue a second into Thursday',
      [beforeEaster],
      '2026-04-08T23:00:01Z',
      'youngLookedAt',
      'overdue, due 2026-04-08T23:00:00Z',
      kit,
    ],
    ['at 15 nobody looks for that reason', whole, '2026-03-28T21:00:00Z', 'youngLookedAt', 'not needed'],
    [
      'searched three times in 90 days: a review in five working days',
      whole,
      '2026-04-07T00:00:00Z',
      'oftenReviewed',
      'open, due 2026-04-07T23:00:00Z',
      rue,
    ],
    [
      'overdue a second later',
      whole,
      '2026-04-07T23:00:01Z',
      'oftenReviewed',
      'overdue, due 2026-04-07T23:00:00Z',
      rue,
    ],
    ['searched less often: no review', whole, '2026-03-28T21:00:00Z', 'oftenReviewed', 'not needed'],
    ["then children's services owe nothing", whole, '2026-03-28T21:00:00Z', 'servicesAnswered', 'not needed'],
    [
      "children's services answer within five working days of the review",
      [...whole, ['oftenReviewed', '2026-03-30T09:00:00Z']],
      '2026-04-01T00:00:00Z',
      'servicesAnswered',
      'open, due 2026-04-08T23:00:00Z',
      rue,
    ],
  ]
  for (const [shows, happened, now, step, state, child] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened, child), now, step), state))
})

describe('branches', () => {
  test('force that hurt the child brings a health professional', () => {
    const force: Happened = ['searched', '2026-03-28T20:05:00Z', { force: 'yes' }]
    const hurt: Happened = ['forceRecorded', '2026-03-28T20:10:00Z', { injured: 'yes' }]
    const now = '2026-03-28T21:00:00Z'
    assert.match(dutyAt(story([stopped, toSearch, force, hurt]), now, 'injurySeen'), /^open/)
    const unhurt: Happened = ['forceRecorded', '2026-03-28T20:10:00Z', { injured: 'no' }]
    assert.equal(dutyAt(story([stopped, toSearch, force, unhurt]), now, 'injurySeen'), 'not needed')
  })

  test("children's services owe nothing about a child who should be left alone", () => {
    const review: Happened = ['oftenReviewed', '2026-03-30T09:00:00Z', { result: 'leave' }]
    assert.equal(
      dutyAt(story([...whole, review], rue), '2026-03-30T10:00:00Z', 'servicesAnswered'),
      'not needed',
    )
  })

  test('a complaint may be recorded at any time, and is never owed', () => {
    assert.equal(refusal(story(whole), ['complained', '2026-05-01T10:00:00Z', { who: 'child' }]), undefined)
    assert.ok(episodeAt(story(whole), '2026-05-01T10:00:00Z').duties.some(one => one.power))
  })

  test('what was seen decides: harm seen is never set aside', () => {
    for (const seen of ['missing', 'adults', 'money', 'place', 'line', 'injury'])
      assert.match(
        refusal(story([stopped]), [
          'safeguardingConsidered',
          '2026-03-28T20:30:00Z',
          { seen: [seen], decision: 'none' },
        ]) ?? '',
        /points to harm/,
      )
    assert.equal(
      refusal(story([stopped]), [
        'safeguardingConsidered',
        '2026-03-28T20:30:00Z',
        { seen: ['nothing'], decision: 'none' },
      ]),
      undefined,
    )
  })
})

describe('endings', () => {
  const rows: readonly (readonly [string, readonly Happened[]])[] = [
    ['not searched', unsearched],
    ['child left', whole],
    [
      'arrested',
      [
        stopped,
        toSearch,
        searched,
        ['outcome', '2026-03-28T20:15:00Z', { item: 'knife', outcome: 'arrest' }],
        ['arrested', '2026-03-28T20:16:00Z'],
      ],
    ],
  ]
  for (const [ends, happened] of rows)
    test(ends, () => assert.equal(episodeAt(story(happened), '2026-03-29T00:00:00Z').ended?.outcome, ends))

  test('a child who is to be searched cannot be recorded as not searched, nor the other way', () => {
    assert.equal(refusal(story([stopped, toSearch]), notSearched), 'not open')
    assert.equal(refusal(story([stopped, noSearch]), searched), 'not open')
  })

  test('a child who was arrested did not leave', () => {
    const arrest: Happened = ['outcome', '2026-03-28T20:15:00Z', { outcome: 'arrest' }]
    assert.equal(refusal(story([stopped, toSearch, searched, arrest]), left), 'not open')
  })
})

describe('breaches of a stop and search', () => {
  const rows: readonly (readonly [RegExp, readonly Happened[]])[] = [
    [
      /outside the area or the time/,
      [['stopped', '2026-03-28T20:00:00Z', { power: 'section60', authorised: 'no' }]],
    ],
    [/not on body-worn video/, [['stopped', '2026-03-28T20:00:00Z', { filmed: 'late' }]]],
    [
      /not told everything/,
      [stopped, toSearch, ['informed', '2026-03-28T20:03:00Z', { untold: ['grounds'], before: 'yes' }]],
    ],
    [/before being told why/, [stopped, toSearch, ['informed', '2026-03-28T20:06:00Z', { before: 'no' }]]],
    [
      /in public view/,
      [stopped, toSearch, ['searched', '2026-03-28T20:05:00Z', { extent: 'further', view: 'yes' }]],
    ],
    [
      /not of the child's sex/,
      [stopped, toSearch, ['searched', '2026-03-28T20:05:00Z', { extent: 'further', officer: 'otherSex' }]],
    ],
    [
      /without the inspector who must decide/,
      [stopped, toSearch, ['searched', '2026-03-28T20:05:00Z', { extent: 'intimate' }]],
    ],
    [
      /nobody checked whether the child was hurt/,
      [
        stopped,
        toSearch,
        ['searched', '2026-03-28T20:05:00Z', { force: 'yes' }],
        ['forceRecorded', '2026-03-28T20:10:00Z', { injured: 'notChecked' }],
      ],
    ],
    [/not offered a copy/, [...whole, ['recordOffered', '2026-03-28T20:21:00Z', { given: 'not' }]]],
    [
      /describe their own ethnicity/,
      [...whole, ['recordOffered', '2026-03-28T20:21:00Z', { ethnicity: 'no' }]],
    ],
    [
      /without looking up what is known/,
      [stopped, ['safeguardingConsidered', '2026-03-28T20:30:00Z', { checked: 'no' }]],
    ],
    [/No parent or carer was told/, [stopped, ['parentTold', '2026-03-28T20:30:00Z', { told: 'no' }]]],
    [/treated as an adult/, [...whole, ['supervised', '2026-03-29T20:00:00Z', { adult: 'no' }]]],
    [
      /without being told what happens next/,
      [stopped, toSearch, searched, outcome, ['left', '2026-03-28T20:20:00Z', { explained: ['nothing'] }]],
    ],
  ]
  for (const [says, happened] of rows)
    test(String(says), () =>
      assert.match(breachesIn(story(happened), '2026-04-01T00:00:00Z').join('\n'), says),
    )

  test('a review of many searches that did not hear the child', () =>
    assert.match(
      breachesIn(
        story([...whole, ['oftenReviewed', '2026-03-30T09:00:00Z', { heard: 'no' }]], rue),
        '2026-04-01T00:00:00Z',
      ).join('\n'),
      /without hearing the child/,
    ))

  test('a search of outer clothing in the street, told before and filmed, has none', () =>
    assert.deepEqual(
      breachesIn(
        story([
          stopped,
          toSearch,
          ['informed', '2026-03-28T20:03:00Z'],
          ['searched', '2026-03-28T20:05:00Z', { extent: 'outer', view: 'yes', officer: 'otherSex' }],
          outcome,
          left,
        ]),
        '2026-03-29T00:00:00Z',
      ),
      [],
    ))
})
