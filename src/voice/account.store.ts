import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { AccountLink, AccountWords, OwnAccount } from './own-account.ts'

type By = Readonly<{ forceId: number; id: string; agencyId: string }>
type About = Readonly<{ episodeId: string; childId: string }>

const accounts = `select a.id, a.episode_id as "episodeId", a.words, a.language, a.helped_by as "helpedBy",
    a.wants_contact as "wantsContact", a.added_at as "addedAt", a.link_id is not null as "throughLink", l.language as "linkLanguage",
    p.name as "typedBy", g.name as agency
  from child_accounts a
  left join people p on p.force_id = a.force_id and p.id = a.typed_by
  left join agencies g on g.force_id = a.force_id and g.id = a.agency_id
  left join account_links l on l.force_id = a.force_id and l.id = a.link_id`

/** The child's own accounts of one episode, the oldest first, if the scope may see the episode. */
export const accountsOfEpisode = (tx: Tx, forceId: number, episodeId: string): Promise<OwnAccount[]> =>
  tx.sql(`${accounts} where a.force_id = $1 and a.episode_id = $2 order by a.added_at, a.id`, [
    forceId,
    episodeId,
  ])

/** The child's own accounts of every episode that the scope may see, the newest first. */
export const accountsOfChild = (tx: Tx, forceId: number, childId: string): Promise<OwnAccount[]> =>
  tx.sql(`${accounts} where a.force_id = $1 and a.child_id = $2 order by a.added_at desc, a.id`, [
    forceId,
    childId,
  ])

/** Keeps what a child said, typed in by somebody for the child, and answers with the id of it. */
export async function addTypedAccount(
  tx: Tx,
  by: By,
  { episodeId, childId, account, at }: About & Readonly<{ account: AccountWords; at: Date }>,
): Promise<string> {
  const id = newId(at.getTime())
  const { words, language, helpedBy, wantsContact } = account
  await tx.sql(
    `insert into child_accounts (force_id, id, episode_id, child_id, words, language, helped_by, wants_contact, added_at,
       typed_by, agency_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[by.forceId, id, episodeId, childId, words, language, helpedBy, wantsContact, at],
      ...[by.id, by.agencyId],
    ],
  )
  return id
}

/** Keeps a link by the hash of its token, and answers with the id it is listed under. */
export async function addLink(
  tx: Tx,
  by: By,
  link: About & Readonly<{ tokenHash: Buffer; language: string; madeAt: Date; expiresAt: Date }>,
): Promise<string> {
  const id = newId(link.madeAt.getTime())
  await tx.sql(
    `insert into account_links (force_id, id, token_hash, episode_id, child_id, language, made_at, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[by.forceId, id, link.tokenHash, link.episodeId, link.childId, link.language],
      ...[link.madeAt, by.id, link.expiresAt],
    ],
  )
  return id
}

/** The links made for an episode, the newest first. */
export const linksOf = (tx: Tx, forceId: number, episodeId: string): Promise<AccountLink[]> =>
  tx.sql(
    `select l.id, l.language, l.made_at as "madeAt", p.name as "madeBy", l.expires_at as "expiresAt",
       l.used_at as "usedAt", l.ended_at as "endedAt"
     from account_links l left join people p on p.force_id = l.force_id and p.id = l.made_by
     where l.force_id = $1 and l.episode_id = $2 order by l.made_at desc, l.id`,
    [forceId, episodeId],
  )

/** Takes back a link of an episode that has not been used. False when there is none. */
export async function endLinkRow(
  tx: Tx,
  by: By,
  { episodeId, linkId, at }: Readonly<{ episodeId: string; linkId: string; at: Date }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `update account_links set ended_at = $4, ended_by = $5
     where force_id = $1 and episode_id = $2 and id = $3 and used_at is null and ended_at is null returning id`,
    [by.forceId, episodeId, linkId, at, by.id],
  )
  return rows.length === 1
}

/** The language of a link that can still be used; nothing for any other. */
export async function languageOfLink(
  tx: Tx,
  forceId: number,
  { tokenHash, at }: Readonly<{ tokenHash: Buffer; at: Date }>,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ language: string | null }>('select account_link($1, $2, $3) as language', [
    forceId,
    tokenHash,
    at,
  ])
  return row?.language ?? undefined
}

/** Uses a link up and keeps what the child wrote. Answers with what it is about; nothing when the link cannot be used. */
export async function addAccountByLink(
  tx: Tx,
  forceId: number,
  { tokenHash, at, account }: Readonly<{ tokenHash: Buffer; at: Date; account: AccountWords }>,
): Promise<About | undefined> {
  const { words, language, helpedBy, wantsContact } = account
  const [row] = await tx.sql<About>(
    `select episode_id as "episodeId", child_id as "childId"
     from add_account_by_link($1, $2, $3, $4, $5, $6, $7, $8)`,
    [forceId, tokenHash, at, newId(at.getTime()), words, language, helpedBy, wantsContact],
  )
  return row
}
