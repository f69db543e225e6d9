import type { Tx } from '../store/database.ts'
import type { OwnNotice } from './notice.ts'

/** One notice, and marks it as read. Undefined when it is another agency's. */
export async function readNotice(
  tx: Tx,
  by: Readonly<{ forceId: number; id: string }>,
  { noticeId, at }: Readonly<{ noticeId: string; at: Date }>,
): Promise<OwnNotice | undefined> {
  const [notice] = await tx.sql<OwnNotice>(
    `update notices set read_at = coalesce(read_at, $3), read_by = coalesce(read_by, $4)
     where force_id = $1 and id = $2
     returning id, kind, created_at as at, child_id as "childId", episode_id as "episodeId",
       agreement_id as "agreementId"`,
    [by.forceId, noticeId, at, by.id],
  )
  return notice
}
