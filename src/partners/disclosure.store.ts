import type { Tx } from '../store/database.ts'

/** One act of sharing: which entry, with whom, by whom, when, and on what ground. */
export type Disclosure = Readonly<{
  episodeId: string
  pathway: string
  inForceFrom: string
  version: number
  step: string
  fromAgency: string
  toAgency: string
  by: string
  at: Date
  agreementId: string | null
  lawfulBasis: string | null
  /** What was shared at once, without an agreement, under which it was told. */
  urgentId: string | null
  urgentBasis: string | null
}>

/** Whether the scope may know of a child. */
export async function knowsChild(tx: Tx, forceId: number, childId: string): Promise<boolean> {
  const rows = await tx.sql('select 1 from children where force_id = $1 and id = $2', [forceId, childId])
  return rows.length > 0
}

/** What was shared of a child's record, the latest first: police see all of what they may see, a partner its own part. */
export const disclosuresOf = (
  tx: Tx,
  {
    forceId,
    childId,
    take,
    skip,
  }: Readonly<{ forceId: number; childId: string; take: number; skip: number }>,
): Promise<Disclosure[]> =>
  tx.sql(
    `select x.episode_id as "episodeId", x.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", x.version,
       x.step, f.name as "fromAgency", t.name as "toAgency", p.name as by, x.recorded_at as at,
       x.agreement_id as "agreementId", x.lawful_basis as "lawfulBasis",
       x.urgent_id as "urgentId", x.urgent_basis as "urgentBasis"
     from disclosures x
     join episodes e on e.force_id = x.force_id and e.id = x.episode_id
     join agencies f on f.force_id = x.force_id and f.id = x.from_agency_id
     join agencies t on t.force_id = x.force_id and t.id = x.to_agency_id
     join people p on p.force_id = x.force_id and p.id = x.recorded_by
     where x.force_id = $1 and e.child_id = $2
     order by x.recorded_at desc, x.episode_id, x.version desc, t.name collate "C" limit $3 offset $4`,
    [forceId, childId, take, skip],
  )
