import type { Writable } from 'node:stream'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import type { Tables } from './types.ts'

/** A value that may be sent to the database. */
export type Value = string | number | boolean | Date | null | undefined | Buffer | readonly unknown[] | object

const names = new Map<string, string>()
const mostNames = 1000

/** Dates stay text (a date has no time zone), counts become numbers, everything else is as pg reads it. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    if (oid === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(oid, format)
  },
}

/** The same text is prepared once per connection; texts beyond the first thousand are not prepared. */
function nameOf(text: string): string | undefined {
  let name = names.get(text)
  if (name === undefined && names.size < mostNames) {
    name = `s${names.size}`
    names.set(text, name)
  }
  return name
}

/** What a failed statement says must not carry the values of the row: PostgreSQL puts them into `detail`. */
function withoutValues(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) error.detail = undefined as never
  return error
}

/**
 * Holds back what is written to the server until this turn's work is done: statements sent one after the other then
 * cost one write and one wake-up, not one each.
 */
export function writeTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  if (stream.writableCorked > 0) return
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/**
 * A pool whose process goes on when the server cuts a connection: an idle one is dropped, and the next statement opens
 * another; one in use fails the statement that runs. Both are events that would end the process as well.
 */
export function outlivingItsConnections(pool: pg.Pool): pg.Pool {
  return pool.on('error', () => {}).on('connect', client => client.on('error', () => {}))
}

/** Sends one statement without waiting for those before it; the answer comes when they have been answered. */
export async function send(client: pg.ClientBase, text: string, values: readonly Value[]) {
  const name = nameOf(text)
  writeTogether(client)
  try {
    return await client.query({ text, values: [...values], ...(name ? { name } : {}) })
  } catch (error) {
    throw withoutValues(error)
  }
}

const querying = new WeakMap<pg.ClientBase, Kysely<Tables>>()

/** Typed queries over one connection. Its transactions are ours (`transaction`), never Kysely's. */
export function queriesOver(client: pg.ClientBase): Kysely<Tables> {
  let queries = querying.get(client)
  if (!queries) {
    const driver = driverOver(client)
    queries = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driver,
        createIntrospector: db => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
    querying.set(client, queries)
  }
  return queries
}

function driverOver(client: pg.ClientBase): Driver {
  const refuse = () => Promise.reject(new Error('A transaction is begun by transaction() only.'))
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const result = await send(client, sql, parameters as readonly Value[])
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    // biome-ignore lint/correctness/useYield: streaming a result is not offered, and says so
    async *streamQuery() {
      throw new Error('Streaming is not offered inside a pipelined transaction.')
    },
  }
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
}
