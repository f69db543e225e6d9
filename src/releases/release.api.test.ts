import assert from 'node:assert/strict'
import { it } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf, searchesInto } from '../../test/release-cases.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { sha256 } from './canonical.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
await searchesInto(database)({ month: '2026-01', male: 40, female: 12, other: 3 })

it('holds parts and comparisons that are asked for by JSON, and no others', async () => {
  const felix = await house.jsonAs(cast.felix)
  const compared = { measure: 'published-search-led-to-nothing', split: 'officer_defined', compare: true }
  const plan = {
    ...planOf({ tables: [compared], parts: ['stop-and-search'] }),
    embargoUntil: '2026-11-01T09:30:00Z',
  }
  const proposed = await felix.post('/releases', plan)
  assert.equal(proposed.status, 201, JSON.stringify(proposed.body))
  const content = JSON.parse((await felix.get(`/releases/${proposed.body.releaseId}`)).body.text)
  assert.deepEqual(
    [content.parts[0].id, content.tables[0].comparison.unknown],
    ['picture-stop-and-search', { outOf: 0, share: 0 }],
  )
  const wrong = await felix.post('/releases', { ...plan, parts: ['no-such-part'] })
  assert.equal(wrong.body.code, 'ANSWERS_NOT_ACCEPTED')
  await felix.post(`/releases/${proposed.body.releaseId}/withdrawals`, { reason: 'A trial' })
})

it('goes through its life by JSON as on the pages', async () => {
  const [felix, esther, daniel, tom] = await Promise.all(
    [cast.felix, cast.esther, cast.daniel, cast.tom].map(house.jsonAs),
  )
  assert.ok(felix && esther && daniel && tom)
  const key = '5f0a1b1e-2f5d-4c7e-9d61-0d3c1c5a7b11'
  const plan = { ...planOf(), embargoUntil: '2026-11-01T09:30:00Z' }
  const proposed = await felix.post('/releases', plan, key)
  assert.equal(proposed.status, 201, JSON.stringify(proposed.body))
  assert.deepEqual((await felix.post('/releases', plan, key)).body, proposed.body)
  const address = `/releases/${proposed.body.releaseId}`
  assert.equal((await tom.get(address)).status, 403)
  assert.equal((await felix.post(`${address}/signatures`, { part: 'checked' })).status, 403)
  assert.equal((await esther.post(`${address}/signatures`, { part: 'checked' })).status, 201)
  assert.equal((await daniel.post(`${address}/signatures`, { part: 'approved' })).status, 201)
  const { body } = await tom.get(address)
  assert.deepEqual([body.standing, body.hash, body.findings], ['published', sha256(body.text), []])
  assert.deepEqual(
    body.signatures.map((one: { name: string }) => one.name),
    ['Daniel Frost', 'Esther Lowe'],
  )
  const withdrawn = await felix.post(`${address}/withdrawals`, { reason: 'Too late' })
  assert.deepEqual([withdrawn.status, withdrawn.body.code], [409, 'RELEASE_SETTLED'])
  const { releases } = (await tom.get('/releases')).body
  assert.deepEqual(
    releases.map((one: { reference: string }) => one.reference),
    ['2026-2'],
  )
})
