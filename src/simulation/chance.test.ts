import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceFrom } from './chance.ts'

const many = <One>(draw: () => One): One[] => Array.from({ length: 4000 }, draw)

test('the same seed gives the same chance, another seed another', () => {
  const [one, same, other] = ['a', 'a', 'b'].map(seed => chanceFrom(seed))
  assert.deepEqual(
    many(() => one?.next()),
    many(() => same?.next()),
  )
  assert.notEqual(chanceFrom('a').next(), other?.next())
})

test('a stream apart does not depend on what was drawn before', () => {
  const chance = chanceFrom('a')
  const before = chance.apart('life').next()
  many(() => chance.next())
  assert.equal(chance.apart('life').next(), before)
  assert.notEqual(chance.apart('other').next(), before)
})

test('every draw keeps to its limits, and weights are kept', () => {
  const chance = chanceFrom('limits')
  assert.ok(many(() => chance.next()).every(one => one >= 0 && one < 1))
  assert.deepEqual([...new Set(many(() => chance.whole(1, 3)))].toSorted(), [1, 2, 3])
  const drawn = many(() =>
    chance.weighed([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ] as const),
  )
  const often = drawn.filter(one => one === 'often').length
  assert.ok(often > 2800 && often < 3200 && !drawn.some(one => one === 'never'))
  const around = many(() => chance.around(10, 0.5)).toSorted((a, b) => a - b)
  assert.ok((around[2000] ?? 0) > 9 && (around[2000] ?? 0) < 11)
})
