import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dutyAt, type Happened } from '../../test/pathway-cases.ts'
import { pathways } from './gathered.ts'

const child = { sex: 'male', lookedAfter: 'no', age: '16', missingOften: 'no', missingLately: 'no' }

type Done = readonly [step: string, answers?: Readonly<Record<string, string | readonly string[]>>]

/** What ends early by right leaves nothing missed that only what comes later would have asked for. */
const rows: readonly (readonly [id: string, happened: readonly Done[], spared: readonly string[]])[] = [
  [
    'child-exploitation',
    [['concernRaised'], ['screened'], ['handedOver']],
    ['levelled', 'childMet', 'supportAsked'],
  ],
  [
    'child-integrated-offender-management',
    [['proposed'], ['withdrawn']],
    ['harmChecked', 'serviceAsked', 'panel'],
  ],
  ['child-referral', [['seen'], ['asked', { agrees: 'no' }], ['notWanted']], ['knownChecked']],
  ['community-resolution', [['proposed'], ['stopped']], ['explained', 'victimAsked']],
  [
    'county-line',
    [['traced'], ['assessed', { isLine: 'yes' }], ['passedOn']],
    ['transportAsked', 'holderSought'],
  ],
  [
    'custody',
    [['arrived'], ['notAChild', { evidence: ['document'] }]],
    ['outcome', 'releasePlan', 'safeguardingNotified', 'detailsShared'],
  ],
  [
    'domestic-abuse-desk',
    [['reported'], ['householdFound', { eachHas: 'no', ofHousehold: 'none' }], ['namedByMistake']],
    ['householdFound'],
  ],
  ['knife-possession', [['found'], ['referred'], ['closed']], ['startingPoint', 'accepted', 'planned']],
  ['missing-child', [['reported'], ['foundDead']], ['found']],
  ['missing-child', [['reported'], ['notMissing', { why: 'twice' }]], ['found']],
  ['placement-wanted', [['wanted', { kind: 'secure' }], ['given']], ['councilAnswered']],
  ['placement-wanted', [['wanted', { kind: 'mentalHealth' }], ['notWanted']], ['healthAnswered']],
  ['registered-offender', [['registered'], ['assessed'], ['movedAway']], ['levelChecked', 'planned']],
  ['voluntary-attendance', [['arranged', { tenThen: 'no' }], ['underTen']], ['servicesAsked']],
  ['youth-caution', [['proposed'], ['stopped']], ['explained']],
  ['youth-conditional-caution', [['proposed'], ['withdrawn']], ['serviceAsked', 'explained']],
]

describe('what ends early leaves nothing missed that was not due yet', () => {
  for (const [id, done, spared] of rows)
    it(`${id}: ${done.at(-1)?.[0]}`, () => {
      const pathway = pathways.find(one => one.id === id)
      assert.ok(pathway)
      const at = (minute: number) => `2026-04-01T10:0${minute}:00Z`
      const happened = done.map(([step, answers = {}], minute): Happened => [step, at(minute), answers])
      for (const step of spared)
        assert.match(dutyAt({ pathway, child, happened }, at(9), step), /^not needed/, step)
    })
})
