import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { tellDue } from '../src/episodes/reminders.store.ts'
import { startReminders } from '../src/episodes/reminders.ts'
import { databaseOver, type Reach } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'
import { settleCast } from '../test/cast.ts'
import { type BenchDatabase, benchDatabase, load, median, quantile, say } from './place.ts'

// Open clocks, of which a number fall due each second, beside pg-boss in the same run: how late, how fast a backlog
// drains, and whether each is told exactly once while the processes that watch are killed with SIGKILL.
// node scripts/run.mjs bench/clocks.ts [open] [due a second] [seconds] [rounds]

const backlog = 40_000
const rest = 25

/** A process that watches until it is killed. */
async function watch(connection: string): Promise<void> {
  const config = JSON.parse(connection)
  const reach: Reach = { kind: 'server', owner: config, role: () => config }
  startReminders(databaseOver(reach), { shortest: rest })
}

type Sizes = Readonly<{ open: number; rate: number; seconds: number }>

async function fill({ bare, database }: BenchDatabase, { open }: Sizes): Promise<void> {
  await settleCast(database)
  const childId = newId()
  await bare.query(
    "insert into children (force_id, id, given_names, family_name) values (1, $1, 'Kit', 'Tester')",
    [childId],
  )
  await bare.query(
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, started_at)
     select 1, gen_random_uuid(), $1, 'custody', '2025-01-01', now() from generate_series(1, $2::int / 100)`,
    [childId, open],
  )
  await bare.query(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, state, opened_at, due_at)
     select 1, e.id, 'reviewed', n, e.child_id, e.pathway, 'inspector', 'open', now(), now() + interval '1 day' + random() * interval '60 days'
     from episodes e, generate_series(1, 100) n`,
  )
  // So that lateness is when a row was written, not when its transaction began.
  await bare.query('alter table reminders alter column reminded_at set default clock_timestamp()')
  await bare.query('vacuum (analyze)')
}

/** Lets a number of duties fall due: at once, or evenly over some seconds from a moment on. */
async function fallDue(
  { bare }: BenchDatabase,
  count: number,
  from: Date,
  perSecond?: number,
): Promise<void> {
  await bare.query('truncate reminders, notices')
  await bare.query(
    `with chosen as (select d.force_id, d.episode_id, d.step, d.occurrence, row_number() over () as n
       from duties d where due_at > now() + interval '1 hour' limit $1)
     update duties d set reminded_at = null, due_at = $2::timestamptz + coalesce(n / $3::float8, 0) * interval '1 second'
     from chosen c where (d.force_id, d.episode_id, d.step, d.occurrence) = (c.force_id, c.episode_id, c.step, c.occurrence)`,
    [count, from, perSecond ?? null],
  )
  await bare.query('vacuum (analyze) duties')
}

async function drain({ database }: BenchDatabase): Promise<number> {
  const clock = database.as('clock')
  const start = performance.now()
  let told = 0
  const work = async () => {
    for (let n = await tellDue(clock, 500); n > 0; n = await tellDue(clock, 500)) told += n
  }
  await Promise.all([work(), work()])
  if (told !== backlog) throw new Error(`Told ${told} of ${backlog}.`)
  return (told / (performance.now() - start)) * 1000
}

async function emptyPoll({ database }: BenchDatabase): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 200; turn++) {
    const start = performance.now()
    await tellDue(database.as('clock'), 500)
    times.push(performance.now() - start)
  }
  return median(times)
}

const lateness = (late: readonly number[], expected: number): string =>
  `p50 ${quantile(late, 0.5).toFixed(0)} p99 ${quantile(late, 0.99).toFixed(0)} max ${quantile(late, 1).toFixed(0)} ms, ${late.length} of ${expected}, ${load()}`

async function toldLate({ bare }: BenchDatabase): Promise<readonly number[]> {
  const { rows } = await bare.query(
    'select (extract(epoch from reminded_at - due_at) * 1000)::float8 as late from reminders',
  )
  return rows.map(({ late }) => late)
}

async function ours(bench: BenchDatabase, { rate, seconds }: Sizes): Promise<string> {
  await fallDue(bench, rate * seconds, new Date(Date.now() + 8000), rate)
  const both = [1, 2].map(() => startReminders(bench.database, { shortest: rest }))
  await pause((seconds + 12) * 1000)
  await Promise.all(both.map(one => one.stop()))
  return lateness(await toldLate(bench), rate * seconds)
}

/** Two processes watch; every second one of them is killed and another takes its place. */
async function underFire(bench: BenchDatabase, { rate, seconds }: Sizes): Promise<string> {
  await fallDue(bench, rate * seconds, new Date(Date.now() + 8000), rate)
  const config = JSON.stringify(bench.reach.role('clock'))
  const begin = (): ChildProcess =>
    spawn(process.execPath, [process.argv[1] as string, 'watch', config], { stdio: 'ignore' })
  const watching = [begin(), begin()]
  let killed = 0
  for (const until = Date.now() + (seconds + 8) * 1000; Date.now() < until; killed++) {
    await pause(1000)
    watching.shift()?.kill('SIGKILL')
    watching.push(begin())
  }
  await pause(4000)
  for (const one of watching) one.kill('SIGKILL')
  const { rows } = await bench.bare.query('select count(*)::int as notices from notices')
  const { rows: kept } = await bench.bare.query('select count(*)::int as told from reminders')
  const expected = rate * seconds
  if (rows[0].notices !== expected || kept[0].told !== expected)
    throw new Error(`Not exactly once: ${rows[0].notices} notices, ${kept[0].told} told, of ${expected}.`)
  return `${killed} kills, exactly once each: ${lateness(await toldLate(bench), expected)}`
}

async function peer({ reach }: BenchDatabase, { rate, seconds }: Sizes): Promise<readonly [number, string]> {
  const boss = new PgBoss({ ...(reach.owner as object), schema: 'pgboss', max: 8 })
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue('fire').catch(() => {})
  const add = async (count: number, when: (index: number) => Date) => {
    for (let from = 0; from < count; from += 5000)
      await boss.insert(
        Array.from({ length: Math.min(5000, count - from) }, (_, k) => {
          const startAfter = when(from + k)
          return { name: 'fire', data: { due: startAfter.getTime() }, startAfter }
        }),
      )
  }
  await add(200_000, index => new Date(Date.now() + 86_400_000 + index * 1000))
  await add(backlog / 2, () => new Date(Date.now() - 1000))
  let stop = false
  let late: number[] = []
  const loop = async (untilEmpty: boolean) => {
    while (!stop) {
      const jobs = await boss.fetch<{ due: number }>('fire', { batchSize: 500 })
      if (!jobs?.length) {
        if (untilEmpty) return
        await pause(rest)
        continue
      }
      await boss.complete(
        'fire',
        jobs.map(job => job.id),
      )
      for (const { data } of jobs) late.push(Date.now() - data.due)
    }
  }
  const start = performance.now()
  await Promise.all([loop(true), loop(true)])
  const drained = (late.length / (performance.now() - start)) * 1000
  late = []
  const from = Date.now() + 8000
  await add(rate * seconds, index => new Date(from + (index * 1000) / rate))
  const both = [loop(false), loop(false)]
  await pause(from - Date.now() + (seconds + 4) * 1000)
  stop = true
  await Promise.all(both)
  const said = lateness(late, rate * seconds)
  await boss.stop({ graceful: false })
  return [drained, said]
}

async function run(sizes: Sizes, rounds: number): Promise<void> {
  const bench = await benchDatabase(8)
  try {
    await fill(bench, sizes)
    say(
      `${bench.engine}: ${sizes.open} open; empty poll p50 ${(await emptyPoll(bench)).toFixed(2)} ms, ${load()}`,
    )
    const ratios: number[] = []
    for (let round = 1; round <= rounds; round++) {
      const [theirs, theirLateness] = await peer(bench, sizes)
      await bench.bare.query('drop schema pgboss cascade')
      await fallDue(bench, backlog, new Date(Date.now() - 60_000))
      const drained = await drain(bench)
      ratios.push(drained / theirs)
      say(
        `drain: ours ${drained.toFixed(0)}/s, pg-boss ${theirs.toFixed(0)}/s: ${(drained / theirs).toFixed(1)} times`,
      )
      say(`lateness, ours: ${await ours(bench, sizes)}`)
      say(`lateness, pg-boss (200000 waiting): ${theirLateness}`)
    }
    say(`median drain ${median(ratios).toFixed(1)} times pg-boss`)
    say(`under fire: ${await underFire(bench, sizes)}`)
  } finally {
    await bench.drop()
  }
}

const [first, ...others] = process.argv.slice(2)
if (first === 'watch') await watch(others[0] ?? '')
else {
  const [rate = 1000, seconds = 20, rounds = 2] = others.map(Number)
  await run({ open: Number(first ?? 1_000_000), rate, seconds }, rounds)
}
