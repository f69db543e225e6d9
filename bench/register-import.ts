import { openDoor } from '../src/access/door.ts'
import { beginImport, takeInMore, viewImport } from '../src/registers/take-in.ts'
import { as, cast, settleCast } from '../test/cast.ts'
import { benchDatabase, load, say } from './place.ts'

// 30,000 people's training from a CSV file of which one row in fifty is bad: sent, tried, taken in, and sent again.
// Beside it the same good rows as one bare insert of JSON, without a check, a history or a trail.
// node scripts/run.mjs bench/register-import.ts [rows]

const rows = Number(process.argv[2] ?? 30_000)
const wrong = [
  'P{n},Trauma,31/02/2026,Completed,North,Constable',
  'P{n},Trauma,02/03/2026,perhaps,North,Constable',
]
const lines = Array.from({ length: rows }, (_, at) =>
  at % 50 === 49
    ? String(wrong[(at / 50) & 1]).replace('{n}', String(at))
    : `P${at},Trauma,02/03/2026,Completed,North,Constable`,
)
const bytes = Buffer.from(['Staff number,Course,Date,Status,BCU,Rank', ...lines].join('\n'))
const { database, bare, drop } = await benchDatabase(4)
try {
  openDoor(database)
  await settleCast(database)
  const tariq = as(cast.tariq, new Date())
  for (const turn of ['first', 'again'] as const) {
    const began = performance.now()
    const file = { register: 'training', fileName: 'training.csv', bytes }
    const { importId } = await beginImport(tariq, file)
    const wanted = { register: 'training', importId }
    const sent = performance.now()
    await viewImport(tariq, wanted)
    const tried = performance.now()
    while (!(await takeInMore(tariq, wanted)).isDone);
    const ended = performance.now()
    const { kept } = await viewImport(tariq, wanted)
    const seconds = (ms: number) => (ms / 1000).toFixed(1)
    say(
      `${turn}: ${kept.added} added, ${kept.same} as they were, ${kept.bad.length} bad; sent ${seconds(sent - began)} s, ` +
        `tried ${seconds(tried - sent)} s, taken in ${seconds(ended - tried)} s (${Math.round(rows / ((ended - tried) / 1000))} rows/s), ${load()}`,
    )
  }
  await bare.query('create table bare_rows (id bigserial primary key, answers jsonb)')
  const began = performance.now()
  const { rows: kept } = await bare.query(
    'insert into bare_rows (answers) select answers from register_rows where register = $1 returning 1',
    ['training'],
  )
  say(`bare: ${kept.length} rows in ${((performance.now() - began) / 1000).toFixed(2)} s`)
} finally {
  await drop()
}
