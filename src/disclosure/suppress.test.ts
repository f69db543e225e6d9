import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { workedOut } from './attacker.ts'
import { apart, hierarchy, oneWay, type Tables, together, twoWay } from './sums.ts'
import { isSmall, leaksIn, type Suppression, smallIn, suppress } from './suppress.ts'

const limit = { below: 5 }
const counts = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 60 }))
const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })
const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => matrix(rows, columns))
  .map(twoWay)
const places = fc
  .array(fc.array(counts, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map(areas => {
    const parts = areas.flatMap((area, at) => area.map((count, one) => [`${at}.${one}`, count] as const))
    const within = parts.map(([key]) => [key, `area ${key.split('.')[0]}`] as const)
    const areasWithin = areas.map((_, at) => [`area ${at}`, 'London'] as const)
    return hierarchy(Object.fromEntries(parts), Object.fromEntries([...within, ...areasWithin]))
  })

const hiddenIn = ({ small, others }: Suppression, { unpublished = new Set() }: Tables) =>
  new Set([...small, ...others, ...unpublished])

/** What holds of every table, however it was made. */
function assertSafe(one: Tables): void {
  const found = suppress(one, limit)
  const hidden = hiddenIn(found, one)
  if (found.leaks.length === 0) assert.deepEqual(leaksIn(one, hidden, limit), [])
  for (const key of smallIn(one, limit)) assert.ok(hidden.has(key), `${key} is shown`)
  for (const key of found.others) {
    const fewer = new Set([...hidden].filter(other => other !== key))
    assert.ok(leaksIn(one, fewer, limit).length > found.leaks.length, `${key} is hidden for nothing`)
  }
}

/** Every table of whole numbers that agrees with what is shown of a small two-way table, by trying them all. */
function allWays(rows: readonly (readonly number[])[], hidden: ReadonlySet<string>): number[][] {
  const cells = rows.flatMap((row, at) => row.map((count, column) => ({ key: `${at},${column}`, count })))
  const most = Math.max(...rows.map(row => row.reduce((sum, one) => sum + one, 0)))
  const sums = (flat: readonly number[]): string => {
    const wide = rows[0]?.length ?? 0
    const across = rows.map((_, at) => flat.slice(at * wide, (at + 1) * wide).reduce((a, b) => a + b, 0))
    const down = (rows[0] ?? []).map((_, at) =>
      flat.reduce((sum, one, place) => (place % wide === at ? sum + one : sum), 0),
    )
    return [...across, ...down].join()
  }
  const told = sums(cells.map(({ count }) => count))
  let ways: number[][] = [[]]
  for (const { key, count } of cells)
    ways = ways.flatMap(way =>
      (hidden.has(key) ? Array.from({ length: most + 1 }, (_, value) => value) : [count]).map(value => [
        ...way,
        value,
      ]),
    )
  return ways.filter(way => sums(way) === told)
}

describe('an attacker', () => {
  it('finds of every hidden count exactly what trying every table finds', () => {
    const small = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    })
    fc.assert(
      fc.property(small, fc.array(fc.nat({ max: 5 }), { maxLength: 4 }), (rows, picks) => {
        const hidden = new Set(
          picks.flatMap(pick => (pick < rows.length * 2 ? [`${Math.floor(pick / 2)},${pick % 2}`] : [])),
        )
        const ways = allWays(rows, hidden)
        for (const [key, { from, to, proven }] of workedOut(twoWay(rows), hidden)) {
          const [row = 0, column = 0] = key.split(',').map(Number)
          const values = ways.map(way => way[row * 2 + column] ?? 0)
          assert.deepEqual([from, to, proven], [Math.min(...values), Math.max(...values), true])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('knows that people come in whole numbers, where sums alone would leave room', () => {
    const odd: Tables = {
      counts: new Map([
        ['a', 1],
        ['b', 1],
        ['c', 0],
        ['ab', 2],
        ['bc', 1],
        ['ca', 1],
      ]),
      sums: [
        { total: 'ab', parts: ['a', 'b'] },
        { total: 'bc', parts: ['b', 'c'] },
        { total: 'ca', parts: ['c', 'a'] },
      ],
    }
    const ranges = new Map(workedOut(odd, new Set(['a', 'b', 'c'])))
    assert.deepEqual(ranges.get('a'), { from: 1, to: 1, proven: true })
    const more = { ...odd, counts: new Map([...odd.counts, ['ab', 3], ['bc', 3], ['ca', 3]]) }
    const unsure = new Map(workedOut(more, new Set(['a', 'b', 'c', 'ca'])))
    assert.deepEqual(unsure.get('a'), { from: 0, to: 3, proven: true })
  })

  it('uses what is known from elsewhere, and says when what is shown contradicts itself', () => {
    const list = oneWay([2, 7, 9])
    const known = new Map([['1', { from: 6, to: 8 }]])
    const ranges = new Map(workedOut(list, new Set(['0', '1']), { known }))
    assert.deepEqual([ranges.get('0')?.from, ranges.get('0')?.to], [1, 3])
    const impossible = new Map([['1', { from: 20, to: 30 }]])
    assert.throws(() => [...workedOut(list, new Set(['0', '1']), { known: impossible })], /contradicts/)
  })
})

describe('small counts', () => {
  it('are kept from an attacker in every table, and nothing is hidden for nothing', () =>
    fc.assert(fc.property(tables, assertSafe), { numRuns: 40 }))

  it('are kept in places within places', () => fc.assert(fc.property(places, assertSafe), { numRuns: 40 }))

  it('are kept in tables that share a margin', () =>
    fc.assert(
      fc.property(matrix(2, 4), rows => {
        const [first = [], second = []] = rows
        const whole = first.reduce((sum, one) => sum + one, 0)
        const rest = second.slice(0, 3).map(one => Math.min(one, Math.floor(whole / 3)))
        const other = [...rest, whole - rest.reduce((sum, one) => sum + one, 0)]
        const named = (list: readonly number[], name: string): Tables => ({
          counts: new Map([...list.map((count, at) => [`${name}${at}`, count] as const), ['all', whole]]),
          sums: [{ total: 'all', parts: list.map((_, at) => `${name}${at}`) }],
        })
        assertSafe(together(named(first, 'a'), named(other, 'b')))
      }),
      { numRuns: 40 },
    ))

  it('leave a table alone that has none', () => {
    const { small, others, leaks } = suppress(
      twoWay([
        [0, 9],
        [12, 5],
      ]),
      limit,
    )
    assert.deepEqual([small.size, others.size, leaks.length], [0, 0, 0])
  })

  it('take another with them where subtraction would tell, and none where it would not', () => {
    assert.deepEqual([...suppress(oneWay([2, 6, 30]), limit).others], ['1'])
    assert.deepEqual([...suppress(oneWay([3, 4, 30]), limit).others], [])
    assert.deepEqual([...suppress(oneWay([1, 2, 30]), limit).others], ['2'])
  })

  it('are kept in each table by itself where tables have nothing to do with each other', () => {
    const renamed = ({ counts, sums }: Tables): Tables => ({
      counts: new Map([...counts].map(([key, count]) => [`b${key}`, count])),
      sums: sums.map(({ total, parts }) => ({ total: `b${total}`, parts: parts.map(key => `b${key}`) })),
    })
    const both = together(oneWay([2, 6, 30]), renamed(oneWay([9, 3, 40])))
    assert.deepEqual(
      apart(both).map(one => one.counts.size),
      [4, 4],
    )
    assert.deepEqual([...suppress(both, limit).others].sort(), ['1', 'b0'])
  })

  it('are said to be told where what must be shown tells them', () => {
    const list = oneWay([2, 6])
    const { leaks } = suppress({ ...list, fixed: new Set(['1', 'all']) }, limit)
    assert.deepEqual(leaks, [{ key: '0', range: { from: 2, to: 2, proven: true } }])
  })

  it('are above nought and below the limit', () =>
    assert.deepEqual(
      [0, 1, 4, 5].map(count => isSmall(count, limit)),
      [false, true, true, false],
    ))
})
