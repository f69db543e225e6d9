import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { penaltyMost } from './penalty-most.ts'

const rows = [
  ['summary', '10', '15'],
  ['summary', '13', '15'],
  ['summary', '14', '30'],
  ['either', '13', '25'],
  ['either', '17', '50'],
  ['indictable', '12', '35'],
  ['indictable', '14', '75'],
  ['indictable', 'not known', '35'],
] as const

for (const [mode, age, most] of rows)
  test(`${mode}, aged ${age}: £${most}`, () =>
    assert.equal(suggest(penaltyMost, { mode, age }).gives.most, most))
