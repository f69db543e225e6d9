import { createHash } from 'node:crypto'
import type { Database } from '../store/database.ts'
import { castForce } from './cast.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { type Household, householdFrom } from './households.ts'
import { type Incident, incidentsIn } from './incidents.ts'
import { liveHousehold } from './live-household.ts'
import { livesOf, settleLondon } from './london.store.ts'
import { london } from './london.ts'
import type { Tally } from './walk-episode.ts'

/** How many children, for how many days up to when, and from which seed. */
export type Plan = Readonly<{
  children: number
  days: number
  seed: string
  until: Date
  /** Happenings a day for a child to whom as much happens as to most. */
  pace?: number
  /** Households in which something is to happen at a set time, besides the others. */
  staged?: readonly Staged[]
}>

/** One thing that is to happen to some child, hours before the end. */
export type Staged = Readonly<{
  borough: string
  age: number
  pathway: string
  hoursAgo: number
  unitId?: string
}>

type Say = (line: string) => void

/** About five happenings a year for a child known to the police. */
const usualPace = 0.013
const hour = 3_600_000
const atOnce = 8

type Life = Readonly<{ household: Household; incidents: readonly Incident[]; chance: Chance }>

/** Households until there are as many children as asked for. */
function* livesFrom(plan: Plan, chance: Chance): Generator<Life> {
  const from = new Date(+plan.until - plan.days * 24 * hour)
  const { until } = plan
  const span = { from, until, pace: plan.pace ?? usualPace, chance }
  for (const [index, staged] of (plan.staged ?? []).entries()) {
    const { borough, age } = staged
    const own = chance.apart(`staged ${index}`)
    const household = householdFrom(`staged ${index}`, own, { from, until, borough, age, atMost: 1 })
    const at = new Date(+plan.until - staged.hoursAgo * hour)
    const { pathway, unitId } = staged
    const incidents = household.children.map(child => ({
      child,
      pathway,
      at,
      chance: own,
      ...(unitId ? { unitId } : {}),
    }))
    yield { household, incidents, chance: own }
  }
  for (let made = 0, index = 0; made < plan.children; index++) {
    const own = chance.apart(`household ${index}`)
    const atMost = plan.children - made
    const household = householdFrom(`household ${index}`, own, { from, until, atMost })
    made += household.children.length
    yield { household, incidents: incidentsIn(household, { ...span, chance: own }), chance: own }
  }
}

/** Lives the lives of a plan, several at once, through the operations of the program. The door must be open. */
export async function simulate(plan: Plan, say: Say = () => {}): Promise<Tally> {
  const tally: Tally = { children: 0, episodes: 0, entries: 0, corrections: 0, refused: 0 }
  const from = new Date(+plan.until - plan.days * 24 * hour)
  const lives = livesFrom(plan, chanceFrom(plan.seed))
  const mark = Math.max(50, Math.ceil(plan.children / 20))
  let told = 0
  const liveNext = async (): Promise<void> => {
    for (const life of lives) {
      await liveHousehold({ ...life, from, until: plan.until, tally })
      if (tally.children < told + mark) continue
      told = tally.children - (tally.children % mark)
      say(`${count(tally.children)} of ${count(plan.children)} children, ${count(tally.entries)} entries`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, liveNext))
  return tally
}

const count = (number: number): string => number.toLocaleString('en-GB')

/** Puts London into a database that has none, or that has only the cast. */
export const settle = (database: Database): Promise<void> => settleLondon(database, london)

/** Names everything recorded so far, without its ids: equal for equal lives. */
export const digestOf = async (database: Database): Promise<string> =>
  createHash('sha256')
    .update(await livesOf(database, castForce.forceId))
    .digest('hex')
