import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { Refusal } from '../kernel/problem.ts'
import { custody } from '../policy/pathways/custody.ts'
import { policeProtection } from '../policy/pathways/police-protection.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)

const at = (minutes: number): Date => new Date(testNow.getTime() + (minutes - 120) * 60_000)
const sergeant = as(cast.ade)

async function started(): Promise<string> {
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(0))
  const { episodeId } = await startEpisode(sergeant, {
    childId,
    pathway: 'custody',
    happenedAt: at(0),
    answers,
    unitId: castUnits.brixtonCustody.id,
  })
  return episodeId
}

test('a recorded step is an entry, a met duty, new duties and one line on the trail', async () => {
  const episodeId = await started()
  const answers = answersTo(custody.steps.authorised.asks ?? {}, at(10))
  await recordStep(sergeant, { episodeId, step: 'authorised', version: 1, happenedAt: at(10), answers })
  const seen = await viewEpisode(sergeant, { episodeId })
  assert.equal(seen.kept.version, 2)
  assert.deepEqual(
    seen.kept.entries.map(entry => entry.step),
    ['arrived', 'authorised'],
  )
  const trail = await database
    .as('owner')
    .statement<{ did: string; at: Date }>(
      'select did, at from trail where about_id = $1 or child_id = $2 order by tx',
      [episodeId, childId],
    )
  assert.deepEqual(
    trail.map(line => line.did),
    ['start episode', 'record step', 'view episode'],
  )
  assert.ok(trail.every(line => +line.at === +testNow))
})

test('the second of two people who record the same version is refused, and nothing of theirs is kept', async () => {
  const episodeId = await started()
  const answers = answersTo(custody.steps.authorised.asks ?? {}, at(10))
  const recording = { episodeId, step: 'authorised', version: 1, happenedAt: at(10), answers }
  const outcomes = await Promise.allSettled([
    recordStep(sergeant, recording),
    recordStep(sergeant, recording),
  ])
  const refused = outcomes.flatMap(one => (one.status === 'rejected' ? [one.reason] : []))
  assert.equal(refused.length, 1)
  assert.ok(refused[0] instanceof Refusal && refused[0].code === 'EPISODE_MOVED_ON')
  const seen = await viewEpisode(sergeant, { episodeId })
  assert.equal(seen.kept.version, 2)
})

test('what was tried and settles nothing is an entry and leaves the one duty owed, from when it was', async () => {
  const constable = as(cast.tom)
  const steps = policeProtection.steps
  const { episodeId } = await startEpisode(constable, {
    ...{ childId, pathway: 'police-protection', happenedAt: at(0) },
    answers: answersTo(steps.taken.asks ?? {}, at(0)),
  })
  const told = (version: number, minutes: number, how: string) =>
    recordStep(constable, {
      ...{ episodeId, step: 'childTold', version, happenedAt: at(minutes) },
      answers: answersTo(steps.childTold.asks ?? {}, at(minutes), { how }),
    })
  const rows = () =>
    database.as('owner').statement<{ occurrence: number; state: string; opened: number; settled: number }>(
      `select occurrence, state, extract(epoch from opened_at - $2)::int / 60 as opened,
           extract(epoch from settled_at - $2)::int / 60 as settled
         from duties where episode_id = $1 and step = 'childTold' order by occurrence`,
      [episodeId, at(0)],
    )
  await told(1, 10, 'notYet')
  await told(2, 20, 'notYet')
  assert.deepEqual(await rows(), [{ occurrence: 1, state: 'open', opened: 0, settled: null }])
  await told(3, 30, 'spoken')
  assert.deepEqual(await rows(), [{ occurrence: 1, state: 'met', opened: 0, settled: 30 }])
  const { kept } = await viewEpisode(constable, { episodeId })
  assert.deepEqual(
    kept.entries.map(({ step, occurrence }) => [step, occurrence]),
    [
      ['taken', 1],
      ['childTold', 1],
      ['childTold', 1],
      ['childTold', 1],
    ],
  )
})
