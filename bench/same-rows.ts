import type pg from 'pg'
import { recordStep } from '../src/episodes/record-step.ts'
import type { Context } from '../src/kernel/context.ts'
import type { Database } from '../src/store/database.ts'
import { beginEpisodes, type Told } from './custody-story.ts'

// The rows that a step writes, without what makes them right: each step is recorded once for real, what it left behind
// is read, and is put into one plain statement over copies of the same tables with the same indexes. Only what differs
// from child to child is given; all else stands in the statement. No policy, no trigger, no foreign key, nothing looked up.

/** Where the copies are. */
const copies = 'unchecked'

/** The tables that recording writes to, and by which column the rows of one episode, or of its child, are found. */
const tables = {
  children: { by: 'id', of: 'child' },
  episodes: { by: 'id', of: 'episode' },
  episode_entries: { by: 'episode_id', of: 'episode' },
  duties: { by: 'episode_id', of: 'episode' },
  notices: { by: 'episode_id', of: 'episode' },
  trail: { by: 'child_id', of: 'child' },
} as const

type Table = keyof typeof tables
/** A kind of row that can be left out, to see what it costs. */
export type Kept = Table | 'kept answer'
type Column = Readonly<{ name: string; type: string; key: boolean }>
type Row = Readonly<Record<string, string | null>>
type Rows = ReadonlyMap<string, Row>
type Ids = Readonly<{ episode: string; child: string }>
type Columns = Readonly<Record<Table, readonly Column[]>>

const isMoment = ({ type }: Column): boolean => type === 'timestamp with time zone'
/** What the database itself gives a line of the trail. */
const givenByDefault = new Set(['era', 'tx'])

async function columnsOf(owner: pg.Pool, table: Table): Promise<readonly Column[]> {
  const { rows } = await owner.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       coalesce(a.attnum = any(i.indkey), false) as key
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [`public.${table}`],
  )
  return rows.filter(({ name }) => !givenByDefault.has(name))
}

async function allColumns(owner: pg.Pool): Promise<Columns> {
  const names = Object.keys(tables) as Table[]
  const found = await Promise.all(names.map(async table => [table, await columnsOf(owner, table)]))
  return Object.fromEntries(found)
}

/** Makes the empty copies: the same columns, checks, indexes and room on each page. */
export async function makeCopies(owner: pg.Pool): Promise<void> {
  await owner.query(`create schema ${copies}`)
  for (const table of [...Object.keys(tables), 'idempotency_keys']) {
    await owner.query(`create table ${copies}.${table} (like public.${table} including all)`)
    const { rows } = await owner.query(
      `select array_to_string(reloptions, ', ') as options from pg_class where oid = $1::regclass`,
      [`public.${table}`],
    )
    if (rows[0].options) await owner.query(`alter table ${copies}.${table} set (${rows[0].options})`)
  }
}

/** Puts what stands of these episodes before their steps into the copies; answers which child each is of. */
export async function copyEpisodes(
  owner: pg.Pool,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const columns = await allColumns(owner)
  const { rows } = await owner.query('select id, child_id from episodes where id = any($1)', [ids])
  const children = rows.map(row => row.child_id)
  for (const table of ['children', 'episodes', 'duties'] as const) {
    const names = columns[table].map(({ name }) => name).join(', ')
    const { by, of } = tables[table]
    await owner.query(
      `insert into ${copies}.${table} (${names}) select ${names} from public.${table} where ${by} = any($1)`,
      [of === 'child' ? children : ids],
    )
  }
  return new Map(rows.map(row => [row.id, row.child_id]))
}

async function snapshot(owner: pg.Pool, table: Table, { columns, ids }: { columns: Columns; ids: Ids }) {
  const said = columns[table].map(column =>
    isMoment(column)
      ? `round(extract(epoch from ${column.name}) * 1000)::text as ${column.name}`
      : `${column.name}::text`,
  )
  const { by, of } = tables[table]
  const { rows } = await owner.query<Row>(`select ${said.join(', ')} from public.${table} where ${by} = $1`, [
    ids[of],
  ])
  const keys = columns[table].filter(({ key }) => key)
  return new Map(rows.map(row => [keys.map(({ name }) => row[name]).join(' '), row]))
}

type Change = Readonly<{ table: Table; row: Row; was?: Row | undefined }>

/** What differs between two readings of everything of one episode. */
const changesBetween = (table: Table, before: Rows, after: Rows) =>
  [...after]
    .map(([key, row]): Change => ({ table, row, was: before.get(key) }))
    .filter(({ row, was }) => JSON.stringify(row) !== JSON.stringify(was))

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** How a value is written: what differs from child to child as a parameter, a moment by its distance from now. */
function sqlOf(column: Column, { row, table, given }: Pick<Change, 'row' | 'table'> & { given: Given }) {
  const value = row[column.name]
  if (value === null || value === undefined) return `null::${column.type}`
  if (isMoment(column)) return `$3::timestamptz + interval '${Number(value) - given.at} milliseconds'`
  if (table === 'episode_entries' && column.name === 'answers') return '$5::jsonb'
  if (table === 'notices' && column.name === 'id') return 'gen_random_uuid()'
  if (column.type !== 'uuid') return `${quoted(value)}::${column.type}`
  const place = [given.episode, given.child, undefined, given.line].indexOf(value)
  return place < 0 ? `${quoted(value)}::uuid` : `$${place + 1}::uuid`
}

type Given = Ids & Readonly<{ at: number; line: string; key: string; without: readonly Kept[] }>

/** One statement: rows that are new together for each table, rows that changed by their keys, and the answer kept. */
function statementOf(columns: Columns, changes: readonly Change[], given: Given): string {
  const writes: string[] = []
  for (const table of (Object.keys(tables) as Table[]).filter(one => !given.without.includes(one))) {
    const mine = changes.filter(change => change.table === table)
    const all = columns[table]
    const names = all.map(({ name }) => name).join(', ')
    const added = mine
      .filter(({ was }) => !was)
      .map(({ row }) => `(${all.map(column => sqlOf(column, { row, table, given })).join(', ')})`)
    if (added.length > 0) writes.push(`insert into ${copies}.${table} (${names}) values ${added.join(', ')}`)
    for (const { row, was } of mine.filter(one => one.was)) {
      const sayAll = (some: readonly Column[]) =>
        some.map(column => `${column.name} = ${sqlOf(column, { row, table, given })}`)
      const sets = sayAll(all.filter(({ name }) => row[name] !== was?.[name])).join(', ')
      const keys = sayAll(all.filter(({ key }) => key)).join(' and ')
      writes.push(`update ${copies}.${table} set ${sets} where ${keys}`)
    }
  }
  const allGiven = '(select $1::uuid, $2::uuid, $3::timestamptz, $4::uuid, $5::jsonb, $6::text) as given'
  return `with ${writes.map((text, index) => `w${index} as (${text})`).join(', ')} ${
    given.without.includes('kept answer')
      ? `select from ${allGiven}`
      : `insert into ${copies}.idempotency_keys (force_id, actor_id, key, request_hash, status, response)
        select ${given.key}, $6, repeat('0', 64), 201, '{"version":1}' from ${allGiven}`
  }`
}

type Sample = Readonly<{
  database: Database
  owner: pg.Pool
  sergeant: Context
  story: readonly Told[]
  without?: readonly Kept[]
}>

/**
 * What each step of the story writes, by step, as one statement: $1 the episode, $2 the child, $3 now, $4 an id for the line of the
 * trail, $5 the answers, $6 the idempotency key. Nothing may run beside it that changes duties.
 */
export async function sameRows({ database, owner, sergeant, story, without = [] }: Sample) {
  const [first, ...steps] = story
  if (!first) throw new Error('The rule begins with nothing.')
  const [episode] = await beginEpisodes({ database, sergeant, first }, 1)
  const { rows } = await owner.query('select child_id from episodes where id = $1', [episode])
  const ids = { episode: episode as string, child: rows[0].child_id as string }
  const columns = await allColumns(owner)
  const names = Object.keys(tables) as Table[]
  const look = () => Promise.all(names.map(table => snapshot(owner, table, { columns, ids })))
  const statements: Record<string, string> = {}
  let before = await look()
  for (const [index, told] of steps.entries()) {
    await recordStep(sergeant, { ...told, episodeId: ids.episode, version: index + 1 })
    const after = await look()
    const changes = names.flatMap((table, at) => changesBetween(table, before[at] as Rows, after[at] as Rows))
    const only = (table: Table) => changes.find(one => one.table === table && !one.was)?.row ?? {}
    const { recorded_at: at, recorded_by: by, force_id: force } = only('episode_entries')
    const key = `${force}::int, '${by}'::uuid`
    const given = { ...ids, at: Number(at), line: String(only('trail').id), key, without }
    statements[told.step] = statementOf(columns, changes, given)
    before = after
  }
  return statements
}

/** How many rows of each kind the steps of these episodes left: the same in the copies as in the tables themselves. */
export async function countRows(owner: pg.Pool, ids: readonly string[]): Promise<string> {
  const count = (schema: string) =>
    owner.query(
      `select (select count(*) from ${schema}.episode_entries where episode_id = any($1) and version > 1) as entries,
        (select sum(version) from ${schema}.episodes where id = any($1)) as versions,
        (select count(*) from ${schema}.duties where episode_id = any($1)) as duties,
        (select count(*) from ${schema}.duties where episode_id = any($1) and settled_at is not null) as settled,
        (select count(*) from ${schema}.notices where episode_id = any($1) and kind not in ('due', 'prompt')
          and created_at >= (select min(recorded_at) from ${schema}.episode_entries
            where episode_id = any($1) and version > 1)) as notices,
        (select count(*) from ${schema}.trail where about_id = any($1) and did = 'record step') as lines`,
      [ids],
    )
  const [ours, same] = await Promise.all([count('public'), count(copies)])
  const [one, other] = [ours, same].map(({ rows }) => JSON.stringify(rows[0]))
  if (one !== other) throw new Error(`The rows are not the same: ${one} of ours, ${other} in the copies.`)
  return one as string
}
