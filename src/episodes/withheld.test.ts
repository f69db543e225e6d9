import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)

const at = (minute: number): Date => new Date(testNow.getTime() + (minute - 60) * 60_000)
const secret = 'They make me carry it.'
const person = { ade: as(cast.ade), kwame: as(cast.kwame), niamh: as(cast.niamh) }

test('what a youth worker learns in confidence is not shown to the police, in any list; that it was done is', async () => {
  const { episodeId } = await startEpisode(person.ade, {
    childId,
    pathway: 'custody',
    happenedAt: at(0),
    unitId: castUnits.brixtonCustody.id,
    answers: answersTo(custody.steps.arrived.asks ?? {}, at(0), { engage: 'yes' }),
  })
  const steps = [
    ['authorised', person.ade, {}],
    ['youthWorkerContact', person.kwame, { met: 'yes', again: 'yes' }],
    ['screened', person.kwame, { words: secret }],
  ] as const
  for (const [index, [step, who, given]] of steps.entries())
    await recordStep(who, {
      episodeId,
      step,
      version: index + 1,
      happenedAt: at(index + 1),
      answers: answersTo(custody.steps[step].asks ?? {}, at(index + 1), given),
    })

  const seen = await viewEpisode(person.ade, { episodeId })
  assert.doesNotMatch(JSON.stringify(seen.kept), new RegExp(secret))
  assert.equal(seen.state.duties.find(duty => duty.step === 'screened')?.state, 'met')
  const journey = await viewJourney(person.ade, { childId })
  assert.doesNotMatch(JSON.stringify(journey), new RegExp(secret))
  const shared = await viewEpisode(person.niamh, { episodeId })
  assert.match(JSON.stringify(shared.kept), new RegExp(secret))
})
