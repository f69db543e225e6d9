import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { missingRisk } from './missing-risk.ts'

const rows = [
  // the child,                               danger,      exploitation, medicalNeed, age,         grade
  ['in danger now', 'yes', 'no', 'no', '17', 'high'],
  ['exploited, danger not known', 'not known', 'yes', 'no', '15', 'high'],
  ['without insulin', 'no', 'no', 'yes', '14', 'high'],
  ['twelve, nothing else known', 'no', 'no', 'no', '12', 'high'],
  ['thirteen, nothing else known', 'no', 'no', 'no', '13', 'medium'],
  ['of an age nobody knows', 'no', 'no', 'no', 'not known', 'high'],
  ['of whom too little is known', 'not known', 'not known', 'not known', '16', 'medium'],
  ['in danger, young, exploited and ill', 'yes', 'yes', 'yes', '9', 'high'],
] as const

for (const [child, danger, exploitation, medicalNeed, age, grade] of rows)
  test(`a missing child ${child}: ${grade}`, () =>
    assert.equal(suggest(missingRisk, { danger, exploitation, medicalNeed, age }).gives.grade, grade))

test('never suggests less than medium', () =>
  assert.deepEqual([...new Set(missingRisk.rules.map(one => one.gives.grade))], ['high', 'medium']))
