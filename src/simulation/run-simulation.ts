import { parseArgs } from 'node:util'
import { startSealing } from '../access/seal-trail.ts'
import type { Database } from '../store/database.ts'
import { analyse } from './cast.store.ts'
import { looksOnTrail } from './invariants.store.ts'
import { checkInvariants } from './invariants.ts'
import type { Plan } from './lives.ts'
import { digestOf, settle, simulate } from './simulate.ts'
import type { Tally } from './tally.ts'

type Say = (line: string) => void
type Asked = Plan & Readonly<{ check: boolean; minutes?: number }>

const usage = `Say how many children, for how many days, and from which seed:
  npm run simulate -- --children 300 --days 14 --seed 1 [--until 2026-11-22T12:00] [--check]
    [--victims 60] [--suspects 50]   children who become victims, or suspects, at least
    [--happenings 5]                 happenings a year for a child to whom as much happens as to most
    [--minutes 20]                   stop after so many minutes, with the lives that are over by then
    [--skip 0]                       households that have been lived already, to go on after a stop
The same seed gives the same lives. --check looks at every promise of the whole database afterwards.`

const texts = {
  children: '',
  days: '',
  seed: '',
  until: '',
  victims: '',
  suspects: '',
  happenings: '',
  skip: '',
  minutes: '',
}
const options = {
  ...Object.fromEntries(Object.keys(texts).map(name => [name, { type: 'string' as const }])),
  check: { type: 'boolean' as const },
}

const isCount = (number: number): boolean => Number.isInteger(number) && number >= 0

/** What was asked for on the command line; nothing when it makes no sense. */
export function planFrom(args: readonly string[], now: Date): Asked | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options })
    const given: typeof texts = { ...texts, ...values }
    const [children, days] = [Number(given.children), Number(given.days)]
    const until = given.until ? new Date(given.until) : now
    const more = {
      victims: Number(given.victims),
      suspects: Number(given.suspects),
      skip: Number(given.skip),
      minutes: Number(given.minutes),
    }
    const pace = Number(given.happenings || 5) / 365
    const isSense = children > 0 && days > 0 && given.seed && !Number.isNaN(+until) && pace >= 0
    if (!isSense || ![children, ...Object.values(more)].every(isCount)) return undefined
    if (Math.max(more.victims, more.suspects) > children) return undefined
    const asked = Object.fromEntries(Object.entries(more).filter(([, count]) => count > 0))
    const { seed } = given
    const set = given.happenings ? { pace } : {}
    return { children, days, seed, until, ...asked, ...set, check: 'check' in values }
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
  const before = plan.check ? await looksOnTrail(database) : 0
  const tally = await lived(database, plan, say)
  await analyse(database)
  say(`Everything recorded in this database, ids apart: ${await digestOf(database)}`)
  return plan.check ? check(database, { plan, looks: before + tally.looks }, say) : 0
}

/** Lives the plan, sealing the trail meanwhile as the program does. */
async function lived(database: Database, plan: Asked, say: Say): Promise<Tally> {
  const sealing = await startSealing(database, { interval: 5_000 })
  const began = performance.now()
  const inTime = (line: string) => say(`${Math.round((performance.now() - began) / 1000)} s: ${line}`)
  try {
    const isTime = () => performance.now() - began > 60_000 * (plan.minutes ?? Number.POSITIVE_INFINITY)
    const tally = await simulate(plan, inTime, isTime)
    told(tally, (performance.now() - began) / 1000, say)
    return tally
  } finally {
    await sealing.stop()
  }
}

function told(tally: Tally, seconds: number, say: Say): void {
  const { children, episodes, entries, corrections, refused, led, victim, suspect } = tally
  say(
    `Simulated ${children} children, ${episodes} episodes and ${entries} entries (${corrections} of them corrections; ${refused} answers refused) in ${seconds.toFixed(1)} s: ${Math.round(entries / seconds)} entries a second.`,
  )
  say(`${victim} children became victims and ${suspect} suspects; ${led} episodes were begun from others.`)
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
