import { parseArgs } from 'node:util'
import type { Database } from '../store/database.ts'
import { analyse } from './cast.store.ts'
import { checkInvariants } from './invariants.ts'
import { digestOf, type Plan, settle, simulate } from './simulate.ts'

type Say = (line: string) => void

const usage = `Say how many children, for how many days, and from which seed:
  npm run simulate -- --children 300 --days 14 --seed 1 [--until 2026-11-22T12:00] [--check]
The same seed gives the same lives. --check looks at every promise of the whole database afterwards.`

/** What was asked for on the command line; nothing when it makes no sense. */
export function planFrom(args: readonly string[], now: Date): (Plan & { check: boolean }) | undefined {
  const texts = { children: '', days: '', seed: '', until: '' }
  const string = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { children: string, days: string, seed: string, until: string, check: { type: 'boolean' } },
    })
    const given = { ...texts, ...values }
    const [children, days] = [Number(given.children), Number(given.days)]
    const until = given.until ? new Date(given.until) : now
    if (!(Number.isInteger(children) && children > 0 && days > 0 && given.seed) || Number.isNaN(+until))
      return undefined
    return { children, days, seed: given.seed, until, check: values.check === true }
  } catch {
    return undefined
  }
}

/** Simulates as the command line says, and says what came of it. Resolves to the exit code. */
export async function runSimulation(
  database: Database,
  { args, now, fictional }: Readonly<{ args: readonly string[]; now: Date; fictional: boolean }>,
  say: Say,
): Promise<number> {
  const plan = planFrom(args, now)
  if (!plan) say(usage)
  if (!fictional) say('This database belongs to a real force: nothing is simulated in it.')
  if (!plan || !fictional) return 1
  await settle(database)
  const began = performance.now()
  const { children, episodes, entries, corrections, refused } = await simulate(plan, say)
  const seconds = (performance.now() - began) / 1000
  await analyse(database)
  say(
    `Simulated ${children} children, ${episodes} episodes and ${entries} entries (${corrections} of them corrections; ${refused} answers refused) in ${seconds.toFixed(1)} s: ${Math.round(entries / seconds)} entries a second.`,
  )
  say(`Everything recorded in this database, ids apart: ${await digestOf(database)}`)
  return plan.check ? check(database, plan.until, say) : 0
}

async function check(database: Database, now: Date, say: Say): Promise<number> {
  const began = performance.now()
  const { episodes, entries, trail, faults } = await checkInvariants(database, now)
  for (const fault of faults.slice(0, 50)) say(fault)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `Checked ${episodes} episodes, ${entries} entries and ${trail} lines of the trail in ${seconds} s: ${faults.length === 0 ? 'every promise holds' : `${faults.length} faults`}.`,
  )
  return faults.length === 0 ? 0 : 1
}
