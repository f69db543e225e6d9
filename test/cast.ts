import type { Context } from '../src/kernel/context.ts'
import { actorOf, type Person } from '../src/people/person.ts'
import { type Planted, plantChild as plant } from '../src/simulation/cast.store.ts'
import type { CastChild } from '../src/simulation/cast-children.ts'
import type { Database } from '../src/store/database.ts'

export { settleCast } from '../src/simulation/cast.store.ts'
export { cast, castAgencies, castForce, castUnits } from '../src/simulation/cast.ts'
export { bornOn, castChildren } from '../src/simulation/cast-children.ts'

/** When tests take place, unless they say otherwise: a Sunday, and no clock changes. */
export const testNow = new Date('2026-11-22T12:00:00Z')

const someRequest = '00000000-0000-7000-8000-00000000c457'

/** Somebody of the cast, acting. */
export const as = (person: Person, now: Date = testNow, requestId: string = someRequest): Context => ({
  actor: actorOf(person),
  now,
  requestId,
})

/** Puts a child of the cast into the database, as old on the tests' day as the cast says. */
export const plantChild = (database: Database, child: CastChild, more: Planted = {}): Promise<string> =>
  plant(database, child, { today: testNow.toISOString().slice(0, 10), more })
