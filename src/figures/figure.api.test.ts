import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { openDoor } from '../access/door.ts'
import { api } from '../api/door.ts'
import { figureEndpoints } from './figure.api.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
await importing(database, castForce.forceId)('2026-05-exampleshire-stop-and-search.csv', searchesCsv)

const app = Fastify()
const { actor, now } = as(cast.ade)
let clock = now
const whoAsks = async () => ({ actor, by: 'session' as const })
await app.register(api({ endpoints: figureEndpoints, whoAsks, now: () => clock, database }))
const get = async (path: string) => {
  const reply = await app.inject({ url: `/api/v1${path}` })
  return { status: reply.statusCode, body: reply.json() }
}

test('the list says what each figure means', async () => {
  const { status, body } = await get('/figures')
  assert.equal(status, 200)
  const found = body.measures.find((one: { id: string }) => one.id === 'children-searched')
  assert.equal(found.asks, 'How often are children stopped and searched?')
  assert.ok(found.caveats.length > 0 && found.dividedBy.includes('officer_defined'))
})

test('a figure is given with its answer, its lines and how sure they are', async () => {
  const { status, body } = await get(
    '/figures/child-searches-no-further-action?source=exampleshire&from=2026-05',
  )
  assert.equal(status, 200, JSON.stringify(body))
  const { figure } = body
  assert.match(
    figure.says,
    /^14 of 20 searches of children with an outcome ended in no further action in May 2026/,
  )
  assert.deepEqual([figure.from, figure.last, figure.source], ['2026-05-01', '2026-05-01', 'exampleshire'])
  const [line] = figure.lines
  assert.deepEqual([line.counted, line.outOf, line.value, line.missing], [14, 20, 0.7, false])
  assert.deepEqual([line.running, figure.whole.running], [false, false])
  assert.ok(line.interval.from < 0.7 && line.interval.to > 0.7)
})

test('a period that is not over says so, and so does the sum that it is in', async () => {
  clock = new Date('2026-05-20T12:00:00Z')
  const { body } = await get('/figures/child-searches-no-further-action?from=2026-05')
  clock = now
  const { lines, whole } = body.figure
  assert.deepEqual([lines[0].running, whole.running], [true, true])
})

test('small counts are null, and stay so in every division', async () => {
  const { body } = await get('/figures/child-searches-by-ethnicity?split=self_defined')
  const counts = body.figure.lines.map((line: { counted: number | null }) => line.counted)
  assert.ok(counts.includes(null))
  assert.ok(counts.every((count: number | null) => count === null || count === 0 || count >= 5))
})

test('a figure without data has none, and one that is not there is not found', async () => {
  assert.deepEqual(await get('/figures/hours-in-custody'), { status: 200, body: {} })
  const { status, body } = await get('/figures/children-by-name')
  assert.deepEqual([status, body.code], [404, 'NOT_FOUND'])
  assert.equal((await get('/figures/children-searched?from=May')).status, 422)
})
