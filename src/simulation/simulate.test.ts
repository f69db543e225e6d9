import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import type { Database } from '../store/database.ts'
import { habits } from './habits.ts'
import { sumOf } from './in-parts.ts'
import { looksOnTrail } from './invariants.store.ts'
import { checkInvariants } from './invariants.ts'
import type { Plan } from './lives.ts'
import { digestOf, settle, simulate } from './simulate.ts'
import type { Tally } from './tally.ts'

const plan: Plan = { children: 24, days: 20, seed: 'test', until: testNow, pace: 0.04 }

const lived = (of: Plan) => livedAs(() => simulate(of))

async function livedAs(living: () => Promise<Tally>) {
  const database = await freshDatabase()
  openDoor(database)
  await settle(database)
  const tally = await living()
  return { database, tally, digest: await digestOf(database) }
}

const columnOf = async (database: Database, text: string): Promise<readonly string[]> =>
  (await database.as('owner').statement<{ value: string }>(text)).map(row => row.value)

describe('a simulated London', async () => {
  const { database, tally } = await lived(plan)

  test('keeps every promise of the house', async () => {
    const { episodes, entries, trail, unsealed, faults } = await checkInvariants(database, testNow)
    assert.deepEqual(faults, [])
    assert.equal(episodes, tally.episodes)
    assert.equal(entries, tally.entries)
    assert.ok(trail + unsealed > entries)
  })

  test('walks pathways whose answers nobody has weighed, as well as the others', async () => {
    const walked = await columnOf(database, 'select distinct pathway as value from episodes')
    const isWeighed = (id: string) => habits[id]?.answers !== undefined
    const [known, unknown] = [true, false].map(is => walked.filter(id => isWeighed(id) === is))
    assert.ok(known && known.length > 0 && unknown && unknown.length > 1, walked.join(', '))
    const gone = await columnOf(database, 'select distinct pathway as value from episodes where version > 2')
    assert.ok(gone.some(id => unknown.includes(id)))
  })

  test('has partners who are late, people who correct themselves, and things that were missed', async () => {
    const states = await columnOf(database, 'select distinct state as value from duties')
    assert.deepEqual(states.toSorted(), ['met', 'met late', 'missed', 'not needed', 'open'])
    assert.ok(tally.corrections > 0)
    const late = await columnOf(
      database,
      "select step as value from episode_entries where recorded_at > happened_at + interval '1 hour'",
    )
    assert.ok(late.length > 0)
  })

  test('does everything in the name of somebody whose step it is', async () => {
    const kinds = await columnOf(
      database,
      `select distinct a.kind as value from episode_entries n
       join agencies a on a.force_id = n.force_id and a.id = n.agency_id`,
    )
    assert.ok(kinds.includes('police') && kinds.includes('childrens-services') && kinds.length > 3)
  })

  test('has people who begin what a step leads to, and count as the same episode of the same child', async () => {
    const origins = await columnOf(
      database,
      `select distinct f.child_id = e.child_id as value from episodes e
       join episodes f on f.force_id = e.force_id and f.id = e.from_episode_id`,
    )
    assert.deepEqual(origins, [true])
    assert.ok(tally.led > 0)
  })

  test('has as many victims and suspects as asked for, and says how often an episode was opened', async () => {
    const year = { ...plan, children: 10, pace: 0, victims: 7, suspects: 5, seed: 'year' }
    const { database, tally } = await lived(year)
    assert.ok(tally.victim >= 7 && tally.suspect >= 5, JSON.stringify(tally))
    assert.equal(await looksOnTrail(database), tally.looks)
    assert.deepEqual((await checkInvariants(database, testNow)).faults, [])
  })

  test('is the same, however many households live at once, in one run or in two that follow, in one part or in two', async () => {
    const small = { ...plan, children: 6, looks: 0.2 }
    const many = await lived({ ...small, atOnce: 32 })
    const alone = await livedAs(stoppedAfter({ ...small, atOnce: 1 }, 2))
    const inParts = await livedAs(async () => {
      const of = (number: number) => simulate({ ...small, part: { number, of: 2 } })
      return sumOf(await Promise.all([of(0), of(1)]))
    })
    assert.equal(alone.digest, many.digest)
    assert.equal(inParts.digest, many.digest)
    const { next: _, ...told } = many.tally
    for (const { next: _, ...also } of [alone.tally, inParts.tally]) assert.deepEqual(also, told)
  })

  test('is another from another seed', async () => {
    const few = { ...plan, children: 2 }
    const [one, other] = [await lived(few), await lived({ ...few, seed: 'another' })]
    assert.notEqual(other.digest, one.digest)
  })
})

/** Lives a plan until so many households have begun, and then goes on from there in another run. */
const stoppedAfter = (of: Plan, households: number) => async (): Promise<Tally> => {
  let begun = 0
  const first = await simulate(of, { isTime: () => ++begun > households })
  assert.equal(first.next, households)
  return sumOf([first, await simulate({ ...of, skip: first.next })])
}
