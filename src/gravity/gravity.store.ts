import type { Database, Tx } from '../store/database.ts'
import type { Edition, GravityScore, LoadedEdition } from './gravity.ts'

const columns = `edition, scale, to_char(in_force_from, 'YYYY-MM-DD') as "inForceFrom", false as sample`

/** The edition in force on a day, if the force has loaded one. */
export async function editionAt(tx: Tx, forceId: number, day: string): Promise<Edition | undefined> {
  const text = `select ${columns} from gravity_scores where force_id = $1 and in_force_from <= $2
    order by in_force_from desc, loaded_at desc limit 1`
  return (await tx.sql<Edition>(text, [forceId, day]))[0]
}

/** The scores of an edition that stand under one of some names. */
export const scoresNamed = (
  tx: Tx,
  forceId: number,
  { edition, names }: Readonly<{ edition: string; names: readonly string[] }>,
): Promise<GravityScore[]> =>
  tx.sql(
    `select offence, base_score as base, up_to as "upTo" from gravity_scores
    where force_id = $1 and edition = $2 and offence = any($3) order by offence`,
    [forceId, edition, [...names]],
  )

/** Every score of an edition. */
export const scoresOf = (tx: Tx, forceId: number, edition: string): Promise<GravityScore[]> =>
  tx.sql(
    `select offence, base_score as base, up_to as "upTo", graver, lighter from gravity_scores
    where force_id = $1 and edition = $2 order by offence`,
    [forceId, edition],
  )

const loaded = `select ${columns}, count(*)::int as scores, max(loaded_at) as "loadedAt", max(loaded_by) as "loadedBy",
  max(file_name) as "fileName", max(encode(file_sha256, 'hex')) as sha256
from gravity_scores where force_id = $1 group by edition, scale, in_force_from
order by in_force_from desc, edition`

/** Every edition that the force has loaded, the newest first. */
export const editionsIn = (tx: Tx, forceId: number): Promise<LoadedEdition[]> => tx.sql(loaded, [forceId])

/** The same, for whoever loads them. */
export const editionsLoaded = (database: Database, forceId: number): Promise<LoadedEdition[]> =>
  database.as('owner').statement(loaded, [forceId])

/** Whether the force is the demonstration, in which every person is fictional. */
export async function isDemonstration(tx: Tx, forceId: number): Promise<boolean> {
  const rows = await tx.sql<{ demonstration: boolean }>(
    'select demonstration from forces where force_id = $1',
    [forceId],
  )
  return rows[0]?.demonstration ?? false
}

/** Adds an edition whole. */
export async function addEdition(
  database: Database,
  forceId: number,
  {
    edition,
    scores,
    file,
  }: Readonly<{
    edition: Edition
    scores: readonly GravityScore[]
    file: Readonly<{ name: string; sha256: Buffer; by: string }>
  }>,
): Promise<void> {
  const rows = scores.map(one => ({ graver: [], lighter: [], ...one }))
  await database.as('owner').statement(
    `insert into gravity_scores (force_id, edition, scale, offence, base_score, up_to, graver, lighter, in_force_from,
      loaded_by, file_name, file_sha256)
    select $1, $2, $3, r.offence, r.base, r."upTo", r.graver, r.lighter, $4, $5, $6, $7
    from jsonb_to_recordset($8::jsonb) as r(offence text, base int, "upTo" int, graver text[], lighter text[])`,
    [
      forceId,
      edition.edition,
      edition.scale,
      edition.inForceFrom,
      file.by,
      file.name,
      file.sha256,
      JSON.stringify(rows),
    ],
  )
}
