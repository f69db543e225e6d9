import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryOver } from '../../test/library.ts'
import { wholeHouse } from '../../test/whole-house.ts'

const database = await freshDatabase()
const { app, post } = await libraryOver(database)
const house = await wholeHouse(database)
const { paths } = (await house.app.inject({ url: '/api/v1/openapi.json' })).json()

type Shape = Readonly<Record<string, unknown>>
type Found = Readonly<{ at: string; shape: Shape }>

/** Every schema within a schema, with its place. */
const within = (shape: Shape, at: string): readonly Found[] => [
  { at, shape },
  ...Object.entries((shape.properties ?? {}) as Record<string, Shape>).flatMap(([name, one]) =>
    within(one, `${at}/${name}`),
  ),
  ...((shape.anyOf ?? []) as Shape[]).flatMap(one => within(one, at)),
  ...(shape.items ? within(shape.items as Shape, `${at}/0`) : []),
]

/** Everything that any endpoint takes, as it is published. */
const taken: readonly Found[] = Object.entries<Record<string, Shape>>(paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, one]) => {
    const parts = (one.parameters ?? []) as readonly { name: string; in: string; schema: Shape }[]
    const body = one.requestBody as { content: { 'application/json': { schema: Shape } } } | undefined
    const shapes = parts
      .filter(part => part.in !== 'header')
      .map(part => ({ at: `${method} ${path} ${part.name}`, shape: part.schema }))
    const sent = body ? [{ at: `${method} ${path}`, shape: body.content['application/json'].schema }] : []
    return [...shapes, ...sent].flatMap(({ at, shape }) => within(shape, at))
  }),
)

const letting = (refuses: (shape: Shape) => boolean, kind: (shape: Shape) => boolean): readonly string[] => {
  const of = taken.filter(({ shape }) => kind(shape))
  assert.ok(of.length > 3, 'hardly any were found')
  return of.filter(({ shape }) => !refuses(shape)).map(({ at }) => at)
}

describe('what every endpoint takes', () => {
  test('is text and days that can be kept', () => {
    const cannot = ['a\u0000b', '\ud800', 'x\udc00y']
    const refuses = ({ pattern, enum: some, const: one, format }: Shape) =>
      some !== undefined ||
      one !== undefined ||
      (typeof pattern === 'string' &&
        [
          ...cannot,
          ...(format?.toString().startsWith('date') ? ['0000-01-01', '9999-12-31T23:59:60Z'] : []),
        ].every(text => !new RegExp(pattern, 'u').test(text)))
    assert.deepEqual(
      letting(refuses, ({ type }) => type === 'string'),
      [],
    )
  })

  test('is whole numbers that can be kept', () => {
    const refuses = ({ minimum, maximum }: Shape) =>
      Number(minimum) >= -(2 ** 31) && Number(maximum) < 2 ** 31
    assert.deepEqual(
      letting(refuses, ({ type }) => type === 'integer'),
      [],
    )
  })

  test('is nothing that it does not declare, at any depth', () => {
    const refuses = ({ additionalProperties }: Shape) => additionalProperties === false
    // Answers are read against the questions of their step or register: what was not asked is left out.
    const open = letting(refuses, ({ type, properties }) => type === 'object' && properties !== undefined)
    assert.deepEqual(open, [])
  })
})

describe('a request that says what cannot be kept', () => {
  test('is refused by name, and nothing is done', async () => {
    const wrong = { book: 'Em\u0000ma', days: 3_000_000_000, fails: '\ud800' }
    const reply = await post('/loans', wrong, { key: 'cannot-be-kept' })
    assert.equal(reply.statusCode, 422, reply.body)
    const named = new Set(reply.json().errors.map((one: { pointer: string }) => one.pointer))
    assert.deepEqual(named, new Set(['/body/book', '/body/days', '/body/fails']))
  })

  test('an action of a union of bodies names no other record than its address', async () => {
    const della = await house.jsonAs(cast.della)
    const promise = { title: 'First', answeredBy: 'Della', from: '2026-11-01', due: '2026-12-01', after: [] }
    const one = (await della.post('/strategy/actions/1/milestones', promise)).body.milestoneId
    const other = (await della.post('/strategy/actions/1/milestones', promise)).body.milestoneId
    const change = { kind: 'withdrawn', because: 'Not needed' }
    const path = `/strategy/actions/1/milestones/${one}`
    assert.equal((await della.post(path, { ...change, milestoneId: other })).status, 422)
    assert.equal((await della.post(path, change)).status, 201)
  })
})

after(() => app.close())
