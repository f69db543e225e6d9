import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { onlineGrade } from './online-grade.ts'

const rows = [
  // the report,                            danger,      extortion,   access,      recent,      grade
  ['a meeting arranged for tonight', 'yes', 'no', 'no', 'no', 'immediate'],
  ['blackmail, danger not known', 'not known', 'yes', 'not known', 'not known', 'immediate'],
  ['a suspect who coaches children', 'no', 'no', 'yes', 'no', 'high'],
  ['new material of a child nobody knows', 'no', 'no', 'not known', 'yes', 'high'],
  ['little known, danger least of all', 'not known', 'no', 'no', 'no', 'high'],
  ['old material, suspect far from children', 'no', 'no', 'no', 'no', 'medium'],
  ['everything at once', 'yes', 'yes', 'yes', 'yes', 'immediate'],
] as const

for (const [report, danger, extortion, access, recent, grade] of rows)
  test(`${report}: ${grade}`, () =>
    assert.equal(suggest(onlineGrade, { danger, extortion, access, recent }).gives.grade, grade))

test('no report is graded so low that nobody has to act', () =>
  assert.deepEqual(
    [...new Set(onlineGrade.rules.map(one => one.gives.grade))],
    ['immediate', 'high', 'medium'],
  ))
