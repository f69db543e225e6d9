import pg from 'pg'
import { deliverDue } from '../src/partners/deliver.ts'
import type { Acting } from '../src/store/database.ts'

// A process that delivers what is due, once, to be killed by a test while it does.

const { options, origin } = JSON.parse(process.argv[2] ?? '{}') as { options: pg.PoolConfig; origin: string }
const pool = new pg.Pool(options)
const clock = {
  statement: async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows,
} as unknown as Acting

await deliverDue(clock, {
  mail: { route: { none: true }, from: 'nobody@example.org', origin },
  thisMachine: true,
  now: () => new Date(),
  turn: 1,
})
await pool.end()
