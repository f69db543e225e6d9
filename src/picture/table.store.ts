import type { Database, Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { ImportedTable, TableReject } from './imported-table.ts'
import type { ReadTable } from './read-table.ts'

/** A file that is here already. `standing` is false when a newer one is counted in its place. */
export type Known = Readonly<{ id: string; name: string; importedAt: Date; standing: boolean }>

const columns = `id, kind, holds, name, rows, bad_rows as "badRows", imported_at as "importedAt",
  imported_by as "importedBy", replaced_by is null as standing, report -> 'oddities' as oddities`

/** Does `work` as the owner in one transaction, one import at a time. */
export const shelving = <Result>(database: Database, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  database.as('owner').transaction(async tx => {
    await tx.sql('lock table public_table_files in share row exclusive mode')
    return work(tx)
  })

type Holding = Readonly<{ forceId: number; kind: string; holds: string }>

const known = `select id, name, imported_at as "importedAt", replaced_by is null as standing
from public_table_files where force_id = $1 and kind = $2 and holds = $3`

/** The file of a kind that says exactly this row for row, and was read as it would be now. */
export async function knownTable(
  tx: Tx,
  { forceId, kind, holds }: Holding,
  said: Buffer,
): Promise<Known | undefined> {
  const text = `${known} and rows_sha256 = $4`
  return (await tx.sql<Known>(text, [forceId, kind, holds, said]))[0]
}

/** The file that is counted for what a kind holds. */
export async function standingTable(tx: Tx, { forceId, kind, holds }: Holding): Promise<Known | undefined> {
  return (await tx.sql<Known>(`${known} and replaced_by is null`, [forceId, kind, holds]))[0]
}

/** Counts a file instead of the one that stands. */
export async function standInstead(
  tx: Tx,
  forceId: number,
  { id, instead }: Readonly<{ id: string; instead: string | undefined }>,
): Promise<void> {
  const text = 'update public_table_files set replaced_by = $3 where force_id = $1 and id = $2'
  if (instead) await tx.sql(text, [forceId, instead, id])
  await tx.sql(text, [forceId, id, null])
}

type NewFile = Holding & Readonly<{ name: string; sha256: Buffer; by: string; read: ReadTable }>

/** Puts a file on record with every line and number of it. It counts for nothing until it stands. */
export async function addTable(tx: Tx, { forceId, kind, holds, name, sha256, by, read }: NewFile) {
  const id = newId()
  const bad = read.lines.filter(({ wrong }) => wrong)
  await tx.sql(
    `insert into public_table_files (force_id, id, kind, holds, name, sha256, rows_sha256, rows, bad_rows,
      imported_by, report, replaced_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $2)`,
    [
      ...[forceId, id, kind, holds, name, sha256, read.said],
      ...[read.lines.length - bad.length, bad.length, by, JSON.stringify({ oddities: read.oddities })],
    ],
  )
  await tx.sql(
    `insert into public_table_lines (force_id, file_id, line, as_published, wrong)
    select $1, $2, * from unnest($3::int[], $4::bytea[], $5::text[])`,
    [
      forceId,
      id,
      read.lines.map(({ line }) => line),
      read.lines.map(({ bytes }) => bytes),
      read.lines.map(({ wrong = null }) => wrong),
    ],
  )
  await addValues(tx, [forceId, id], read)
  return id
}

async function addValues(
  tx: Tx,
  file: readonly [forceId: number, id: string],
  { values }: ReadTable,
): Promise<void> {
  await tx.sql(
    `insert into public_table_values (force_id, file_id, line, spread, from_day, until_day, cells, value)
    select $1, $2, * from unnest($3::int[], $4::text[], $5::date[], $6::date[], $7::jsonb[], $8::numeric[])`,
    [
      ...file,
      values.map(({ line }) => line),
      values.map(({ spread }) => spread),
      values.map(({ stretch }) => stretch?.from ?? null),
      values.map(({ stretch }) => stretch?.until ?? null),
      values.map(({ cells }) => JSON.stringify(cells)),
      values.map(({ value }) => value),
    ],
  )
}

/** Lets the database see how many numbers there are now. */
export async function afterTables(database: Database): Promise<void> {
  await database.as('owner').statement('analyze public_table_files, public_table_lines, public_table_values')
}

/** Every file of public tables that has been taken in, by kind and the newest first. */
export const tablesIn = (tx: Tx, forceId: number): Promise<ImportedTable[]> =>
  tx.sql(
    `select ${columns} from public_table_files where force_id = $1 order by kind, holds desc, imported_at desc, id desc`,
    [forceId],
  )

/** One file, if it is here. */
export async function tableIn(tx: Tx, forceId: number, id: string): Promise<ImportedTable | undefined> {
  const text = `select ${columns} from public_table_files where force_id = $1 and id = $2`
  return (await tx.sql<ImportedTable>(text, [forceId, id]))[0]
}

/** The first lines of a file that could not be read. */
export const rejectsIn = (tx: Tx, forceId: number, id: string): Promise<TableReject[]> =>
  tx.sql(
    `select line, wrong, encode(as_published, 'escape') as "asPublished" from public_table_lines
    where force_id = $1 and file_id = $2 and wrong is not null order by line limit 200`,
    [forceId, id],
  )
