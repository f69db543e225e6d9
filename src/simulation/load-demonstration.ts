import { londonDay } from '../kernel/calendar.ts'
import type { Database } from '../store/database.ts'
import { plantChild, settleCast } from './cast.store.ts'
import { castChildren } from './cast-children.ts'

/** Fills an empty database with the demonstration force: the cast and its children. */
export async function loadDemonstration(database: Database, now: Date): Promise<void> {
  await settleCast(database)
  for (const child of Object.values(castChildren))
    await plantChild(database, child, { today: londonDay(now) })
}
