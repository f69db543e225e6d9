import assert from 'node:assert/strict'
import { test } from 'node:test'
import { combinations, suggest } from '../../kernel/decision.ts'
import { enhancedRights } from './enhanced-rights.ts'

const rows = [
  // who,                                             under,   serious, targeted, needs,       rights
  ['a child, whatever else', 'yes', 'no', 'no', 'no', 'enhanced'],
  ['somebody whose age then is not known', 'not known', 'no', 'no', 'no', 'enhanced'],
  ['an adult then, and a most serious crime', 'no', 'yes', 'no', 'no', 'enhanced'],
  ['an adult then, harmed again and again', 'no', 'no', 'yes', 'no', 'enhanced'],
  ['an adult then, with a disability', 'no', 'no', 'not known', 'yes', 'enhanced'],
  ['an adult then, and nothing more is known', 'no', 'no', 'not known', 'not known', 'standard'],
] as const

for (const [who, underAtOffence, seriousCrime, targeted, needs, rights] of rows)
  test(`${who}: ${rights}`, () =>
    assert.equal(
      suggest(enhancedRights, { underAtOffence, seriousCrime, targeted, needs }).gives.rights,
      rights,
    ))

test('never suggests less than enhanced rights for somebody who may have been a child', () => {
  const children = combinations(enhancedRights.given).filter(facts => facts.underAtOffence !== 'no')
  const rights = children.map(facts => suggest(enhancedRights, facts).gives.rights)
  assert.deepEqual([...new Set(rights)], ['enhanced'])
})
