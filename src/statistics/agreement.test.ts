import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { agreementOf, type Pair } from './agreement.ts'

const table = (rows: readonly (readonly [string, string, number])[]): readonly Pair[] =>
  rows.flatMap(([one, other, count]) => Array.from({ length: count }, () => [one, other] as const))

/** A table of two by two with a kappa of 0.4: 35 of 50 alike, half of that by chance. */
const half = table([
  ['good', 'good', 20],
  ['good', 'poor', 5],
  ['poor', 'good', 10],
  ['poor', 'poor', 15],
])

const rounded = (value: number | undefined): number => Math.round((value ?? Number.NaN) * 10_000) / 10_000

/** Equal but for the order in which the machine added. Two that are compared after rounding may part at a half. */
const isAlike = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined ? one === other : Math.abs(one - other) < 1e-6

describe("Cohen's kappa", () => {
  it('is 0.4 for a table worked out by hand', () => {
    const { kappa, count, same } = agreementOf(half)
    assert.deepEqual([rounded(kappa), count, same], [0.4, 50, 35])
  })

  it('has the range that the slope of kappa gives, worked out another way', () => {
    const { interval } = agreementOf(half)
    const by = (step: Readonly<Record<string, number>>): number => {
      const p = { gg: 0.4, gp: 0.1, pg: 0.2, pp: 0.3, ...step }
      const total = p.gg + p.gp + p.pg + p.pp
      const same = (p.gg + p.pp) / total
      const chance = ((p.gg + p.gp) * (p.gg + p.pg) + (p.pg + p.pp) * (p.gp + p.pp)) / total ** 2
      return (same - chance) / (1 - chance)
    }
    const at = { gg: 0.4, gp: 0.1, pg: 0.2, pp: 0.3 }
    const tiny = 1e-6
    const slopes = Object.entries(at).map(
      ([key, p]) => [p, (by({ [key]: p + tiny }) - by({ [key]: p - tiny })) / (2 * tiny)] as const,
    )
    const mean = slopes.reduce((sum, [p, slope]) => sum + p * slope, 0)
    const variance = (slopes.reduce((sum, [p, slope]) => sum + p * slope ** 2, 0) - mean ** 2) / 50
    const around = 1.96 * Math.sqrt(variance)
    assert.equal(Math.round((interval?.from ?? 0) * 1000), Math.round((0.4 - around) * 1000))
    assert.equal(Math.round((interval?.to ?? 0) * 1000), Math.round((0.4 + around) * 1000))
  })

  it('is 1 where two people always agree, and has no range where there are few', () => {
    const few = table([
      ['good', 'good', 3],
      ['poor', 'poor', 2],
    ])
    assert.deepEqual(agreementOf(few), { count: 5, same: 5, kappa: 1, interval: undefined })
  })

  it('is not there where both only ever gave the same answer: chance alone explains it', () =>
    assert.equal(agreementOf(table([['good', 'good', 30]])).kappa, undefined))

  it('is not there where nothing was looked at twice', () =>
    assert.deepEqual(agreementOf([]), { count: 0, same: 0, kappa: undefined, interval: undefined }))

  it('does not depend on who is called the first, and is never above 1', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), {
          minLength: 1,
          maxLength: 50,
        }),
        pairs => {
          const [one, other] = [agreementOf(pairs), agreementOf(pairs.map(([a, b]) => [b, a] as const))]
          assert.ok(isAlike(one.kappa, other.kappa), `${one.kappa} and ${other.kappa}`)
          assert.ok(isAlike(one.interval?.from, other.interval?.from))
          assert.ok(isAlike(one.interval?.to, other.interval?.to))
          assert.ok(one.kappa === undefined || one.kappa <= 1 + 1e-9)
          assert.ok(!one.interval || (one.interval.from >= -1 && one.interval.to <= 1))
        },
      ),
    ))
})
