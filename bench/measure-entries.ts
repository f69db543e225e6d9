import { openDoor } from '../src/access/door.ts'
import { workOutMeasure } from '../src/figures/work-out-measure.ts'
import type { Measure } from '../src/kernel/measure.ts'
import { queryOf } from '../src/kernel/measure-question.ts'
import { always } from '../src/kernel/measure-spans.ts'
import { measureCalled } from '../src/policy/index.ts'
import { as, cast, settleCast } from '../test/cast.ts'
import { benchDatabase, load, median, quantile, say } from './place.ts'

// A measure over made-up entries of episodes: counted from every row, worked out with nothing kept, kept, and after one
// child was touched.
// node scripts/run.mjs bench/measure-entries.ts [entries] [rounds] [pages]

const [entries = 5_000_000, rounds = 5, pages = 200] = process.argv.slice(2).map(Number)
const episodes = Math.floor(entries / 10)
const { database, bare, engine, drop } = await benchDatabase(4)
openDoor(database)
await settleCast(database)
const [id, split] = ['missing-by-grade', 'answer']
const measure = measureCalled(id) as Measure
const [who, agency] = [cast.felix.id, cast.felix.agency.id]

/** One child to ten episodes, one episode to ten entries, from 2018 to November 2026. */
async function fill(): Promise<void> {
  await bare.query(`insert into children (force_id, id, family_name, given_names, born_on, sex, ethnicity, borough)
    select 1, gen_random_uuid(), 'Made', 'Up', date '2012-01-01' + n % 3000, (array['female', 'male'])[1 + n % 2],
      (array['A1', 'B2', 'W1', 'M3', 'O9', 'NS'])[1 + n % 6], 'Lambeth'
    from generate_series(1, ${Math.ceil(episodes / 10)}) n`)
  await bare.query(
    `create table made as select row_number() over () as n, id from children where family_name = 'Made'`,
  )
  await bare.query(`insert into episodes (force_id, id, child_id, pathway, in_force_from, version, started_at)
    select 1, gen_random_uuid(), m.id, 'missing-child', '2025-01-01', 10,
      timestamptz '2018-01-01 12:00Z' + k * interval '1 second' * ${Math.floor(280_000_000 / episodes)}
    from generate_series(1, ${episodes}) k join made m on m.n = 1 + (k - 1) / 10`)
  await bare.query(`insert into episode_entries (force_id, episode_id, version, step, happened_at, recorded_at, recorded_by,
      agency_id, answers)
    select 1, e.id, v, case v when 2 then 'graded' else 'familyUpdated' end, e.started_at + v * interval '1 hour',
      e.started_at + v * interval '1 hour', '${who}', '${agency}',
      case v when 2 then jsonb_build_object('grade', (array['high', 'medium', 'low'])[1 + extract(day from e.started_at)::int % 3])
        else '{}' end
    from (select * from episodes order by started_at) e cross join generate_series(1, 10) v`)
  await bare.query('vacuum analyze episodes, episode_entries, children')
}

const started = performance.now()
await fill()
const { rows: size } = await bare.query(
  "select pg_size_pretty(pg_total_relation_size('episode_entries')) as size",
)
say(
  `${engine}; ${entries} entries, ${size[0].size}, made in ${((performance.now() - started) / 1000).toFixed(0)} s; ${load()}`,
)

/** A late grade for one episode of the last month, with its line on the trail. */
async function touch(): Promise<void> {
  const client = await bare.connect()
  await client.query('begin')
  await client.query(`with one as (select * from episodes order by started_at desc limit 1),
    entry as (insert into episode_entries (force_id, episode_id, version, step, happened_at, recorded_at, recorded_by,
        agency_id, answers)
      select 1, id, version + 1, 'graded', started_at, now(), '${who}', '${agency}', '{"grade": "high"}' from one)
    insert into trail (force_id, id, who, did, about, about_id, child_id, allowed, because, request_id)
    select 1, gen_random_uuid(), '${who}', 'record step', 'episode', id, child_id, true, 'bench', 'bench' from one`)
  await client.query(
    'update episodes set version = version + 1 where started_at = (select max(started_at) from episodes)',
  )
  await client.query('commit')
  client.release()
}

const total = (rows: readonly Readonly<{ counted: unknown }>[]): number =>
  rows.reduce((sum, { counted }) => sum + Number(counted), 0)

async function inPostgres(): Promise<number> {
  const { text, values } = queryOf(measure, 1, { ...always, split })
  const client = await bare.connect()
  await client.query("begin; select set_config('app.force', '1', true)")
  const { rows } = await client.query(text, values as unknown[])
  await client.query('commit')
  client.release()
  return total(rows)
}

async function workedOut(): Promise<number> {
  const { figure } = await workOutMeasure(as(cast.felix, new Date()), { id, split })
  return total(figure?.lines ?? [])
}

const readings: Readonly<
  Record<string, Readonly<{ before?: () => Promise<unknown>; read: () => Promise<number> }>>
> = {
  'the figure, nothing kept': { before: () => bare.query('delete from figure_kept'), read: workedOut },
  'the figure, one child touched': { before: touch, read: workedOut },
  'PostgreSQL, the one query, every row': { read: inPostgres },
  'the figure, kept': { read: workedOut },
}
const took = new Map<string, number[]>()
for (let round = 0; round < rounds; round++) {
  const found = new Map<string, number>()
  for (const [name, { before, read }] of Object.entries(readings)) {
    await before?.()
    const start = performance.now()
    found.set(name, await read())
    took.set(name, [...(took.get(name) ?? []), performance.now() - start])
  }
  const [, ...numbers] = [...found.values()]
  if (new Set(numbers).size !== 1) throw new Error(`They differ: ${JSON.stringify([...found])}`)
}
for (const [name, times] of took)
  say(`${name}: median ${median(times).toFixed(1)} ms (${times.map(time => time.toFixed(0)).join(' ')})`)
const each: number[] = []
for (let page = 0; page < pages; page++) {
  const start = performance.now()
  await workedOut()
  each.push(performance.now() - start)
}
say(
  `${pages} times kept: p50 ${quantile(each, 0.5).toFixed(1)}, p99 ${quantile(each, 0.99).toFixed(1)} ms; ${load()}`,
)
await drop()
