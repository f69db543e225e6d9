import { inPasses, type Passes } from '../access/passes.ts'
import type { Database } from '../store/database.ts'
import { tellDue, untilNextDue } from './reminders.store.ts'

// 1. Whoever owes a duty is told once when it falls due, however many processes watch and whenever one of them dies.
// 2. A correction that moves a deadline has them told again, at the new one.
// 3. What is settled, or is not owed any more because the episode has ended, is told to nobody.

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
export function startReminders(database: Database, pace: Pace = {}): Passes {
  const { batch = 500, shortest = 25, longest = 1000, onFault = () => {} } = pace
  const clock = database.as('clock')
  const rest = async (): Promise<number> => {
    if ((await tellDue(clock, batch)) === batch) return 0
    return Math.min(longest, Math.max(shortest, (await untilNextDue(clock)) ?? longest))
  }
  return inPasses(rest, { longest, onFault })
}
