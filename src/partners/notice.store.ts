import { type ListPage, pageAt } from '../kernel/list-page.ts'
import type { Place } from '../kernel/list-place.ts'
import type { Tx } from '../store/database.ts'
import { exactly } from '../store/pressing.ts'
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

type Reader = Readonly<{
  forceId: number
  agencyId: string
  agency: string
  unitId?: string
  roles: readonly string[]
}>

function noticesFrom(
  tx: Tx,
  by: Reader,
  { place, take }: Readonly<{ place: Place | undefined; take: number }>,
) {
  const than = place?.back ? '>' : '<'
  const from = place
    ? `and n.created_at ${than}= $6::timestamptz and (n.created_at, n.id) ${than} ($6::timestamptz, $7::uuid)`
    : ''
  const order = place?.back ? 'n.created_at, n.id' : 'n.created_at desc, n.id desc'
  return tx.sql<ListedNotice & Readonly<{ orderedAt: string }>>(
    `select n.id, n.kind, n.created_at as at, n.episode_id as "episodeId", n.agreement_id as "agreementId",
       n.read_at as "readAt", e.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", n.step,
       ${exactly('n.created_at')} as "orderedAt"
     from notices n left join episodes e on e.force_id = n.force_id and e.id = n.episode_id
     where n.force_id = $1 and n.to_agency_id = $2 and (n.to_unit_id is null or n.to_unit_id = $3)
       and (n.to_role is null or n.to_role = any($4)) and ${by.agency === 'police' ? "n.kind not in ('due', 'prompt')" : 'true'}
       ${from}
     order by ${order} limit $5`,
    [by.forceId, by.agencyId, by.unitId, by.roles, take, ...(place?.key ?? [])],
  )
}

/**
 * A page of the notices to somebody, the newest first: to their agency, and there to their unit and their role where it names
 * one. Those of single deadlines are left out for the police, whose worklists show them.
 */
export const noticesTo = (
  tx: Tx,
  by: Reader,
  { place, perPage }: Readonly<{ place: Place | undefined; perPage: number }>,
): Promise<ListPage<ListedNotice>> =>
  pageAt(place, {
    perPage,
    read: from => noticesFrom(tx, by, { place: from, take: perPage + 1 }),
    keyOf: ({ orderedAt, id }) => [orderedAt, id],
  })
