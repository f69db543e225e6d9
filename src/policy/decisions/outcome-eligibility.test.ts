import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { outcomeEligibility } from './outcome-eligibility.ts'

const rows = [
  ['enough to charge', 'says nothing', 'diversion'],
  ['enough to charge', 'denies', 'diversion'],
  ['enough to charge', 'accepts responsibility', 'resolution'],
  ['enough to charge', 'admits', 'cautions'],
  ['case to answer', 'says nothing', 'diversion'],
  ['case to answer', 'denies', 'diversion'],
  ['case to answer', 'accepts responsibility', 'resolution'],
  ['case to answer', 'admits', 'resolution'],
  ['more inquiries', 'admits', 'nothing yet'],
  ['not enough', 'says nothing', 'nothing yet'],
] as const

for (const [evidence, position, opens] of rows)
  test(`${evidence}, and the child ${position}: ${opens}`, () =>
    assert.equal(suggest(outcomeEligibility, { evidence, position }).gives.opens, opens))
