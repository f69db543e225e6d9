import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { placeCode } from '../kernel/list-place.ts'
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

/** So many more duties of one episode. */
const moreOwed = (count: number) =>
  database.as('owner').statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, unit_id, opened_at)
     select d.force_id, d.episode_id, d.step, 1000 + n, d.child_id, d.pathway, d.owed_by, d.owed_agency_id, d.unit_id, d.opened_at
     from (select * from duties where episode_id = $1 and settled_at is null order by step limit 1) d, generate_series(1, $2::int) n`,
    [episodeId, count],
  )

type Duty = Readonly<{ episodeId: string; step: string; occurrence: number }>

describe('what is owed, page by page', () => {
  it('is read on from where a page ended, and the last page names no place', async () => {
    await moreOwed(120)
    const read: string[] = []
    const lengths: number[] = []
    for (let after = ''; ; ) {
      const { status, body } = await tom.get(`/owed?whose=team&pathway=${stopAndSearch.id}${after}`)
      assert.equal(status, 200)
      lengths.push(body.duties.length)
      read.push(...body.duties.map((one: Duty) => `${one.episodeId} ${one.step} ${one.occurrence}`))
      if (!body.next) break
      after = `&after=${body.next}`
    }
    assert.deepEqual([lengths[0], lengths[1], lengths.length], [50, 50, 3])
    assert.equal(new Set(read).size, read.length)
    assert.equal(read.length, (await tom.get('/owed?whose=team')).body.counts[0].owed)
  })

  it('names no place that could tell anybody of a child, and refuses what is no place', async () => {
    const { next } = (await tom.get('/owed?whose=team')).body
    const held = Buffer.from(next, 'base64url').toString()
    assert.doesNotMatch(held, /Amara|Okafor/)
    assert.ok(!held.includes(childId))
    const odd = [
      ...['%27', 'a b', Buffer.from('{}').toString('base64url'), `${next}0`, placeCode([episodeId])],
      placeCode(['2026-02-30T10:00:00.000000Z', 'dated', episodeId, 'x', '1']),
      placeCode(['2026-02-20T10:00:00.000000Z', 'dated', episodeId, 'x', '99999999999']),
    ]
    for (const after of odd) {
      const { status, body } = await tom.get(`/owed?after=${encodeURIComponent(after)}`)
      assert.deepEqual([status, body.code], [400, 'NOT_UNDERSTOOD'], after)
    }
    assert.equal((await tom.get('/owed?page=2')).status, 422)
  })

  it('keeps what is chosen on the way on, and begins anew where an address names no place', async () => {
    const officer = await house.signedIn(cast.tom)
    const { body } = await officer.get(`/?whose=team&pathway=${stopAndSearch.id}`)
    const on = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    assert.match(on, new RegExp(`^/\\?whose=team&pathway=${stopAndSearch.id}&after=`))
    const second = await officer.get(on)
    assert.match(second.body, /rel="prev"/)
    assert.doesNotMatch(second.body, /cannot be found/)
    for (const lost of ['after=x', 'before=', 'page=3', 'after=a&after=b']) {
      const begun = await officer.get(`/?whose=team&${lost}`)
      assert.equal(begun.status, 200, lost)
      assert.match(begun.body, /cannot be found\. This is the beginning/, lost)
      assert.doesNotMatch(begun.body, /rel="prev"/)
    }
  })
})
