import { Refusal } from '../kernel/problem.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { ContactRow, OpeningRow } from './contact.ts'
import type { GivenReceipt, Signature } from './receipt.ts'

type By = Readonly<{ forceId: number; id: string; agencyId: string }>

/** What is read of an episode for the child's side. Not found when the scope may not know of it. */
export async function contactOf(tx: Tx, forceId: number, episodeId: string): Promise<ContactRow> {
  const [row] = await tx.sql<ContactRow>(
    `select e.id, e.child_id as "childId", e.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom",
       e.started_at as "startedAt", e.unit_id as "unitId", u.name as team, e.restricted, e.lead_id as "leadId",
       e.lead_unit_id as "leadUnitId", e.shared_with as "sharedWith"
     from episodes e left join units u on u.force_id = e.force_id and u.id = e.unit_id
     where e.force_id = $1 and e.id = $2`,
    [forceId, episodeId],
  )
  if (!row) throw new Refusal('NOT_FOUND', { kind: 'episode' })
  return row
}

/** The entries of the step that began an episode, as far as the reader may see them and what was answered in them. */
export async function openingsOf(
  tx: Tx,
  forceId: number,
  { id, pathway, step }: Pick<ContactRow, 'id' | 'pathway'> & Readonly<{ step: string }>,
): Promise<readonly OpeningRow[]> {
  const rows = await tx.sql<
    Omit<OpeningRow, 'corrects' | 'withdraws'> & { corrects: number | null; withdraws: boolean }
  >(
    `select version, step, happened_at as "happenedAt", recorded_at as "recordedAt", recorded_by as by,
       shown_answers(force_id, $3, step, agency_id, recorded_at, answers) as answers, corrects, withdraws
     from episode_entries where force_id = $1 and episode_id = $2 and step = $4 order by version`,
    [forceId, id, pathway, step],
  )
  return rows.map(({ corrects, withdraws, ...row }) => ({
    ...row,
    ...(corrects === null ? {} : { corrects }),
    ...(withdraws ? { withdraws: true as const } : {}),
  }))
}

/** Who signed the texts of a receipt, by the language and the text they signed. */
export const signaturesOf = (tx: Tx, forceId: number): Promise<Signature[]> =>
  tx.sql(
    `select s.language, s.text_hash as "textHash", s.read_by as "readBy", s.signed_at as "signedAt", p.name as "signedBy"
     from receipt_translations_signed s left join people p on p.force_id = s.force_id and p.id = s.signed_by
     where s.force_id = $1 order by s.signed_at desc`,
    [forceId],
  )

/** Keeps a signature; the first one for a text stands. */
export async function addSignature(
  tx: Tx,
  by: By,
  signed: Readonly<{ language: string; textHash: string; readBy: string; at: Date }>,
): Promise<void> {
  await tx.sql(
    `insert into receipt_translations_signed (force_id, language, text_hash, read_by, signed_by, signed_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [by.forceId, signed.language, signed.textHash, signed.readBy, by.id, signed.at],
  )
}

/** The receipts given for an episode, the newest first. */
export const receiptsOf = (tx: Tx, forceId: number, episodeId: string): Promise<GivenReceipt[]> =>
  tx.sql(
    `select r.language, r.how, r.signed, r.given_at as "givenAt", p.name as "givenBy"
     from receipts_given r left join people p on p.force_id = r.force_id and p.id = r.given_by
     where r.force_id = $1 and r.episode_id = $2 order by r.given_at desc, r.id`,
    [forceId, episodeId],
  )

/** Records that a receipt was given, and answers with the id of that. */
export async function addReceipt(
  tx: Tx,
  by: By,
  given: Readonly<{
    episodeId: string
    childId: string
    language: string
    textHash: string
    signed: boolean
    how: string
    at: Date
  }>,
): Promise<string> {
  const id = newId(given.at.getTime())
  await tx.sql(
    `insert into receipts_given (force_id, id, episode_id, child_id, language, text_hash, signed, how, given_at, given_by,
       agency_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[by.forceId, id, given.episodeId, given.childId, given.language, given.textHash, given.signed],
      ...[given.how, given.at, by.id, by.agencyId],
    ],
  )
  return id
}
