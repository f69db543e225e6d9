import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'

/** Two records that are linked, and how. */
export type RecordLink = Readonly<{ id: string; from: string; to: string; kind: string }>

type By = Readonly<{ forceId: number; id: string }>

/** A link that stands, if the scope may know of both ends. */
export async function loadLink(tx: Tx, forceId: number, linkId: string): Promise<RecordLink | undefined> {
  const [link] = await tx.sql<RecordLink>(
    `select id, from_id as "from", to_id as "to", kind from record_links
     where force_id = $1 and id = $2 and ended_at is null`,
    [forceId, linkId],
  )
  return link
}

/** Links two records; a link that stands already stays as it is. */
export async function addLink(
  tx: Tx,
  by: By,
  link: Readonly<{ from: string; to: string; kind: string; note?: string | undefined; at: Date }>,
): Promise<void> {
  await tx.sql(
    `insert into record_links (force_id, id, from_id, to_id, kind, note, set_at, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (force_id, from_id, to_id, kind) where ended_at is null do nothing`,
    [by.forceId, newId(), link.from, link.to, link.kind, link.note ?? null, link.at, by.id],
  )
}

/** Ends a link. */
export async function endLinkRow(tx: Tx, by: By, link: Readonly<{ id: string; at: Date }>): Promise<void> {
  await tx.sql(
    `update record_links set ended_at = $4, ended_by = $3 where force_id = $1 and id = $2 and ended_at is null`,
    [by.forceId, link.id, by.id, link.at],
  )
}
