import { hashLength, rootOf, writeLeaf } from '../access/merkle.ts'
import type { Seal } from '../access/seal.ts'
import { txIn } from '../access/trail.ts'

/** Compares entries that stream by, in the order of the trail, with the seals they belong to: each leaf, and the root. */
export type Watch = Readonly<{
  add(row: Buffer): void
  /** After the last entry: the first seal that is not that of its entries, if there is one. */
  end(): Seal | undefined
}>

// A power of two, so that the roots of blocks are nodes of the tree. Small, so that the server is never kept waiting.
const blockLength = 1024

/** A watch over consecutive seals of one era. */
export function watch(seals: readonly Seal[]): Watch {
  let broken: Seal | undefined
  let place = 0
  let until = seals[0]?.toTx ?? 0
  let batch = comparing(seals[0])
  const next = () => {
    if (!batch.isWhole()) broken ??= seals[place]
    const after = seals[++place]
    batch = comparing(after)
    until = after?.toTx ?? Number.POSITIVE_INFINITY
  }
  return {
    add(row) {
      const tx = txIn(row)
      while (tx >= until) next()
      if (!broken) batch.add(row)
    },
    end() {
      while (place < seals.length) next()
      return broken
    },
  }
}

/** The entries of one batch as they come, block by block. */
function comparing(seal: Seal | undefined) {
  const block = Buffer.allocUnsafe(blockLength * hashLength)
  const roots: Buffer[] = []
  let [filled, seen, same] = [0, 0, true]
  const flush = () => {
    if (filled === 0) return
    const leaves = block.subarray(0, filled * hashLength)
    same &&= seal?.leaves.subarray(seen * hashLength, (seen + filled) * hashLength).equals(leaves) ?? false
    roots.push(rootOf(leaves))
    seen += filled
    filled = 0
  }
  return {
    add(row: Buffer): void {
      writeLeaf(block, filled++, row)
      if (filled === blockLength) flush()
    },
    isWhole(): boolean {
      flush()
      return same && seen === seal?.entries && rootOf(Buffer.concat(roots)).equals(seal.root)
    },
  }
}
