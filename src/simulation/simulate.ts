import { createHash } from 'node:crypto'
import type { Database } from '../store/database.ts'
import { castForce } from './cast.ts'
import { liveHousehold } from './live-household.ts'
import { beginOf, livesOf, type Plan } from './lives.ts'
import { markOfLives, settleLondon } from './london.store.ts'
import { london } from './london.ts'
import { nothingYet, type Tally } from './tally.ts'

type Say = (line: string) => void

/** Households lived at the same time, unless said otherwise. Nothing of a household is kept once it is over. */
const usualAtOnce = 8

/** What a simulation tells while it runs, and whether it is time to stop. */
export type Watching = Readonly<{ say?: Say; isTime?(): boolean }>

/**
 * Lives the lives of a plan, several at once, through the operations of the program, until they are over or it is time
 * to stop. The door must be open.
 */
export async function simulate(
  plan: Plan,
  { say = () => {}, isTime = () => false }: Watching = {},
): Promise<Tally> {
  const tally = nothingYet()
  const [from, until] = [beginOf(plan), plan.until]
  const lives = livesOf(plan)
  const mark = Math.max(50, Math.min(2_000, Math.ceil(plan.children / 20)))
  const living = new Set<number>()
  let [told, last] = [0, -1]
  const liveNext = async (): Promise<void> => {
    for (const life of lives) {
      if (isTime()) return
      last = Math.max(last, life.index)
      living.add(life.index)
      await liveHousehold({ ...life, from, until, tally, looks: plan.looks })
      living.delete(life.index)
      if (tally.children < told + mark) continue
      told = tally.children - (tally.children % mark)
      say(`${soFar(tally, plan)}; to go on from here: --skip ${Math.max(0, Math.min(last + 1, ...living))}`)
    }
  }
  await Promise.all(Array.from({ length: plan.atOnce ?? usualAtOnce }, liveNext))
  return { ...tally, next: Math.max(last + 1, plan.skip ?? 0) }
}

const count = (number: number): string => number.toLocaleString('en-GB')

const soFar = ({ children, episodes, entries }: Tally, plan: Plan): string =>
  `${count(children)} of ${count(plan.children)} children, ${count(episodes)} episodes, ${count(entries)} entries`

/** Puts London into a database that has none, or that has only the cast. */
export const settle = (database: Database): Promise<void> => settleLondon(database, london)

/** Names everything recorded so far, without its ids: equal for equal lives. */
export const digestOf = async (database: Database): Promise<string> =>
  createHash('sha256')
    .update(await markOfLives(database, castForce.forceId))
    .digest('hex')
