import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastifySession from '@fastify/session'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../src/kernel/context.ts'
import type { Page } from '../src/web/page.ts'
import { type Section, sections } from '../src/web/sections.ts'
import { buildServer } from '../src/web/server.ts'
import type { SignedIn } from '../src/web/session.ts'
import type { ServerParts, Settings } from '../src/web/settings.ts'

// A browser of one person against a server of some pages, without a socket and without a database.

/** What came back, as a test wants to look at it. */
export type Seen = Readonly<{
  status: number
  html: string
  headers: Record<string, unknown>
  location: string | undefined
}>

/** One person's browser: it keeps cookies and the hidden fields of the last form it saw. */
export type Browser = Readonly<{
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  post(path: string, form?: Record<string, string | readonly string[]>): Promise<Seen>
  signIn(actor: Actor): Promise<void>
  signOut(): void
  cookie(): string
}>

/** Somebody fictional, to be signed in as. */
export const somebody = (more: Partial<Actor> = {}): Actor => ({
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Sergeant Ade Bello',
  roles: ['custody officer'],
  forceId: 1,
  agencyId: '00000000-0000-7000-8000-000000000009',
  agency: 'police',
  ...more,
})

/** A folder that stands for the built assets. */
function emptyAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'))
  writeFileSync(join(folder, 'names.json'), JSON.stringify({ 'app.css': 'app-0123456789ab.css' }))
  writeFileSync(join(folder, 'app-0123456789ab.css'), 'body{}')
  return folder
}

type Setting = Readonly<{
  pages?: readonly Page[]
  settings?: Partial<Settings>
  parts?: Partial<ServerParts>
}>

/** A server with these pages. `open` gives a browser; close it when the test is done. */
export async function serverWith({ pages = [], settings = {}, parts = {} }: Setting) {
  const people = new Map<string, Actor>()
  const assetsFolder = settings.assetsFolder ?? emptyAssets()
  const app = await buildServer({
    settings: {
      forceName: 'Westshire Police',
      demonstration: true,
      secret: 'a secret that is only for the tests',
      secure: false,
      logLevel: 'silent',
      clock: () => new Date('2026-03-03T02:05:00Z'),
      ...settings,
      assetsFolder,
    },
    sessions: {
      store: new fastifySession.MemoryStore(),
      signInPath: '/sign-in',
      signOutPath: '/sign-out',
      signedIn: async request => signedInAs(people.get(request.session.personId ?? '')),
    },
    pages,
    health: async () => ({ ok: true, engine: 'PostgreSQL 18', warnings: [], checks: [] }),
    ...parts,
    plugins: [signingIn(people), ...(parts.plugins ?? [])],
  })
  const close = async (): Promise<void> => {
    await app.close()
    if (assetsFolder !== settings.assetsFolder) rmSync(assetsFolder, { recursive: true })
  }
  return { app, open: () => browserOf(app, people), close }
}

const signedInAs = (actor: Actor | undefined): SignedIn | undefined =>
  actor && { actor, roleTitle: 'Custody officer', sections: Object.keys(sections) as Section[], start: '/' }

/** Stands in for the sign-in of the people room. */
const signingIn = (people: Map<string, Actor>) => async (app: FastifyInstance) => {
  app.post<{ Params: { id: string } }>('/test/sign-in/:id', async (request, reply) => {
    await request.session.regenerate(['draft'])
    request.session.personId = request.params.id
    return reply.send(people.has(request.params.id))
  })
}

function browserOf(app: FastifyInstance, people: Map<string, Actor>): Browser {
  const jar = new Map<string, string>()
  let hidden: Record<string, string> = {}
  async function send(
    method: 'GET' | 'POST',
    url: string,
    more: { payload?: string; headers?: object } = {},
  ) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', cookie, ...more.headers }
    const answer = await app.inject({
      method,
      url,
      ...(more.payload ? { payload: more.payload } : {}),
      headers,
    })
    for (const { name, value } of answer.cookies) {
      if (value) jar.set(name, encodeURIComponent(value))
      else jar.delete(name)
    }
    const fields = [...answer.body.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)]
    if (fields.length > 0)
      hidden = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
    const location = answer.headers.location
    return {
      status: answer.statusCode,
      html: answer.body,
      headers: answer.headers,
      location: location as string,
    }
  }
  return {
    get: (path, headers = {}) => send('GET', path, { headers }),
    post(path, form = {}) {
      const pairs = Object.entries({ ...hidden, ...form }).flatMap(([name, values]) =>
        [values].flat().map((value): [string, string] => [name, String(value)]),
      )
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return send('POST', path, { payload: new URLSearchParams(pairs).toString(), headers })
    },
    async signIn(actor) {
      people.set(actor.id, actor)
      await send('POST', `/test/sign-in/${actor.id}`)
    },
    signOut: () => jar.clear(),
    cookie: () => [...jar.keys()].join(' '),
  }
}
