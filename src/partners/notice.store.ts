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

/** A notice in a list: what it is about as far as the reader may see the episode, and whether somebody has opened it yet. */
export type ListedNotice = Omit<OwnNotice, 'childId'> &
  Readonly<{ readAt: Date | null; pathway: string | null; inForceFrom: string | null; step: string | null }>

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
    `select n.id, n.kind, n.created_at as at, n.episode_id as "episodeId", n.agreement_id as "agreementId",
       n.read_at as "readAt", e.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", n.step
     from notices n left join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     where n.force_id = $1 and n.to_agency_id = $2 and (n.to_unit_id is null or n.to_unit_id = $3)
       and (n.to_role is null or n.to_role = any($4)) and ${by.agency === 'police' ? "n.kind not in ('due', 'prompt')" : 'true'}
     order by n.created_at desc, n.id limit $5`,
    [by.forceId, by.agencyId, by.unitId, by.roles, most],
  )
