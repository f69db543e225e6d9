import assert from 'node:assert/strict'
import { test } from 'node:test'
import { combinations, suggest } from '../../kernel/decision.ts'
import { specialMeasures } from './special-measures.ts'

const [all, notPrivate, noHelper, fewer, none] = specialMeasures.gives.measures

const rows = [
  // the witness,                                     under 18, impaired, offence, fear, under, measures
  ['a child in a case of theft', 'yes', 'no', 'other', 'no', 'section 16', notPrivate],
  ['a child harmed by a sexual offence', 'yes', 'no', 'sexual', 'no', 'section 16', all],
  ['a child whom somebody tries to frighten', 'yes', 'no', 'other', 'of somebody', 'section 16', all],
  [
    'a child afraid of the court itself',
    'yes',
    'no',
    'other',
    'of giving evidence',
    'section 16',
    notPrivate,
  ],
  ['a child whose age is not certain', 'not known', 'no', 'knife or gun', 'no', 'section 16', notPrivate],
  ['a child exploited', 'yes', 'not known', 'slavery or domestic abuse', 'no', 'section 16', all],
  ['now 18, with a learning disability', 'no', 'yes', 'other', 'no', 'section 16', notPrivate],
  ['now 18, disabled and frightened', 'no', 'yes', 'knife or gun', 'of somebody', 'section 16', all],
  ['now 18, disabled, a sexual offence', 'no', 'yes', 'sexual', 'no', 'section 16', all],
  ['now 18, a sexual offence', 'no', 'no', 'sexual', 'not known', 'section 17', noHelper],
  [
    'now 18, exploited and afraid',
    'no',
    'no',
    'slavery or domestic abuse',
    'of somebody',
    'section 17',
    noHelper,
  ],
  ['now 18, exploited, nothing asked', 'no', 'no', 'slavery or domestic abuse', 'not known', 'neither', none],
  ['now 18, frightened by somebody', 'no', 'no', 'other', 'of somebody', 'section 17', noHelper],
  ['now 18, saw a knife', 'no', 'not known', 'knife or gun', 'no', 'section 17', fewer],
  ['now 18, distressed', 'no', 'no', 'other', 'of giving evidence', 'section 17', fewer],
  ['now 18, nothing known', 'no', 'no', 'other', 'no', 'neither', none],
] as const

for (const [witness, underAtHearing, impaired, offence, fear, under, measures] of rows)
  test(`a witness ${witness}: ${measures}`, () => {
    const { gives } = suggest(specialMeasures, { underAtHearing, impaired, offence, fear })
    assert.deepEqual([gives.eligibleUnder, gives.measures], [under, measures])
  })

test('never leaves a child without a measure, and starts from a recording and live link', () => {
  const children = combinations(specialMeasures.given).filter(facts => facts.underAtHearing !== 'no')
  for (const facts of children) {
    const { gives } = suggest(specialMeasures, facts)
    assert.equal(gives.eligibleUnder, 'section 16')
    assert.equal(gives.startsFrom, 'recorded interview and live link')
    assert.ok([all, notPrivate].includes(gives.measures as typeof all))
  }
})
