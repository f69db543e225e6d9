import { type Fault, firstFault } from '../access/fault.ts'
import { gathering } from '../access/gathering.ts'
import type { Seal } from '../access/seal.ts'
import { txIn } from '../access/trail.ts'

/** Compares entries that stream by, in the order of the trail, with the seals they belong to. */
export type Watch = Readonly<{
  add(row: Buffer): void
  /** After the last entry: the first fault, if there is one. */
  end(): Fault | undefined
}>

/** A watch over consecutive seals of one era. */
export function watch(seals: readonly Seal[]): Watch {
  const gathered = gathering()
  let broken: Fault | undefined
  let place = 0
  let until = seals[0]?.toTx ?? 0
  const close = () => {
    const seal = seals[place++]
    if (seal) broken ??= firstFault(seal, gathered.take())
    until = seals[place]?.toTx ?? Number.POSITIVE_INFINITY
  }
  return {
    add(row) {
      const tx = txIn(row)
      while (tx >= until) close()
      if (!broken) gathered.add(row)
    },
    end() {
      while (place < seals.length) close()
      return broken
    },
  }
}
