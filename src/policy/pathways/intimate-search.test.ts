import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { breachesIn, dutyAt, episodeAt, type Happened, refusal } from '../../../test/pathway-cases.ts'
import { readAnswers } from '../../kernel/answers.ts'
import { intimateSearch } from './intimate-search.ts'

/** Amara is 15, a girl; Kit is 13, a boy. */
const amara = { sex: 'female', lookedAfter: 'no', age: '15' }
const kit = { sex: 'male', lookedAfter: 'yes', age: '13' }

const grounds: Happened = ['groundsPresented', '2026-03-27T20:00:00Z']
const atSchool: Happened = ['groundsPresented', '2026-03-27T10:00:00Z', { place: 'school' }]
const authority: Happened = ['decision', '2026-03-27T20:10:00Z', { outcome: 'granted' }]
const officers: Happened = [
  'officersNamed',
  '2026-03-27T20:15:00Z',
  { firstSex: 'female', secondSex: 'female' },
]
const adult: Happened = ['adult', '2026-03-27T20:40:00Z', { route: 'present' }]
const ready = [grounds, authority, officers, adult]
const searched: Happened = ['searched', '2026-03-27T20:45:00Z']
const tooSoon: Happened = [
  'searchedWithoutAuthority',
  '2026-03-27T20:20:00Z',
  { happened: 'unprepared', adultPresent: 'no' },
]
const without: Happened = ['searchedWithoutAuthority', '2026-03-27T20:05:00Z']
const story = (happened: readonly Happened[], child = amara) => ({ pathway: intimateSearch, child, happened })

describe('the search waits for what makes it lawful', () => {
  const rows: readonly (readonly [string, readonly Happened[], string])[] = [
    // what is in place, what happened, state of the search
    ['nothing but grounds', [grounds], 'waiting'],
    ['authority only', [grounds, authority], 'waiting'],
    ['authority and officers', [grounds, authority, officers], 'waiting'],
    ['authority, officers and adult', ready, 'open'],
    ['at a school, before a superintendent has looked', [atSchool, authority, officers, adult], 'waiting'],
    [
      'at a school, agreed',
      [
        atSchool,
        authority,
        officers,
        adult,
        ['superintendentReview', '2026-03-27T20:42:00Z', { outcome: 'agreed' }],
      ],
      'open',
    ],
    [
      'at a school, not agreed',
      [
        atSchool,
        authority,
        officers,
        adult,
        ['superintendentReview', '2026-03-27T20:42:00Z', { outcome: 'refused' }],
      ],
      'waiting',
    ],
    [
      'authority refused',
      [grounds, ['decision', '2026-03-27T20:10:00Z', { outcome: 'refused' }]],
      'not needed',
    ],
    ['made already, without authority', [grounds, without], 'not needed'],
  ]
  for (const [place, happened, state] of rows)
    test(place, () => assert.equal(dutyAt(story(happened), '2026-03-27T20:50:00Z', 'searched'), state))
})

describe('what is refused where it is planned', () => {
  const rows: readonly (readonly [string, readonly Happened[], Happened, RegExp, typeof amara?])[] = [
    ['recording the search before the authority', [grounds], searched, /not open/],
    [
      'a search at a time before the officers were named',
      ready,
      ['searched', '2026-03-27T20:14:59Z'],
      /cannot have happened before “Two officers/,
    ],
    [
      'a police vehicle',
      [],
      ['groundsPresented', '2026-03-27T20:00:00Z', { place: 'vehicle' }],
      /police vehicle/,
    ],
    ['public view', [], ['groundsPresented', '2026-03-27T20:00:00Z', { place: 'publicView' }], /public view/],
    [
      'authority out of proportion',
      [grounds],
      ['decision', '2026-03-27T20:10:00Z', { outcome: 'granted', proportionate: 'no' }],
      /cannot be authorised/,
    ],
    [
      'a man to search a girl',
      [grounds, authority],
      ['officersNamed', '2026-03-27T20:15:00Z', { firstSex: 'female', secondSex: 'male' }],
      /second officer/,
    ],
    [
      'a woman to search a boy',
      [grounds, authority],
      ['officersNamed', '2026-03-27T20:15:00Z', { firstSex: 'female', secondSex: 'male' }],
      /first officer/,
      kit,
    ],
    [
      'a man as the adult of a girl who has not asked for him',
      [grounds, authority],
      ['adult', '2026-03-27T20:40:00Z', { route: 'present', sameSex: 'no' }],
      /only if the child asks/,
    ],
    [
      "the child's choice, not signed",
      [grounds, authority],
      ['adult', '2026-03-27T20:40:00Z', { route: 'childsChoice', signed: 'no' }],
      /signed the record/,
    ],
    [
      "the child's choice, against the adult",
      [grounds, authority],
      ['adult', '2026-03-27T20:40:00Z', { route: 'childsChoice', adultAgrees: 'no' }],
      /both agree/,
    ],
    [
      'a second search recorded without authority after a lawful one',
      [...ready, searched],
      ['searchedWithoutAuthority', '2026-03-27T21:00:00Z'],
      /cannot have happened after “Search made”/,
    ],
  ]
  for (const [shows, happened, next, says, child] of rows)
    test(shows, () => assert.match(refusal(story(happened, child ?? amara), next) ?? 'accepted', says))
})

test('nobody is asked who the adult is where there is none', () => {
  const { mistakes } = readAnswers(
    intimateSearch.steps.adult.asks ?? {},
    { route: 'urgent', harm: 'A blade that the child might use.' },
    new Date('2026-03-27T20:40:00Z'),
  )
  assert.deepEqual(mistakes, [])
})

describe('what happened is kept, and marked', () => {
  const rows: readonly (readonly [string, readonly Happened[], RegExp | undefined])[] = [
    ['as it should be', [...ready, searched], undefined],
    ['without authority', [grounds, without], /without an inspector's authority/],
    [
      'with authority, before anybody prepared it',
      [grounds, authority, tooSoon],
      /before officers were named.*no appropriate adult/,
    ],
    [
      'in a vehicle',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { place: 'vehicle' }]],
      /police vehicle/,
    ],
    [
      'seen by others',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { view: 'no' }]],
      /Somebody could see/,
    ],
    [
      'with an officer of the other sex',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { officers: 'otherSex' }]],
      /not of the child's sex/,
    ],
    [
      'with one officer',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { officers: 'oneSameSex' }]],
      /Only one officer/,
    ],
    [
      'with no adult and no reason',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { adultPresent: 'no' }]],
      /no appropriate adult/,
    ],
    [
      'with no adult, and a choice that was never recorded',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { adultPresent: 'childsChoice' }]],
      /no choice of the child's/,
    ],
    [
      'with no adult, and an urgency that was never recorded',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { adultPresent: 'urgent' }]],
      /no urgency was recorded/,
    ],
    [
      'without authority, with an officer of the other sex',
      [grounds, ['searchedWithoutAuthority', '2026-03-27T20:05:00Z', { officers: 'otherSex' }]],
      /not of the child's sex/,
    ],
    [
      'without authority, with one officer',
      [grounds, ['searchedWithoutAuthority', '2026-03-27T20:05:00Z', { officers: 'oneSameSex' }]],
      /Only one officer/,
    ],
    [
      'at a school nobody planned for',
      [...ready, ['searched', '2026-03-27T20:45:00Z', { place: 'school' }]],
      /without review by a superintendent/,
    ],
  ]
  for (const [shows, happened, says] of rows)
    test(shows, () => {
      const found = breachesIn(story(happened), '2026-03-28T00:00:00Z').join()
      if (says) assert.match(found, says)
      else assert.doesNotMatch(found, /./)
    })
})

test('a concern that somebody exploits the child goes on', () =>
  assert.deepEqual(
    intimateSearch.steps.safeguardingReferred.leadsTo?.map(one => [one.pathway, one.when]),
    [['child-exploitation', { exploitation: 'concern' }]],
  ))

describe('what follows a search, lawful or not', () => {
  const checked: Happened = ['qualityChecked', '2026-03-30T10:00:00Z']
  const rows: readonly (readonly [string, readonly Happened[], string, string, string])[] = [
    [
      'twelve hours for the safeguarding notification',
      [...ready, searched],
      '2026-03-28T08:00:00Z',
      'safeguardingReferred',
      'open, due 2026-03-28T08:00:00Z',
    ],
    [
      'overdue a second later',
      [...ready, searched],
      '2026-03-28T08:00:01Z',
      'safeguardingReferred',
      'overdue, due 2026-03-28T08:00:00Z',
    ],
    [
      'the same after a search without authority',
      [grounds, without],
      '2026-03-28T08:00:00Z',
      'safeguardingReferred',
      'open, due 2026-03-28T08:00:00Z',
    ],
    [
      'every search is checked',
      [...ready, searched],
      '2026-03-28T08:00:00Z',
      'qualityChecked',
      'open, due 2026-04-03T20:00:00Z',
    ],
    [
      'feedback to the searching officers',
      [...ready, searched, checked],
      '2026-04-01T00:00:00Z',
      'searchingOfficerTold',
      'open, due 2026-04-06T10:00:00Z',
    ],
    [
      'to the authorising officer',
      [...ready, searched, checked],
      '2026-04-01T00:00:00Z',
      'authorisingOfficerTold',
      'open, due 2026-04-06T10:00:00Z',
    ],
    [
      'to local leaders',
      [...ready, searched, checked],
      '2026-04-01T00:00:00Z',
      'localLeadersTold',
      'open, due 2026-04-06T10:00:00Z',
    ],
    [
      'the check is owed after the inspector closed it',
      [...ready, searched, ['closed', '2026-03-27T23:00:00Z']],
      '2026-03-28T00:00:00Z',
      'qualityChecked',
      'open, due 2026-04-03T20:00:00Z',
    ],
    [
      'no check while no search has come to light',
      [grounds, authority, ['notSearched', '2026-03-27T20:30:00Z']],
      '2026-03-28T00:00:00Z',
      'qualityChecked',
      'waiting',
    ],
    [
      'nor where it was refused',
      [
        grounds,
        ['decision', '2026-03-27T20:10:00Z', { outcome: 'refused' }],
        ['refusalExplained', '2026-03-27T20:15:00Z'],
      ],
      '2026-03-28T00:00:00Z',
      'safeguardingReferred',
      'waiting',
    ],
  ]
  for (const [shows, happened, now, step, expected] of rows)
    test(shows, () => assert.equal(dutyAt(story(happened), now, step), expected))

  const preparing = ['officersNamed', 'adult', 'childTold'] as const
  const stopped: readonly Happened[] = [
    atSchool,
    authority,
    ['superintendentReview', '2026-03-27T20:42:00Z', { outcome: 'refused' }],
    ['stoppedBySuperintendent', '2026-03-27T20:45:00Z'],
  ]
  for (const [ended, happened] of [
    ['the child handed it over', [grounds, authority, ['notSearched', '2026-03-27T20:30:00Z']]],
    ['a superintendent stopped it', stopped],
  ] as const)
    for (const step of preparing)
      test(`nothing more is to be prepared when ${ended}: ${step}`, () =>
        assert.equal(dutyAt(story(happened), '2026-03-28T00:00:00Z', step).split(',')[0], 'not needed'))
  test('but it was missed where the child was searched all the same', () =>
    assert.match(dutyAt(story([grounds, authority, tooSoon]), '2026-03-28T00:00:00Z', 'adult'), /^missed/))
  test('a parent whom nobody could reach is to be told still', () =>
    assert.match(
      dutyAt(
        story([...ready, searched, ['parentTold', '2026-03-27T21:00:00Z', { told: 'unreached' }]]),
        '2026-03-28T00:00:00Z',
        'parentTold',
      ),
      /^open/,
    ))

  const endings: readonly (readonly [string, readonly Happened[]])[] = [
    [
      'authority refused',
      [
        grounds,
        ['decision', '2026-03-27T20:10:00Z', { outcome: 'refused' }],
        ['refusalExplained', '2026-03-27T20:15:00Z'],
      ],
    ],
    ['not searched', [grounds, authority, ['notSearched', '2026-03-27T20:30:00Z']]],
    ['searched', [...ready, searched, ['closed', '2026-03-27T23:00:00Z']]],
    ['searched', [grounds, without, ['closed', '2026-03-27T23:00:00Z']]],
  ]
  for (const [outcome, happened] of endings)
    test(`ends: ${outcome} after ${happened.at(-2)?.[0]}`, () =>
      assert.equal(episodeAt(story(happened), '2026-03-28T00:00:00Z').ended?.outcome, outcome))
})
