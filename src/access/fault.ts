import { type Gathered, idLength } from './gathering.ts'
import { hashLength } from './merkle.ts'
import type { Seal } from './seal.ts'

/** What is wrong with a trail, where it first goes wrong. */
export type Fault = Readonly<{
  what: 'changed' | 'missing' | 'inserted' | 'chain broken' | 'not the one kept'
  forceId: number
  batch: number
  /** The entry. None when it is the chain of seals itself that is broken. */
  id?: string
  /** When the entry was made, as its id says. */
  at?: Date
}>

/** The first entry of a batch that is not as it was sealed; nothing when the batch is whole. */
export function firstFault(seal: Seal, found: Gathered): Fault | undefined {
  if (found.entries === seal.entries && found.leaves.equals(seal.leaves) && found.ids.equals(seal.ids)) return
  for (let place = 0; place < Math.max(seal.entries, found.entries); place++) {
    const was = at(seal.ids, place, idLength)
    const is = at(found.ids, place, idLength)
    if (was !== is) return differing(seal, found, { was, is })
    if (at(seal.leaves, place, hashLength) !== at(found.leaves, place, hashLength))
      return fault(seal, 'changed', was)
  }
  return
}

type Pair = Readonly<{ was: string | undefined; is: string | undefined }>

/** Another id stands where one was sealed: the sealed one is gone, or a new one came before it, or it was moved. */
function differing(seal: Seal, found: Gathered, { was, is }: Pair): Fault {
  if (was !== undefined && !idsOf(found).has(was)) return fault(seal, 'missing', was)
  if (is !== undefined && !idsOf(seal).has(is)) return fault(seal, 'inserted', is)
  return fault(seal, 'changed', was ?? is)
}

/** A fault at an entry, named by its id as hexadecimal text. */
export function fault(seal: Pick<Seal, 'forceId' | 'batch'>, what: Fault['what'], id?: string): Fault {
  const { forceId, batch } = seal
  return {
    what,
    forceId,
    batch,
    ...(id ? { id: withHyphens(id), at: new Date(Number.parseInt(id.slice(0, 12), 16)) } : {}),
  }
}

const withHyphens = (id: string): string => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

const at = (bytes: Buffer, place: number, length: number): string | undefined =>
  bytes.toString('hex', place * length, (place + 1) * length) || undefined

const idsOf = ({ ids, entries }: Gathered): ReadonlySet<string | undefined> =>
  new Set(Array.from({ length: entries }, (_, place) => at(ids, place, idLength)))
