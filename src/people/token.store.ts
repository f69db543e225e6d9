import { remembered } from '../kernel/remembered.ts'
import type { Database, Tx } from '../store/database.ts'
import { together } from '../store/together.ts'
import { type PersonRow, personFrom, personSql } from './person.store.ts'
import type { Person } from './person.ts'
import type { Token } from './token.ts'

type Issued = Readonly<{
  id: string
  forceId: number
  personId: string
  name: string
  by: string
  at: Date
  until: Date
}>

/** Adds a token by its fingerprint. False when it is known already. */
export async function addToken(tx: Tx, issued: Issued): Promise<boolean> {
  const { id, forceId, personId, name, by, at, until } = issued
  const rows = await tx.sql(
    `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [id, forceId, personId, name, by, at, until],
  )
  return rows.length === 1
}

const found = `select t.id as token, ${personSql.columns} from api_tokens t
  join (${personSql.tables}) on p.force_id = t.force_id and p.id = t.person_id
  where t.id = any($1) and t.accepted_at is not null and t.ended_at is null and t.expires_at > $2`

const used = `update api_tokens set last_used_at = $2
  where id = any($1) and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`

type Asked = Readonly<{ id: string; now: Date }>

/** Asked once for all requests that come together. Each is answered by a look that began after it came. */
const holdersIn = remembered((database: Database) =>
  together<Asked, Person | undefined>({
    most: 100,
    atOnce: 2,
    worth: 8,
    async ask(questions) {
      const now = new Date(Math.max(...questions.map(one => one.now.getTime())))
      const ids = [...new Set(questions.map(one => one.id))]
      const rows = await database.statement<PersonRow & { token: string }>(
        `with used as (${used}) ${found}`,
        [ids, now],
      )
      const holders = new Map(rows.map(row => [row.token, personFrom(row)]))
      return questions.map(({ id }) => holders.get(id))
    },
  }),
)

/** Who holds a token that is good now. */
export const holderOf = (database: Database, id: string, now: Date): Promise<Person | undefined> =>
  holdersIn(database)({ id, now })

/** The tokens of one person, the newest first. */
export async function tokensOf(tx: Tx, forceId: number, personId: string): Promise<readonly Token[]> {
  const rows = await tx.sql<
    Record<'issued_at' | 'expires_at', Date> & {
      id: string
      name: string
      accepted_at: Date | null
      last_used_at: Date | null
      ended_at: Date | null
    }
  >(
    `select id, name, issued_at, expires_at, accepted_at, last_used_at, ended_at from api_tokens
     where force_id = $1 and person_id = $2 order by issued_at desc, id limit 100`,
    [forceId, personId],
  )
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    ...(row.accepted_at ? { acceptedAt: row.accepted_at } : {}),
    ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
    ...(row.ended_at ? { endedAt: row.ended_at } : {}),
  }))
}

/** Says when something became of one token of a person. False when there is no such token of theirs that it may become of. */
const dating =
  (column: 'accepted_at' | 'ended_at', only: string) =>
  async (
    tx: Tx,
    { forceId, personId }: { forceId: number; personId: string },
    { id, now }: { id: string; now: Date },
  ): Promise<boolean> => {
    const rows = await tx.sql(
      `update api_tokens set ${column} = $4 where force_id = $1 and person_id = $2 and id = $3 and ${only} returning id`,
      [forceId, personId, id, now],
    )
    return rows.length === 1
  }

/** Makes a token of a person's good. False when the person has no such token, or it is accepted or over. */
export const acceptTokenOf = dating(
  'accepted_at',
  'accepted_at is null and ended_at is null and expires_at > $4',
)

/** Ends a token for good. False when the person has no such token, or it has ended. */
export const endTokenOf = dating('ended_at', 'ended_at is null')

/** Ends every token of a person that is good; answers how many there were. */
export async function endTokensOf(tx: Tx, whose: { forceId: number; personId: string }, now: Date) {
  const rows = await tx.sql(
    `update api_tokens set ended_at = $3 where force_id = $1 and person_id = $2 and ended_at is null and expires_at > $3
     returning id`,
    [whose.forceId, whose.personId, now],
  )
  return rows.length
}
