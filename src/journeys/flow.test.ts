import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isShown } from '../figures/hide-small.ts'
import { flowFamilies } from '../policy/flow.ts'
import { drawnFlow } from './drawn-flow.view.ts'
import { changeOf, type FlowRow, flowOf } from './flow.ts'

const row = (from: string, to: string, count: number, waits: readonly number[] = []): FlowRow => ({
  ...{ from, to, count, waits },
  ...{ led: 0, setAside: 0 },
})
const shape = { hideBelow: 5 }
const lineFrom = (rows: readonly FlowRow[], from: string) =>
  flowOf(rows, shape).find(one => one.from === from)
const partTo = (rows: readonly FlowRow[], from: string, to: string) =>
  lineFrom(rows, from)?.parts.find(one => one.to === to)

const pathways = Object.values(flowFamilies).flatMap(one => one.pathways)
const anyRows = fc
  .array(fc.tuple(fc.constantFrom(...pathways), fc.constantFrom(...pathways, 'ended', 'open'), fc.nat(30)), {
    maxLength: 40,
  })
  .map(all => all.map(([from, to, count]) => row(from, to, count)))

describe('a flow', () => {
  it('adds pathways up to families, with the median of the days until the next', () => {
    const rows = [
      row('youth-caution', 'custody', 4, [1, 2, 3, 4]),
      row('outcome-decision', 'custody', 6, [5, 6, 7, 8, 9, 10]),
      row('outcome-decision', 'ended', 10),
    ]
    const part = partTo(rows, 'decision', 'custody')
    assert.deepEqual([part?.count, part?.share, part?.wait?.days], [10, 0.5, 5.5])
    assert.equal(partTo(rows, 'decision', 'ended')?.count, 10)
    const inside = flowOf(rows, { ...shape, of: 'decision' })
    assert.deepEqual(
      inside.map(one => one.from),
      ['outcome-decision', 'youth-caution'],
    )
  })

  it('hides the few, and never so that they can be had from the sum of their line', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        for (const { total, parts } of flowOf(rows, shape)) {
          const counts = parts.map(one => one.count)
          assert.ok([total, ...counts].every(count => !isShown(count) || count === 0 || count >= 5))
          if (!isShown(total)) continue
          const left = total - counts.filter(isShown).reduce((sum, one) => sum + one, 0)
          const hidden = counts.filter(count => !isShown(count)).length
          assert.ok(hidden === 0 || hidden > 1 || total === left, 'one hidden count is what is left over')
          assert.ok(left === 0 || left >= 5)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('of a group is rounded, so that no other group can be had by subtraction', () => {
    const lines = flowOf([row('custody', 'ended', 23), row('custody', 'open', 9)], { ...shape, roundTo: 5 })
    assert.deepEqual(
      [lines[0]?.total, ...(lines[0]?.parts.map(one => one.count).filter(Boolean) ?? [])],
      [30, 25, 10],
    )
  })

  it('is compared by shares, with a range, and only from what is shown', () => {
    const [before, after] = [
      [row('custody', 'ended', 90), row('custody', 'missing-child', 10)],
      [row('custody', 'ended', 50), row('custody', 'missing-child', 50)],
    ].map(rows => lineFrom(rows, 'custody'))
    const change = changeOf([before, after], 'missing')
    assert.ok(Math.abs((change?.value ?? 0) - 0.4) < 1e-9)
    assert.ok((change?.interval.from ?? 0) > 0.2)
    const few = lineFrom([row('custody', 'ended', 90), row('custody', 'missing-child', 3)], 'custody')
    assert.equal(changeOf([few, after], 'missing'), undefined)
  })

  it('draws a ribbon for every count that is shown, and none for a hidden one', () => {
    const rows = [row('custody', 'ended', 40), row('custody', 'missing-child', 3), row('custody', 'open', 12)]
    const lines = flowOf(rows, shape)
    const shown = lines.flatMap(one => one.parts).filter(one => isShown(one.count) && one.count > 0)
    const drawn = String(drawnFlow({ id: 'x', title: 'Flow', lines, titleOf: key => key, width: 330 }))
    assert.equal(drawn.match(/cf-flow__ribbon/g)?.length, shown.length)
    assert.doesNotMatch(drawn, />missing</)
    assert.equal(drawnFlow({ id: 'x', title: 'Flow', lines: [], titleOf: key => key, width: 330 }), false)
  })
})
