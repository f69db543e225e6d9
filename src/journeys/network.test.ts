import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { drawnNetwork } from './drawn-network.view.ts'
import { type Node, placed, withPlaces } from './network.ts'

const size = { width: 960, height: 560 }
const network = fc
  .array(
    fc.record({ kind: fc.constantFrom('child', 'adult', 'line', 'place'), hop: fc.constantFrom(1, 2) }),
    {
      maxLength: 40,
    },
  )
  .map(all => [
    { key: 'middle', kind: 'child', name: 'Middle', hop: 0 } as Node,
    ...all.map((one, at) => ({ ...one, key: `n${at}`, name: `Number ${at}` }) as Node),
  ])

describe('a network', () => {
  it('is drawn within its picture, nobody in the place of another, and always alike', () => {
    fc.assert(
      fc.property(network, nodes => {
        const spots = placed({ nodes, edges: [] }, size)
        assert.equal(spots.length, nodes.length)
        for (const { x, y } of spots) assert.ok(x > 0 && x < size.width && y > 0 && y < size.height)
        assert.equal(new Set(spots.map(one => `${one.x.toFixed(2)} ${one.y.toFixed(2)}`)).size, nodes.length)
        assert.deepEqual(spots, placed({ nodes, edges: [] }, size))
      }),
    )
  })

  it('has the places of the child in the middle, and of others only where they are the same', () => {
    const child = (id: string, hop: number, school: string, borough: string | null = null) => ({
      ...{ id, hop, school, borough, kind: 'child' as const, name: id },
    })
    const { nodes, edges } = withPlaces(
      [child('a', 0, 'Brook School', 'Lambeth'), child('b', 1, 'Brook School'), child('c', 1, 'Hill School')],
      [],
    )
    assert.deepEqual(
      nodes.filter(one => one.kind === 'place').map(one => one.name),
      ['Brook School', 'Lambeth'],
    )
    assert.deepEqual(
      edges.map(one => `${one.from} ${one.says} ${one.to}`),
      ['a goes to place Brook School', 'a lives in place Lambeth', 'b goes to place Brook School'],
    )
  })

  it('draws a line only between those who are there', () => {
    const nodes: Node[] = [
      { key: 'a', kind: 'child', name: 'A', hop: 0 },
      { key: 'b', kind: 'adult', name: 'B', hop: 1 },
    ]
    const edges = [
      { from: 'b', to: 'a', says: 'poses a risk to' },
      { from: 'hidden', to: 'a', says: 'exploits' },
    ]
    assert.equal(
      drawnNetwork({ nodes, edges })
        .toString()
        .match(/cf-network__line/g)?.length,
      1,
    )
  })
})
