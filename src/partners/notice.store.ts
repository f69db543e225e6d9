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

/** A notice in a list: whether somebody of the agency has opened it yet. */
export type ListedNotice = Omit<OwnNotice, 'childId'> & Readonly<{ readAt: Date | null }>

/**
 * The newest notices to somebody: to their agency, and there to their unit and their role where it names one. Those of
 * single deadlines are left out for the police, whose worklists show them.
 */
export const noticesTo = (
  tx: Tx,
  by: Readonly<{
    forceId: number
    agencyId: string
    agency: string
    unitId?: string
    roles: readonly string[]
  }>,
  most: number,
): Promise<ListedNotice[]> =>
  tx.sql(
    `select id, kind, created_at as at, episode_id as "episodeId", agreement_id as "agreementId", read_at as "readAt"
     from notices where force_id = $1 and to_agency_id = $2 and (to_unit_id is null or to_unit_id = $3)
       and (to_role is null or to_role = any($4)) and ${by.agency === 'police' ? "kind not in ('due', 'prompt')" : 'true'}
     order by created_at desc, id limit $5`,
    [by.forceId, by.agencyId, by.unitId, by.roles, most],
  )
