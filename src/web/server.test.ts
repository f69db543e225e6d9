import assert from 'node:assert/strict'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serverWith, somebody } from '../../test/web.ts'
import { Refusal } from '../kernel/problem.ts'
import { html } from './html.ts'
import { openPage } from './page.ts'
import { handOver } from './security.ts'
import { pathBackTo } from './session.ts'

const front = openPage({ path: '/open', title: 'Open', view: () => html`<h1>Open</h1>` })

test('every answer carries the headers that keep a page to itself', async () => {
  const { open, close } = await serverWith({ pages: [front], settings: { secure: true } })
  const { headers, html: markup } = await open().get('/open')
  const policy = String(headers['content-security-policy'])
  const nonce = /<script [^>]*nonce="([0-9a-f]{32})"/.exec(markup)?.[1]
  for (const part of [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    assert.ok(policy.includes(part), part)
  assert.doesNotMatch(policy, /unsafe|\*/)
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['referrer-policy'], 'same-origin')
  assert.doesNotMatch(markup, /<script(?![^>]*src=)|\son\w+=|\sstyle=|javascript:/)
  await close()
})

test('what is no page carries the same headers, and lets no script of its own run', async () => {
  const plugin = async (app: FastifyInstance) => {
    app.get('/json', () => ({ said: 'nothing' }))
    app.get('/raw', (_request, reply) => {
      handOver(reply)
      reply.raw.end('written past the server')
    })
    app.get('/fault', () => Promise.reject(new Error('broken')))
  }
  const { app, close } = await serverWith({ parts: { plugins: [plugin] } })
  const named = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy']
  const [page, ...others] = await Promise.all(
    ['/accessibility', '/json', '/raw', '/assets/app-0123456789ab.css', '/nowhere', '/fault'].map(url =>
      app.inject(url),
    ),
  )
  const [first, second] = [page, await app.inject('/accessibility')].map(one =>
    String(one?.headers['content-security-policy']),
  )
  assert.notEqual(first, second)
  const withoutNonce = (policy: unknown) => String(policy).replace(/ 'nonce-[0-9a-f]{32}'/, '')
  for (const { headers, body } of others)
    for (const name of named) {
      assert.equal(withoutNonce(headers[name]), withoutNonce(page?.headers[name]), name)
      assert.equal(/nonce-/.test(String(headers[name])), /nonce=/.test(body) && name === named[0])
    }
  await close()
})

test('whoever sends a token to where tokens are taken has no session, and anybody else does', async () => {
  const plugin = async (app: FastifyInstance) => {
    const answer = (request: FastifyRequest) => {
      request.session.notice = 'something to keep'
      return { session: request.session.sessionId !== '' }
    }
    app.get('/for-tokens', { config: { takesTokens: true } }, answer)
    app.get('/for-people', answer)
  }
  const { app, close } = await serverWith({ parts: { plugins: [plugin] } })
  const asked = async (url: string, headers: Record<string, string>) => {
    const answer = await app.inject({ url, headers })
    return { ...answer.json(), kept: answer.headers['set-cookie'] !== undefined }
  }
  const authorization = 'Bearer a token'
  assert.deepEqual(await asked('/for-tokens', { authorization }), { session: false, kept: false })
  assert.deepEqual(await asked('/for-tokens', {}), { session: true, kept: true })
  assert.deepEqual(await asked('/for-people', { authorization }), { session: true, kept: true })
  await close()
})

test('a page for anybody sets no cookie, and a session cookie is for this site only', async () => {
  const { app, open, close } = await serverWith({ pages: [front] })
  const browser = open()
  assert.equal((await browser.get('/open')).headers['set-cookie'], undefined)
  const answer = await app.inject({ method: 'POST', url: `/test/sign-in/${somebody().id}` })
  assert.match(String(answer.headers['set-cookie']), /^child-first=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
  await close()
})

const shelf = openPage({
  path: '/shelves/:name',
  show: ({ name }, now) => {
    if (name === 'none') throw new Refusal('NOT_FOUND')
    return { name, year: now.getUTCFullYear() }
  },
  title: ({ name }) => `Shelf ${name}`,
  crumbs: () => [{ href: '/shelves', text: 'Shelves' }],
  view: ({ name, year }) => html`<h1>${name} in ${year}</h1>`,
})

test('a page for anybody is shown from its address and the time, and refuses like any other', async () => {
  const { open, close } = await serverWith({ pages: [shelf] })
  const { html: markup, status } = await open().get('/shelves/a%3Cb')
  assert.equal(status, 200)
  assert.match(markup, /<h1>a&lt;b in 2026<\/h1>/)
  assert.match(markup, /<title>Shelf a&lt;b –/)
  assert.match(markup, /class="govuk-breadcrumbs__link" href="\/shelves"/)
  const unknown = await open().get('/shelves/none')
  assert.equal(unknown.status, 404)
  assert.match(unknown.html, /There is no such record/)
  await close()
})

test('an address that cannot be read is answered like any other that is nobody’s', async () => {
  const { app, open, close } = await serverWith({ pages: [shelf] })
  for (const path of ['/%', '/shelf/%', '/shelf/%C3%28?page=1', `/shelf/${'x'.repeat(101)}`, '/assets/%zz']) {
    const { status, html: markup, headers } = await open().get(path)
    assert.equal(status, 404, path)
    assert.match(String(headers['content-type']), /^text\/html/, path)
    assert.match(String(headers['content-security-policy']), /default-src 'none'/)
    assert.doesNotMatch(markup, /FST_|%C3|xxx/)
  }
  assert.match((await open().get('/shelves/a%25b?said=%')).html, /<h1>a%b in/)
  assert.match((await open().get('/shelves/%zz')).html, /<h1>- in/)
  const whole = await app.inject({ url: 'http://localhost/shelves/a' })
  assert.equal(whole.statusCode, 200)
  await close()
})

test('headers that are too long, and what is no HTTP, are answered as the JSON door answers', async () => {
  const { app, close } = await serverWith({ pages: [front] })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  for (const [sent, status] of [
    [`GET /open HTTP/1.1\r\nHost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['nonsense\r\n\r\n', 400],
  ] as const) {
    const socket = connect(port, '127.0.0.1')
    socket.write(sent)
    const reply = await text(socket)
    assert.match(reply, new RegExp(`^HTTP/1.1 ${status} [^]*application/problem\\+json`))
    const problem = JSON.parse(reply.slice(reply.indexOf('\r\n\r\n')))
    assert.ok(problem.status === status && problem.detail)
  }
  await close()
})

test('too many requests are refused with a plain page', async () => {
  const { open, close } = await serverWith({ pages: [front], settings: { perMinute: 1 } })
  const browser = open()
  const statuses = []
  for (let sent = 0; sent < 11; sent += 1) statuses.push((await browser.get('/open')).status)
  assert.deepEqual(statuses, [...Array(10).fill(200), 429])
  assert.match((await browser.get('/open')).html, /Too many requests in a short time/)
  await close()
})

test('files named by their content are kept for good', async () => {
  const { open, close } = await serverWith({})
  const { headers, status } = await open().get('/assets/app-0123456789ab.css')
  assert.equal(status, 200)
  assert.match(String(headers['cache-control']), /immutable/)
  assert.equal((await open().get('/assets/none.css')).status, 404)
  await close()
})

test('health is a page for people and JSON for machines', async () => {
  const health = async () => ({
    ok: false,
    engine: 'PostgreSQL 18, embedded',
    warnings: ['Real people are in an embedded database.'],
    checks: [{ name: 'Trail', ok: false, says: 'not sealed for 20 minutes' }],
  })
  const { open, close } = await serverWith({ parts: { health } })
  const browser = open()
  const forPeople = await browser.get('/health')
  assert.equal(forPeople.status, 503)
  assert.match(forPeople.html, /Real people are in an embedded database/)
  const forMachines = await browser.get('/health', { accept: 'application/json' })
  assert.equal(JSON.parse(forMachines.html).engine, 'PostgreSQL 18, embedded')
  await close()
})

test('a form larger than any of ours is refused before it is read', async () => {
  const { open, close } = await serverWith({ pages: [front] })
  const { status, html: markup } = await open().post('/open', { said: 'x'.repeat(300_000) })
  assert.ok(status === 413 || status === 404)
  assert.doesNotMatch(markup, /xxx/)
  await close()
})

test('the way back after signing in stays on this site', () => {
  for (const good of ['/', '/episodes/1?part=2', '/a:b']) assert.equal(pathBackTo(good), good)
  for (const bad of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\nb',
    '',
    undefined,
    ['/x'],
  ])
    assert.equal(pathBackTo(bad), '/')
})

test('sessions that cannot be saved end in a plain page with a reference, not in what the database said', async () => {
  const broken = (_id: string, ...rest: readonly unknown[]) =>
    (rest.at(-1) as (problem: Error) => void)(new Error('connect ECONNREFUSED /srv/data/socket'))
  const sessions = {
    store: { get: broken, set: broken, destroy: broken } as never,
    signInPath: '/sign-in',
    signOutPath: '/sign-out',
    signedIn: async () => undefined,
  }
  const leaving = openPage({ path: '/leave', title: 'Leave', view: () => html`<h1>Leave</h1>` })
  const plugin = async (app: FastifyInstance) => {
    app.get('/keeps', (request, reply) => {
      request.session.notice = 'something to keep'
      return reply.send('kept')
    })
  }
  const { app, close } = await serverWith({ pages: [leaving], parts: { sessions, plugins: [plugin] } })
  for (const headers of [{}, { cookie: 'child-first=a.b' }]) {
    const answer = await app.inject({ url: '/keeps', headers })
    assert.equal(answer.statusCode, 500)
    assert.match(String(answer.headers['content-type']), /^text\/html/)
    assert.doesNotMatch(answer.body, /ECONNREFUSED|socket/)
  }
  await close()
})
