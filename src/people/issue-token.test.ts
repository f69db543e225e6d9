import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { cast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { Visitor } from '../../test/visitor.ts'
import { api } from '../api/door.ts'
import { whoAsks } from './callers.ts'
import { peoplePages } from './pages.ts'
import { peopleEndpoints } from './people.api.ts'
import { fingerprintOf } from './session.ts'

const database = await freshDatabase()
let now = testNow
const clock = () => now
const mostStrange = 30
const door = api({
  endpoints: peopleEndpoints,
  whoAsks: whoAsks(database, clock, mostStrange),
  now: clock,
  database,
})
const { visitor, app } = await castServer(database, { doors: [door], pages: peoplePages })

const newToken = () => `cf_${randomBytes(32).toString('base64url')}`
const niamhsTokens = `/api/v1/people/${cast.niamh.id}/tokens`

type Asking = Readonly<{ token?: string; cookie?: string; site?: string; key?: string }>
const headersOf = ({ token, cookie, site, key }: Asking) => ({
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(cookie ? { cookie: `child-first=${cookie}` } : {}),
  ...(site ? { 'sec-fetch-site': site } : {}),
  'idempotency-key': key ?? randomUUID(),
})
const post = (url: string, payload: object, asking: Asking) =>
  app.inject({ method: 'POST', url, payload, headers: headersOf(asking) })
const people = (asking: Asking, query = '') =>
  app.inject({ url: `/api/v1/people${query}`, headers: headersOf(asking) })

async function cookieOf(subject: string): Promise<string> {
  const browser = visitor()
  await signInAs(browser, subject)
  return browser.cookies.get('child-first') ?? ''
}
const bridget = { cookie: await cookieOf(cast.bridget.subject), site: 'same-origin' }
const own = `?agencyId=${cast.niamh.agency.id}`

async function issued(name: string): Promise<string> {
  const token = newToken()
  const reply = await post(niamhsTokens, { name, fingerprint: fingerprintOf(token) }, bridget)
  assert.equal(reply.statusCode, 201, reply.body)
  return token
}

const niamh = visitor()
await signInAs(niamh, cast.niamh.subject)
const rosa = visitor()
await signInAs(rosa, cast.rosa.subject)

/** Somebody presses the button for a token on the page of their own access. */
async function accept(by: typeof niamh, token: string) {
  const { body } = await by.get('/your-access')
  const hidden = { _csrf: Visitor.field(body, '_csrf'), _writer: Visitor.field(body, '_writer') }
  return by.post('/your-access', { ...hidden, what: 'accept', id: fingerprintOf(token) })
}

async function accepted(name: string): Promise<string> {
  const token = await issued(name)
  await accept(niamh, token)
  return token
}

test('a token does what its holder may do, and no more', async () => {
  const token = await accepted('Case system')
  const colleagues = Object.values(cast).filter(one => one.agency.id === cast.niamh.agency.id)
  assert.equal((await people({ token }, own)).json().people.length, colleagues.length)
  assert.equal((await people({ token })).json().code, 'NOT_PERMITTED')
  const trail = await database
    .as('owner')
    .statement<{ who: string }>("select who from trail where did = 'list people' and allowed")
  assert.deepEqual(
    trail.map(one => one.who),
    [cast.niamh.id],
  )
})

test('only whoever looks after accounts may issue one, and never to themselves', async () => {
  const asked = { name: 'x', fingerprint: fingerprintOf(newToken()) }
  const ade = { cookie: await cookieOf(cast.ade.subject), site: 'same-origin' }
  assert.equal((await post(niamhsTokens, asked, ade)).json().code, 'NOT_PERMITTED')
  const bridgets = `/api/v1/people/${cast.bridget.id}/tokens`
  assert.equal((await post(bridgets, asked, bridget)).json().code, 'NOT_PERMITTED')
  const nobodys = `/api/v1/people/${randomUUID()}/tokens`
  assert.equal((await post(nobodys, asked, bridget)).json().code, 'NOT_FOUND')
})

test('the same request again is the same token, and a token is never issued twice', async () => {
  const asked = { name: 'Once', fingerprint: fingerprintOf(newToken()) }
  const first = await post(niamhsTokens, asked, { ...bridget, key: 'one-and-the-same' })
  const again = await post(niamhsTokens, asked, { ...bridget, key: 'one-and-the-same' })
  assert.deepEqual(again.json(), first.json())
  const twice = await post(niamhsTokens, asked, bridget)
  assert.equal(twice.statusCode, 422)
  assert.equal(twice.json().errors[0].pointer, '/body/fingerprint')
})

test('a session acts from its own site only; a bad token is not made up for by a good session', async () => {
  const asked = { name: 'x', fingerprint: fingerprintOf(newToken()) }
  const elsewhere = { ...bridget, site: 'cross-site' }
  assert.equal((await post(niamhsTokens, asked, elsewhere)).json().code, 'FORM_EXPIRED')
  const confused = { ...bridget, token: newToken() }
  assert.equal((await people(confused)).statusCode, 401)
  assert.equal((await people({ token: 'not ours' })).statusCode, 401)
  assert.equal((await people({})).statusCode, 401)
})

test('a token ends when it is ended, when its time is over, and with the account of its holder', async () => {
  const works = async (token: string) => (await people({ token }, own)).statusCode === 200
  const ended = await accepted('Ended')
  const endPath = `${niamhsTokens}/${fingerprintOf(ended)}/end`
  assert.ok(await works(ended))
  assert.equal((await post(endPath, {}, bridget)).statusCode, 201)
  assert.ok(!(await works(ended)))
  assert.equal((await post(endPath, {}, bridget)).json().code, 'NOT_FOUND')

  const lasting = await accepted('Lasting')
  const day = 24 * 60 * 60_000
  now = new Date(testNow.getTime() + 90 * day - 1)
  assert.ok(await works(lasting))
  now = new Date(testNow.getTime() + 90 * day)
  assert.ok(!(await works(lasting)))
  now = testNow
  const end = (at: Date | null) =>
    database.as('owner').statement('update people set ended_at = $1 where id = $2', [at, cast.niamh.id])
  await end(now)
  assert.ok(!(await works(lasting)))
  await end(null)
  const { tokens } = (await app.inject({ url: niamhsTokens, headers: headersOf(bridget) })).json()
  assert.ok(tokens.some((one: { endedAt?: string }) => one.endedAt))
  assert.ok(tokens.some((one: { lastUsedAt?: string }) => one.lastUsedAt))
})

test('a token is good only once its holder, signed in, has said that it is theirs', async () => {
  const token = await issued('Not yet mine')
  assert.equal((await people({ token }, own)).statusCode, 401)
  assert.match((await niamh.get('/your-access')).body, /It is mine: let it work/)
  assert.equal((await accept(rosa, token)).status, 404)
  assert.equal((await people({ token }, own)).statusCode, 401)
  assert.match((await accept(niamh, token)).body, /The token works from now on/)
  assert.equal((await people({ token }, own)).statusCode, 200)
  assert.equal((await accept(niamh, token)).status, 404)
})

test('whoever tries tokens is slowed at the network they come from, and a token that was good is not', async () => {
  const from = (remoteAddress: string, token: string) =>
    app.inject({ url: `/api/v1/people${own}`, headers: headersOf({ token }), remoteAddress })
  const [known, other] = [await accepted('Known'), await accepted('New to this process')]
  now = new Date(+now + 60_000)
  assert.equal((await from('2001:db8:1:2::1', known)).statusCode, 200)
  // One was counted already: a token that is good is new once too.
  for (let tried = 0; tried < mostStrange - 1; tried++)
    assert.equal((await from(`2001:db8:1:2::${tried}`, newToken())).statusCode, 401)
  const slowed = await from('2001:db8:1:2::ffff', newToken())
  assert.deepEqual([slowed.statusCode, slowed.json().code], [429, 'TOO_MANY_REQUESTS'])
  assert.equal(slowed.headers['retry-after'], '60')
  assert.equal((await from('2001:db8:1:2::1', other)).statusCode, 429)
  assert.equal((await from('2001:db8:1:2::1', known)).statusCode, 200)
  assert.equal((await from('2001:db8:1:3::1', newToken())).statusCode, 401)
  now = new Date(+now + 60_000)
  assert.equal((await from('2001:db8:1:2::1', other)).statusCode, 200)
  now = testNow
})
