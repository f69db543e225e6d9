import { hashLength, writeLeaf } from './merkle.ts'
import { idIn } from './trail.ts'

/** The ids and leaves of some rows of the trail, laid end to end in its order. */
export type Gathered = Readonly<{ entries: number; ids: Buffer; leaves: Buffer }>

/** Length in bytes of an id. */
export const idLength = 16

/** Gathers the rows of one batch after another, as they stream by. */
export type Gathering = Readonly<{
  add(row: Buffer): void
  /** What came since the last call. Its buffers are used again: good until the next row is added. */
  take(): Gathered
}>

/** An empty gathering. */
export function gathering(): Gathering {
  let room = 1024
  let ids = Buffer.allocUnsafe(room * idLength)
  let leaves = Buffer.allocUnsafe(room * hashLength)
  let entries = 0
  const grow = () => {
    room *= 2
    ids = Buffer.concat([ids], room * idLength)
    leaves = Buffer.concat([leaves], room * hashLength)
  }
  return {
    add(row) {
      if (entries === room) grow()
      idIn(row).copy(ids, entries * idLength)
      writeLeaf(leaves, entries++, row)
    },
    take() {
      const known = entries
      entries = 0
      return {
        entries: known,
        ids: ids.subarray(0, known * idLength),
        leaves: leaves.subarray(0, known * hashLength),
      }
    },
  }
}
