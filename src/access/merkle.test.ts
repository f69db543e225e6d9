import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { hashLength, proofOf, provesInclusion, rootOf, writeLeaf } from './merkle.ts'

const sha256 = (...parts: Buffer[]) => hash('sha256', Buffer.concat(parts), 'buffer')

/** The tree as RFC 6962 defines it, word for word. */
function byTheBook(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(Buffer.of(1), byTheBook(leaves.slice(0, split)), byTheBook(leaves.slice(split)))
}

const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 40 })
const asRows = (given: readonly Uint8Array[]) => given.map(bytes => Buffer.from([0, ...bytes]))

function leavesOf(rows: readonly Buffer[]): Buffer {
  const leaves = Buffer.alloc(rows.length * hashLength)
  rows.forEach((row, index) => {
    writeLeaf(leaves, index, row)
  })
  return leaves
}

describe('the tree of a batch', () => {
  it('is the one RFC 6962 defines', () => {
    fc.assert(
      fc.property(entries, given => {
        const rows = asRows(given)
        assert.deepEqual(rootOf(leavesOf(rows)), byTheBook(rows.map(row => sha256(row))))
      }),
    )
  })

  it('has the root of the published test vectors', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const rows = inputs.map(hex => Buffer.from(`00${hex}`, 'hex'))
    const root = rootOf(leavesOf(rows)).toString('hex')
    assert.equal(root, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  })

  it('proves every entry in it, and nothing else', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (given, seed) => {
        const rows = asRows(given)
        const [leaves, index, count] = [leavesOf(rows), seed % rows.length, rows.length]
        const claim = {
          entry: rows[index] as Buffer,
          index,
          count,
          path: proofOf(leaves, index),
          root: rootOf(leaves),
        }
        assert.ok(provesInclusion(claim))
        assert.ok(!provesInclusion({ ...claim, entry: Buffer.concat([claim.entry, Buffer.of(7)]) }))
        assert.ok(!provesInclusion({ ...claim, root: sha256(claim.root) }))
        assert.ok(!provesInclusion({ ...claim, path: [...claim.path, claim.root] }))
        assert.ok(!provesInclusion({ ...claim, index: count }))
        assert.ok(!provesInclusion({ ...claim, index: -1 }))
        if (claim.path.length > 0) assert.ok(!provesInclusion({ ...claim, path: claim.path.slice(1) }))
      }),
    )
  })

  it('has no root without leaves', () => {
    assert.throws(() => rootOf(Buffer.alloc(0)))
  })
})
