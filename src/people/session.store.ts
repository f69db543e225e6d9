import type { SessionStore } from '@fastify/session'
import type { Session } from 'fastify'
import type { Database, Tx } from '../store/database.ts'
import { type PersonRow, personFrom, personSql } from './person.store.ts'
import { hasAccess } from './person.ts'
import { endOf, fingerprintOf, idleSince, type OpenSession } from './session.ts'

type Found = Readonly<{ data: Session; person_id: string | null }> & PersonRow

const minute = 60_000

const live = `s.ended_at is null and s.expires_at > $2 and s.last_seen_at > $3`

/** Reads a session and whose it is in one round trip, and notes at most once a minute that it was used. */
const read = `with seen as (
    update sessions s set last_seen_at = $2 where s.id = $1 and ${live} and s.last_seen_at < $4
  )
  select s.data, s.person_id, ${personSql.columns}
  from sessions s left join (${personSql.tables}) on p.force_id = s.force_id and p.id = s.person_id
  where s.id = $1 and ${live}`

/** A session that has ended stays ended, also when a slow request saves it afterwards. */
const write = `insert into sessions as s (id, force_id, person_id, data, created_at, last_seen_at, expires_at)
  values ($1, $2, $3, $4, $5, $5, $6)
  on conflict (id) do update set data = excluded.data, force_id = excluded.force_id, person_id = excluded.person_id,
    created_at = case when s.person_id is null and excluded.person_id is not null then excluded.created_at
      else s.created_at end,
    expires_at = case when s.person_id is null and excluded.person_id is not null then excluded.expires_at
      else s.expires_at end
  where s.ended_at is null`

type Saved = Readonly<{ cookie: string; session: Session }>

async function find(database: Database, cookie: string, now: Date): Promise<Session | null> {
  const lately = new Date(now.getTime() - minute)
  const [row] = await database.statement<Found>(read, [fingerprintOf(cookie), now, idleSince(now), lately])
  if (!row) return null
  if (!row.person_id) return row.data
  const person = personFrom(row)
  if (!hasAccess(person, now)) return null
  return { ...row.data, personId: person.id, forceId: person.forceId, person }
}

async function save(database: Database, now: Date, { cookie: secret, session }: Saved): Promise<void> {
  const { personId = null, forceId = null, person: _, cookie: __, ...data } = session
  const values = [forceId, personId, JSON.stringify(data), now, endOf(now, personId !== null)]
  await database.statement(write, [fingerprintOf(secret), ...values])
}

const end = (database: Database, cookie: string, now: Date) =>
  database.statement(`update sessions set ended_at = $2, data = '{}' where id = $1 and ended_at is null`, [
    fingerprintOf(cookie),
    now,
  ])

/** Sessions in the database: idle and absolute ends, by a clock that is given, and never what the cookie says. */
export const sessionsIn = (database: Database, now: () => Date): SessionStore => ({
  get: (cookie, done) =>
    void find(database, cookie, now()).then(
      found => done(null, found),
      problem => done(problem),
    ),
  set: (cookie, session, done) =>
    void save(database, now(), { cookie, session }).then(
      () => done(),
      problem => done(problem),
    ),
  destroy: (cookie, done) =>
    void end(database, cookie, now()).then(
      () => done(),
      problem => done(problem),
    ),
})

type OwnSession = Readonly<{ forceId: number; personId: string; now: Date }>

/** The open sessions of one person, the one used last first. */
export async function openSessionsOf(tx: Tx, whose: OwnSession): Promise<readonly OpenSession[]> {
  const rows = await tx.sql<{ id: string; created_at: Date; last_seen_at: Date }>(
    `select s.id, s.created_at, s.last_seen_at from sessions s
     where s.force_id = $1 and ${live} and s.person_id = $4 order by s.last_seen_at desc, s.id`,
    [whose.forceId, whose.now, idleSince(whose.now), whose.personId],
  )
  return rows.map(row => ({
    id: row.id,
    startedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
  }))
}

/** Ends one open session of a person. False when that person has no such session. */
export async function endSessionOf(tx: Tx, whose: OwnSession, id: string): Promise<boolean> {
  const rows = await tx.sql(
    `update sessions s set ended_at = $2, data = '{}'
     where s.force_id = $1 and s.id = $5 and s.person_id = $4 and ${live} returning s.id`,
    [whose.forceId, whose.now, idleSince(whose.now), whose.personId, id],
  )
  return rows.length === 1
}

/** Ends every open session of a person; answers how many there were. */
export async function endSessionsOf(tx: Tx, whose: OwnSession): Promise<number> {
  const rows = await tx.sql(
    `update sessions s set ended_at = $2, data = '{}'
     where s.force_id = $1 and s.person_id = $4 and ${live} returning s.id`,
    [whose.forceId, whose.now, idleSince(whose.now), whose.personId],
  )
  return rows.length
}

/** Removes sessions that were over before a time, whatever ended them. */
export async function forgetSessions(database: Database, before: Date): Promise<number> {
  const rows = await database.statement('delete from sessions where expires_at < $1 returning id', [before])
  return rows.length
}
