import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shadeOf, tileMap } from './tile-map.ts'

test('a higher number is never lighter, equal numbers are alike, and the lowest is the lightest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 33 }), values => {
      const sorted = values.toSorted((a, b) => a - b)
      const shades = sorted.map(value => shadeOf(value, values))
      assert.deepEqual(shades, shades.toSorted())
      assert.equal(shades[0], 1)
      assert.ok(shades.every(shade => shade >= 1 && shade <= 5))
      for (const [at, value] of sorted.entries())
        if (value === sorted[at + 1]) assert.equal(shades[at], shades[at + 1])
    }),
    { numRuns: 100 },
  )
})

test('every square says its name and number, and one without a number says why; the key says each range', () => {
  const tile = { column: 0, row: 0 }
  const drawn = String(
    tileMap({
      id: 'map',
      title: 'Books',
      description: 'Books by shelf.',
      tiles: [
        { ...tile, title: 'Left', short: 'LFT', value: 3, says: '3', brief: '3' },
        { ...tile, column: 1, title: 'Right', short: 'RGT', value: 1200, says: '1,200', brief: '1.2k' },
        { ...tile, row: 1, title: 'Below', short: 'BLW', says: 'too few to show', brief: '[c]' },
      ],
    }),
  )
  for (const says of ['Left: 3', 'Right: 1,200', 'Below: too few to show', '1.2k'])
    assert.ok(drawn.includes(says), says)
  assert.match(drawn, /cf-tile--none"><title>Below/)
  assert.match(drawn, /square--1"><\/span>3<\/li>.*square--3"><\/span>1,200<\/li>/)
  assert.equal(drawn.match(/role="img" aria-labelledby/g)?.length, 2, 'once for each width')
})
