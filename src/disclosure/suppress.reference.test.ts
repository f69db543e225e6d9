import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { workedOut } from './attacker.ts'
import { twoWay } from './sums.ts'
import { leaksIn, suppress } from './suppress.ts'

const file = '../shared/data/statistics/disclosure/suppression-brute-force.json'
const skip = existsSync(file) ? false : `the reference tables are not on this machine (${file})`

type Reference = Readonly<{
  case: string
  cells: readonly (readonly number[])[]
  primary: readonly (readonly [number, number])[]
  primary_only: Readonly<Record<string, readonly [number, number]>>
  width_5: Best
  not_exact: Best
}>
type Best = Readonly<{
  min_extra_cells: number
  min_extra_count_suppressed: number
  best_patterns: readonly (readonly (readonly [number, number])[])[]
  audit_of_first_best: Readonly<Record<string, readonly [number, number]>>
}>

const cases: readonly Reference[] = skip ? [] : JSON.parse(readFileSync(file, 'utf8')).cases
const inside = (one: Reference) => {
  const all = twoWay(one.cells)
  return { ...all, fixed: new Set([...all.counts.keys()].filter(key => key.includes('all'))) }
}
const keysOf = (cells: readonly (readonly number[])[]) => cells.map(cell => cell.join(','))

describe('tables whose least suppression was found by trying every pattern', { skip }, () => {
  for (const one of cases) {
    const tables = inside(one)
    const audit = (keys: readonly string[]) =>
      Object.fromEntries(
        [...workedOut(tables, new Set(keys))].map(([key, { from, to }]) => [key, [from, to]]),
      )

    it(`${one.case}: the attacker works out what the reference's linear programs do`, () => {
      const small = keysOf(one.primary)
      assert.deepEqual(audit(small), one.primary_only)
      for (const best of [one.not_exact, one.width_5]) {
        const [pattern] = best.best_patterns
        if (pattern) assert.deepEqual(audit([...small, ...keysOf(pattern)]), best.audit_of_first_best)
      }
    })

    it(`${one.case}: nothing small is told, and no more is hidden than the least there is`, () => {
      const { small, others, leaks } = suppress(tables, { below: 5 })
      assert.deepEqual([...small].sort(), keysOf(one.primary).sort())
      assert.deepEqual(leaks, [])
      assert.deepEqual(leaksIn(tables, new Set([...small, ...others]), { below: 5 }), [])
      assert.equal(others.size, one.width_5.min_extra_cells)
    })
  }
})
