import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const ade = await house.signedIn(cast.ade)
const tom = await house.signedIn(cast.tom)
const niamh = await house.signedIn(cast.niamh)
const episodeId = await begin({
  childId,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})

async function record(step: keyof typeof custody.steps, version: number): Promise<void> {
  const at = minutes(version - 50)
  const answers = answersTo(custody.steps[step].asks ?? {}, at)
  await recordStep(as(cast.ade), { episodeId, step, version, happenedAt: at, answers })
}

for (const [index, step] of (['authorised', 'risk', 'risk', 'rights'] as const).entries())
  await record(step, index + 1)
await recordStep(as(cast.tom), {
  episodeId,
  step: 'interviewed',
  version: 5,
  happenedAt: minutes(-40),
  answers: answersTo(custody.steps.interviewed.asks, minutes(-40)),
})

const again = (body: string): readonly string[] =>
  [...body.matchAll(/steps\/([A-Za-z]+)">Record again/g)].map(found => found[1] ?? '')

describe('what may be recorded again', () => {
  it('is offered once, beside the last time it was done, to whoever may record it', async () => {
    assert.deepEqual(again((await ade.get(`/episodes/${episodeId}`)).body), ['risk', 'interviewed'])
  })

  it('is offered of a power that was used, such as a second interview', async () => {
    assert.deepEqual(again((await tom.get(`/episodes/${episodeId}`)).body), ['interviewed'])
  })

  it('is not offered to anybody else', async () => {
    assert.deepEqual(again((await niamh.get(`/episodes/${episodeId}`)).body), [])
  })
})
