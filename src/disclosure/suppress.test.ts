import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Known } from './attacker.ts'
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

/** Rings of three counts of which every two come to 200 or 201: sums leave each half a person, so all are searched. */
function rings(many: number): Readonly<{ tables: Tables; known: ReadonlyMap<string, Known> }> {
  const names = Array.from({ length: many }, (_, at) => [`${at}a`, `${at}b`, `${at}c`] as const)
  const pairs = names.flatMap(([a, b, c]) => [
    { total: `${a}${b}`, parts: [a, b], count: 201 },
    { total: `${b}${c}`, parts: [b, c], count: 200 },
    { total: `${c}${a}`, parts: [c, a], count: 201 },
  ])
  const single = names.flatMap(([a, b, c]) => [[a, 101] as const, [b, 100] as const, [c, 100] as const])
  const whole = 301 * many + 2
  return {
    tables: {
      counts: new Map([
        ...single,
        ...pairs.map(({ total, count }) => [total, count] as const),
        ['rest', 2],
        ['all', whole],
      ]),
      sums: [...pairs, { total: 'all', parts: ['rest', ...names.flat()] }],
    },
    known: new Map([
      ...pairs.map(({ total }) => [total, { from: 200, to: 201 }] as const),
      ['all', { from: whole, to: whole }],
    ]),
  }
}

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

  it('take no more with them than the fewest there are, and of as many those that hide least', () => {
    const cases: readonly [rows: number[][], fewest: number, least: number][] = [
      // found by trying every set of further counts
      [
        [
          [0, 4],
          [7, 1],
        ],
        1,
        8,
      ],
      [
        [
          [7, 0],
          [2, 2],
        ],
        2,
        20,
      ],
      [
        [
          [10, 1],
          [8, 11],
        ],
        3,
        29,
      ],
      [
        [
          [38, 3],
          [9, 9],
          [0, 4],
        ],
        1,
        41,
      ],
      [
        [
          [3, 4],
          [8, 5],
          [3, 35],
        ],
        1,
        35,
      ],
      [
        [
          [0, 10, 10],
          [4, 20, 3],
        ],
        1,
        13,
      ],
      [
        [
          [11, 29],
          [1, 29],
          [10, 4],
        ],
        2,
        39,
      ],
      [
        [
          [22, 3],
          [16, 23],
          [21, 3],
        ],
        2,
        43,
      ],
      [
        [
          [4, 34, 9],
          [4, 25, 7],
        ],
        2,
        16,
      ],
      [
        [
          [21, 3, 30],
          [9, 9, 9],
        ],
        3,
        39,
      ],
      [
        [
          [4, 5, 5],
          [0, 8, 1],
        ],
        3,
        19,
      ],
      [
        [
          [1, 8],
          [11, 29],
          [27, 19],
        ],
        3,
        48,
      ],
      [
        [
          [1, 2, 21],
          [7, 22, 0],
        ],
        4,
        50,
      ],
      [
        [
          [1, 6, 1],
          [25, 9, 8],
        ],
        4,
        48,
      ],
      [
        [
          [1, 6, 1],
          [25, 9, 8],
        ],
        4,
        48,
      ],
      [
        [
          [2, 21, 4],
          [7, 10, 38],
          [8, 13, 4],
        ],
        1,
        8,
      ],
      [
        [
          [33, 6, 6],
          [1, 19, 10],
          [4, 2, 5],
        ],
        1,
        19,
      ],
      [
        [
          [21, 33, 0],
          [2, 3, 0],
          [3, 30, 31],
        ],
        1,
        30,
      ],
      [
        [
          [21, 33, 0],
          [2, 3, 0],
          [3, 30, 31],
        ],
        1,
        30,
      ],
      [
        [
          [34, 11, 5],
          [2, 20, 4],
          [30, 6, 3],
        ],
        1,
        30,
      ],
      [
        [
          [4, 5, 6],
          [9, 14, 2],
          [5, 25, 10],
        ],
        2,
        15,
      ],
      [
        [
          [4, 3, 1],
          [10, 14, 0],
          [8, 8, 4],
        ],
        2,
        16,
      ],
      [
        [
          [3, 7, 8],
          [21, 4, 3],
          [3, 17, 7],
        ],
        2,
        14,
      ],
      [
        [
          [6, 7, 4],
          [10, 10, 9],
          [26, 3, 27],
        ],
        2,
        34,
      ],
      [
        [
          [4, 24, 9],
          [12, 33, 5],
          [8, 3, 27],
        ],
        2,
        32,
      ],
      [
        [
          [1, 10, 3],
          [28, 1, 10],
          [23, 5, 10],
        ],
        3,
        48,
      ],
      [
        [
          [4, 0, 7],
          [8, 4, 4],
          [5, 16, 2],
        ],
        3,
        28,
      ],
      [
        [
          [0, 1, 8],
          [0, 9, 32],
          [8, 9, 0],
        ],
        3,
        17,
      ],
      [
        [
          [2, 29, 12],
          [24, 6, 5],
          [6, 10, 6],
        ],
        3,
        24,
      ],
      [
        [
          [30, 1, 15],
          [0, 0, 9],
          [6, 6, 27],
        ],
        3,
        42,
      ],
      [
        [
          [1, 7, 0],
          [0, 2, 26],
          [9, 4, 39],
        ],
        4,
        42,
      ],
      [
        [
          [3, 0, 6],
          [14, 29, 38],
          [1, 39, 9],
        ],
        4,
        67,
      ],
      [
        [
          [8, 27, 5],
          [9, 0, 3],
          [2, 1, 16],
        ],
        4,
        57,
      ],
      [
        [
          [37, 8, 2],
          [4, 7, 0],
          [17, 39, 37],
        ],
        4,
        69,
      ],
      [
        [
          [6, 1, 2],
          [1, 12, 1],
          [31, 10, 10],
        ],
        4,
        38,
      ],
    ]
    for (const [rows, fewest, least] of cases) {
      const all = twoWay(rows)
      const others = [...suppress(all, limit).others]
      const hidden = others.reduce((sum, key) => sum + (all.counts.get(key) ?? 0), 0)
      assert.deepEqual([others.length, hidden], [fewest, least], JSON.stringify(rows))
    }
  })

  it('leave shown what all comes to wherever parts of it will do, and one part alone is no less than its whole', () => {
    const totals = [
      ...suppress(
        twoWay([
          [4, 33, 1],
          [9, 2, 24],
          [9, 9, 17],
        ]),
        limit,
      ).others,
    ].filter(key => key.includes('all'))
    assert.deepEqual(totals, [])
    const within = { a: 'north', b: 'north', c: 'south', d: 'east', north: 'all', south: 'all', east: 'all' }
    const alone = suppress(hierarchy({ a: 25, b: 5, c: 60, d: 1 }, within), limit)
    assert.deepEqual([...alone.others].sort(), ['c', 'south'])
  })

  it('are hidden by what can move: not by a count that is known to be no smaller', () => {
    const from = (least: number) => ({ from: least, to: Number.POSITIVE_INFINITY })
    const cases: readonly [known: Readonly<Record<string, number>>, others: string][] = [
      [{}, '1'],
      [{ 1: 6 }, '2'],
      [{ 1: 3 }, '1'],
      [{ 1: 4 }, '2'],
      [{ 1: 2 }, '1'],
      [{ 0: 1 }, '1'],
      [{ 0: 2, 1: 2 }, '2'],
    ]
    for (const [least, expected] of cases) {
      const known = new Map(Object.entries(least).map(([key, count]) => [key, from(count)] as const))
      const { others, leaks } = suppress(oneWay([2, 6, 30]), { ...limit, known })
      assert.deepEqual([[...others].join(), leaks], [expected, []], JSON.stringify(least))
    }
  })

  it('are hidden by counts that let them go some way down and some way up, where neither way is far enough', () => {
    const square = twoWay([
      [4, 8],
      [8, 6],
    ])
    const fixed = new Set([...square.counts.keys()].filter(key => key.includes('all')))
    const from = (least: number) => ({ from: least, to: Number.POSITIVE_INFINITY })
    const known = new Map(
      Object.entries({ '0,1': 5, '1,0': 5, '1,1': 4 }).map(([key, least]) => [key, from(least)] as const),
    )
    const { others, leaks } = suppress({ ...square, fixed }, { ...limit, known })
    assert.deepEqual([[...others].sort(), leaks], [['0,1', '1,0', '1,1'], []])
  })

  it('are said to be told where what must be shown tells them', () => {
    const list = oneWay([2, 6])
    const { leaks } = suppress({ ...list, fixed: new Set(['1', 'all']) }, limit)
    assert.deepEqual(leaks, [{ key: '0', range: { from: 2, to: 2, proven: true } }])
  })

  it('are said to be told where they must be shown themselves, or nothing hides them', () => {
    const list = oneWay([2, 6, 30])
    const told = [{ key: '0', range: { from: 2, to: 2, proven: true } }]
    assert.deepEqual(leaksIn(list, new Set(), limit), told)
    const { small, leaks } = suppress({ ...list, fixed: new Set(['0']) }, limit)
    assert.deepEqual([small.size, leaks], [0, told])
  })

  it('need no other where one that stands in no table hides them, which is not said to be hidden', () => {
    const { small, others, leaks } = suppress({ ...oneWay([2, 6, 30]), unpublished: new Set(['1']) }, limit)
    assert.deepEqual([[...small], [...others], leaks], [['0'], [], []])
  })

  it('are safe in a range as wide as asked that holds nought or a count that is not small', () => {
    const cases = [
      // the other count lies, so the small one lies, how wide it must be, safe
      [[3, 6], '3 to 6', 5, false],
      [[3, 8], '1 to 6', 5, true],
      [[4, 9], '0 to 5', 5, true],
      [[5, 9], '0 to 4', 5, false],
      [[5, 9], '0 to 4', 4, true],
      [[5, 8], '1 to 4', 2, false],
      [[4, 7], '2 to 5', 3, true],
    ] as const
    for (const [[from, to], where, width, isSafe] of cases) {
      const known = new Map([['1', { from, to }]])
      const leaks = leaksIn(oneWay([3, 6]), new Set(['0', '1']), { ...limit, width, known })
      const [leak] = leaks.map(({ key, range }) => `${key}: ${range.from} to ${range.to}`)
      assert.equal(leak, isSafe ? undefined : `0: ${where}`)
    }
  })

  it('are told where it could not be proven, in so many steps, how far they may go', () => {
    const many = rings(9)
    const [leak, ...others] = leaksIn(many.tables, new Set(many.tables.counts.keys()), { ...limit, ...many })
    assert.deepEqual([leak, others], [{ key: 'rest', range: { from: 0, to: 11, proven: false } }, []])
    const few = rings(5)
    assert.deepEqual(leaksIn(few.tables, new Set(few.tables.counts.keys()), { ...limit, ...few }), [])
  })

  it('are amounts of few rows too, which must be able to be anything in a range as wide as they are', () => {
    const amounts = {
      ...oneWay([300, 900, 5000]),
      addedFrom: new Map([
        ['0', 4],
        ['1', 5],
        ['2', 90],
      ]),
    }
    const { small, others } = suppress(amounts, limit)
    assert.deepEqual([[...small], [...others]], [['0'], ['1']])
    const cases = [
      // how much less and more the other may be, how wide the range must be, what may be told, safe
      [150, 150, undefined, undefined, true],
      [150, 149, undefined, undefined, false],
      [200, 150, 350, undefined, true],
      [200, 149, 350, undefined, false],
      [3, 2, undefined, 'told', true],
      [2, 2, undefined, 'told', false],
    ] as const
    for (const [less, more, width, smallness, isSafe] of cases) {
      const known = new Map([['1', { from: 900 - less, to: 900 + more }]])
      const how = { ...limit, known, ...(width ? { width } : {}), ...(smallness ? { smallness } : {}) }
      assert.equal(leaksIn(amounts, new Set(['0', '1']), how).length === 0, isSafe, `${less} ${more}`)
    }
    const nothing = { ...amounts, counts: new Map([...amounts.counts, ['0', 0], ['all', 5900]]) }
    assert.deepEqual(smallIn(nothing, limit), [])
  })

  it('are above nought and below the limit', () =>
    assert.deepEqual(
      [0, 1, 4, 5].map(count => isSmall(count, limit)),
      [false, true, true, false],
    ))
})
