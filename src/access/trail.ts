import { isId } from '../kernel/ids.ts'
import { newId } from '../store/ids.ts'

/** One line of the trail: who did what about whom, whether it was allowed, and under which rule. Ids only, no names. */
export type TrailEntry = Readonly<{
  forceId: number
  id: string
  at: Date
  /** Null when somebody who is not signed in did it. */
  who: string | null
  whoAgency: string | null
  did: string
  about: string
  aboutId: string | null
  childId: string | null
  allowed: boolean
  /** The name of the rule that allowed it, or the code of the refusal. */
  because: string
  /** What the person gave as their reason to look, where one is asked for. */
  reason: string | null
  requestId: string
}>

/** What an operation says the trail is to keep about it: ids only. */
export type Subject = Readonly<{
  kind: string
  id?: string | undefined
  childId?: string | undefined
  reason?: string | undefined
}>

type Happened = Readonly<{
  did: string
  at: Date
  about: Subject
  allowed: boolean
  because: string
  requestId: string
}>

/** A new entry of somebody, or of nobody who is signed in. What was given as an id and is none is not kept. */
export function entryOf(
  who: Readonly<{ forceId: number; id?: string; agencyId?: string }>,
  happened: Happened,
): TrailEntry {
  const { about, ...rest } = happened
  return {
    ...rest,
    forceId: who.forceId,
    id: newId(happened.at.getTime()),
    who: who.id ?? null,
    whoAgency: who.agencyId ?? null,
    about: about.kind,
    aboutId: idOrNone(about.id),
    childId: idOrNone(about.childId),
    reason: about.reason ?? null,
  }
}

const idOrNone = (id: string | undefined): string | null => (isId(id) ? id : null)

/** The columns that a seal covers, in the order of `bytesOf`. The force and the era are covered by the seal itself. */
export const sealedColumns =
  'id, tx, at, who, who_agency, did, about, about_id, child_id, allowed, because, reason, request_id'

const fieldCount = 13
const epoch = Date.UTC(2000, 0, 1)

/**
 * The bytes of an entry that are hashed: its row as PostgreSQL's binary COPY sends it, so that sealing and checking
 * hash what arrives and convert nothing. They begin with the count of fields in two bytes, so always with a zero:
 * that is RFC 6962's first byte of a leaf. Each field has its length before it, so no two entries have the same bytes.
 */
export function bytesOf(entry: TrailEntry, tx: number): Buffer {
  const { id, at, who, whoAgency, did, about, aboutId, childId, allowed, because, reason, requestId } = entry
  const time = wide(BigInt(at.getTime() - epoch) * 1000n)
  const fields = [
    ...[uuid(id), wide(BigInt(tx)), time, uuid(who), uuid(whoAgency), text(did), text(about), uuid(aboutId)],
    ...[uuid(childId), Buffer.of(allowed ? 1 : 0), text(because), text(reason), text(requestId)],
  ]
  return Buffer.concat([
    Buffer.of(0, fieldCount),
    ...fields.flatMap(field => [lengthOf(field), field ?? empty]),
  ])
}

/** Where an entry stands: its id and its transaction, read from its bytes. */
export const idIn = (row: Buffer): Buffer => row.subarray(6, 22)
export const txIn = (row: Buffer): number => row.readUInt32BE(26) * 2 ** 32 + row.readUInt32BE(30)

const empty = Buffer.alloc(0)
const text = (value: string | null) => (value === null ? null : Buffer.from(value, 'utf8'))
const uuid = (value: string | null) => (value === null ? null : Buffer.from(value.replaceAll('-', ''), 'hex'))

function wide(value: bigint): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(value)
  return bytes
}

function lengthOf(field: Buffer | null): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(field === null ? -1 : field.length)
  return bytes
}
