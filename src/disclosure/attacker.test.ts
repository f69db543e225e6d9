import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { workedOut } from './attacker.ts'
import { oneWay, type Tables, twoWay } from './sums.ts'

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

const pairs = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
  [3, 4],
  [4, 2],
] as const

/** Five hidden counts, and the sums of pairs of them in two rings: there, what sums allow is often half a person. */
const rings = fc
  .tuple(
    fc.array(fc.nat({ max: 4 }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })), { minLength: 6, maxLength: 6 }),
  )
  .map(([counts, slack]) => {
    const sumAt = (at: number) => (pairs[at] ?? []).reduce((sum: number, one) => sum + (counts[one] ?? 0), 0)
    const sums = pairs.map((pair, at) => ({ total: `sum ${at}`, parts: pair.map(String) }))
    const known = slack.map(([less, more], at) => {
      const sum = sumAt(at)
      return [`sum ${at}`, { from: Math.max(0, sum - less), to: sum + more }] as const
    })
    const all = new Map([
      ...counts.map((count, at) => [String(at), count] as const),
      ...pairs.map((_, at) => [`sum ${at}`, sumAt(at)] as const),
    ])
    return { tables: { counts: all, sums } satisfies Tables, known: new Map(known) }
  })

/** Every way in which five counts can be, by trying them all. */
function waysOf(known: ReadonlyMap<string, { from: number; to: number }>): number[][] {
  const upTo = Array.from({ length: 13 }, (_, value) => value)
  const fits = (way: readonly number[]): boolean =>
    pairs.every(([one, other], at) => {
      const [first, second] = [way[one], way[other]]
      if (first === undefined || second === undefined) return true
      const { from = 0, to = 0 } = known.get(`sum ${at}`) ?? {}
      return first + second >= from && first + second <= to
    })
  let ways: number[][] = [[]]
  for (const _ of [0, 1, 2, 3, 4]) ways = ways.flatMap(way => upTo.map(value => [...way, value]).filter(fits))
  return ways
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

  it('finds of parts of one sum what they leave each other, and no end where nothing holds them', () => {
    const all = Number.POSITIVE_INFINITY
    const cases: readonly [hidden: string, ranges: Readonly<Record<string, readonly [number, number]>>][] = [
      ['0', { 0: [2, 2] }],
      ['0 1', { 0: [0, 8], 1: [0, 8] }],
      ['0 1 2', { 0: [0, 38], 1: [0, 38], 2: [0, 38] }],
      ['all', { all: [38, 38] }],
      ['0 all', { 0: [0, all], all: [36, all] }],
      ['0 1 2 all', { 0: [0, all], 1: [0, all], 2: [0, all], all: [0, all] }],
    ]
    for (const [hidden, ranges] of cases) {
      const found = [...workedOut(oneWay([2, 6, 30]), new Set(hidden.split(' ')))]
      const told = found.map(([key, { from, to, proven }]) => [key, proven && [from, to]])
      assert.deepEqual(Object.fromEntries(told), ranges, hidden)
    }
    const list = oneWay([2, 6, 30])
    const tooMuch = { ...list, counts: new Map([...list.counts, ['all', 35]]) }
    assert.throws(() => [...workedOut(tooMuch, new Set(['0']))], /contradicts/)
    const [alone] = workedOut({ counts: new Map([['0', 2]]), sums: [] }, new Set(['0']))
    assert.deepEqual(alone, ['0', { from: 0, to: all, proven: true }])
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

  it('finds what trying everything finds where sums allow half a person', () =>
    fc.assert(
      fc.property(rings, ({ tables, known }) => {
        const ways = waysOf(known)
        const wanted = ['0', '1', '2', '3', '4']
        for (const [key, { from, to, proven }] of workedOut(tables, new Set(tables.counts.keys()), {
          wanted,
          known,
        })) {
          const values = ways.map(way => way[Number(key)] ?? 0)
          assert.deepEqual([from, to, proven], [Math.min(...values), Math.max(...values), true])
        }
      }),
      { numRuns: 60 },
    ))

  it('uses what is known from elsewhere, and says when what is shown contradicts itself', () => {
    const list = oneWay([2, 7, 9])
    const known = new Map([['1', { from: 6, to: 8 }]])
    const ranges = new Map(workedOut(list, new Set(['0', '1']), { known }))
    assert.deepEqual([ranges.get('0')?.from, ranges.get('0')?.to], [1, 3])
    const alone = { counts: new Map([['0', 2]]), sums: [] }
    for (const [from, to] of [
      [0, 3],
      [1, 3],
      [2, 2],
    ] as const)
      assert.deepEqual(
        [...workedOut(alone, new Set(['0']), { known: new Map([['0', { from, to }]]) })],
        [['0', { from, to, proven: true }]],
      )
    const impossible = new Map([['1', { from: 20, to: 30 }]])
    assert.throws(() => [...workedOut(list, new Set(['0', '1']), { known: impossible })], /contradicts/)
  })
})
