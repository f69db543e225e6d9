import type { Actor } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Basis } from './basis.ts'
import type { KeptRelease, ListedRelease } from './kept-release.ts'
import type { ReleaseContent, SignaturePart } from './release.ts'

const listed = `r.id, r.reference, r.title, r.embargo_until as "embargoUntil", r.proposed_at as "proposedAt",
  r.proposed_by as "proposedBy", p.name as proposer, coalesce(s.signatures, '[]') as signatures,
  w.withdrawn_at as "withdrawnAt", w.reason, c.reference as corrects,
  (select max(l.reference) from releases l where l.force_id = r.force_id and l.corrects = r.id
    and not exists (select from release_withdrawals x where x.force_id = l.force_id and x.release_id = l.id))
    as "correctedBy"`

const from = `from releases r
  left join people p on p.force_id = r.force_id and p.id = r.proposed_by
  left join releases c on c.force_id = r.force_id and c.id = r.corrects
  left join release_withdrawals w on w.force_id = r.force_id and w.release_id = r.id
  left join lateral (select jsonb_agg(jsonb_build_object('part', g.part, 'name', g.name, 'role', g.role,
      'at', to_char(g.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'signedBy', g.signed_by)
      order by g.part) as signatures
    from release_signatures g where g.force_id = r.force_id and g.release_id = r.id) s on true`

/** The releases of a force, the newest first. */
export const releasesOf = (tx: Tx, forceId: number): Promise<ListedRelease[]> =>
  tx.sql(`select ${listed} ${from} where r.force_id = $1 order by r.proposed_at desc, r.id desc limit 200`, [
    forceId,
  ])

type Row = ListedRelease & Readonly<{ text: string; hash: string }>

const kept = (row: Row): KeptRelease => ({ ...row, content: JSON.parse(row.text) as ReleaseContent })

/** One release, if there is such a one. */
export async function releaseById(tx: Tx, forceId: number, id: string): Promise<KeptRelease | undefined> {
  const text = `select ${listed}, r.content as text, r.hash ${from} where r.force_id = $1 and r.id = $2`
  const [row] = await tx.sql<Row>(text, [forceId, id])
  return row && kept(row)
}

/** A release with what it was made from. */
export type Standing = Readonly<{ id: string; content: ReleaseContent; bases: readonly Basis[] }>

/** Every release that was not withdrawn, with what it was made from: what a new one is held against. */
export async function standingReleases(tx: Tx, forceId: number): Promise<readonly Standing[]> {
  const rows = await tx.sql<Readonly<{ id: string; text: string; bases: readonly Basis[] }>>(
    `select r.id, r.content as text, i.bases from releases r
     join release_inputs i on i.force_id = r.force_id and i.release_id = r.id
     where r.force_id = $1 and not exists (
       select from release_withdrawals w where w.force_id = r.force_id and w.release_id = r.id)
     order by r.proposed_at, r.id`,
    [forceId],
  )
  return rows.map(({ id, text, bases }) => ({ id, content: JSON.parse(text) as ReleaseContent, bases }))
}

/** Nobody else signs or withdraws a release until this transaction is over: the lock that the database takes. Sent without waiting. */
export const holdRelease = (tx: Tx, releaseId: string): void =>
  tx.later('select pg_advisory_xact_lock(hashtextextended($1::uuid::text, 23))', [releaseId])

/** Nobody else proposes or signs a release of the force until this transaction is over. */
export async function oneAtATime(tx: Tx, forceId: number): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock(23, $1)', [forceId])
}

/** How many releases were proposed for a year, withdrawn ones too: their numbers are not given again. */
export async function countFor(tx: Tx, forceId: number, year: string): Promise<number> {
  const text = `select count(*)::int as count from releases where force_id = $1 and reference like $2 || '-%'`
  return (await tx.sql<{ count: number }>(text, [forceId, year]))[0]?.count ?? 0
}

/** The secret by which counts of the force are rounded: the one there is, or else this one from now on. */
export async function secretOf(tx: Tx, forceId: number, fresh: string): Promise<string> {
  await tx.sql(
    'insert into release_secrets (force_id, secret) values ($1, $2) on conflict (force_id) do nothing',
    [forceId, fresh],
  )
  const text = 'select secret from release_secrets where force_id = $1'
  return (await tx.sql<{ secret: string }>(text, [forceId]))[0]?.secret ?? fresh
}

type Added = Readonly<{
  content: ReleaseContent
  text: string
  hash: string
  corrects: string | null
  salt: string
  bases: readonly Basis[]
  at: Date
}>

/** Puts a release on record, with what it was made from. */
export async function addRelease(tx: Tx, { forceId, id: by }: Actor, one: Added): Promise<string> {
  const id = newId(one.at.getTime())
  const { reference, title, embargoUntil } = one.content
  await tx.sql(
    `insert into releases (force_id, id, reference, title, content, hash, embargo_until, corrects, proposed_at, proposed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[forceId, id, reference, title, one.text, one.hash],
      ...[new Date(embargoUntil), one.corrects, one.at, by],
    ],
  )
  await tx.sql('insert into release_inputs (force_id, release_id, salt, bases) values ($1, $2, $3, $4)', [
    ...[forceId, id, one.salt, JSON.stringify(one.bases)],
  ])
  return id
}

type Signed = Readonly<{ id: string; hash: string; part: SignaturePart; role: string; at: Date }>

/** Puts a signature on record. The database refuses one that does not fit. */
export async function addSignature(tx: Tx, { forceId, id: by, name }: Actor, one: Signed): Promise<void> {
  await tx.sql(
    `insert into release_signatures (force_id, release_id, part, hash, signed_by, name, role, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [forceId, one.id, one.part, one.hash, by, name, one.role, one.at],
  )
}

/** Puts on record that a release was withdrawn, and why. */
export async function addWithdrawal(
  tx: Tx,
  { forceId, id: by }: Actor,
  { id, reason, at }: Readonly<{ id: string; reason: string; at: Date }>,
): Promise<void> {
  await tx.sql(
    `insert into release_withdrawals (force_id, release_id, withdrawn_by, withdrawn_at, reason)
     values ($1, $2, $3, $4, $5)`,
    [forceId, id, by, at, reason],
  )
}

/** What the force is called. */
export async function forceName(tx: Tx, forceId: number): Promise<string> {
  const text = 'select name from forces where force_id = $1'
  return (await tx.sql<{ name: string }>(text, [forceId]))[0]?.name ?? ''
}
