import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Measure } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'
import { wilson } from '../statistics/interval.ts'
import { basisOf } from './basis.ts'
import { freeze } from './freeze.ts'
import type { Worked } from './released-rows.ts'

const month = '2026-01-01'

/** A measure of one month, with what was counted of it. */
function worked(id: string, rows: Worked['rows'], more: Partial<Parameters<typeof basisOf>[2]> = {}): Worked {
  const measure = measureCalled(id) as Measure
  const split = rows.some(({ group }) => group !== '') ? 'kind' : undefined
  const question = { from: month, until: '2026-02-01', ...(split ? { split } : {}) }
  const basis = basisOf(id, { measure, question }, { rows, periods: [month], ...more })
  return { basis, measure, question, rows, query: { text: '', values: [] }, inputsHash: '' }
}

const row = (counted: number, group = '') => ({ period: month, group, counted, out_of: counted })

describe('the median of a released table', () => {
  const hours = Array.from({ length: 12 }, (_, at) => 10 + at)

  function medianOf(count: number, roundTo?: number) {
    const values = hours.slice(0, count)
    const guard = { below: 5, secret: `of the test ${count}`, ...(roundTo ? { roundTo } : {}) }
    const one = worked('hours-in-custody', [{ ...row(count), values }])
    return freeze({ tables: [one] }, [], guard).tables[0]?.whole ?? assert.fail()
  }

  it('has a range only where that does not end at the hours of one child', () => {
    for (let count = 5; count <= 12; count++) {
      const { value, from, to } = medianOf(count)
      assert.ok(value !== undefined)
      assert.equal(from !== undefined, count >= 9)
      assert.ok(from === undefined || (from > 10 && (to ?? 0) < 9 + count))
    }
    assert.equal(medianOf(4).value, undefined)
  })

  it('tells nothing of a number that is rounded: by that, it is there or not', () => {
    const seen = new Map<unknown, string>()
    for (let count = 1; count <= 12; count++) {
      const { counted, value, from } = medianOf(count, 5)
      const said = `${value !== undefined} ${from !== undefined}`
      assert.equal(seen.get(counted) ?? said, said, `${count} as ${counted}`)
      seen.set(counted, said)
    }
  })
})

describe('a share of a released table', () => {
  const sexes = [
    ['female', 3, 40],
    ['male', 20, 60],
    ['not known', 12, 14],
  ] as const

  it('and its range stand only beside both its counts, and follow from those', () => {
    const measure = measureCalled('missing-graded-high') as Measure
    const question = { from: month, until: '2026-02-01', split: 'sex' }
    const rows = sexes.map(([group, counted, out_of]) => ({ period: month, group, counted, out_of }))
    const basis = basisOf('high', { measure, question }, { rows, periods: [month] })
    const one = { basis, measure, question, rows, query: { text: '', values: [] }, inputsHash: '' }
    const { tables } = freeze({ tables: [one] }, [], { below: 5, secret: 'of the test' })
    const all = [...(tables[0]?.rows ?? []), tables[0]?.whole ?? assert.fail()]
    assert.ok(all.some(({ counted }) => counted === 'hidden'))
    assert.ok(all.some(({ value }) => value !== undefined))
    for (const { counted, outOf, value, from, to } of all) {
      const range = typeof counted === 'number' && typeof outOf === 'number' && wilson(counted, outOf)
      if (!range) assert.deepEqual([value, from, to], [undefined, undefined, undefined])
      else assert.ok(value === undefined || Math.abs(range.from - (from ?? 0)) < 1e-5)
    }
  })
})

describe('an amount added up', () => {
  const kinds = Object.keys(measureCalled('line-charges')?.by[0]?.groups ?? {})

  /** What is shown of the charges of lines by kind, with so many lines each. */
  function shownOf(charges: readonly number[], lines: readonly number[]) {
    const of = (numbers: readonly number[]) => kinds.map((kind, at) => row(numbers[at] ?? 0, kind))
    const addedFrom = { rows: of(lines), periods: [month] }
    const { tables, findings } = freeze(
      { tables: [worked('line-charges', of(charges), { addedFrom })] },
      [],
      { below: 5, secret: 'of the test' },
    )
    assert.deepEqual(findings, [])
    return [...(tables[0]?.rows ?? []), tables[0]?.whole].map(one => one?.counted)
  }

  it('is shown where many rows come to it', () => {
    assert.deepEqual(shownOf([40, 30, 20, 10], [9, 8, 7, 6]), [40, 30, 20, 10, 100])
  })

  it('is hidden where few do, however large it is, and the others do not give it away', () => {
    const shown = shownOf([40, 30, 20, 10], [1, 8, 7, 6])
    assert.equal(shown[0], 'hidden')
    const rest = shown.slice(0, -1).filter(one => one === 'hidden').length
    assert.ok(rest > 1 || shown.at(-1) === 'hidden')
  })

  it('is shown where nothing came of few', () => {
    assert.deepEqual(shownOf([0, 30, 20, 10], [1, 8, 7, 6]), [0, 30, 20, 10, 60])
  })
})
