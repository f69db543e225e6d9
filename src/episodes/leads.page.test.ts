import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { withPathway } from '../policy/index.ts'
import { setAsideLead } from './set-aside-lead.ts'
import { startEpisode } from './start-episode.ts'

const { lent, reminded, returned } = libraryLoan.steps
const because = 'A child who likes a story may like to read with others.'
withPathway({ ...libraryLoan, id: 'reading-circle', title: 'Reading circle' })
withPathway({
  ...libraryLoan,
  id: 'first-book',
  title: 'First book',
  steps: {
    lent: { ...lent, leadsTo: [{ pathway: 'reading-circle', when: { kind: 'story' }, because }] },
    reminded,
    returned,
  },
})

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const tom = await house.signedIn(cast.tom)
const context = as(cast.tom)
const answers = { kind: 'story', wish: 'It has a dog in it.' }

const begun = async (kind = 'story') =>
  (
    await startEpisode(context, {
      childId,
      pathway: 'first-book',
      happenedAt: minutes(-60),
      answers: { ...answers, kind },
    })
  ).episodeId

describe('what a recorded step leads to', () => {
  it('is proposed with its reason, and nothing starts by itself', async () => {
    const episodeId = await begun()
    const { body } = await tom.get(`/episodes/${episodeId}`)
    assert.ok(body.includes('You recorded “Book lent”.') && body.includes(because))
    assert.ok(body.includes(`/children/${childId}/start?pathway=reading-circle&from=${episodeId}`))
  })

  it('is not proposed by other answers', async () => {
    const { body } = await tom.get(`/episodes/${await begun('facts')}`)
    assert.ok(!body.includes('This may lead to more'))
  })

  it('is settled when it was started from there, and each episode names the other', async () => {
    const episodeId = await begun()
    const path = `/children/${childId}/start?pathway=reading-circle&from=${episodeId}`
    const form = { ...answers, ...typedMoment('happenedAt', minutes(-30)) }
    const started = await house.fillIn(tom, path, { ...form, pathway: 'reading-circle', from: episodeId })
    assert.match(started.body, /Started: Reading circle/)
    assert.ok(started.body.includes(`This began from <a class="govuk-link" href="/episodes/${episodeId}"`))
    const { body } = await tom.get(`/episodes/${episodeId}`)
    assert.ok(body.includes('From this began') && !body.includes('This may lead to more'))
  })

  it('is settled when somebody says why not, and the reason stays in sight', async () => {
    const episodeId = await begun()
    const path = `/episodes/${episodeId}/steps/lent/leads/reading-circle`
    const blank = await house.fillIn(tom, path, { reason: ' ' })
    assert.equal(blank.status, 422)
    const { body } = await house.fillIn(tom, path, { reason: 'Amara reads alone with more joy.' })
    assert.ok(body.includes('Not started: Reading circle. Amara reads alone with more joy.'))
    assert.ok(!body.includes('This may lead to more'))
    const again = { episodeId, step: 'lent', pathway: 'reading-circle', reason: 'Twice.' }
    await assert.rejects(setAsideLead(context, again), { code: 'ANSWERED_ALREADY' })
  })

  it('is refused for what the step does not lead to', async () => {
    const aside = { episodeId: await begun('facts'), step: 'lent', pathway: 'reading-circle', reason: 'No.' }
    await assert.rejects(setAsideLead(context, aside), { code: 'ANSWERED_ALREADY' })
  })

  it('is read, started and set aside over the API', async () => {
    const api = await house.jsonAs(cast.tom)
    const episodeId = await begun()
    const proposed = { step: 'lent', pathway: 'reading-circle', title: 'Reading circle', because }
    assert.deepEqual((await api.get(`/episodes/${episodeId}`)).body.leads, [proposed])
    const start = { childId, pathway: 'reading-circle', happenedAt: minutes(-5), answers, from: episodeId }
    const begunThere = (await api.post('/episodes', start)).body.episodeId
    const { body } = await api.get(`/episodes/${episodeId}`)
    assert.deepEqual([body.leads, body.begun[0]?.id], [[], begunThere])
    assert.equal((await api.get(`/episodes/${begunThere}`)).body.from.id, episodeId)
    const other = await begun()
    const aside = { step: 'lent', pathway: 'reading-circle', reason: 'Not now.' }
    assert.equal((await api.post(`/episodes/${other}/leads/set-aside`, aside)).status, 201)
    assert.deepEqual((await api.get(`/episodes/${other}`)).body.leads, [])
  })
})
