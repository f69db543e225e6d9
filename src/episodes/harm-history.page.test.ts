import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { withPathway } from '../policy/index.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const { lent, reminded, returned } = libraryLoan.steps
const steps = { lent, reminded: { ...reminded, besides: 'own-harm' as const }, returned }
withPathway({ ...libraryLoan, id: 'reading-decided', title: 'Reading decided', steps })
withPathway({ ...libraryLoan, id: 'book-lost', title: 'Book taken from the child', harmOf: 'child' })

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const tom = await house.signedIn(cast.tom)
const context = as(cast.tom)

const begin = async (pathway: string, wish: string) =>
  (
    await startEpisode(context, {
      childId,
      pathway,
      happenedAt: minutes(-60),
      answers: { kind: 'story', wish },
    })
  ).episodeId
const harmed = await begin('book-lost', 'They took it from me.')

const pathOf = (episodeId: string) => `/episodes/${episodeId}/steps/reminded`
const happened = typedMoment('happenedAt', minutes(-5))
const kept = async (episodeId: string) =>
  (await viewEpisode(context, { episodeId })).kept.entries.at(-1)?.decision

describe('what happened to a child, beside a decision about the child', () => {
  it('is offered before the step, and says that it was not opened', async () => {
    const episodeId = await begin('reading-decided', 'A long one.')
    const { body } = await tom.get(pathOf(episodeId))
    assert.ok(body.includes('You have not opened it yet') && body.includes('/harm-history'))
    assert.ok(!body.includes('Book taken from the child'))
    await house.fillIn(tom, pathOf(episodeId), happened)
    assert.deepEqual(await kept(episodeId), { harmHistoryOpened: false })
    const episode = await tom.get(`/episodes/${episodeId}`)
    assert.match(episode.body, /was not opened before this/)
  })

  it('shows the episodes in which the child was harmed and what the child said, and no other', async () => {
    const episodeId = await begin('reading-decided', 'A short one.')
    const { body } = await tom.get(`${pathOf(episodeId)}/harm-history`)
    assert.ok(body.includes(`/episodes/${harmed}`) && body.includes('They took it from me.'))
    assert.ok(!body.includes('A short one.') && !body.includes('It has a dog in it.'))
  })

  it('is kept beside the decision, from the trail of whoever decides about this child here', async () => {
    const episodeId = await begin('reading-decided', 'The last one.')
    await tom.get(`${pathOf(episodeId)}/harm-history`)
    const { body } = await tom.get(pathOf(episodeId))
    assert.ok(body.includes('You have opened it.'))
    const other = await begin('reading-decided', 'Another one.')
    const [one, two] = [episodeId, other]
    for (const id of [one, two]) await house.fillIn(tom, pathOf(id), happened)
    assert.deepEqual(
      [await kept(one), await kept(two)],
      [{ harmHistoryOpened: true }, { harmHistoryOpened: false }],
    )
  })

  it('does not count if somebody else opened it', async () => {
    const episodeId = await begin('reading-decided', 'A new one.')
    const priya = await house.signedIn(cast.priya)
    await priya.get(`${pathOf(episodeId)}/harm-history`)
    await house.fillIn(tom, pathOf(episodeId), happened)
    assert.deepEqual(await kept(episodeId), { harmHistoryOpened: false })
  })

  it('stands beside no other step', async () => {
    const episodeId = await begin('reading-decided', 'One more.')
    assert.equal((await tom.get(`/episodes/${episodeId}/steps/returned/harm-history`)).status, 404)
  })

  it('is read over the API', async () => {
    const api = await house.jsonAs(cast.tom)
    const episodeId = await begin('reading-decided', 'Over the wire.')
    const path = `/episodes/${episodeId}/steps/reminded`
    assert.equal((await api.get(path)).body.harmHistoryOpened, false)
    const { body } = await api.get(`${path}/harm-history`)
    assert.deepEqual(
      body.harms.map((one: { id: string }) => one.id),
      [harmed],
    )
    assert.equal((await api.get(path)).body.harmHistoryOpened, true)
  })
})
