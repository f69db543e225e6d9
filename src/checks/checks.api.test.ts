import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const episodeId = await begin({
  childId,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})
const [pat, tom] = [await house.jsonAs(cast.pat), await house.jsonAs(cast.tom)]
const plan = {
  ...{ pathway: 'custody', review: 'case-audit', from: '2026-11-01', until: '2026-11-24' },
  ...{ size: 1, twice: 1, byUnit: false },
}

describe('samples and points over the API', () => {
  it('announce a sample, keep its seed, draw it once when its days are over, and show what was drawn to who checks', async () => {
    assert.equal((await tom.post('/samples', plan)).body.code, 'NOT_PERMITTED')
    assert.equal((await pat.post('/samples', { ...plan, until: plan.from })).status, 422)
    const { sampleId } = (await pat.post('/samples', plan)).body
    const [announced] = (await tom.get('/samples')).body.samples
    assert.deepEqual([announced.id, announced.seed], [sampleId, null])
    assert.equal((await pat.post(`/samples/${sampleId}/draw`, {})).body.code, 'SAMPLE_CLOSED')
    house.clock.now = new Date('2026-11-24T09:00:00Z')
    const [late, other] = [await house.jsonAs(cast.pat), await house.jsonAs(cast.tom)]
    assert.deepEqual((await late.post(`/samples/${sampleId}/draw`, {})).body, { drawn: 1 })
    const seen = (await late.get(`/samples/${sampleId}`)).body
    assert.equal(seen.drawn[0].episodeId, episodeId)
    assert.match(seen.sample.seed, /^[0-9a-f]{64}$/)
    assert.deepEqual(Object.keys((await other.get(`/samples/${sampleId}`)).body), ['sample'])
  })

  it('give the points of a child with what they cannot say, and to nobody else', async () => {
    house.clock.now = new Date('2026-11-24T10:00:00Z')
    const [ellen, niamh] = [await house.jsonAs(cast.ellen), await house.jsonAs(cast.niamh)]
    const { body } = await ellen.get(`/children/${childId}/harm-score`)
    assert.ok(body.limits.length > 0 && Number.isFinite(body.harmed) && Number.isFinite(body.suspected))
    assert.equal((await niamh.get(`/children/${childId}/harm-score`)).status, 403)
  })
})
