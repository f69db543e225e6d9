import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { hubThreshold } from './hub-threshold.ts'

const rows = [
  // the child,                              harm, complex,     extra,       disability,  level
  ['harmed', 'yes', 'no', 'no', 'no', 'level4'],
  ['harmed, all else unknown', 'yes', 'not known', 'not known', 'not known', 'level4'],
  ['perhaps harmed', 'not known', 'no', 'no', 'no', 'level3'],
  ['with complex needs', 'no', 'yes', 'no', 'no', 'level3'],
  ['disabled, needs not known', 'no', 'not known', 'no', 'yes', 'level3'],
  ['whose needs are not known', 'no', 'not known', 'yes', 'no', 'level2'],
  ['with extra needs', 'no', 'no', 'yes', 'no', 'level2'],
  ['with perhaps extra needs', 'no', 'no', 'not known', 'yes', 'level2'],
  ['disabled, without other needs', 'no', 'no', 'no', 'yes', 'level2'],
  ['without needs', 'no', 'no', 'no', 'no', 'level1'],
] as const

for (const [child, significantHarm, complexNeeds, extraNeeds, disability, level] of rows)
  test(`a child ${child}: ${level}`, () =>
    assert.equal(
      suggest(hubThreshold, { significantHarm, complexNeeds, extraNeeds, disability }).gives.level,
      level,
    ))

test('a child of whom anything is not known is never at the lowest level', () =>
  assert.deepEqual(hubThreshold.rules.at(-1)?.when, {
    significantHarm: 'no',
    complexNeeds: 'no',
    extraNeeds: 'no',
    disability: 'no',
  }))
