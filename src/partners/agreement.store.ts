import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { SharingAgreement, Signature } from './agreement.ts'

type Of = Readonly<{ forceId: number; agencyId: string }>

const signed = (side: 'police' | 'partner'): string =>
  `case when s.${side}_signed_at is not null then json_build_object('at', s.${side}_signed_at, 'by',
     (select p.name from people p where p.force_id = s.force_id and p.id = s.${side}_signed_by), 'as', s.${side}_signed_as)
   end as ${side}`

const select = `select s.id, s.agency_id as "agencyId", a.name as "agencyName", a.kind as "agencyKind", s.purpose,
    s.lawful_basis as "lawfulBasis", s.pathways, s.leaves_out as "leavesOut",
    s.proposed_by as "proposedBy", to_char(s.starts_on, 'YYYY-MM-DD') as "startsOn", to_char(s.ends_on, 'YYYY-MM-DD') as "endsOn",
    ${signed('police')}, ${signed('partner')}, s.began_at as "beganAt", s.ends_at as "endsAt", s.end_reason as "endReason"
  from sharing_agreements s join agencies a on a.force_id = s.force_id and a.id = s.agency_id`

type Row = Omit<SharingAgreement, 'police' | 'partner'> &
  Readonly<Record<'police' | 'partner', (Omit<Signature, 'at'> & Readonly<{ at: string }>) | null>>

const agreementOf = ({ police, partner, ...row }: Row): SharingAgreement => ({
  ...row,
  police: police && { ...police, at: new Date(police.at) },
  partner: partner && { ...partner, at: new Date(partner.at) },
})

/** Every agreement with an agency, the newest first. */
export async function agreementsOf(tx: Tx, { forceId, agencyId }: Of): Promise<readonly SharingAgreement[]> {
  const rows = await tx.sql<Row>(
    `${select} where s.force_id = $1 and s.agency_id = $2 order by s.starts_on desc, s.id desc`,
    [forceId, agencyId],
  )
  return rows.map(agreementOf)
}

/** One agreement, as far as the scope may see it. Held until the transaction ends where it is about to be changed. */
export async function findAgreement(
  tx: Tx,
  { forceId, id, hold = false }: Readonly<{ forceId: number; id: string; hold?: boolean }>,
): Promise<SharingAgreement | undefined> {
  const [row] = await tx.sql<Row>(
    `${select} where s.force_id = $1 and s.id = $2${hold ? ' for update of s' : ''}`,
    [forceId, id],
  )
  return row && agreementOf(row)
}

/** What an agreement is to say before anybody signs it. */
export type Terms = Readonly<{
  agencyId: string
  purpose: string
  lawfulBasis: string
  pathways: readonly string[]
  leavesOut: readonly string[]
  startsOn: string
  endsOn: string
}>

type By = Readonly<{ forceId: number; id: string }>

/** Adds an agreement that nobody has signed yet, and tells the agency that there is one to sign. */
export async function addAgreement(
  tx: Tx,
  by: By,
  { at, endsAt, ...terms }: Terms & Readonly<{ at: Date; endsAt: Date }>,
): Promise<string> {
  const id = newId(at.getTime())
  tx.later(
    `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, leaves_out, starts_on,
       ends_on, proposed_at, proposed_by, ends_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[by.forceId, id, terms.agencyId, terms.purpose, terms.lawfulBasis, terms.pathways, terms.leavesOut],
      ...[terms.startsOn, terms.endsOn, at, by.id, endsAt],
    ],
  )
  tx.later(
    `insert into notices (force_id, id, kind, to_agency_id, agreement_id, created_at)
     values ($1, $2, 'agreement', $3, $4, $5)`,
    [by.forceId, newId(at.getTime()), terms.agencyId, id, at],
  )
  return id
}

/** Signs for one side; with `beganAt` both have signed, and the agency is told of what is owed already. */
export async function signFor(
  tx: Tx,
  by: By,
  sign: Readonly<{ id: string; side: 'police' | 'partner'; as: string; at: Date; beganAt?: Date }>,
): Promise<void> {
  const { id, side, as, at, beganAt } = sign
  tx.later(
    `update sharing_agreements set ${side}_signed_at = $3, ${side}_signed_by = $4, ${side}_signed_as = $5,
       began_at = $6 where force_id = $1 and id = $2`,
    [by.forceId, id, at, by.id, as, beganAt],
  )
  if (beganAt) tx.later('select catch_up($1, $2, $3)', [by.forceId, id, at])
}

/** Ends an agreement before its last day. What was shared stays shared; nothing new is. */
export async function endNow(
  tx: Tx,
  by: By,
  { id, at, reason }: Readonly<{ id: string; at: Date; reason: string }>,
): Promise<void> {
  await tx.sql(
    'update sharing_agreements set ends_at = $3, ended_by = $4, end_reason = $5 where force_id = $1 and id = $2',
    [by.forceId, id, at, by.id, reason],
  )
}
