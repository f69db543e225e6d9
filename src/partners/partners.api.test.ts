import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { custody } from '../policy/pathways/custody.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const start = { childId, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id }
const episodeId = await begin(start)
await recordStep(as(cast.ade), {
  episodeId,
  step: 'detailsShared',
  version: 1,
  happenedAt: minutes(-90),
  answers: answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-90)),
})
const [niamh, victor, ade] = [
  await house.jsonAs(cast.niamh),
  await house.jsonAs(cast.victor),
  await house.jsonAs(cast.ade),
]
const path = `/referrals/${episodeId}/calledBack/1/replies`

describe('the door for the systems of agencies', () => {
  it('gives an agency what it was asked for, without a name', async () => {
    const { status, body } = await niamh.get('/referrals')
    assert.equal(status, 200)
    const [one] = body.referrals
    assert.deepEqual(
      [one.episodeId, one.step, one.agencyId, one.stage],
      [...[episodeId, 'calledBack', castAgencies.lambeth.id, 'sent']],
    )
    assert.doesNotMatch(JSON.stringify(body), /Amara|Okafor/)
    assert.deepEqual((await victor.get('/referrals')).body.referrals, [])
  })

  it('takes its answer, and refuses one without a reason, or from somebody else', async () => {
    const declined = { kind: 'declined', reason: 'noRoom', words: 'Nobody is free before noon' }
    assert.equal((await victor.post(path, declined)).body.code, 'NOT_FOUND')
    assert.equal((await ade.post(path, declined)).body.code, 'NOT_PERMITTED')
    assert.equal((await niamh.post(path, { ...declined, reason: 'because' })).status, 422)
    const first = await niamh.post(path, declined, '11111111-1111-4111-8111-111111111111')
    const again = await niamh.post(path, declined, '11111111-1111-4111-8111-111111111111')
    assert.deepEqual([first.status, again.status, again.body], [201, 201, { kind: 'declined' }])
    assert.equal(
      (await ade.get('/referrals')).body.referrals.find((one: { step: string }) => one.step === 'calledBack')
        ?.stage,
      'declined',
    )
    const [kept] = await database
      .as('owner')
      .statement<{ n: number }>('select count(*)::int as n from replies where episode_id = $1', [episodeId])
    assert.equal(kept?.n, 1)
  })

  it('names the agencies one may know of', async () => {
    assert.deepEqual(
      (await niamh.get('/agencies')).body.agencies.map((one: { name: string }) => one.name),
      [castAgencies.lambeth.name],
    )
    assert.ok((await ade.get('/agencies')).body.agencies.length > 10)
  })
})
