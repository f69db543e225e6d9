import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { placementWanted } from '../policy/pathways/placement-wanted.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, castChildren.kit)
const ravi = await plantChild(database, castChildren.ravi)
const notified = await begin({ childId: kit, pathway: placementWanted, by: cast.tom })
const search = await begin({ childId: kit, pathway: intimateSearch, by: cast.tom })
const [tom, niamh] = [await house.signedIn(cast.tom), await house.signedIn(cast.niamh)]

describe('the page of a journey on one line', () => {
  it('is reached from the record, and shows each episode and who waits for whom, drawn and in tables', async () => {
    const path = `/children/${kit}/line`
    assert.ok((await tom.get(`/children/${kit}`)).body.includes(`href="${path}"`))
    const { body } = await tom.get(path)
    for (const id of [notified, search]) assert.ok(body.includes(`href="/episodes/${id}"`))
    assert.equal(body.match(/<svg class="cf-chart__svg"/g)?.length, 2)
    assert.ok(body.includes('cf-line__wait'))
    assert.match(body, /Still waiting/)
  })

  it('shows a partner what was shared with it, and draws nothing of the rest', async () => {
    const { body } = await niamh.get(`/children/${kit}/line`)
    assert.ok(body.includes(notified) && !body.includes(search))
    assert.ok(!body.includes(intimateSearch.title))
  })

  it('says so where nothing has happened', async () => {
    const { body } = await tom.get(`/children/${ravi}/line`)
    assert.match(body, /Nothing has happened yet that you may know of/)
    assert.ok(!body.includes('<svg class="cf-chart__svg"'))
  })
})
