import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { behindRounded, leaksThroughRounding, rounded } from './rounding.ts'
import { oneWay, twoWay } from './sums.ts'

/** A fixed number from 0 up to 1 for a text, spread well enough to round by. */
function spread(text: string): number {
  let state = 2166136261
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 16777619)
  state = Math.imul(state ^ (state >>> 15), 2246822507)
  state = Math.imul(state ^ (state >>> 13), 3266489909)
  return ((state ^ (state >>> 16)) >>> 0) / 2 ** 32
}
const rounding = (base: number) => ({
  base,
  chance: (key: string, count: number) => spread(`${key}:${count}`),
})

describe('rounding by chance', () => {
  it('gives the same count of the same cell the same answer, a multiple of the base that is near', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 500 }), fc.constantFrom(3, 5), (key, count, base) => {
        const shown = rounded(key, count, rounding(base))
        assert.equal(shown, rounded(key, count, rounding(base)))
        assert.equal(shown % base, 0)
        assert.ok(Math.abs(shown - count) < base)
        const { from, to } = behindRounded(shown, base)
        assert.ok(from <= count && count <= to)
      }),
    ))

  it('goes up with just the chance of what is left over, and a nought hides all that could be rounded to it', () => {
    const by = (chance: number) => rounded('cell', 7, { base: 5, chance: () => chance })
    assert.deepEqual([by(0), by(0.39), by(0.4), by(0.99)], [10, 10, 5, 5])
    assert.deepEqual(behindRounded(0, 5), { from: 0, to: 4 })
    assert.deepEqual(behindRounded(10, 5), { from: 6, to: 14 })
  })

  it('is right on average', () => {
    const many = Array.from({ length: 3000 }, (_, at) => rounded(`cell ${at}`, 7, rounding(5)))
    const average = many.reduce((sum, one) => sum + one, 0) / many.length
    assert.ok(Math.abs(average - 7) < 0.2, String(average))
  })

  it('keeps a small count, unless the rounded sum leaves too few ways', () => {
    const shown = (list: readonly number[], all: number) =>
      new Map([...list.map((count, at) => [String(at), count] as const), ['all', all]])
    const limit = { below: 5, base: 5 }
    assert.deepEqual(leaksThroughRounding(oneWay([2, 8]), shown([0, 10], 10), limit), [])
    const [leak] = leaksThroughRounding(oneWay([4, 4]), shown([0, 0], 10), limit)
    assert.deepEqual(leak, { key: '0', range: { from: 2, to: 4, proven: true } })
  })

  it('does not keep a small count from what stands beside it as it is', () => {
    const list = oneWay([2, 6])
    const shown = new Map([
      ['0', 0],
      ['1', 6],
      ['all', 8],
    ])
    const told = { ...list, fixed: new Set(['1', 'all']) }
    assert.deepEqual(leaksThroughRounding(told, shown, { below: 5, base: 5 }), [
      { key: '0', range: { from: 2, to: 2, proven: true } },
    ])
    assert.deepEqual(leaksThroughRounding(list, shown, { below: 5, base: 5 }), [])
  })

  it('leaves every count as many numbers as its base, small or not', () => {
    const list = twoWay([
      [2, 30],
      [0, 30],
    ])
    const shown = (changed: Readonly<Record<string, number>>) =>
      new Map(
        [...list.counts].map(([key, count]) => [key, changed[key] ?? Math.round(count / 3) * 3] as const),
      )
    const rows = { '0,0': 3, '1,0': 3, 'all,0': 3 }
    assert.deepEqual(leaksThroughRounding(list, shown(rows), { below: 5, base: 3 }), [])
    const columns = { '0,0': 3, '1,0': 0, 'all,0': 0 }
    const [leak] = leaksThroughRounding(list, shown(columns), { below: 5, base: 3 })
    assert.deepEqual(leak, { key: '0,0', range: { from: 1, to: 2, proven: true } })
  })

  it('does not keep a small count that was rounded to one base before and is to another now', () => {
    const list = oneWay([2, 40])
    const now = new Map([
      ['0', 5],
      ['1', 40],
      ['all', 40],
    ])
    const known = new Map([['0', behindRounded(0, 3)]])
    assert.deepEqual(leaksThroughRounding(list, now, { below: 5, base: 5 }), [])
    assert.deepEqual(leaksThroughRounding(list, now, { below: 5, base: 5, known }), [
      { key: '0', range: { from: 1, to: 2, proven: true } },
    ])
  })

  it('does not keep a small count that was rounded before, and is not shown now', () => {
    const now = new Map([
      ['1', 40],
      ['all', 40],
    ])
    const known = new Map([['0', behindRounded(0, 3)]])
    assert.deepEqual(leaksThroughRounding(oneWay([2, 40]), now, { below: 5, base: 5, known }), [
      { key: '0', range: { from: 0, to: 2, proven: true } },
    ])
  })
})
