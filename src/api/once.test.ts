import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { libraryOver } from '../../test/library.ts'

import { forgetKeys } from './once.store.ts'

const database = await freshDatabase()
const { post, loans } = await libraryOver(database)
const loan = { book: 'Emma', days: 7 }

test('without a key nothing is done', async () => {
  const before = await loans()
  const reply = await post('/loans', loan)
  assert.equal(reply.statusCode, 400)
  assert.equal(reply.json().code, 'KEY_NEEDED')
  assert.equal((await post('/loans', loan, { key: 'short' })).statusCode, 422)
  assert.equal(await loans(), before)
})

test('a repeat is given the first answer and does nothing', async () => {
  const before = await loans()
  const first = await post('/loans', loan, { key: 'once-upon-a-time' })
  const again = await post('/loans', { days: 7, book: 'Emma' }, { key: 'once-upon-a-time' })
  assert.equal(first.statusCode, 201)
  assert.equal(again.statusCode, 201)
  assert.deepEqual(again.json(), first.json())
  assert.deepEqual(Object.keys(first.json()), ['loan', 'until'])
  assert.equal(first.headers['idempotency-replayed'], undefined)
  assert.equal(again.headers['idempotency-replayed'], 'true')
  assert.equal(await loans(), before + 1)
})

test('the same key with another request is refused', async () => {
  const before = await loans()
  await post('/loans', loan, { key: 'used-before' })
  const other = await post('/loans', { ...loan, days: 8 }, { key: 'used-before' })
  assert.equal(other.json().code, 'REPEATED_KEY')
  assert.equal(await loans(), before + 1)
})

test('the same key of another person is another key', async () => {
  const before = await loans()
  await post('/loans', loan, { key: 'mine-and-yours' })
  const other = await post('/loans', { ...loan, days: 8 }, { key: 'mine-and-yours', who: '2' })
  assert.equal(other.statusCode, 201)
  assert.equal(other.headers['idempotency-replayed'], undefined)
  assert.equal(await loans(), before + 2)
})

test('twenty at once act once, and all are given the same answer', async () => {
  const before = await loans()
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => post('/loans', loan, { key: 'all-at-once' })),
  )
  assert.deepEqual([...new Set(replies.map(reply => `${reply.statusCode} ${reply.body}`))].length, 1)
  assert.equal(replies[0]?.statusCode, 201)
  assert.equal(await loans(), before + 1)
  assert.equal(replies.filter(reply => !reply.headers['idempotency-replayed']).length, 1)
})

test('after a refusal or a fault nothing is kept, and the same key may succeed', async () => {
  const before = await loans()
  await post('/loans', { ...loan, fails: 'fault' }, { key: 'second-try' })
  await post('/loans', { ...loan, fails: 'refusal' }, { key: 'second-try' })
  assert.equal(await loans(), before)
  assert.equal((await post('/loans', loan, { key: 'second-try' })).statusCode, 201)
  assert.equal(await loans(), before + 1)
})

test('a connection lost half-way keeps neither the work nor the answer', async () => {
  const before = await loans()
  const lost = await post('/loans', { ...loan, fails: 'connection' }, { key: 'lost-half-way' })
  assert.equal(lost.statusCode, 500)
  assert.equal(await loans(), before)
  assert.equal((await post('/loans', loan, { key: 'lost-half-way' })).statusCode, 201)
  assert.equal(await loans(), before + 1)
})

test('an endpoint that does not keep its answer is found at its first request', async () => {
  assert.equal((await post('/forgetful', {}, { key: 'forgetful-1' })).statusCode, 500)
})

test('keys are forgotten when they are old enough', async () => {
  await post('/loans', loan, { key: 'long-ago-key' })
  assert.equal(await forgetKeys(database, new Date('2020-01-01')), 0)
  assert.ok((await forgetKeys(database, new Date('2100-01-01'))) > 0)
  const again = await post('/loans', loan, { key: 'long-ago-key' })
  assert.equal(again.headers['idempotency-replayed'], undefined)
})
