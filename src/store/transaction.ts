import type { Kysely } from 'kysely'
import type pg from 'pg'
import { queriesOver, send, type Value, writeTogether } from './connection.ts'
import type { Tables } from './types.ts'

/**
 * Who is asking, for the row-level policies: whoever acts, or nobody.
 * `agency` is the kind of agency (`police`, `children-services`, …), `agencyId` which one.
 */
export type Scope = Readonly<{
  forceId: number
  /** Null before anybody has signed in. */
  id: string | null
  agencyId: string | null
  agency: string
  unitId?: string | undefined
  roles: readonly string[]
}>

/** The only handle on the database: one open transaction, seen through the policies of its scope. */
export type Tx = Readonly<{
  /** Typed queries (Kysely). */
  query: Kysely<Tables>
  /** Plain SQL with $1, $2 …, prepared once per connection. Never build the text from values. */
  sql<Row extends object>(text: string, values?: readonly Value[]): Promise<Row[]>
  /**
   * A write whose answer nobody needs: sent at once, waited for at commit. If it fails, nothing is kept and the
   * transaction throws `meaning(error)`.
   */
  later(text: string, values?: readonly Value[], meaning?: (error: unknown) => unknown): void
}>

const enter = 'select enter($1, $2, $3, $4, $5, $6)'
const aborted = '25P02'

/** The values of the scope, in the order that enter() takes them. */
const scopeValues = (scope: Scope): Value[] => [
  scope.forceId,
  scope.id,
  scope.agencyId,
  scope.agency,
  scope.unitId ?? null,
  scope.roles,
]

/**
 * Runs `work` in one transaction; all of it is kept, or none.
 * 1. begin, the scope and the first statement go out together, and commit with what was sent `later`.
 * 2. The scope ends with the transaction: the next user of the connection starts with nobody's.
 * 3. The first error is the one thrown, not the "transaction is aborted" of those behind it.
 */
export async function runTransaction<Result>(
  pool: pg.Pool,
  scope: Scope | undefined,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  const sent: Promise<unknown>[] = []
  const later: Tx['later'] = (text, values = [], meaning = error => error) =>
    keep(
      sent,
      send(client, text, values).catch(error => Promise.reject(meaning(error))),
    )
  writeTogether(client)
  keep(sent, client.query('begin'))
  if (scope) later(enter, scopeValues(scope))
  const tx: Tx = {
    query: queriesOver(client),
    sql: async (text, values = []) => (await send(client, text, values)).rows,
    later,
  }
  let broken = false
  try {
    const result = await work(tx)
    await commit(client, sent)
    return result
  } catch (error) {
    const cause = await firstCause(error, sent)
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    )
    throw cause
  } finally {
    client.release(broken)
  }
}

function keep(sent: Promise<unknown>[], promise: Promise<unknown>): void {
  promise.catch(() => {})
  sent.push(promise)
}

async function commit(client: pg.PoolClient, sent: readonly Promise<unknown>[]): Promise<void> {
  const committing = client.query('commit')
  committing.catch(() => {})
  for (const each of sent) await each
  const { command } = await committing
  if (command !== 'COMMIT') throw new Error('The transaction had failed, and nothing of it was kept.')
}

async function firstCause(error: unknown, sent: readonly Promise<unknown>[]): Promise<unknown> {
  const isEcho = error instanceof Error && 'code' in error && error.code === aborted
  if (!isEcho) return error
  for (const outcome of await Promise.allSettled(sent))
    if (outcome.status === 'rejected') return outcome.reason
  return error
}
