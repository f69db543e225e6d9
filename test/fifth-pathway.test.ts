import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { listOwed } from '../src/boards/list-owed.ts'
import { viewEpisode } from '../src/episodes/view-episode.ts'
import { withPathway } from '../src/policy/index.ts'
import { newId } from '../src/store/ids.ts'
import { answersTo } from './answers.ts'
import { as, cast, castChildren, plantChild, testNow } from './cast.ts'
import { freshDatabase } from './database.ts'
import { libraryLoan } from './fifth-pathway.ts'
import { everybody } from './permission-cases.ts'
import { minutes } from './permission-episodes.ts'
import { typed, typedMoment, wholeHouse } from './whole-house.ts'

withPathway(libraryLoan)
const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const tom = await house.signedIn(cast.tom)
const tomsJson = house.jsonFor(tom)
const lentAsks = libraryLoan.steps.lent.asks ?? {}
const lent = answersTo(lentAsks, testNow, { wish: 'It has wolves in it' })
const days = (count: number) => count * 24 * 60
const start = { childId, pathway: 'library-loan', happenedAt: minutes(-60), answers: lent }

async function borrowed(): Promise<string> {
  const { status, body } = await tomsJson.post('/episodes', start)
  assert.equal(status, 201)
  return body.episodeId
}

describe('a fifth pathway, defined in one file and nowhere else', () => {
  it('is started and recorded through the JSON door, to its end', async () => {
    const episodeId = await borrowed()
    const step = await tomsJson.get(`/episodes/${episodeId}/steps/returned`)
    assert.deepEqual(step.body.answers.properties.state.enum, ['good', 'worn', 'wet'])
    assert.equal(step.body.due, minutes(days(21) - 60).toISOString())
    const happenedAt = minutes(-5)
    const returned = { step: 'returned', version: 1, happenedAt, answers: { state: 'wet' } }
    const recorded = await tomsJson.post(`/episodes/${episodeId}/entries`, returned)
    assert.deepEqual([recorded.status, recorded.body], [201, { version: 2 }])
    const { body } = await tomsJson.get(`/episodes/${episodeId}`)
    assert.equal(body.outcome, 'returned')
    assert.deepEqual(
      body.duties.map((duty: { step: string; state: string }) => [duty.step, duty.state]),
      [
        ['lent', 'met'],
        ['reminded', 'not needed'],
        ['returned', 'met'],
      ],
    )
  })

  it('is started and recorded on pages, which ask what its file asks', async () => {
    const choose = await tom.get(`/children/${childId}/start`)
    assert.match(choose.body, /Library loan/)
    const begin = `/children/${childId}/start?pathway=library-loan`
    assert.match((await tom.get(begin)).body, /Why this book, in the words of the child\?/)
    const begun = await house.fillIn(tom, begin, {
      ...typed(lent),
      ...typedMoment('happenedAt', minutes(-60)),
    })
    assert.equal(begun.status, 200)
    assert.match(begun.body, /Started: Library loan/)
    const episode = new URL(begun.url).pathname
    const done = await house.fillIn(tom, `${episode}/steps/returned`, {
      ...typedMoment('happenedAt', minutes(-5)),
      state: 'worn',
    })
    assert.match(done.body, /Recorded: Book returned/)
    assert.match((await tom.get(`/children/${childId}`)).body, /It has wolves in it/)
  })

  it('is on the worklist of whoever owes it, with its clocks, and on nobody else’s', async () => {
    const episodeId = await borrowed()
    const owedBy = async (who: typeof cast.tom, now = testNow) => {
      const seen = await listOwed(as(who, now), { whose: 'mine', pathway: 'library-loan' })
      return { ...seen, rows: seen.rows.filter(row => row.episodeId === episodeId) }
    }
    const sara = await owedBy(everybody.sara)
    assert.deepEqual(
      sara.rows.map(({ step, title, dueAt }) => [step, title, dueAt]),
      [
        ['reminded', 'Child reminded', minutes(days(14) - 60)],
        ['returned', 'Book returned', minutes(days(21) - 60)],
      ],
    )
    const overdue = (await owedBy(everybody.sara, minutes(days(15)))).counts.find(
      one => one.pathway === 'library-loan',
    )
    assert.ok((overdue?.overdue ?? 0) >= 1)
    for (const other of [cast.niamh, cast.victor, everybody.hana])
      assert.deepEqual((await owedBy(other)).rows, [])
  })

  it('is refused to every role that its file does not name', async () => {
    const episodeId = await borrowed()
    const ade = await house.jsonAs(cast.ade)
    const returned = { step: 'returned', version: 1, happenedAt: minutes(-5), answers: { state: 'good' } }
    const refused = await ade.post(`/episodes/${episodeId}/entries`, returned)
    assert.deepEqual([refused.status, refused.body.code], [403, 'NOT_PERMITTED'])
    assert.equal((await ade.post('/episodes', start)).body.code, 'NOT_PERMITTED')
    const niamh = await house.jsonAs(cast.niamh)
    assert.equal((await niamh.get(`/episodes/${episodeId}`)).body.code, 'NOT_FOUND')
    const { kept } = await viewEpisode(as(everybody.sara, testNow, newId()), { episodeId })
    assert.equal(kept.version, 1)
  })

  it('is in the rule book, with a diagram and its sources', async () => {
    assert.match((await tom.get('/rules')).body, /Library loan/)
    const { status, body } = await tom.get('/rules/pathways/library-loan')
    assert.equal(status, 200)
    assert.match(body, /<svg/)
    for (const step of Object.values(libraryLoan.steps)) assert.ok(body.includes(step.title), step.title)
    assert.match(body, /House rules of the library/)
  })
})
