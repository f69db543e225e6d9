import pg from 'pg'
import { outlivingItsConnections, send, types, type Value } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { type Role, roleName } from './roles.ts'
import { runTransaction, type Scope, type Tx } from './transaction.ts'
import { WrongDatabase } from './wrong-database.ts'

export type { Role } from './roles.ts'
export type { Scope, Tx } from './transaction.ts'

/** Which PostgreSQL answers. */
export type Engine = Readonly<{ kind: 'embedded' | 'server'; version: string }>

/** Where the database is: a server by address, or the embedded one in a folder. */
export type Place = Readonly<{
  /** Any PostgreSQL from 15 on; its user owns the schema and makes the roles. */
  url?: string | undefined
  /** Addresses of their own for single roles, where they may sign in. Otherwise the owner's connections `set role`. */
  roleUrls?: Readonly<Partial<Record<Role, string>>>
  /** Folder of the embedded server, used when there is no `url`. */
  dataFolder?: string
  migrationsFolder?: string
  /** Connections for the application. */
  connections?: number
}>

/** Statements and transactions of one role, without a person's scope. */
export type Acting = Readonly<{
  statement<Row extends object>(text: string, values?: readonly Value[]): Promise<Row[]>
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** For COPY and other things of the driver. */
  pool: pg.Pool
}>

/** An open database, migrated. */
export type Database = Readonly<{
  /** Runs `work` in one transaction as the application, seeing what the scope may see. */
  transaction<Result>(scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result>
  /** One statement as the application, in a transaction of its own and without a scope: no personal row is seen. */
  statement<Row extends object>(text: string, values?: readonly Value[]): Promise<Row[]>
  /** The database as another role sees it. */
  as(role: Exclude<Role, 'app'> | 'owner'): Acting
  engine(): Promise<Engine>
  /** Waits for what runs, and closes every connection. Stops the embedded server if this process started it. */
  close(): Promise<void>
}>

const oldest = 15
/** Compiling a query costs more than the longest of ours takes. */
const settings = '-c jit=off'
/** A page that waits longer than this has lost its reader; sealing, publishing and migrating may take their time. */
const longestStatementMs = 30_000

/** How to reach a database that is there already. */
export type Reach = Readonly<{
  kind: Engine['kind']
  owner: pg.PoolConfig
  role(role: Role): pg.PoolConfig
  connections?: number
  stop?(): Promise<void>
}>

/** Opens the database at `place`, starting the embedded server if there is no address, and brings it up to date. */
export async function openDatabase(place: Place): Promise<Database> {
  const reach = place.url ? reachServer(place.url, place.roleUrls) : await reachEmbedded(place.dataFolder)
  const folder = place.migrationsFolder
  try {
    await checkVersion(reach)
    await migrate(reach.owner, { signIn: reach.kind === 'embedded', ...(folder ? { folder } : {}) })
  } catch (fault) {
    // What was started for it does not go on without it.
    await reach.stop?.()
    throw fault
  }
  return databaseOver({ ...reach, ...(place.connections ? { connections: place.connections } : {}) })
}

async function checkVersion({ kind, owner }: Reach): Promise<void> {
  const client = new pg.Client(owner)
  const version = await client
    .connect()
    .then(() => client.query('show server_version_num'))
    .catch(({ code, message }) => {
      // Not the error itself: it may carry the address, and the address a password.
      throw new WrongDatabase(
        `The database (${kind}) cannot be reached: ${code ?? message}. Is DATABASE_URL right?`,
      )
    })
    .finally(() => client.end())
  const number = Number(version.rows[0]?.server_version_num)
  if (number < oldest * 10_000)
    throw new WrongDatabase(
      `The database is PostgreSQL ${Math.floor(number / 10_000)}; ${oldest} is the oldest that will do.`,
    )
}

/** A server by address. Where roles cannot sign in, `role` is set as the connection starts and never reset. */
export function reachServer(url: string, roleUrls: Place['roleUrls'] = {}): Reach {
  return {
    kind: 'server',
    owner: { connectionString: url },
    role(role) {
      const own = roleUrls[role]
      if (own) return { connectionString: own, options: settings }
      return { connectionString: url, options: `${settings} -c role=${roleName(role)}` }
    },
  }
}

async function reachEmbedded(dataFolder = '.data/postgres'): Promise<Reach> {
  const server = await startEmbedded({ dataFolder })
  const to = (user: string) => ({
    host: server.socketFolder,
    user,
    database: 'childfirst',
    options: settings,
  })
  return {
    kind: 'embedded',
    owner: to('childfirst_owner'),
    role: role => to(roleName(role)),
    stop: server.stop,
  }
}

/** The database over connections to one that is there and migrated. */
export function databaseOver(reach: Reach): Database {
  const pools = new Map<Role | 'owner', pg.Pool>()
  const poolOf = (role: Role | 'owner'): pg.Pool => {
    let pool = pools.get(role)
    if (!pool) {
      const own = role === 'owner' ? reach.owner : reach.role(role)
      const forApp = { max: reach.connections ?? 10, statement_timeout: longestStatementMs }
      pool = openPool({ ...own, ...(role === 'app' ? forApp : { max: 2 }) })
      pools.set(role, pool)
    }
    return pool
  }
  const acting = (role: Role | 'owner'): Acting => ({
    statement: (text, values = []) => statement(poolOf(role), text, values),
    transaction: work => runTransaction(poolOf(role), undefined, work),
    pool: poolOf(role),
  })
  return {
    transaction: (scope, work) => runTransaction(poolOf('app'), scope, work),
    statement: (text, values = []) => statement(poolOf('app'), text, values),
    as: acting,
    async engine() {
      const rows = await statement<{ version: string }>(
        poolOf('app'),
        "select current_setting('server_version') as version",
        [],
      )
      return { kind: reach.kind, version: rows[0]?.version.split(' ')[0] ?? 'unknown' }
    },
    async close() {
      await Promise.all([...pools.values()].map(pool => pool.end()))
      await reach.stop?.()
    },
  }
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    types,
    pipeline: true,
    idleTimeoutMillis: 60_000,
  } as pg.PoolConfig)
  return outlivingItsConnections(pool)
}

async function statement<Row extends object>(
  pool: pg.Pool,
  text: string,
  values: readonly Value[],
): Promise<Row[]> {
  const client = await pool.connect()
  try {
    return (await send(client, text, values)).rows
  } finally {
    client.release()
  }
}
