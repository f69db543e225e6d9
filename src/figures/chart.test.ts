import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertLegible } from '../../test/legible.ts'
import type { Drawing, Mark } from './drawing.ts'
import { groupChart } from './group-chart.view.ts'
import { timeChart } from './time-chart.view.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']
const percent = (value: number): string => `${(value * 100).toFixed(1)}%`

const shares = (values: readonly (number | undefined)[]): readonly Mark[] =>
  values.map((value, at) => {
    const short = `${months[at % 12]} ${2018 + Math.floor(at / 12)}`
    if (value === undefined) return { label: short, short, says: 'no data', gap: 'missing' as const }
    const interval = { from: Math.max(0, value - 0.05), to: Math.min(1, value + 0.05) }
    return { label: short, short, says: percent(value), value, interval }
  })

const drawing = (marks: readonly Mark[], width: number): Drawing => ({
  id: 'test',
  title: 'A title',
  description: 'A description',
  marks,
  width,
  most: 1,
  tick: value => `${Math.round(value * 100)}%`,
})

const someShares = fc.array(
  fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined, freq: 6 }),
  {
    minLength: 1,
    maxLength: 90,
  },
)
const someWidth = fc.constantFrom(330, 620)

test('texts of a chart over time never touch each other or leave the picture', () => {
  fc.assert(
    fc.property(someShares, someWidth, fc.nat(89), (values, width, change) => {
      const changes = change > 0 && change < values.length ? [{ before: change, says: 'Data changed' }] : []
      for (const shape of ['bars', 'dots'] as const)
        assertLegible(timeChart({ ...drawing(shares(values), width), shape, changes }).toString(), width)
    }),
    { numRuns: 300 },
  )
})

test('texts of a chart of groups never touch each other or leave the picture', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
      someWidth,
      (values, width) => {
        const marks = shares(values).map(mark => ({ ...mark, says: `${mark.says} (100.0%–100.0%)` }))
        assertLegible(groupChart(drawing(marks, width)).toString(), width)
      },
    ),
  )
})

test('bars stand on nought, and their height is in proportion', () => {
  const svg = timeChart({
    ...drawing(
      [10, 20, 0].map((value, at) => ({ label: `${at}`, short: `${at}`, says: `${value}`, value })),
      620,
    ),
    most: 20,
    shape: 'bars',
    changes: [],
  }).toString()
  const heights = [...svg.matchAll(/<rect[^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))
  assert.equal(heights.length, 3)
  assert.ok(Math.abs((heights[1] ?? 0) - 2 * (heights[0] ?? 0)) < 0.2)
  assert.equal(heights[2], 0)
})

test('a line is joined neither across missing data nor across a change of the data', () => {
  const linesIn = (values: readonly (number | undefined)[], changes: readonly number[] = []) => {
    const more = {
      shape: 'dots' as const,
      changes: changes.map(before => ({ before, says: 'Data changed' })),
    }
    const svg = timeChart({ ...drawing(shares(values), 620), ...more }).toString()
    return [...svg.matchAll(/class="cf-chart__line" d="([^"]*)"/g)].map(
      ([, path = '']) => path.split('L').length,
    )
  }
  assert.deepEqual(linesIn([0.1, 0.2, 0.3, 0.4]), [4])
  assert.deepEqual(linesIn([0.1, 0.2, undefined, 0.4, 0.5, 0.6]), [2, 3])
  assert.deepEqual(linesIn([0.1, 0.2, 0.3, 0.4, 0.5], [2]), [2, 3])
  assert.deepEqual(linesIn([0.1, undefined, 0.3]), [])
})

test('a drawing says what it is to those who cannot see it, and styles nothing inline', () => {
  for (const svg of [
    timeChart({ ...drawing(shares([0.1, 0.2]), 330), shape: 'dots', changes: [] }).toString(),
    groupChart(drawing(shares([0.1, 0.2]), 330)).toString(),
  ]) {
    assert.match(svg, /role="img" aria-labelledby="test-title test-desc"/)
    assert.match(svg, /<title id="test-title">A title<\/title><desc id="test-desc">A description<\/desc>/)
    assert.match(svg, /font-size="14"/)
    assert.doesNotMatch(svg, /style=|<style|NaN|undefined/)
  }
})
