import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { gravityScore } from './gravity-score.ts'

const moved = { lighter: -1, same: 0, graver: 1 } as const

for (const [scale, top] of [
  ['1 to 5', 5],
  ['1 to 4', 4],
] as const)
  for (const base of [1, 2, 3, 4, 5].slice(0, top))
    for (const [adjustment, by] of Object.entries(moved)) {
      const expected = Math.min(top, Math.max(1, base + by))
      test(`${base} on the scale ${scale}, ${adjustment}: ${expected}`, () =>
        assert.equal(
          suggest(gravityScore, { scale, base: String(base), adjustment }).gives.finalScore,
          String(expected),
        ))
    }
