import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { boardTitles } from '../policy/boards.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.ravi)
const episodeId = await begin({ childId, pathway: intimateSearch, by: cast.tom })
const [tom, niamh] = [await house.signedIn(cast.tom), await house.signedIn(cast.niamh)]

describe('the boards', () => {
  it('are one page in the navigation, from which each is reached', async () => {
    const home = await tom.get('/')
    assert.equal(home.body.match(/href="\/boards"/g)?.length, 1)
    const { body } = await tom.get('/boards')
    for (const [board, title] of Object.entries(boardTitles)) {
      assert.ok(body.includes(`href="/boards/${board}"`), board)
      const page = await tom.get(`/boards/${board}`)
      assert.equal(page.status, 200)
      assert.ok(page.body.includes(`<h1 class="govuk-heading-l">${title}</h1>`))
    }
  })

  it('show each episode with what is owed next, who owes it and how long is left, and keep themselves fresh', async () => {
    const { body } = await tom.get('/boards/searches')
    assert.ok(body.includes(`href="/episodes/${episodeId}`))
    assert.match(body, /Ravi/)
    assert.match(body, /data-refresh="15"/)
    for (const link of body.match(/<a class="govuk-link" href="\/episodes\/[\s\S]*?<\/a>/g) ?? [])
      assert.match(link, /: Ravi/, 'a link says whose it is, also out of its row')
    assert.match(body, /Nobody yet/)
  })

  it('are narrowed by what a form sends, and take no notice of what is no borough', async () => {
    const narrowed = await tom.get('/boards/searches?bcu=North&borough=&pathway=')
    assert.match(narrowed.body, /Nothing is owed here now/)
    const odd = await tom.get('/boards/searches?borough=Atlantis&page=0&bcu=%27')
    assert.ok(odd.body.includes(`/episodes/${episodeId}`))
    const other = await tom.get('/boards/searches?pathway=no-such-rule')
    assert.match(other.body, /Nothing is owed here now/)
  })

  it('are not for partners, who are offered no way there', async () => {
    assert.ok(!(await niamh.get('/')).body.includes('href="/boards"'))
    for (const path of ['/boards', '/boards/missing']) assert.equal((await niamh.get(path)).status, 403)
  })

  it('end where there is no such board', async () => {
    for (const board of ['library', 'constructor'])
      assert.equal((await tom.get(`/boards/${board}`)).status, 404)
  })
})
