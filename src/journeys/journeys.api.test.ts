import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const [amara, ravi] = [
  await plantChild(database, castChildren.amara),
  await plantChild(database, castChildren.ravi),
]
const episodeId = await begin({
  childId: amara,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})
const [tom, victor] = [await house.jsonAs(cast.tom), await house.jsonAs(cast.victor)]

describe('journeys and networks over the API', () => {
  it('give the line of a child, and nothing to an agency that does not know the child', async () => {
    const { body } = await tom.get(`/children/${amara}/line`)
    const [one] = body.stretches
    assert.deepEqual([one.episodeId, one.marks.length], [episodeId, 1])
    assert.equal((await victor.get(`/children/${amara}/line`)).body.code, 'NOT_FOUND')
  })

  it('link two records, show it from both sides, and end it', async () => {
    const link = { from: amara, to: ravi, kind: 'seen-with', note: 'At the station' }
    assert.equal((await tom.post(`/children/${amara}/links`, { ...link, kind: 'runs' })).status, 422)
    assert.equal((await tom.post(`/children/${amara}/links`, link)).status, 201)
    const { body } = await tom.get(`/children/${ravi}/network`)
    const [edge] = body.edges.filter((one: { linkId?: string }) => one.linkId)
    assert.deepEqual(
      [edge.from, edge.to, edge.says, edge.note],
      [amara, ravi, 'was seen with', 'At the station'],
    )
    assert.equal((await tom.post(`/children/${amara}/links/${edge.linkId}/end`, {})).status, 201)
    const after = await tom.get(`/children/${ravi}/network`)
    assert.ok(!after.body.edges.some((one: { linkId?: string }) => one.linkId))
  })
})
