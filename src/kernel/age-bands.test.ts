import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeBand, type SourceBand } from './age-bands.ts'

const under18 = { title: 'Under 18', ages: [0, 17] } as const
const band = (from: number, to: number): SourceBand => ({
  key: `${from}-${to}`,
  title: `${from} to ${to}`,
  ages: [from, to],
})

test('a band is made of whole bands of the source', () => {
  assert.deepEqual(makeBand(under18, [band(0, 10), band(11, 17), band(18, 34)]), { from: ['0-10', '11-17'] })
})

test('a band that the source cuts elsewhere is refused, and the refusal names what is in the way', () => {
  assert.deepEqual(makeBand(under18, [band(0, 12), band(13, 19), band(20, 24)]), {
    refused:
      '“Under 18” cannot be had from this source: its band “13 to 19” holds ages inside and outside it, and cannot be divided.',
  })
  assert.deepEqual(makeBand(under18, [band(11, 17)]), {
    refused: '“Under 18” cannot be had from this source: it has no band for the age of 0.',
  })
  assert.deepEqual(makeBand(under18, [band(0, 16), band(18, 20)]), {
    refused: '“Under 18” cannot be had from this source: it has no band for the age of 17.',
  })
  assert.ok('refused' in makeBand(under18, [band(0, 16), band(17, 20)]))
})

test('any band is made exactly where both its ends are ends of the source, and refused where not', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 89 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(cuts, fc.nat(89), fc.nat(89), (given, a, b) => {
      const starts = [0, ...given.toSorted((x, y) => x - y)]
      const bands = starts.map((from, at) => band(from, (starts[at + 1] ?? 90) - 1))
      const ages = [Math.min(a, b), Math.max(a, b)] as const
      const made = makeBand({ title: 'Wanted', ages }, bands)
      const fits = starts.includes(ages[0]) && [...starts, 90].includes(ages[1] + 1)
      assert.equal('from' in made, fits)
      if (!('from' in made)) return
      const held = bands.filter(({ key }) => made.from.includes(key))
      const count = held.reduce((sum, { ages: [from, to] }) => sum + to - from + 1, 0)
      assert.equal(count, ages[1] - ages[0] + 1)
    }),
    { numRuns: 100 },
  )
})
