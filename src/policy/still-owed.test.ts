import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dutyAt, type Happened } from '../../test/pathway-cases.ts'
import { pathways } from './gathered.ts'

const child = { sex: 'male', lookedAfter: 'yes', age: '13' }

type Answers = Readonly<Record<string, string | readonly string[]>>
type Row = readonly [
  id: string,
  before: readonly (readonly [string, Answers?])[],
  step: string,
  notYet: Answers,
  done: Answers,
]

const asSeen = [['registered'], ['assessed', { reach: ['home'] }]] as const

/** What says “not yet” is written down, and its duty stays owed until what it promises was done. */
const rows: readonly Row[] = [
  // pathway, what happened before, the step, the answer that settles nothing, the answer that settles it
  ['child-exploitation', exploited(), 'supportAnswered', { answer: 'notYet' }, { answer: 'started' }],
  ['child-referral', cusp(), 'begun', { state: 'begun', helper: 'no' }, { state: 'begun', helper: 'yes' }],
  ['county-line', line(), 'childrenSought', { opened: 'some' }, { opened: 'yes' }],
  ['county-line', line(), 'holderSought', { result: 'notKnown' }, { result: 'named' }],
  ['custody', inCustody(), 'adultRequested', { who: 'parent', answer: 'no' }, { who: 'scheme' }],
  [
    'custody',
    [...inCustody(), ['risk', { needs: ['language'] }]],
    'interpreterArranged',
    { how: 'notYet' },
    { how: 'telephone' },
  ],
  ['custody', inCustody(), 'parentTold', { told: 'unreached' }, { told: 'yes' }],
  ['custody', inCustody(), 'youthWorkerContact', { met: 'no' }, { met: 'yes' }],
  ['domestic-abuse-desk', [['reported']], 'householdFound', { eachHas: 'no' }, { eachHas: 'yes' }],
  ['image-support', [['learnt'], ['explained']], 'familyIncluded', { done: 'notYet' }, { done: 'asWished' }],
  ['image-support', [['learnt', { safe: 'yes' }]], 'keptSafe', { with: 'nobody' }, { with: 'family' }],
  [
    'image-support',
    [['learnt'], ['advocateAsked']],
    'advocateAnswered',
    { answer: 'tried' },
    { answer: 'met' },
  ],
  ['knife-possession', [['found'], ['referred']], 'accepted', { met: 'no' }, { met: 'yes' }],
  ['missing-child', [['reported'], ['found']], 'placementAgreed', { partOne: 'no' }, { partOne: 'yes' }],
  [
    'missing-child',
    [['reported'], ['graded'], ['found']],
    'preventionInterview',
    { seen: 'no' },
    { seen: 'yes' },
  ],
  ['online-harm', online(), 'supportAnswered', { answer: 'waiting' }, { answer: 'started' }],
  [
    'outcome-decision',
    [['putForward'], ['tenPoints']],
    'socialWorkerSaid',
    { view: 'unsure' },
    { view: 'home' },
  ],
  [
    'operation-encompass',
    [['incident'], ['placeFound'], ['told'], ['received'], ['supported', { came: 'no' }]],
    'absenceFollowed',
    { found: 'heard' },
    { found: 'safe' },
  ],
  ['police-protection', [['taken']], 'parentsTold', { told: 'unreached' }, { told: 'yes' }],
  ['police-protection', [['taken']], 'childTold', { how: 'notYet' }, { how: 'spoken' }],
  [
    'police-protection',
    [['taken'], ['authorityWhereFoundTold']],
    'placeOffered',
    { offer: 'nothing' },
    { offer: 'foster' },
  ],
  ['registered-offender', asSeen, 'childrenKnown', { notified: 'some' }, { notified: 'yes' }],
  [
    'registered-offender',
    [...asSeen, ['visited', { children: 'yes' }]],
    'childrenProtected',
    { notified: 'some' },
    { notified: 'yes' },
  ],
  [
    'registered-offender',
    [...asSeen, ['visited', { children: 'yes' }], ['childrenProtected', { notified: 'yes' }]],
    'servicesAnswered',
    { told: 'no' },
    { told: 'yes' },
  ],
  [
    'registered-offender',
    [['registered'], ['breachFound', { harmed: 'yes' }]],
    'childMadeSafe',
    { seen: 'no' },
    { seen: 'yes' },
  ],
  ['scrutiny-panel', [['chosen']], 'childInvited', { asked: 'unreached' }, { asked: 'yes' }],
  ['stop-and-search', [['stopped']], 'parentTold', { told: 'unreached' }, { told: 'yes' }],
  ['video-review', reviewed(), 'childTold', { with: 'notTold' }, { with: 'adult' }],
  ['violence-harm-review', [['proposed']], 'childHeard', { told: 'notYet' }, { told: 'yes' }],
  [
    'violence-harm-review',
    [['proposed'], ['decided', { result: 'none' }], ['nothingNeeded']],
    'childTold',
    { told: 'notYet' },
    { told: 'alone' },
  ],
]

function exploited() {
  return [['concernRaised'], ['screened'], ['levelled', { level: 'moderate' }], ['supportAsked']] as const
}
function cusp() {
  return [['seen'], ['offered', { offer: 'mentor' }], ['mentorAnswered']] as const
}
function line() {
  return [['traced'], ['assessed', { isLine: 'yes' }]] as const
}
function inCustody() {
  return [['arrived', { engage: 'yes' }], ['authorised']] as const
}
function online() {
  return [['received'], ['graded'], ['childIdentified', { result: 'london' }], ['supportAsked']] as const
}
function reviewed() {
  return [
    ['selected'],
    ['watched', { practice: 'found' }],
    ['watchedAgain', { practice: 'found' }],
    ['found', { finding: 'found' }],
  ] as const
}

describe('an answer that says “not yet” leaves its duty owed', () => {
  for (const [id, before, step, notYet, done] of rows)
    it(`${id}, ${step}: ${JSON.stringify(notYet)}`, () => {
      const pathway = pathways.find(one => one.id === id)
      assert.ok(pathway)
      const at = (hour: number) => `2026-04-01T${String(hour).padStart(2, '0')}:00:00Z`
      const happened = (...more: readonly (readonly [string, Answers?])[]): readonly Happened[] =>
        [...before, ...more].map(([name, answers = {}], hour) => [name, at(hour), answers])
      const stateAfter = (...more: readonly (readonly [string, Answers?])[]) =>
        dutyAt({ pathway, child, happened: happened(...more) }, at(12), step).split(',')[0] ?? ''
      assert.match(stateAfter(), /^(open|overdue)$/, 'it is owed')
      assert.match(stateAfter([step, notYet]), /^(open|overdue)$/, 'it is owed still')
      assert.match(stateAfter([step, done]), /^met/, 'it is done')
      assert.match(stateAfter([step, notYet], [step, done]), /^met/, 'it is done at last')
    })
})
