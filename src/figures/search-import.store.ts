import type { Tx } from '../store/database.ts'
import type { ImportedFile, RejectedRow } from './imported-file.ts'

const columns = `id, name, format, source_force as "sourceForce", to_char(month, 'YYYY-MM-DD') as month, rows,
  bad_rows as "badRows", imported_at as "importedAt", imported_by as "importedBy", replaced_by as "replacedBy",
  report -> 'oddities' as oddities`

/** The newest month first, and within it the force in order. */
export const importedFiles = (tx: Tx, forceId: number): Promise<ImportedFile[]> =>
  tx.sql(
    `select ${columns} from stop_search_files where force_id = $1
    order by month desc, source_force, imported_at desc`,
    [forceId],
  )

/** One file, if it is here. */
export async function importedFile(tx: Tx, forceId: number, id: string): Promise<ImportedFile | undefined> {
  const text = `select ${columns} from stop_search_files where force_id = $1 and id = $2`
  return (await tx.sql<ImportedFile>(text, [forceId, id]))[0]
}

/** The first rows of a file that could not be read. */
export const rejectedRows = (tx: Tx, forceId: number, id: string): Promise<RejectedRow[]> =>
  tx.sql(
    `select line, wrong, encode(as_published, 'escape') as "asPublished" from stop_search_rejects
    where force_id = $1 and file_id = $2 order by line limit 200`,
    [forceId, id],
  )
