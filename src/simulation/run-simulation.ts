import { startSealing } from '../access/seal-trail.ts'
import type { Database } from '../store/database.ts'
import { analyse } from './cast.store.ts'
import { inParts } from './in-parts.ts'
import { looksOnTrail } from './invariants.store.ts'
import { checkInvariants } from './invariants.ts'
import type { Plan } from './lives.ts'
import { type Asked, planFrom, usage } from './plan-from.ts'
import { digestOf, settle, simulate } from './simulate.ts'
import type { Tally } from './tally.ts'

type Say = (line: string) => void

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
  const before = plan.check ? await looksOnTrail(database) : 0
  const { processes = 1 } = plan
  const tally = await timed(say, () =>
    processes > 1 ? inParts({ args, processes, say }) : lived(database, plan, say),
  )
  process.send?.({ tally })
  if (plan.part) return 0
  await analyse(database)
  say(`Everything recorded in this database, ids apart: ${await digestOf(database)}`)
  return plan.check ? check(database, { plan, looks: before + tally.looks }, say) : 0
}

/** Lives the plan, sealing the trail meanwhile as the program does. Told to end, it ends the lives it has begun first. */
async function lived(database: Database, plan: Asked, say: Say): Promise<Tally> {
  const sealing = await startSealing(database, { interval: 5_000 })
  const began = performance.now()
  const inTime = (line: string) => say(`${Math.round((performance.now() - began) / 1000)} s: ${line}`)
  const ends = began + 60_000 * (plan.minutes ?? Number.POSITIVE_INFINITY)
  let isAsked = false
  const stop = () => {
    isAsked = true
  }
  process.once('SIGTERM', stop)
  try {
    return await simulate(plan, { say: inTime, isTime: () => isAsked || performance.now() > ends })
  } finally {
    process.off('SIGTERM', stop)
    await sealing.stop()
  }
}

async function timed(say: Say, living: () => Promise<Tally>): Promise<Tally> {
  const began = performance.now()
  const tally = await living()
  told(tally, (performance.now() - began) / 1000, say)
  return tally
}

function told(tally: Tally, seconds: number, say: Say): void {
  const { children, episodes, entries, corrections, refused, led, looks, victim, suspect } = tally
  say(
    `Simulated ${children} children, ${episodes} episodes and ${entries} entries (${corrections} of them corrections; ${refused} answers refused) in ${seconds.toFixed(1)} s: ${Math.round(entries / seconds)} entries a second.`,
  )
  say(
    `${victim} children became victims and ${suspect} suspects; ${led} episodes were begun from others, and ${looks} times an episode was opened.`,
  )
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const busy = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1)
  say(
    `This process, the database apart, took ${busy} s of processor time and ${Math.round(maxRSS / 1024)} MB at most.`,
  )
}

type Expected = Readonly<{ plan: Plan; looks: number }>

async function check(database: Database, { plan, looks }: Expected, say: Say): Promise<number> {
  const began = performance.now()
  const found = await looksOnTrail(database)
  const { episodes, entries, trail, faults } = await checkInvariants(database, plan.until)
  const all =
    found === looks ? faults : [`The trail has ${found} looks at an episode, not ${looks}.`, ...faults]
  for (const fault of all.slice(0, 50)) say(fault)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(
    `Checked ${episodes} episodes, ${entries} entries, ${looks} looks and ${trail} lines of the trail in ${seconds} s: ${all.length === 0 ? 'every promise holds' : `${all.length} faults`}.`,
  )
  return all.length === 0 ? 0 : 1
}
