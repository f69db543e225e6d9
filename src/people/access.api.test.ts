import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { cast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer } from '../../test/server.ts'
import { api } from '../api/door.ts'
import { accessEndpoints } from './access.api.ts'
import { whoAsks } from './callers.ts'
import { fingerprintOf } from './session.ts'

const database = await freshDatabase()
const now = () => testNow
const door = api({ endpoints: accessEndpoints, whoAsks: whoAsks(database, now), now, database })
const { app } = await castServer(database, { doors: [door] })

async function tokenOf({ id }: { id: string }): Promise<string> {
  const secret = `cf_${randomBytes(32).toString('base64url')}`
  await database.as('owner').statement(
    `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, accepted_at, expires_at)
     values ($1, 1, $2, 'Review of access', $2, $3, $3, $4)`,
    [fingerprintOf(secret), id, testNow, new Date(testNow.getTime() + 3_600_000)],
  )
  return secret
}
const [bridget, niamh, yusuf] = [
  await tokenOf(cast.bridget),
  await tokenOf(cast.niamh),
  await tokenOf(cast.yusuf),
]
const headers = (token: string) => ({
  authorization: `Bearer ${token}`,
  'idempotency-key': randomUUID(),
})
const post = (token: string, path: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers: headers(token) })
const get = (token: string, path: string) => app.inject({ url: `/api/v1${path}`, headers: headers(token) })
const of = ({ id }: { id: string }) => `/people/${id}/access`

test('a list is of the own agency, and says nothing of how anybody signs in', async () => {
  const answer = await post(yusuf, '/access/search', { state: 'has' })
  assert.equal(answer.statusCode, 200, answer.body)
  const { people, total } = answer.json()
  assert.deepEqual(
    people.map((one: { name: string }) => one.name),
    [cast.niamh.name, cast.rosa.name, cast.yusuf.name],
  )
  assert.equal(total, 3)
  assert.ok(people.every((one: object) => !('subject' in one)))
  assert.equal((await post(niamh, '/access/search', {})).json().code, 'NOT_PERMITTED')
  assert.equal((await post(yusuf, '/access/search', { state: 'any' })).statusCode, 422)
})

test('what one may do is answered with its rules, to oneself and to whoever looks after access', async () => {
  const own = await get(niamh, of(cast.niamh))
  assert.ok(own.json().allowed.some((one: { title: string }) => one.title === "Read a child's record"))
  assert.equal((await get(niamh, of(cast.rosa))).json().code, 'NOT_PERMITTED')
  assert.equal((await get(yusuf, of(cast.tom))).json().code, 'NOT_FOUND')
})

test('access is stopped, goes on, and every token ends, each at the next request', async () => {
  const tom = await tokenOf(cast.tom)
  assert.equal((await post(bridget, `${of(cast.tom)}/stop`, { why: 'Lost a telephone' })).statusCode, 201)
  assert.equal((await get(tom, of(cast.tom))).statusCode, 401)
  const { person, stops } = (await get(bridget, of(cast.tom))).json()
  assert.deepEqual(person.stopped, { from: testNow.toISOString() })
  assert.deepEqual([stops[0].why, stops[0].by], ['Lost a telephone', cast.bridget.name])
  assert.equal((await post(bridget, `${of(cast.tom)}/go-on`, { why: 'It was found' })).statusCode, 201)
  assert.equal((await get(tom, of(cast.tom))).statusCode, 200)
  const ended = await post(bridget, `/people/${cast.tom.id}/sign-ins/end`, { what: 'all' })
  assert.deepEqual(ended.json(), { ended: 1 })
  assert.equal((await get(tom, of(cast.tom))).statusCode, 401)
  assert.equal((await post(bridget, `${of(cast.bridget)}/stop`, { why: 'x' })).json().code, 'NOT_PERMITTED')
})
