import { randomUUID } from 'node:crypto'
import { api } from '../src/api/door.ts'
import { londonDay, londonTime } from '../src/kernel/calendar.ts'
import { whoAsks } from '../src/people/callers.ts'
import type { Person } from '../src/people/person.ts'
import { endpoints, pages } from '../src/rooms.ts'
import type { Database } from '../src/store/database.ts'
import { testNow } from './cast.ts'
import { castServer, signInAs } from './server.ts'
import { Visitor } from './visitor.ts'

type Answered = Readonly<{
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  body: any
  headers: Readonly<Record<string, unknown>>
}>

/** An instant as somebody types it into the boxes of a form. */
export function typedMoment(name: string, at: Date): Record<string, string> {
  const [year = '', month = '', day = ''] = londonDay(at).split('-')
  const boxes = { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  return { ...boxes, [`${name}-time`]: londonTime(at) }
}

/** Answers as a form sends them. */
export const typed = (answers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, String([value].flat()[0])]))

/** Every page and every endpoint of the house as main.ts puts them together, over a database with the cast in it. */
export async function wholeHouse(database: Database, people?: readonly Person[]) {
  let now = () => testNow
  const door = api({
    endpoints,
    whoAsks: whoAsks(database, () => now()),
    now: () => now(),
    database,
    perMinute: 10_000,
  })
  const server = await castServer(database, { pages, doors: [door], ...(people ? { people } : {}) })
  now = () => server.clock.now

  async function signedIn(person: Person): Promise<Visitor> {
    const visitor = server.visitor()
    await signInAs(visitor, person.subject)
    return visitor
  }

  /** A form as its page gives it, filled in and sent. */
  async function fillIn(visitor: Visitor, path: string, form: Record<string, string>) {
    const { body } = await visitor.get(path)
    const hidden = Object.fromEntries(
      ['_csrf', '_writer', 'version', 'pathway', 'from', 'kind', 'notThese']
        .map(name => [name, Visitor.field(body, name)] as const)
        .filter(([, value]) => value !== ''),
    )
    return visitor.post(path, { ...hidden, ...form })
  }

  /** The JSON door, for somebody who is signed in. */
  function jsonFor(visitor: Visitor) {
    async function ask(path: string, payload?: object, key: string = randomUUID()): Promise<Answered> {
      const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = { cookie, 'sec-fetch-site': 'same-origin', 'idempotency-key': key }
      const url = `/api/v1${path}`
      const reply = await server.app.inject(
        payload ? { method: 'POST', url, headers, payload } : { method: 'GET', url, headers: { cookie } },
      )
      return { status: reply.statusCode, body: reply.json(), headers: reply.headers }
    }
    return { get: (path: string) => ask(path), post: ask }
  }

  return { ...server, signedIn, fillIn, jsonFor, jsonAs: async (one: Person) => jsonFor(await signedIn(one)) }
}
