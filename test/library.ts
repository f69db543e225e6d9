import Fastify from 'fastify'
import { Type } from 'typebox'
import { api, type Caller } from '../src/api/door.ts'
import { endpoint } from '../src/api/endpoint.ts'
import type { Actor } from '../src/kernel/context.ts'
import { Refusal } from '../src/kernel/problem.ts'
import type { Database } from '../src/store/database.ts'

// A lending library behind the JSON door: enough to try the door with, and nothing to do with children.

const actor = (last: string): Actor => ({
  id: `00000000-0000-7000-8000-00000000000${last}`,
  name: 'Somebody',
  roles: ['constable'],
  forceId: 1,
  agencyId: '00000000-0000-7000-8000-000000000009',
  agency: 'police',
})

const look = endpoint({
  method: 'GET',
  id: 'viewShelf',
  path: '/shelves/:shelf',
  tag: 'library',
  summary: 'What stands on a shelf',
  params: Type.Object({ shelf: Type.Integer({ minimum: 1 }) }),
  query: Type.Object({ most: Type.Optional(Type.Integer()) }),
  answer: Type.Object({ shelf: Type.Integer(), most: Type.Optional(Type.Integer()) }),
  run: async (context, { params, query }) =>
    Object.assign({ shelf: params.shelf, ...query }, { undeclared: context.actor.name }),
})

const find = endpoint({
  method: 'POST',
  onlyReads: true,
  id: 'findBook',
  path: '/books/search',
  tag: 'library',
  summary: 'Books by name',
  body: Type.Object({ name: Type.String() }),
  answer: Type.Object({ count: Type.Integer() }),
  run: async (_context, { body }) => ({ count: body.name.length }),
})

/** Stands in for an operation: one transaction, and what `keep` gives around the work. */
const lendingIn = (database: Database) =>
  endpoint({
    method: 'POST',
    id: 'lendBook',
    path: '/loans',
    tag: 'library',
    summary: 'Lends a book',
    body: Type.Object({
      book: Type.String(),
      days: Type.Integer({ minimum: 1 }),
      fails: Type.Optional(Type.String()),
    }),
    answer: Type.Object({ loan: Type.Integer(), until: Type.String() }),
    run: ({ actor }, { body }, keep) => {
      const within = keep((loan: number) => ({ loan, until: '2026-12-01', undeclared: 'x' }))
      return database.transaction(actor, tx =>
        within(tx, async () => {
          const [row] = await tx.sql<{ loan: number }>(
            'insert into loans (book) values ($1) returning loan::int',
            [body.book],
          )
          if (body.fails === 'refusal') throw new Refusal('STEP_NOT_OPEN')
          if (body.fails === 'connection') await tx.sql('select pg_terminate_backend(pg_backend_pid())')
          if (body.fails === 'fault') throw new Error(`nobody may read this:\n${body.book}`)
          return row?.loan ?? 0
        }),
      )
    },
  })

const forgetful = endpoint({
  method: 'POST',
  id: 'forget',
  path: '/forgetful',
  tag: 'library',
  summary: 'Does not keep its answer',
  body: Type.Object({}),
  answer: Type.Object({}),
  run: async () => ({}),
})

async function whoAsks(request: { headers: Record<string, unknown> }): Promise<Caller | undefined> {
  const who = request.headers['x-who']
  if (typeof who !== 'string') return undefined
  return { actor: actor(who), by: request.headers['x-by'] === 'session' ? 'session' : 'token' }
}

type Sent = Readonly<{ who?: string; key?: string; headers?: Record<string, string> }>

/** The library with its own table of loans, and ways to ask it. */
export async function libraryOver(database: Database) {
  const owner = database.as('owner')
  await owner.statement('create table loans (loan bigint generated always as identity, book text)')
  await owner.statement('grant select, insert on loans to childfirst_app')
  const logged: string[] = []
  const app = Fastify({ logger: { level: 'info', stream: { write: line => void logged.push(line) } } })
  const endpoints = [look, find, lendingIn(database), forgetful]
  const now = () => new Date('2026-11-22T12:00:00Z')
  await app.register(api({ endpoints, whoAsks, database, perMinute: 50, now } as Parameters<typeof api>[0]))
  await app.ready()
  return {
    app,
    logged,
    loans: async () =>
      (await owner.statement<{ n: number }>('select count(*)::int as n from loans'))[0]?.n ?? 0,
    get: (path: string, who = '1') => app.inject({ url: `/api/v1${path}`, headers: { 'x-who': who } }),
    post: (path: string, payload: object | string, { who = '1', key, headers = {} }: Sent = {}) =>
      app.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        headers: {
          'content-type': 'application/json',
          'x-who': who,
          ...(key ? { 'idempotency-key': key } : {}),
          ...headers,
        },
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
  }
}
