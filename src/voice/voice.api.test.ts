import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const happenedAt = new Date('2026-11-22T09:30:00Z')
const { episodeId } = await startEpisode(as(cast.tom), {
  childId: await plantChild(database, castChildren.amara),
  pathway: intimateSearch.id,
  happenedAt,
  answers: answersTo(intimateSearch.steps[intimateSearch.begins].asks ?? {}, happenedAt),
})
const tom = await house.jsonAs(cast.tom)
const niamh = await house.jsonAs(cast.niamh)
const path = `/episodes/${episodeId}`

describe('the child’s side over the JSON door', () => {
  it('gives what the child is told, and records once that it was given', async () => {
    const key = '7b0e6f4e-0000-4000-8000-000000000001'
    const first = await tom.post(`${path}/receipts`, { language: 'pl', how: 'printed' }, key)
    const again = await tom.post(`${path}/receipts`, { language: 'pl', how: 'printed' }, key)
    assert.deepEqual([first.status, again.body], [201, first.body])
    const { body } = await tom.get(`${path}/receipt`)
    assert.equal(body.told.what, intimateSearch.forChild?.what)
    assert.deepEqual(
      body.given.map(({ language, how, signed }: Record<string, unknown>) => ({ language, how, signed })),
      [{ language: 'pl', how: 'printed', signed: false }],
    )
  })

  it('keeps what the child says, and shows it with the episode', async () => {
    const added = await tom.post(`${path}/accounts`, { words: 'I was cold.' })
    assert.equal(added.status, 201)
    const { accounts } = (await tom.get(path)).body
    assert.deepEqual(
      [accounts.length, accounts[0].id, accounts[0].words, accounts[0].throughLink],
      [1, added.body.accountId, 'I was cold.', false],
    )
    assert.equal(accounts[0].language, 'not said')
    for (const language of ['pl', 'another'])
      assert.equal((await tom.post(`${path}/accounts`, { words: 'Zimno mi.', language })).status, 201)
    assert.equal((await tom.post(`${path}/accounts`, { words: 'x', language: 'xx' })).status, 422)
    const said = (await tom.get(path)).body.accounts.map((one: { language: string }) => one.language)
    assert.deepEqual(said.toSorted(), ['another', 'not said', 'pl'])
  })

  it('knows no other language or way, and nothing of an episode that is not shared', async () => {
    assert.equal((await tom.post(`${path}/receipts`, { language: 'xx', how: 'printed' })).status, 422)
    assert.equal((await tom.post(`${path}/receipts`, { language: 'en', how: 'shouted' })).status, 422)
    assert.equal((await tom.post(`${path}/accounts`, { words: '' })).status, 422)
    assert.equal((await niamh.get(`${path}/receipt`)).status, 404)
    assert.equal((await niamh.post(`${path}/accounts`, { words: 'Hello' })).status, 404)
  })
})
