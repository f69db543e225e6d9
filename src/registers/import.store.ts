import type { Actor } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { KeptImport } from './import.ts'
import type { Mapping } from './mapping.ts'

const columns = `i.id, i.register, i.file_name as "fileName", i.file_hash as "fileHash", i.rows, i.columns, i.mapping,
  i.done, i.added, i.changed, i.same, i.bad, i.begun_at as "begunAt", coalesce(p.name, 'Somebody') as "begunBy",
  i.ended_at as "endedAt"`
const named = 'left join people p on p.force_id = i.force_id and p.id = i.begun_by'

/** The files that were taken into a register, the newest first. */
export const importsOf = (tx: Tx, forceId: number, register: string): Promise<KeptImport[]> =>
  tx.sql(
    `select ${columns} from register_imports i ${named}
     where i.force_id = $1 and i.register = $2 order by i.begun_at desc, i.id desc limit 20`,
    [forceId, register],
  )

/** One file that is being taken in, with its bytes while they are there. Locked, so that it goes on once at a time. */
export async function importById(
  tx: Tx,
  forceId: number,
  { id, lock = false }: Readonly<{ id: string; lock?: boolean }>,
) {
  const [found] = await tx.sql<KeptImport & { bytes: Buffer | null }>(
    `select ${columns}, i.bytes from register_imports i ${named}
     where i.force_id = $1 and i.id = $2 ${lock ? 'for no key update of i' : ''}`,
    [forceId, id],
  )
  return found
}

type Sent = Readonly<{
  register: string
  fileName: string
  fileHash: string
  bytes: Buffer
  rows: number
  columns: readonly string[]
  mapping: Mapping
  at: Date
}>

/** Keeps a file that was sent, until it has been taken in or given up. */
export async function addImport(tx: Tx, { forceId, id: by }: Actor, sent: Sent): Promise<string> {
  const id = newId(sent.at.getTime())
  await tx.sql(
    `insert into register_imports (force_id, id, register, file_name, file_hash, bytes, rows, columns, mapping, begun_at, begun_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[forceId, id, sent.register, sent.fileName, sent.fileHash, sent.bytes, sent.rows, sent.columns],
      ...[JSON.stringify(sent.mapping), sent.at, by],
    ],
  )
  return id
}

/** Chooses which column fills which field. */
export const setMapping = (
  tx: Tx,
  forceId: number,
  { id, mapping }: Readonly<{ id: string; mapping: Mapping }>,
) =>
  tx.sql('update register_imports set mapping = $3 where force_id = $1 and id = $2', [
    forceId,
    id,
    JSON.stringify(mapping),
  ])

/** How far a file has come. Once ended, its bytes are let go. */
export const setProgress = (
  tx: Tx,
  forceId: number,
  one: Readonly<{
    id: string
    done: number
    added: number
    changed: number
    same: number
    bad: readonly object[]
    endedAt: Date | null
  }>,
) =>
  tx.sql(
    `update register_imports set done = $3, added = $4, changed = $5, same = $6, bad = $7, ended_at = $8,
       bytes = case when $8::timestamptz is null then bytes end
     where force_id = $1 and id = $2`,
    [forceId, one.id, one.done, one.added, one.changed, one.same, JSON.stringify(one.bad), one.endedAt],
  )
