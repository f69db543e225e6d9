import { hash } from 'node:crypto'
import { type Gathered, idLength } from './gathering.ts'
import { hashLength, rootOf } from './merkle.ts'

/** Which rows a seal covers: one force's transactions from `fromTx` up to, not including, `toTx`. */
export type Batch = Readonly<{
  forceId: number
  batch: number
  era: number
  fromTx: number
  toTx: number
  previous: Buffer
  sealedAt: Date
}>

/** A sealed batch of the trail, chained to the seal before it. */
export type Seal = Batch & Gathered & Readonly<{ root: Buffer; hash: Buffer }>

/** What the first seal of a force is chained to. */
export const genesis: Buffer = Buffer.alloc(hashLength)

/** Seals the rows of a batch. */
export function sealed(batch: Batch, { entries, ids, leaves }: Gathered): Seal {
  const seal = { ...batch, entries, ids: Buffer.from(ids), leaves: Buffer.from(leaves), root: rootOf(leaves) }
  return { ...seal, hash: hashOf(seal) }
}

/** The hash of a seal: over everything it says, and so over the seal before. The root speaks for the leaves. */
function hashOf(seal: Omit<Seal, 'hash'>): Buffer {
  const { forceId, batch, era, fromTx, toTx, entries, sealedAt } = seal
  const said = [
    'childfirst seal 1',
    forceId,
    batch,
    era,
    fromTx,
    toTx,
    entries,
    sealedAt.toISOString(),
    '',
  ].join('\n')
  return sha256(Buffer.concat([Buffer.from(said), sha256(seal.ids), seal.root, seal.previous]))
}

/** Whether a seal says what was sealed, and follows the one before it (absent: it is the force's first). */
export function isLinked(seal: Seal, before: Seal | undefined): boolean {
  return (
    (before ? follows(seal, before) : isFirst(seal)) &&
    seal.entries > 0 &&
    seal.ids.length === seal.entries * idLength &&
    seal.leaves.length === seal.entries * hashLength &&
    seal.toTx > seal.fromTx &&
    seal.hash.equals(hashOf(seal))
  )
}

/** Whether a seal's leaves are those of its root. Dear: hashes as many nodes as there are leaves. */
export const isWhole = (seal: Seal): boolean => seal.root.equals(rootOf(seal.leaves))

const isFirst = (seal: Seal): boolean =>
  seal.batch === 1 && seal.previous.equals(genesis) && seal.fromTx === 0

function follows(seal: Seal, before: Seal): boolean {
  const isNext = seal.batch === before.batch + 1 && seal.previous.equals(before.hash)
  return (
    isNext &&
    (seal.era === before.era ? seal.fromTx === before.toTx : seal.era > before.era && seal.fromTx === 0)
  )
}

const sha256 = (bytes: Buffer): Buffer => hash('sha256', bytes, 'buffer')
