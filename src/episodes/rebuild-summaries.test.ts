import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { custody } from '../policy/pathways/custody.ts'
import { rebuildSummaries } from './rebuild-summaries.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')

const at = (minutes: number): Date => new Date(testNow.getTime() + (minutes - 120) * 60_000)

async function started(childId: string): Promise<string> {
  const first = { childId, pathway: 'custody', happenedAt: at(0), unitId: castUnits.brixtonCustody.id }
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(0))
  const { episodeId } = await startEpisode(as(cast.ade), { ...first, answers })
  const given = answersTo(custody.steps.authorised.asks ?? {}, at(10))
  const step = { episodeId, step: 'authorised', version: 1, happenedAt: at(10) }
  await recordStep(as(cast.ade), { ...step, answers: given })
  return episodeId
}

const tables = async (): Promise<string> => {
  const [row] = await owner.statement<{ all: string }>(
    `select (select json_agg(to_json(e) order by e.id)::text from episodes e)
       || (select json_agg(to_json(d) order by d.episode_id, d.step, d.occurrence)::text from duties d) as all`,
  )
  return row?.all ?? ''
}

const [amara, zuri] = [
  await plantChild(database, castChildren.amara),
  await plantChild(database, castChildren.zuri),
]
const episodeId = await started(amara)
await started(zuri)

test('tables that say what the entries say are left alone', async () => {
  const before = await tables()
  assert.deepEqual(await rebuildSummaries(database, testNow), { episodes: 2, putRight: 0 })
  assert.equal(await tables(), before)
})

test('rows that were changed, lost or invented are put right from the entries, and only those', async () => {
  const before = await tables()
  for (const text of [
    "update episodes set next_step = 'closed', next_due_at = now(), ended_at = now(), outcome = 'lost' where id = $1",
    "update duties set state = 'met', settled_at = now() where episode_id = $1 and step = 'outcome'",
    "delete from duties where episode_id = $1 and step = 'review'",
  ])
    await owner.statement(text, [episodeId])
  assert.notEqual(await tables(), before)
  assert.deepEqual(await rebuildSummaries(database, testNow), { episodes: 2, putRight: 1 })
  assert.equal(await tables(), before)
})

test('a duty that no entry speaks of is kept as not needed, because somebody may have seen it', async () => {
  await owner.statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, opened_at)
     values (1, $1, 'review', 9, $2, 'custody', 'inspector', now())`,
    [episodeId, amara],
  )
  assert.equal((await rebuildSummaries(database, testNow)).putRight, 1)
  const [row] = await owner.statement<{ state: string }>(
    "select state from duties where episode_id = $1 and step = 'review' and occurrence = 9",
    [episodeId],
  )
  assert.equal(row?.state, 'not needed')
  assert.equal((await rebuildSummaries(database, testNow)).putRight, 0)
})

test('what is recorded while it waits is not written over with what was before', async () => {
  // The step that is owed next: recording it changes the summary.
  const answers = answersTo(custody.steps.voluntaryAttendance.asks ?? {}, at(20))
  const first = { episodeId, step: 'voluntaryAttendance', version: 2, happenedAt: at(20), answers }
  const others = 'select 1 from pg_locks where not granted and pid <> pg_backend_pid()'
  let rebuilding: Promise<unknown> = Promise.resolve()
  await recordStep(as(cast.ade), first, async (tx, work) => {
    const result = await work()
    await tx.sql('select 1')
    rebuilding = rebuildSummaries(database, testNow)
    while ((await tx.sql(others)).length === 0);
    return result
  })
  assert.deepEqual(await rebuilding, { episodes: 2, putRight: 0 })
})
