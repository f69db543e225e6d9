import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { freshDatabase } from '../../test/database.ts'
import { libraryOver } from '../../test/library.ts'

const { app } = await libraryOver(await freshDatabase())
const document = (await app.inject({ url: '/api/v1/openapi.json' })).json()

test('the published description is a valid OpenAPI 3.1 document', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document))
  assert.ok(valid, JSON.stringify(errors))
  assert.equal(document.openapi, '3.1.0')
  const broken = { ...structuredClone(document), paths: { nowhere: {} } }
  assert.equal((await new Validator().validate(broken)).valid, false)
})

test('every endpoint is described: its id, its key if it acts, its answer and its refusals', () => {
  const { get } = document.paths['/api/v1/shelves/{shelf}']
  const { post } = document.paths['/api/v1/loans']
  const search = document.paths['/api/v1/books/search'].post
  assert.equal(get.operationId, 'viewShelf')
  assert.deepEqual(Object.keys(get.responses), ['200', '4XX', '5XX'])
  assert.deepEqual(Object.keys(post.responses), ['201', '4XX', '5XX'])
  const headers = (one: { parameters?: { in: string; name: string }[] }) =>
    one.parameters?.filter(part => part.in === 'header').map(part => part.name) ?? []
  assert.deepEqual(headers(post), ['idempotency-key'])
  assert.deepEqual(headers(search), [])
  assert.ok(post.parameters.every((one: { required?: boolean }) => one.required))
  assert.equal(post.requestBody.content['application/json'].schema.additionalProperties, false)
  assert.ok(post.responses['4XX'].content['application/problem+json'])
})

test('the description and the problems need no sign-in, and describe nothing else', () => {
  assert.ok(!Object.keys(document.paths).some(path => /openapi|problems/.test(path)))
})
