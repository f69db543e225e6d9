import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { libraryOver } from '../../test/library.ts'
import { problemDocument } from './problem-document.ts'

const { app, get, post, logged } = await libraryOver(await freshDatabase())

describe('reading', () => {
  test('declared fields are sent, undeclared ones never leave', async () => {
    const reply = await get('/shelves/3?most=7')
    assert.equal(reply.statusCode, 200, reply.body)
    assert.deepEqual(reply.json(), { shelf: 3, most: 7 })
    assert.equal(reply.headers['cache-control'], 'no-store')
  })

  test('a question with a name in it travels by POST and needs no key', async () => {
    const reply = await post('/books/search', { name: 'Emma' })
    assert.equal(reply.statusCode, 200)
    assert.deepEqual(reply.json(), { count: 4 })
  })
})

describe('refusing', () => {
  const isProblem = (reply: Awaited<ReturnType<typeof get>>, status: number, code: string) => {
    const body = reply.json()
    assert.equal(reply.statusCode, status)
    assert.match(String(reply.headers['content-type']), /^application\/problem\+json/)
    assert.equal(body.status, status)
    assert.equal(body.code, code)
    assert.equal(body.type, `/api/v1/problems/${code}`)
    assert.ok(body.title && body.detail && body.instance)
    return body
  }

  test('nobody is let in without being known, before a body is read', async () => {
    const unknown = await app.inject({ url: '/api/v1/shelves/1' })
    assert.match(isProblem(unknown, 401, 'NOT_SIGNED_IN').detail, /a token that is good/)
    assert.equal(unknown.headers['www-authenticate'], 'Bearer')
    const unread = { method: 'POST' as const, url: '/api/v1/loans', payload: 'not json' }
    isProblem(await app.inject(unread), 401, 'NOT_SIGNED_IN')
  })

  test('every mistake is named at once, with its place', async () => {
    const body = isProblem(
      await post('/loans', { days: 0, colour: 'red' }, { key: 'mistakes-1' }),
      422,
      'ANSWERS_NOT_ACCEPTED',
    )
    assert.deepEqual(
      new Map(body.errors.map((one: { pointer: string; detail: string }) => [one.pointer, one.detail])),
      new Map([
        ['/body/book', 'is missing'],
        ['/body/colour', 'is not a field of this request'],
        ['/body/days', 'must be >= 1'],
      ]),
    )
    isProblem(await get('/shelves/none'), 422, 'ANSWERS_NOT_ACCEPTED')
    const search = await post('/books/search?most=7', { name: 'Emma' })
    assert.equal(isProblem(search, 422, 'ANSWERS_NOT_ACCEPTED').errors[0].pointer, '/querystring/most')
  })

  test('what is not JSON, or not an address, is refused as plainly', async () => {
    isProblem(await post('/loans', '{', { key: 'not-json-1' }), 400, 'NOT_UNDERSTOOD')
    isProblem(await post('/loans', '{"__proto__":{"a":1}}', { key: 'not-json-2' }), 400, 'NOT_UNDERSTOOD')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    isProblem(await post('/loans', 'book=Emma', { headers: form }), 415, 'NOT_UNDERSTOOD')
    isProblem(await get('/nowhere'), 404, 'NOT_FOUND')
  })

  test('a refusal of the rules keeps its own status', async () => {
    const sent = { book: 'Emma', days: 1, fails: 'refusal' }
    isProblem(await post('/loans', sent, { key: 'refused-key' }), 409, 'STEP_NOT_OPEN')
  })

  test('a fault says nothing of its cause, neither outside nor in the log', async () => {
    const reply = await post('/loans', { book: 'Kit', days: 1, fails: 'fault' }, { key: 'fault-key' })
    assert.equal(reply.statusCode, 500)
    assert.equal(reply.json().type, 'about:blank')
    assert.doesNotMatch(reply.body + logged.join(''), /Kit/)
    assert.match(logged.join(''), /library/)
  })

  test('a session acts only from the same site', async () => {
    const from = (headers: Record<string, string>) =>
      post('/books/search', { name: 'Emma' }, { headers: { 'x-by': 'session', ...headers } })
    isProblem(await from({}), 403, 'FORM_EXPIRED')
    isProblem(await from({ origin: 'https://elsewhere.example' }), 403, 'FORM_EXPIRED')
    isProblem(await from({ origin: 'null' }), 403, 'FORM_EXPIRED')
    isProblem(await from({ 'sec-fetch-site': 'cross-site' }), 403, 'FORM_EXPIRED')
    isProblem(await from({ 'sec-fetch-site': 'same-site' }), 403, 'FORM_EXPIRED')
    assert.equal((await from({ 'sec-fetch-site': 'same-origin' })).statusCode, 200)
    assert.equal((await from({ origin: 'http://localhost:80', host: 'localhost:80' })).statusCode, 200)
  })

  test('too many requests from one caller are slowed, and the others are not', async () => {
    for (let sent = 0; sent < 50; sent++) await get('/shelves/1', '8')
    const slowed = await get('/shelves/1', '8')
    isProblem(slowed, 429, 'TOO_MANY_REQUESTS')
    assert.match(String(slowed.headers['retry-after']), /^\d+$/)
    assert.equal((await get('/shelves/1', '7')).statusCode, 200)
  })

  test('whoever is turned away because the server is busy is told so, and that nothing was begun', () => {
    const pressed = Object.assign(new Error('Service Unavailable'), { statusCode: 503 })
    const { status, detail, code } = problemDocument(pressed, { instance: 'reference', base: '/api/v1' })
    assert.deepEqual({ status, code }, { status: 503, code: undefined })
    assert.match(detail, /was not started/)
  })

  test('what a problem means can be looked up', async () => {
    const { type } = (await get('/nowhere')).json()
    assert.match((await app.inject({ url: type })).json().says, /no such record/)
    assert.equal((await app.inject({ url: '/api/v1/problems/toString' })).statusCode, 404)
  })
})
