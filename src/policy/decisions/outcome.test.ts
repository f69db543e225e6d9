import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { outcome } from './outcome.ts'

const rows = [
  // scale,    score, who decides,           usual outcome
  ['1 to 5', '1', 'police may charge', 'no further action'],
  ['1 to 5', '1', 'prosecutor decides', 'no further action'],
  ['1 to 5', '2', 'police may charge', 'community resolution'],
  ['1 to 5', '2', 'prosecutor charges', 'community resolution'],
  ['1 to 5', '3', 'prosecutor charges', 'youth caution'],
  ['1 to 5', '4', 'police may charge', 'youth conditional caution'],
  ['1 to 5', '4', 'prosecutor decides', 'refer to a prosecutor'],
  ['1 to 5', '5', 'police may charge', 'charge'],
  ['1 to 5', '5', 'prosecutor charges', 'refer to a prosecutor'],
  ['1 to 4', '1', 'police may charge', 'community resolution'],
  ['1 to 4', '2', 'police may charge', 'youth caution'],
  ['1 to 4', '3', 'prosecutor charges', 'youth conditional caution'],
  ['1 to 4', '4', 'police may charge', 'charge'],
  ['1 to 4', '4', 'prosecutor decides', 'refer to a prosecutor'],
] as const

for (const [scale, finalScore, decider, expected] of rows)
  test(`${finalScore} on the scale ${scale}, ${decider}: ${expected}`, () =>
    assert.equal(suggest(outcome, { scale, finalScore, decider }).gives.outcome, expected))

test('never suggests a charge that police may not make', () => {
  for (const rule of outcome.rules.filter(one => one.gives.outcome === 'charge'))
    assert.equal(rule.when.decider, 'police may charge')
})
