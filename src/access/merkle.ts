import { hash } from 'node:crypto'

/** Length in bytes of every hash kept in a seal. */
export const hashLength = 32

/** Writes the RFC 6962 leaf of an entry into `leaves` at place `index`. As text it comes out of SHA-256 the cheapest. */
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

// RFC 6962: a node is hashed with a first byte of 1. A leaf must begin with 0; the bytes of an entry do (trail.ts).
// The two hashes below a node are moved word by word to where the hash reads them: a call for each copy costs as much
// as the hash itself.
const words = new Uint32Array(1 + (2 * hashLength) / 4)
const node = Buffer.from(words.buffer, 3, 1 + 2 * hashLength)
node[0] = 1

function levelAbove(level: Buffer): Buffer {
  const width = level.length / hashLength
  const below = wordsOf(level)
  const above: string[] = []
  for (let pair = 0; pair < width >> 1; pair++) {
    for (let word = 0; word < 16; word++) words[word + 1] = below[pair * 16 + word] as number
    above.push(hash('sha256', node, 'binary'))
  }
  if (width % 2 === 1) above.push(level.toString('latin1', level.length - hashLength))
  return Buffer.from(above.join(''), 'latin1')
}

/** Words are read where the bytes are if they begin at a word, else from a copy. */
function wordsOf(level: Buffer): Uint32Array {
  const aligned = level.byteOffset % 4 === 0 ? level : Uint8Array.from(level)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, level.length / 4)
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer')
}
