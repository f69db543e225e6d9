import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { withPathway } from '../policy/index.ts'
import { newId } from '../store/ids.ts'
import { recordStep } from './record-step.ts'
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
withPathway({ ...libraryLoan, id: 'reading-line', title: 'Reading by telephone', subject: 'line' })
withPathway({
  ...libraryLoan,
  id: 'second-book',
  title: 'Second book',
  steps: {
    lent: {
      ...lent,
      leadsTo: [
        { pathway: 'reading-circle', because },
        { pathway: 'reading-line', because: 'The telephone belongs to a line.' },
      ],
    },
    reminded: { ...reminded, leadsTo: [{ pathway: 'reading-circle', because: 'Two reasons, one circle.' }] },
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
    assert.ok(body.includes(`/children/${childId}/start?pathway=reading-circle&amp;from=${episodeId}`))
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

  it('is proposed once, with each reason, where two steps lead to the same', async () => {
    const episodeId = await second()
    const { body } = await tom.get(`/episodes/${episodeId}`)
    assert.ok(body.includes(because) && body.includes('Two reasons, one circle.'))
    assert.equal(body.split('Start: Reading circle').length, 2)
  })

  it('is started for a record of another kind: found or added on the way, with where it came from', async () => {
    const episodeId = await second()
    const { body } = await tom.get(`/episodes/${episodeId}`)
    const onward = `pathway=reading-line&amp;from=${episodeId}`
    assert.ok(body.includes(`/children?kind=line&amp;${onward}`))
    const search = `/children?kind=line&pathway=reading-line&from=${episodeId}`
    const found = await house.fillIn(tom, search, { name: 'Zephyr', kind: 'line' })
    assert.ok(found.body.includes(`/children/new?kind=line&amp;${onward}`))
    const added = await house.fillIn(tom, `/children/new?kind=line&pathway=reading-line&from=${episodeId}`, {
      familyName: 'Zephyr',
      borough: 'Lambeth',
    })
    assert.match(added.body, /Reading by telephone|Book lent/)
    const again = await house.fillIn(tom, search, { name: 'Zephyr', kind: 'line' })
    const [, lineId = ''] = again.body.match(/\/children\/([0-9a-f-]{36})\/start\?pathway=reading-line/) ?? []
    await database.as('owner').statement(
      `insert into record_links (force_id, id, from_id, to_id, kind, set_at, set_by)
       values (1, $1, $2, $3, 'exploits', now(), $4)`,
      [newId(), lineId, childId, cast.tom.id],
    )
    const linked = await tom.get(`/episodes/${episodeId}`)
    assert.ok(
      linked.body.includes(`/children/${lineId}/start?${onward}`) && linked.body.includes('Start for Zephyr'),
    )
    await startEpisode(context, {
      childId: lineId,
      pathway: 'reading-line',
      happenedAt: minutes(-20),
      answers,
      from: episodeId,
    })
    assert.ok(!(await tom.get(`/episodes/${episodeId}`)).body.includes('Reading by telephone</a></p></li>'))
  })
})

/** An episode of which two steps lead to the same pathway, and one to a record of another kind. */
async function second(): Promise<string> {
  const start = { childId, pathway: 'second-book', happenedAt: minutes(-60), answers }
  const { episodeId } = await startEpisode(context, start)
  await recordStep(context, {
    episodeId,
    step: 'reminded',
    version: 1,
    happenedAt: minutes(-30),
    answers: {},
  })
  return episodeId
}
