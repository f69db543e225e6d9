import { hash } from 'node:crypto'

/** Length in bytes of every hash kept in a seal. */
export const hashLength = 32

// RFC 6962: a node is hashed with a first byte of 1. A leaf must begin with 0; the bytes of an entry do (trail.ts).
const nodePrefix = 1

/** The RFC 6962 leaf of one entry, written into `leaves` at place `index`; text is the cheapest way out of SHA-256. */
export function writeLeaf(leaves: Buffer, index: number, entry: Buffer): void {
  leaves.write(hash('sha256', entry, 'binary'), index * hashLength, 'latin1')
}

/**
 * The RFC 6962 root over leaves laid end to end. An odd last node moves up a level unchanged, which is the same
 * tree as splitting at the largest power of two.
 */
export function rootOf(leaves: Buffer): Buffer {
  if (leaves.length === 0)
    throw new Error('A tree without leaves has no root here: empty batches are not sealed.')
  let level = leaves
  while (level.length > hashLength) level = levelAbove(level)
  return Buffer.from(level)
}

/** The hashes that lead from the leaf at `index` to the root, nearest first (RFC 9162, 2.1.3). */
export function proofOf(leaves: Buffer, index: number): Buffer[] {
  const path: Buffer[] = []
  let level = leaves
  for (let at = index; level.length > hashLength; at >>= 1) {
    const beside = (at ^ 1) * hashLength
    if (beside < level.length) path.push(Buffer.from(level.subarray(beside, beside + hashLength)))
    level = levelAbove(level)
  }
  return path
}

/** Whether `entry` is the one at `index` of `count` under `root`: needs nothing but the path, not the other entries. */
export function provesInclusion(
  claim: Readonly<{ entry: Buffer; index: number; count: number; path: readonly Buffer[]; root: Buffer }>,
): boolean {
  if (claim.index < 0 || claim.index >= claim.count) return false
  let known: Buffer = Buffer.alloc(hashLength)
  writeLeaf(known, 0, claim.entry)
  const path = [...claim.path]
  for (let at = claim.index, last = claim.count - 1; last > 0; at >>= 1, last >>= 1) {
    if ((at ^ 1) > last) continue // the odd last node moved up unchanged
    const beside = path.shift()
    if (!beside) return false
    known = at % 2 === 1 ? nodeOf(beside, known) : nodeOf(known, beside)
  }
  return path.length === 0 && known.equals(claim.root)
}

function levelAbove(level: Buffer): Buffer {
  const width = level.length / hashLength
  const above = Buffer.allocUnsafe(Math.ceil(width / 2) * hashLength)
  const node = Buffer.alloc(1 + 2 * hashLength, nodePrefix)
  for (let pair = 0; pair < width >> 1; pair++) {
    level.copy(node, 1, pair * 2 * hashLength, (pair + 1) * 2 * hashLength)
    above.write(hash('sha256', node, 'binary'), pair * hashLength, 'latin1')
  }
  if (width % 2 === 1) level.copy(above, above.length - hashLength, level.length - hashLength)
  return above
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(nodePrefix), left, right]), 'buffer')
}
