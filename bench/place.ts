import { randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import pg from 'pg'
import { type Database, databaseOver, type Reach, reachServer } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { roleName } from '../src/store/roles.ts'

/** A database as durable as the real one, migrated and empty: fsync and synchronous_commit are on, unlike in tests. */
export type BenchDatabase = Readonly<{
  database: Database
  reach: Reach
  engine: string
  /** Bare connections of the owner, without pipelining: what somebody would write first. */
  bare: pg.Pool
  drop(): Promise<void>
}>

/** On the server that DATABASE_URL names, or on an embedded one of the benches' own. */
export async function benchDatabase(connections: number, keep?: string): Promise<BenchDatabase> {
  const server = await reachOf()
  const name = keep ?? `cf_bench_${randomBytes(4).toString('hex')}`
  const owner = new pg.Client(server('postgres').owner)
  await owner.connect()
  const { rowCount } = await owner.query('select from pg_database where datname = $1', [name])
  await dropLeftovers(owner)
  if (rowCount === 0) await owner.query(`create database ${name} template template0 encoding 'UTF8'`)
  const reach = server(name)
  await migrate(reach.owner, { signIn: reach.kind === 'embedded' })
  const database = databaseOver({ ...reach, connections })
  const bare = new pg.Pool({ ...reach.owner, max: connections })
  // A connection that the server closes while its database is dropped is no fault of the bench.
  bare.on('error', () => {})
  const { rows } = await bare.query(
    "select current_setting('server_version') as v, current_setting('fsync') || current_setting('synchronous_commit') as d",
  )
  if (rows[0].d !== 'onon') throw new Error('The database is not durable: its figures would not count.')
  const drop = async () => {
    await bare.end()
    await database.close()
    // The server's own vacuum may be at work in it; then a later run drops it.
    if (!keep) await owner.query(`drop database if exists ${name} with (force)`).catch(() => {})
    await owner.end()
  }
  return { database, reach, bare, engine: `PostgreSQL ${rows[0].v.split(' ')[0]}, ${reach.kind}`, drop }
}

/** Databases of benches that are over: nobody is connected to them. */
async function dropLeftovers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `select d.datname as name from pg_database d where d.datname ~ '^cf_bench_[0-9a-f]{8}$'
       and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
  )
  for (const { name } of rows) await owner.query(`drop database if exists ${name}`).catch(() => {})
}

async function reachOf(): Promise<(database: string) => Reach> {
  const url = process.env.DATABASE_URL
  if (url)
    return database => {
      const parsed = new URL(url)
      parsed.pathname = `/${database}`
      return reachServer(parsed.href)
    }
  const settings = { max_connections: 120, shared_buffers: '1GB', max_wal_size: '8GB' }
  const { socketFolder } = await startEmbedded({ dataFolder: '.cache/bench/postgres', settings })
  const to = (user: string, database: string) => ({
    host: socketFolder,
    user,
    database,
    options: '-c jit=off',
  })
  return database => ({
    kind: 'embedded',
    owner: to('childfirst_owner', database),
    role: role => to(roleName(role), database),
  })
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
export const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] as number

/** The value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] as number

/** What a stretch of work came to: how many a second, how long each took, and processor time of this process for one. */
export type Pace = Readonly<{ perSecond: number; p50: number; p99: number; cpu: number }>

/** Works off a list at a number of tasks at once, each task beginning the next when it ends. */
export async function pace(tasks: readonly (() => Promise<unknown>)[], atOnce: number): Promise<Pace> {
  const times: number[] = []
  let next = 0
  const before = process.cpuUsage()
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let task = tasks[next++]; task; task = tasks[next++]) {
        const from = performance.now()
        await task()
        times.push(performance.now() - from)
      }
    }),
  )
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return {
    perSecond: Math.round((tasks.length / took) * 1000),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (user + system) / 1000 / tasks.length,
  }
}

/** A pace in words. */
export const inWords = ({ perSecond, p50, p99, cpu }: Pace): string =>
  `${perSecond}/s (p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms, ${cpu.toFixed(3)} ms of node)`
