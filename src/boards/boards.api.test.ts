import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { stopAndSearch } from '../policy/pathways/stop-and-search.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const unitId = castUnits.lambethResponse.id
const episodeId = await begin({ childId, pathway: stopAndSearch, by: cast.tom, unitId })
const [tom, niamh] = [await house.jsonAs(cast.tom), await house.jsonAs(cast.niamh)]

describe('boards and meetings over the API', () => {
  it('say what their pages say: how much is owed on each board, and which episodes stand on one', async () => {
    const { body } = await tom.get('/force-boards')
    const searches = body.boards.find((one: { board: string }) => one.board === 'searches')
    assert.ok(searches.owed.least > 0)
    const board = await tom.get('/force-boards/searches')
    const [one] = board.body.episodes
    assert.deepEqual([board.body.title, one.episodeId, one.childId], ['Searches', episodeId, childId])
    assert.ok(!('childName' in one))
    assert.deepEqual((await tom.get('/force-boards/searches?borough=Barnet')).body.episodes, [])
  })

  it('refuse what the pages refuse, and know no board that there is not', async () => {
    assert.equal((await niamh.get('/force-boards')).body.code, 'NOT_PERMITTED')
    assert.equal((await tom.get('/force-boards/invented')).body.code, 'NOT_FOUND')
  })

  it('list what is before meetings', async () => {
    const { status, body } = await niamh.get('/meetings')
    assert.deepEqual([status, body], [200, { agenda: [], actions: [] }])
  })
})
