import { createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { to } from 'pg-copy-streams'
import { openDoor } from '../src/access/door.ts'
import { afterImport } from '../src/figures/search-file.store.ts'
import { workOutMeasure } from '../src/figures/work-out-measure.ts'
import type { Measure } from '../src/kernel/measure.ts'
import { queryOf } from '../src/kernel/measure-question.ts'
import { always } from '../src/kernel/measure-spans.ts'
import { measureCalled } from '../src/policy/index.ts'
import { as, cast, settleCast } from '../test/cast.ts'
import { openDuckdb } from './duckdb.ts'
import { benchDatabase, load, median, quantile, say } from './place.ts'

// A measure over generated searches, by month and group: counted from every row by PostgreSQL and by DuckDB, and worked
// out as the pages do, with nothing kept, with everything kept, and after one month's file was replaced by another.
// node scripts/run.mjs bench/measure.ts [rows] [rounds] [pages]

const [rows = 5_000_000, rounds = 5, pages = 200] = process.argv.slice(2).map(Number)
const months = 100
const { database, bare, engine, drop } = await benchDatabase(4)
openDoor(database)
await settleCast(database)
// A bench that begins elsewhere drops databases to which nobody is connected.
const held = await bare.connect()
const [id, split, source] = ['child-searches-no-further-action', 'officer_defined', 'metropolitan']
const measure = measureCalled(id) as Measure
const context = () => as(cast.felix, new Date())
const asked = { id, split, source, from: '2010-01-01', last: '2018-04-01' }

/** Every word that the measure looks at, in an order that a linear congruence makes; always the same rows. */
async function fill(): Promise<void> {
  const word = (words: readonly string[], by: number): string =>
    `(array[${words.map(one => `'${one}'`).join(',')}])[1 + (n * ${by}) % ${words.length}]`
  await bare.query(
    `insert into stop_search_files (force_id, id, name, sha256, rows_sha256, format, source_force, month, rows, bad_rows,
      imported_by, report)
    select 1, gen_random_uuid(), 'made', uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), 'csv', $1,
      date '2010-01-01' + m * interval '1 month', $2, 0, 'bench', '{}'
    from generate_series(0, $3 - 1) m`,
    [source, Math.floor(rows / months), months],
  )
  await bare.query(`insert into stop_searches (force_id, file_id, line, searched_at, searched_on, kind, sex, age_band,
      self_defined, officer_defined, law, object, outcome, self_defined_words, as_published)
    select 1, f.id, n, f.month + n % 28 + time '12:00', f.month + n % 28, 'person', ${word(['male', 'female'], 7)},
      ${word(['10-17', '18-24', '25-34', 'over 34', 'blank', 'under 10'], 5)}, 'white',
      ${word(['white', 'black', 'asian', 'mixed', 'other'], 3)}, ${word(['drugs', 'PACE section 1', 'section 60'], 11)},
      'drugs', ${word(['no further action', 'arrest', 'blank', 'community resolution'], 13)}, 'White - British',
      repeat('a row as it was published, ', 6) || n
    from (select * from stop_search_files order by month) f
    cross join lateral generate_series(1, f.rows) n`)
  await afterImport(database)
}

const started = performance.now()
await fill()
const { rows: size } = await bare.query(
  "select pg_size_pretty(pg_total_relation_size('stop_searches')) as size",
)
say(
  `${engine}; ${rows} rows, ${size[0].size}, made in ${((performance.now() - started) / 1000).toFixed(0)} s; ${load()}`,
)

const folder = '.cache/bench'
mkdirSync(folder, { recursive: true })
const duck = await openDuckdb()
if (duck) {
  const client = await bare.connect()
  const file = `${folder}/searches.csv`
  const text = `copy (select f.source_force, s.searched_on, s.age_band, s.officer_defined, s.outcome, s.as_published
    from stop_search_files f join stop_searches s on s.file_id = f.id) to stdout (format csv, header)`
  await pipeline(client.query(to(text)), createWriteStream(file))
  client.release()
  await duck.run(`copy (from read_csv('${file}')) to '${folder}/searches.parquet' (format parquet)`)
  await duck.run(`create table searches as from '${folder}/searches.parquet'`)
  say(`Parquet: ${(statSync(`${folder}/searches.parquet`).size / 1e6).toFixed(0)} MB`)
  rmSync(file)
}

type Sums = Readonly<{ counted: number; outOf: number }>
const sums = (all: readonly Readonly<{ counted: unknown; out_of: unknown }>[]): Sums => ({
  counted: all.reduce((sum, row) => sum + Number(row.counted), 0),
  outOf: all.reduce((sum, row) => sum + Number(row.out_of), 0),
})

const inDuckdb = (from: string) => async (): Promise<Sums> => {
  const { text } = queryOf(measure, 1, { ...always, split, source })
  const plain = text
    .replace(
      "to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM-DD')",
      "date_trunc('month', searched_on)",
    )
    .replace('published.stop_searches', from)
    .replace(/where force_id = \$1[\s\S]*\$4/, `where source_force = '${source}'`)
    .replaceAll("date_trunc('month', searched_on::timestamp)", "date_trunc('month', searched_on)")
    .replaceAll('::int', '')
  const read = await duck?.runAndReadAll(plain)
  return sums((read?.getRowObjects() ?? []) as never)
}

const inPostgres = async (): Promise<Sums> => {
  const { text, values } = queryOf(measure, 1, { ...always, split, source })
  const client = await bare.connect()
  await client.query("begin; select set_config('app.force', '1', true)")
  const { rows: found } = await client.query(text, values as unknown[])
  await client.query('commit')
  client.release()
  return sums(found)
}

const workedOut = async (): Promise<Sums> => {
  const { figure } = await workOutMeasure(context(), asked)
  const lines = figure?.lines ?? []
  return {
    counted: lines.reduce((sum, { counted }) => sum + Number(counted), 0),
    outOf: lines.reduce((sum, { outOf }) => sum + Number(outOf), 0),
  }
}

/** Another file for one month, with the same rows: what was counted of the other no longer holds. */
const replaceOne = `with old as (select * from stop_search_files where month = '2012-06-01' and replaced_by is null),
  fresh as (select gen_random_uuid() as id from old)
  select old.id as old, fresh.id as fresh from old, fresh`

async function replaceMonth(): Promise<void> {
  const { rows: both } = await bare.query(replaceOne)
  const { old, fresh } = both[0]
  const client = await bare.connect()
  await client.query('begin')
  await client.query(
    `insert into stop_search_files select force_id, $2, name, sha256, uuid_send(gen_random_uuid()), format, source_force,
      month, rows, bad_rows, imported_at, imported_by, report, $1 from stop_search_files where id = $1`,
    [old, fresh],
  )
  await client.query('update stop_searches set file_id = $2 where file_id = $1', [old, fresh])
  await client.query('update stop_search_files set replaced_by = $2 where id = $1', [old, fresh])
  await client.query('update stop_search_files set replaced_by = null where id = $1', [fresh])
  await client.query('commit')
  client.release()
}

const readings: Readonly<
  Record<string, Readonly<{ before?: () => Promise<unknown>; read: () => Promise<Sums> }>>
> = {
  ...(duck
    ? {
        'DuckDB, Parquet, every row': { read: inDuckdb(`'${folder}/searches.parquet'`) },
        'DuckDB, own table in memory, every row': { read: inDuckdb('searches') },
      }
    : {}),
  'PostgreSQL, the one query, every row': { read: inPostgres },
  'the figure, nothing kept': { before: () => bare.query('delete from figure_kept'), read: workedOut },
  'the figure, one month of a hundred replaced': { before: replaceMonth, read: workedOut },
  'the figure, kept': { read: workedOut },
}

const took = new Map<string, number[]>()
let known: Sums | undefined
for (let round = 0; round < rounds; round++)
  for (const [name, { before, read }] of Object.entries(readings)) {
    await before?.()
    const start = performance.now()
    const found = await read()
    took.set(name, [...(took.get(name) ?? []), performance.now() - start])
    known ??= found
    if (known.counted !== found.counted || known.outOf !== found.outOf)
      throw new Error(`${name} gives ${JSON.stringify(found)}, and not ${JSON.stringify(known)}.`)
  }
for (const name of Object.keys(readings)) {
  const times = took.get(name) ?? []
  say(`${name}: median ${median(times).toFixed(1)} ms (${times.map(time => time.toFixed(0)).join(' ')})`)
}

const each: number[] = []
for (let page = 0; page < pages; page++) {
  const start = performance.now()
  await workedOut()
  each.push(performance.now() - start)
}
say(
  `${pages} times kept: p50 ${quantile(each, 0.5).toFixed(1)}, p99 ${quantile(each, 0.99).toFixed(1)} ms; ${load()}`,
)
held.release()
duck?.closeSync()
rmSync(`${folder}/searches.parquet`, { force: true })
await drop()
