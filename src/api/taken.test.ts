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

/** What careless and hostile clients send where something else is asked. */
const wild: readonly unknown[] = [
  ...[null, 0, -1, 1.5, 1e308, true, '', ' ', [], [[]], {}, { a: { b: 1 } }, 'x'.repeat(20_000)],
  ...[
    'a\u0000b',
    '\ud800',
    '\u202eevil',
    'constructor',
    '__proto__',
    '0001-01-01',
    '9999-12-31',
    '2026-02-30',
  ],
  ...[
    '2016-12-31T23:59:60Z',
    '2026-03-29T01:30:00Z',
    '2026-10-25T01:30:00+01:00',
    '1900-01-01T00:00:00+23:59',
  ],
  ...['00000000-0000-0000-0000-000000000000', "'; drop table x", Array(300).fill('a')],
]

/** Something that a schema takes, with every field that it knows. */
function taking(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const
  if (Array.isArray(shape.enum)) return shape.enum[0]
  if (Array.isArray(shape.anyOf)) return taking(shape.anyOf[0])
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries((shape.properties ?? {}) as Record<string, Shape>).map(([name, one]) => [
        name,
        taking(one),
      ]),
    )
  if (shape.type === 'array') return [taking((shape.items ?? {}) as Shape)]
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, Number(shape.minimum ?? 1))
  if (shape.type === 'boolean') return true
  if (shape.format === 'uuid') return cast.ade.id
  if (shape.format === 'date') return '2026-11-01'
  return shape.format === 'date-time' ? '2026-11-22T10:00:00Z' : 'custody'
}

/** One request to each endpoint for each of some wild values, of which it puts one in each place in turn. */
const requests = Object.entries<Record<string, Shape>>(paths).flatMap(([path, methods], nth) =>
  Object.entries(methods).flatMap(([method, one]) => {
    const body = one.requestBody as { content: { 'application/json': { schema: Shape } } } | undefined
    const whole = body && (taking(body.content['application/json'].schema) as Shape)
    return [0, 1, 2, 3, 4].map(time => {
      const value = wild[(nth * 5 + time) % wild.length]
      const part = encodeURIComponent(
        typeof value === 'string' ? value.slice(0, 90).replace(/\p{Surrogate}/gu, '') : '1',
      )
      const name = Object.keys(whole ?? {})[time % Math.max(1, Object.keys(whole ?? {}).length)] ?? 'more'
      const address = ['%', 'x'.repeat(101), part, cast.ade.id, cast.ade.id][time] ?? ''
      return {
        ...{ method: method.toUpperCase() as 'GET' | 'POST', url: path.replace(/\{\w+\}/g, address) },
        ...(whole ? { payload: JSON.stringify(time === 4 ? value : { ...whole, [name]: value }) } : {}),
      }
    })
  }),
)

test('whatever is sent to any endpoint is answered, or refused in words that say what to do', async () => {
  const visitors = await Promise.all([cast.ade, cast.della, cast.helen].map(one => house.signedIn(one)))
  assert.ok(requests.length > 250)
  for (const [nth, request] of requests.entries()) {
    const cookie = [...(visitors[nth % 3]?.cookies ?? [])].map(pair => pair.join('=')).join('; ')
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'idempotency-key': `wild-request-${nth}` }
    const kind = request.payload === undefined ? {} : { 'content-type': 'application/json' }
    const reply = await house.app.inject({ ...request, headers: { ...headers, ...kind } })
    const said = `${request.method} ${request.url.slice(0, 99)}: ${reply.body.slice(0, 300)}`
    assert.ok(reply.statusCode < 500, said)
    if (reply.statusCode < 400) continue
    assert.match(String(reply.headers['content-type']), /^application\/problem\+json/, said)
    const { title, detail, instance, status } = reply.json()
    assert.ok(title && detail && instance && status === reply.statusCode, said)
  }
})

after(() => app.close())
