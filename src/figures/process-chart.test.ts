import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertLegible } from '../../test/legible.ts'
import { funnelChart, type Spot } from './funnel-chart.view.ts'
import { processChart } from './process-chart.view.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const drawing = (width: number) => ({
  id: 'test',
  title: 'A title',
  description: 'A description',
  width,
  tick: (value: number) => value.toLocaleString('en-GB'),
})
const someWidth = fc.constantFrom(330, 620)

test('texts of a control chart never touch each other or leave the picture', () => {
  const values = fc.array(fc.option(fc.nat(900), { nil: undefined, freq: 8 }), {
    minLength: 12,
    maxLength: 90,
  })
  fc.assert(
    fc.property(values, someWidth, fc.tuple(fc.nat(89), fc.nat(89)), (numbers, width, places) => {
      if (numbers.every(value => value === undefined)) return
      const marks = numbers.map((value, at) => {
        const short = `${months[at % 12]} ${2018 + Math.floor(at / 12)}`
        return { label: short, short, says: `${value}`, ...(value === undefined ? {} : { value }) }
      })
      const changes = [...new Set(places)]
        .filter(before => before > 0 && before < numbers.length)
        .sort((a, b) => a - b)
        .map(before => ({ before, says: 'Worked out anew' }))
      const mean = 400 + places[0]
      const bands = [
        { from: 0, until: numbers.length, mean, upper: mean + places[1], lower: mean - places[1] },
      ]
      const svg = String(
        processChart({
          ...drawing(width),
          marks,
          changes,
          bands,
          signals: marks.map((_, at) => at % 7 === 0),
        }),
      )
      assertLegible(svg, width)
      assert.doesNotMatch(svg, /NaN|undefined|style=/)
    }),
    { numRuns: 60 },
  )
})

test('names in a funnel never touch each other or leave the picture, and every place is drawn', () => {
  const spot = fc.record({
    outOf: fc.integer({ min: 20, max: 90000 }),
    value: fc.integer({ min: 0, max: 400 }),
    out: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 5, maxLength: 33 }), someWidth, (places, width) => {
      const spots = places.map(
        (place, at): Spot => ({ ...place, label: `Place number ${at}`, says: `${place.value}` }),
      )
      const line = { points: spots, isOuter: true }
      const svg = String(funnelChart({ ...drawing(width), spots, limits: [line], centre: 200 }))
      assertLegible(svg, width)
      assert.equal(svg.match(/<g><title>/g)?.length, spots.length)
      assert.doesNotMatch(svg, /NaN|undefined|style=/)
    }),
    { numRuns: 60 },
  )
})

test('a limit is drawn up to the edge of the picture, and no further', () => {
  const spots = [20, 40, 60, 80, 100].map(outOf => ({ outOf, value: 200, out: false, label: '', says: '' }))
  const points = [
    { outOf: 1, value: 10_000 },
    { outOf: 51, value: 210 },
    { outOf: 1051, value: 200 },
  ]
  const svg = String(
    funnelChart({ ...drawing(620), spots, centre: 200, limits: [{ points, isOuter: true }] }),
  )
  const places = [...(/cf-chart__limit" d="([^"]+)"/.exec(svg)?.[1] ?? '').matchAll(/([\d.]+),([\d.]+)/g)]
  assert.equal(places.length, 3)
  assert.equal(Math.round(Number(places[0]?.[2])), 16)
  assert.equal(Math.round(Number(places[2]?.[1])), 604)
})
