import type { Database } from '../store/database.ts'
import { tellDue, untilNextDue } from './reminders.store.ts'

// 1. Whoever owes a duty is told once when it falls due, however many processes watch and whenever one of them dies.
// 2. A correction that moves a deadline has them told again, at the new one.
// 3. What is settled, or is not owed any more because the episode has ended, is told to nobody.

/** Watching for what falls due. */
export type Reminders = Readonly<{
  /** Waits for what is being told, and stops. */
  stop(): Promise<void>
}>

type Pace = Readonly<{
  /** How many duties are told in one statement. */
  batch?: number
  /** Milliseconds to rest at least, so that what falls due together is told together. */
  shortest?: number
  /** Milliseconds to rest at most: a duty that has just come to be may be due at once. */
  longest?: number
  onFault?(fault: unknown): void
}>

/** Tells people what falls due until stopped: rests until the next deadline. A pass that fails is tried again. */
export function startReminders(database: Database, pace: Pace = {}): Reminders {
  const { batch = 500, shortest = 25, longest = 1000, onFault = () => {} } = pace
  const clock = database.as('clock')
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let pass = Promise.resolve()
  const rest = async (): Promise<number> => {
    if ((await tellDue(clock, batch)) === batch) return 0
    return Math.min(longest, Math.max(shortest, (await untilNextDue(clock)) ?? longest))
  }
  const go = async (): Promise<void> => {
    const pause = await rest().catch(fault => {
      onFault(fault)
      return longest
    })
    if (!stopped) timer = setTimeout(begin, pause)
  }
  const begin = (): void => {
    pass = go()
  }
  begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await pass
    },
  }
}
