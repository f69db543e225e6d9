import { hashLength, leafOf } from '../access/merkle.ts'
import type { Seal } from '../access/seal.ts'
import { txIn } from '../access/trail.ts'

/** Compares entries that stream by, in the order of the trail, with the leaves of the seals they belong to. */
export type Watch = Readonly<{
  add(row: Buffer): void
  /** After the last entry: the first seal whose entries are not as they were, if there is one. */
  end(): Seal | undefined
}>

/** A watch over consecutive seals of one era. */
export function watch(seals: readonly Seal[]): Watch {
  let broken: Seal | undefined
  let [place, seen, until] = [-1, 0, 0]
  let leaves = ''
  const next = () => {
    const seal = seals[place]
    if (seal && seen !== seal.entries) broken ??= seal
    const after = seals[++place]
    leaves = after?.leaves.toString('latin1') ?? ''
    until = after?.toTx ?? Number.POSITIVE_INFINITY
    seen = 0
  }
  next()
  return {
    add(row) {
      const tx = txIn(row)
      while (tx >= until) next()
      if (!broken && !leaves.startsWith(leafOf(row), seen++ * hashLength)) broken = seals[place]
    },
    end() {
      while (place < seals.length) next()
      return broken
    },
  }
}
