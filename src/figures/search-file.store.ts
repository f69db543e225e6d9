import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { connectToCopy } from '../store/copy.ts'
import type { Database } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { copyColumns, copyText } from './copy-text.ts'
import type { Beside, Oddity } from './oddities.ts'
import type { Holding, SearchFile } from './search-file.ts'
import type { Search } from './search-row.ts'
import type { Reject } from './survey.ts'

/** One open transaction of the owner, on a connection of its own: COPY cannot share one that pipelines. */
export type Shelf = Readonly<{ client: pg.Client; forceId: number }>

/** A file that is here already. `standing` is false when a newer one is counted in its place. */
export type Known = Readonly<{
  id: string
  name: string
  rows: number
  sourceForce: string
  month: string
  importedAt: Date
  standing: boolean
}>

/** What is kept about a file once its rows are in. */
export type Kept = Readonly<{
  rows: number
  badRows: number
  said: Buffer
  report: Readonly<{ oddities: readonly Oddity[]; meanings: object; first?: string; last?: string }>
}>

const known = `select id, name, rows, source_force as "sourceForce", to_char(month, 'YYYY-MM-DD') as month,
  imported_at as "importedAt", replaced_by is null as standing
from stop_search_files where force_id = $1`

/** Does `work` in one transaction, one import at a time. What it throws leaves nothing behind. */
export async function onShelf<Result>(
  database: Database,
  forceId: number,
  work: (shelf: Shelf) => Promise<Result>,
): Promise<Result> {
  const client = await connectToCopy(database.as('owner').pool)
  try {
    await client.query('begin')
    await client.query('lock table stop_search_files in share row exclusive mode')
    const result = await work({ client, forceId })
    await client.query('commit')
    return result
  } finally {
    // A transaction that is still open is rolled back by the server.
    await client.end()
  }
}

/** The file with exactly these bytes. */
export async function knownByBytes({ client, forceId }: Shelf, sha256: Buffer): Promise<Known | undefined> {
  const { rows } = await client.query<Known>(`${known} and sha256 = $2`, [forceId, sha256])
  return rows[0]
}

/** The other file whose rows say exactly this, however it is wrapped. A file without rows says nothing. */
export async function knownByRows({ client, forceId }: Shelf, said: Buffer): Promise<Known | undefined> {
  const { rows } = await client.query<Known>(`${known} and rows_sha256 = $2 and rows + bad_rows > 0`, [
    forceId,
    said,
  ])
  return rows[0]
}

/** The file that is counted for a force and month. */
export async function standingFor({ client, forceId }: Shelf, holding: Holding): Promise<Known | undefined> {
  const values = [forceId, holding.sourceForce, holding.month]
  const text = `${known} and source_force = $2 and month = $3 and replaced_by is null`
  return (await client.query<Known>(text, values)).rows[0]
}

/** Puts a file on record before its rows are read. It counts for nothing until `stand`. */
export async function addFile(
  { client, forceId }: Shelf,
  { file, holding, by }: Readonly<{ file: SearchFile; holding: Holding; by: string }>,
): Promise<string> {
  const id = newId()
  await client.query('savepoint without_file')
  await client.query(
    `insert into stop_search_files (force_id, id, name, sha256, rows_sha256, format, source_force, month, rows,
      bad_rows, imported_by, report, replaced_by)
    values ($1, $2, $3, $4, uuid_send($2), $5, $6, $7, 0, 0, $8, '{}', $2)`,
    [
      forceId,
      id,
      file.name,
      file.sha256,
      file.isJson ? 'json' : 'csv',
      holding.sourceForce,
      holding.month,
      by,
    ],
  )
  return id
}

/** Takes back the file that was added last, and all its rows. */
export async function takeBack({ client }: Shelf): Promise<void> {
  await client.query('rollback to savepoint without_file')
}

/** Streams the rows of a file into the database as they are read. */
export async function addSearches(
  { client, forceId }: Shelf,
  fileId: string,
  batches: AsyncIterable<readonly Search[]>,
): Promise<void> {
  const into = client.query(from(`copy stop_searches (${copyColumns}) from stdin`))
  await pipeline(Readable.from(copyText(`${forceId}\t${fileId}\t`, batches)), into)
}

/** Keeps the rows that could not be read, as they stood. */
export async function addRejects(
  { client, forceId }: Shelf,
  fileId: string,
  rejects: readonly Reject[],
): Promise<void> {
  await client.query(
    `insert into stop_search_rejects (force_id, file_id, line, as_published, wrong)
    select $1, $2, * from unnest($3::int[], $4::bytea[], $5::text[])`,
    [
      forceId,
      fileId,
      rejects.map(({ line }) => line),
      rejects.map(({ bytes }) => bytes),
      rejects.map(({ wrong }) => wrong),
    ],
  )
}

/** What can only be said of a file beside its own other rows, and beside the other months of its force. */
export async function besideOf(
  { client, forceId }: Shelf,
  fileId: string,
  holding: Holding,
): Promise<Beside> {
  const { rows: repeats } = await client.query<{ repeats: number }>(
    `select coalesce(sum(n - 1), 0)::int as repeats from (
      select count(*) as n from stop_searches where force_id = $1 and file_id = $2
      group by as_published having count(*) > 1) equal`,
    [forceId, fileId],
  )
  const { rows: others } = await client.query<{ rows: number }>(
    `select rows from stop_search_files
    where force_id = $1 and source_force = $2 and month <> $3 and replaced_by is null`,
    [forceId, holding.sourceForce, holding.month],
  )
  return { repeats: repeats[0]?.repeats ?? 0, otherMonths: others.map(({ rows }) => rows) }
}

/** Completes the record of a file. */
export async function complete({ client, forceId }: Shelf, fileId: string, kept: Kept): Promise<void> {
  await client.query(
    `update stop_search_files set rows = $3, bad_rows = $4, rows_sha256 = $5, report = $6
    where force_id = $1 and id = $2`,
    [forceId, fileId, kept.rows, kept.badRows, kept.said, kept.report],
  )
}

/** From now on this file is counted for its force and month, and the one that was is not. */
export async function stand({ client, forceId }: Shelf, fileId: string, instead?: Known): Promise<void> {
  if (instead)
    await client.query('update stop_search_files set replaced_by = $3 where force_id = $1 and id = $2', [
      forceId,
      instead.id,
      fileId,
    ])
  await client.query('update stop_search_files set replaced_by = null where force_id = $1 and id = $2', [
    forceId,
    fileId,
  ])
}

/** Lets the database see how many rows there are now, so that it works figures out the short way. */
export async function afterImport(database: Database): Promise<void> {
  const owner = database.as('owner')
  await owner.statement("select brin_summarize_new_values('stop_searches_in_time')")
  await owner.statement('analyze stop_search_files, stop_searches')
}
