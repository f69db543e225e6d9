import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyPluginAsync } from 'fastify'
import { openDoor } from '../src/access/door.ts'
import { sessionHooks } from '../src/people/callers.ts'
import { demonstration } from '../src/people/demonstration.ts'
import { openId } from '../src/people/openid.ts'
import type { Person } from '../src/people/person.ts'
import { signInPages } from '../src/people/sign-in.page.ts'
import { language } from '../src/policy/language.ts'
import { castForce, castPeople } from '../src/simulation/cast.ts'
import type { Database } from '../src/store/database.ts'
import { voicePages } from '../src/voice/pages.ts'
import type { Page } from '../src/web/page.ts'
import { buildServer } from '../src/web/server.ts'
import { settleCast, testNow } from './cast.ts'
import { Visitor } from './visitor.ts'

/** Tests look at no stylesheet: a folder that names none will do. */
function noAssets(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'child-first-assets-'))
  writeFileSync(path.join(folder, 'names.json'), '{}')
  return folder
}

type Wanted = Readonly<{
  pages?: readonly Page[]
  doors?: readonly FastifyPluginAsync[]
  /** Where a real browser will find it. */
  at?: string
  assetsFolder?: string
  /** Who may sign in: the cast, unless said. */
  people?: readonly Person[]
  /** Requests one address may make in a minute. */
  perMinute?: number
  /** Where lines of the log go; unless said they are kept, which a bench of a million requests would pay for. */
  logTo?: { write(line: string): void }
}>

/** The whole server over a database with the cast in it, and a clock that a test may move. */
export async function castServer(database: Database, wanted: Wanted = {}) {
  const { pages = [], doors = [], at: origin = 'http://localhost:3000', assetsFolder = noAssets() } = wanted
  const clock = { now: testNow }
  const now = () => clock.now
  const logged: string[] = []
  const keep = { write: (line: string) => void logged.push(line) }
  const { perMinute = 10_000, people = castPeople, logTo = keep } = wanted
  openDoor(database)
  await settleCast(database)
  const demo = await demonstration({
    origin,
    people,
    environment: 'test',
    everybodyIsFictional: true,
    onOldNode: () => {},
  })
  const signIn = signInPages({
    openId: openId(demo.openId),
    forceId: castForce.forceId,
    homeAddress: origin,
  })
  const app = await buildServer({
    settings: {
      forceName: castForce.name,
      demonstration: true,
      secret: 'a secret that is only for tests, and long enough',
      secure: false,
      assetsFolder,
      perMinute,
      logLevel: 'info',
      logTo,
      clock: now,
    },
    sessions: sessionHooks(database, now),
    pages: [...signIn, ...demo.pages, ...voicePages({ origin, forceId: castForce.forceId }), ...pages],
    doors: [demo.door, ...doors],
    language: language.marksIn,
    health: async () => ({ ok: true, engine: 'test', warnings: [], checks: [] }),
  })
  await app.ready()
  return { app, clock, logged, demo, visitor: () => new Visitor(app, origin) }
}

/** Signs a visitor in as somebody of the cast, by the pages a person would use. Answers the last page seen. */
export async function signInAs(visitor: Visitor, subject: string, back = '/health') {
  const asked = await visitor.get(`/sign-in?back=${encodeURIComponent(back)}`)
  return visitor.post(new URL(asked.url).pathname, { subject })
}
