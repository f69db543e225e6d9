import type { Tx } from '../store/database.ts'
import type { Agency } from './agency.ts'

/** An agency in the list, with until when records may be shared with it. */
export type ListedAgency = Agency & Readonly<{ sharedUntil: Date | null; undelivered: number }>

const listed = `select a.id, a.kind, a.name, a.area,
    (select max(s.ends_at) from sharing_agreements s where s.force_id = a.force_id and s.agency_id = a.id
      and s.began_at <= $2 and $2 < s.ends_at) as "sharedUntil",
    (select count(*)::int from deliveries d where d.force_id = a.force_id and d.agency_id = a.id
      and d.state = 'given up') as undelivered
  from agencies a where a.force_id = $1`

/** The agencies of a force that are not its police, by kind and name; only one when its id is given. */
export const agenciesOf = (
  tx: Tx,
  { forceId, now, only }: Readonly<{ forceId: number; now: Date; only?: string | undefined }>,
): Promise<ListedAgency[]> =>
  tx.sql(
    `${listed} and a.kind <> 'police' and ($3::uuid is null or a.id = $3) order by a.kind, a.name collate "C", a.id`,
    [forceId, now, only],
  )

/** One agency; undefined if there is none, or it is the police. */
export async function findAgency(tx: Tx, forceId: number, agencyId: string): Promise<Agency | undefined> {
  const [agency] = await tx.sql<Agency>(
    `select id, kind, name, area from agencies where force_id = $1 and id = $2 and kind <> 'police'`,
    [forceId, agencyId],
  )
  return agency
}

/** Says which boroughs an agency serves; none for the whole force. */
export async function setArea(
  tx: Tx,
  { forceId, agencyId, area }: Readonly<{ forceId: number; agencyId: string; area: readonly string[] }>,
): Promise<void> {
  await tx.sql('update agencies set area = $3 where force_id = $1 and id = $2', [
    ...[forceId, agencyId, area.length > 0 ? area : null],
  ])
}
