import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart, hierarchy, nameOfSame, oneWay, together, twoWay } from './sums.ts'

test('a two-way table comes to its totals across, down and in all', () => {
  const { counts, sums } = twoWay([
    [1, 2],
    [3, 4],
  ])
  const totals = { '0,all': 3, '1,all': 7, 'all,0': 4, 'all,1': 6, 'all,all': 10 }
  assert.deepEqual(Object.fromEntries(counts), { '0,0': 1, '0,1': 2, '1,0': 3, '1,1': 4, ...totals })
  for (const { total, parts } of sums)
    assert.equal(
      counts.get(total),
      parts.reduce((sum, part) => sum + (counts.get(part) ?? Number.NaN), 0),
    )
  assert.equal(sums.length, 6)
})

test('places within places come to their wholes, level by level', () => {
  const { counts, sums } = hierarchy(
    { a: 1, b: 2, c: 3 },
    { a: 'east', b: 'east', c: 'west', east: 'all', west: 'all' },
  )
  assert.deepEqual(Object.fromEntries(counts), { a: 1, b: 2, c: 3, east: 3, west: 3, all: 6 })
  assert.deepEqual(sums, [
    { total: 'east', parts: ['a', 'b'] },
    { total: 'west', parts: ['c'] },
    { total: 'all', parts: ['east', 'west'] },
  ])
})

test('tables beside each other keep what stands in none and what must be shown, and never two counts of one key', () => {
  const one = { ...oneWay([1, 2]), unpublished: new Set(['0']) }
  const other = { counts: new Map([['1', 2]]), sums: [], fixed: new Set(['1']) }
  const both = together(one, other)
  assert.deepEqual([[...(both.unpublished ?? [])], [...(both.fixed ?? [])]], [['0'], ['1']])
  assert.throws(() => together(one, { counts: new Map([['1', 3]]), sums: [] }), /“1” has two counts/)
  assert.throws(() => together(one, { counts: new Map([['1', 0]]), sums: [] }), /“1” has two counts/)
})

test('what has nothing to do with each other comes apart, each with its own sums, and what stands alone by itself', () => {
  const second = {
    counts: new Map([
      ['x', 5],
      ['y', 5],
    ]),
    sums: [{ total: 'x', parts: ['y'] }],
  }
  const alone = { counts: new Map([['z', 1]]), sums: [], fixed: new Set(['z']), unpublished: new Set(['y']) }
  const parts = apart(together(oneWay([1, 2]), second, alone))
  assert.deepEqual(
    parts.map(({ counts, sums, fixed, unpublished }) => [
      [...counts.keys()].join(' '),
      sums.map(({ total }) => total).join(' '),
      [...(fixed ?? [])].join(' '),
      [...(unpublished ?? [])].join(' '),
    ]),
    [
      ['all 0 1', 'all', '', ''],
      ['x y', 'x', '', 'y'],
      ['z', '', 'z', ''],
    ],
  )
})

test('counts that are the same number have one name, whichever is asked for and however they are joined', () => {
  const sums = [
    { total: 'd', parts: ['c'] },
    { total: 'b', parts: ['a'] },
    { total: 'c', parts: ['b'] },
    { total: 'f', parts: ['a', 'e'] },
    { total: 'g', parts: [] },
  ]
  for (const joined of [sums, sums.toReversed()]) {
    const name = nameOfSame(joined)
    assert.deepEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(name), [...'aaaaefgh'])
  }
})
