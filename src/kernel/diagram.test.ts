import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pathways, pathwayWith, step } from '../../test/random-pathways.ts'
import { every } from './clock.ts'
import { type Box, diagramOf } from './diagram.ts'

const rule = pathwayWith({
  begin: step('Begin', { by: 'constable' }),
  told: step('Children’s services told what has been done, and why', {
    by: 'constable',
    after: ['begin'],
  }),
  answered: step('Answered', { by: 'social-worker', after: ['begin', 'told'], when: { begin: { q: 'b' } } }),
  asked: step('Asked', { by: 'inspector', power: true, within: every({ first: 1, next: 1, from: 'told' }) }),
  end: step('End', { by: 'constable', afterAny: ['answered', 'asked'], ends: 'done' }),
})
const laneOf = (role: string): string => (role === 'social-worker' ? "children's services" : 'police')
const drawn = diagramOf(rule, laneOf)
const boxOf = (name: string): Box => drawn.boxes.find(box => box.step === name) as Box

test('a step stands to the right of what it waits for, and of what its clock runs from', () => {
  const columns = ['begin', 'told', 'asked', 'answered', 'end'].map(name => boxOf(name).x)
  assert.ok(columns.every((x, index) => index < 2 || x > Number(columns[0])))
  assert.ok(boxOf('asked').x > boxOf('told').x)
  assert.ok(boxOf('end').x > boxOf('answered').x)
})

test('what each agency owes is in its own lane', () => {
  assert.deepEqual(
    drawn.lanes.map(lane => lane.name),
    ['police', "children's services"],
  )
  const [, theirs] = drawn.lanes
  assert.ok(theirs && boxOf('answered').y > theirs.y && boxOf('told').y < theirs.y)
})

test('a power and an ending are told from a duty', () => {
  assert.deepEqual(
    ['begin', 'asked', 'end'].map(name => boxOf(name).kind),
    ['duty', 'power', 'ending'],
  )
})

test('arrows say on what they depend, and none says what another says already', () => {
  const said = drawn.arrows.map(({ from, to, kind, label }) => [from, to, kind, label])
  assert.deepEqual(said, [
    ['begin', 'told', 'after', undefined],
    ['begin', 'answered', 'when', '“B”'],
    ['told', 'answered', 'after', undefined],
    ['answered', 'end', 'any', undefined],
    ['asked', 'end', 'any', undefined],
  ])
})

test('a long title is broken into lines, never inside a word', () => {
  assert.equal(boxOf('told').lines.join(' '), rule.steps.told?.title)
  assert.ok(boxOf('told').lines.length > 1)
})

test('a rule that goes in a circle is drawn all the same', () => {
  const circle = pathwayWith({ a: step('A', { after: ['b'] }), b: step('B', { after: ['a'] }) })
  assert.equal(diagramOf(circle).boxes.length, 2)
})

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

test('no box covers another, and every step has one inside the drawing', () => {
  fc.assert(
    fc.property(pathways, pathway => {
      const { boxes, width, height } = diagramOf(pathway)
      assert.deepEqual(boxes.map(box => box.step).sort(), Object.keys(pathway.steps).sort())
      for (const [index, box] of boxes.entries()) {
        assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height)
        assert.ok(boxes.slice(index + 1).every(other => !overlap(box, other)))
      }
    }),
  )
})

test('no arrow crosses a box', () => {
  fc.assert(
    fc.property(pathways, pathway => {
      const { boxes, arrows } = diagramOf(pathway)
      for (const { points } of arrows)
        for (const [index, [x, y]] of points.entries()) {
          const [toX, toY] = points[index + 1] ?? [x, y]
          const line = {
            x: Math.min(x, toX),
            y: Math.min(y, toY),
            width: Math.abs(toX - x),
            height: Math.abs(toY - y),
          }
          assert.ok(boxes.every(box => !overlap(box, { ...box, ...line })))
        }
    }),
  )
})

test('the same rule is always drawn the same way', () => {
  assert.deepEqual(diagramOf(rule, laneOf), diagramOf(structuredClone(rule), laneOf))
})
