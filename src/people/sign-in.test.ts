import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { Visitor } from '../../test/visitor.ts'
import { html } from '../web/html.ts'
import { page } from '../web/page.ts'

const home = page({
  path: '/',
  title: 'What is owed now',
  show: async context => context.actor.name,
  view: name => html`<h1>Hello ${name}</h1>`,
})

const database = await freshDatabase()
const { visitor, logged, clock } = await castServer(database, { pages: [home] })
const trail = (did: string) =>
  database
    .as('owner')
    .statement<{ who: string | null; allowed: boolean; because: string; about_id: string | null }>(
      'select who, allowed, because, about_id from trail where did = $1 order by tx, id',
      [did],
    )
const cookieOf = (one: Visitor) => one.cookies.get('child-first')

test('from a page, by the provider, back to the page', async () => {
  const ade = visitor()
  const asked = await ade.get('/?list=mine')
  assert.equal(asked.status, 200)
  assert.match(asked.url, /\/demonstration-sign-in\/who\//)
  assert.match(asked.body, /Who are you\?/)
  for (const { name } of Object.values(cast)) assert.ok(asked.body.includes(name))
  assert.doesNotMatch(asked.body.replace(/<script[^>]*><\/script>/g, ''), /<script|onclick/)

  const back = await ade.post(new URL(asked.url).pathname, { subject: cast.ade.subject })
  assert.equal(back.status, 200)
  assert.match(back.body, /Hello Ade Bankole/)
  assert.equal(new URL(back.url).search, '?list=mine')
  assert.ok(back.way.includes('/sign-in/return'))
  assert.deepEqual((await trail('sign in')).at(-1), {
    who: cast.ade.id,
    allowed: true,
    because: 'anyone',
    about_id: null,
  })
})

test('the session id changes at sign-in, and the old one is worth nothing', async () => {
  const victim = visitor()
  await victim.get('/sign-in')
  const planted = cookieOf(victim)
  assert.ok(planted)
  await signInAs(victim, cast.priya.subject, '/')
  assert.notEqual(cookieOf(victim), planted)

  const attacker = visitor()
  attacker.cookies.set('child-first', planted)
  assert.match((await attacker.get('/')).body, /Who are you\?/)
})

test('the demonstration asks again each time: it remembers nobody', async () => {
  const one = visitor()
  await signInAs(one, cast.tom.subject, '/')
  one.cookies.delete('child-first')
  assert.match((await one.get('/')).body, /Who are you\?/)
})

test('somebody whose account has ended, or who has none, gets a plain page and a line on the trail', async () => {
  const owner = database.as('owner')
  const setEnd = (at: Date | null) =>
    owner.statement('update people set ended_at = $1 where id = $2', [at, cast.lewis.id])
  const lewis = visitor()
  await signInAs(lewis, cast.lewis.subject, '/')
  await setEnd(new Date(clock.now.getTime() - 1))
  // The session he had is over at once.
  assert.match((await lewis.get('/')).body, /Who are you\?/)
  const before = (await trail('sign in')).length
  const refused = await signInAs(lewis, cast.lewis.subject, '/')
  assert.equal(refused.status, 403)
  assert.match(refused.body, /You have no account here, or it has ended/)
  assert.deepEqual((await trail('sign in')).slice(before), [
    { who: null, allowed: false, because: 'NO_ACCOUNT', about_id: null },
  ])
  await setEnd(null)
})

test('coming back twice, late, or without having left is refused', async () => {
  const refused = async (one: Visitor, address: string) => {
    const seen = await one.get(address)
    assert.equal(seen.status, 400)
    assert.match(seen.body, /Signing in took too long, or was started in another window/)
  }
  const nobody = visitor()
  await refused(nobody, '/sign-in/return?code=abc&state=def')

  const one = visitor()
  const asked = await one.get('/sign-in')
  const chosen = { subject: cast.grace.subject }
  const first = await one.post(new URL(asked.url).pathname, chosen, { follow: false })
  const onward = await one.get(String(first.headers.location), { follow: false })
  const returning = String(onward.headers.location)
  assert.match(returning, /\/sign-in\/return\?/)

  // Another browser cannot be signed in with this one's way back: it never left.
  const other = visitor()
  await other.get('/sign-in')
  await refused(other, returning)

  await refused(one, returning.replace(/state=[^&]+/, 'state=another'))
  await refused(one, returning)

  const late = visitor()
  const askedLate = await late.get('/sign-in')
  const leftAt = clock.now
  clock.now = new Date(leftAt.getTime() + 10 * 60_000 + 1)
  await refused(late, `/sign-in/return?code=x&state=y`)
  assert.ok(askedLate)
  clock.now = leftAt
  assert.ok((await trail('sign in')).some(one => one.because === 'SIGN_IN_NOT_FINISHED' && one.who === null))
})

test('one is taken back to this site and nowhere else', async () => {
  for (const away of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%0d%0aX: y',
  ]) {
    const one = visitor()
    const seen = await signInAs(one, cast.ade.subject, away)
    assert.equal(new URL(seen.url).origin, 'http://localhost:3000')
    assert.ok(!('x' in seen.headers))
  }
  const one = visitor()
  await signInAs(one, cast.ade.subject, '/')
  const again = await one.get('/sign-in?back=//evil.example', { follow: false })
  assert.equal(again.headers.location, '/')
})

test('signing out needs the form of this session, ends it for good, and is on the trail', async () => {
  const one = visitor()
  const seen = await signInAs(one, cast.ruth.subject, '/')
  const kept = cookieOf(one)
  assert.equal((await one.post('/sign-out', {})).status, 403)
  assert.equal((await one.post('/sign-out', { _csrf: 'made-up' })).status, 403)
  assert.match((await one.get('/')).body, /Hello Ruth/)

  const out = await one.post('/sign-out', { _csrf: Visitor.field(seen.body, '_csrf') })
  assert.match(out.body, /You have signed out/)
  one.cookies.set('child-first', kept ?? '')
  assert.match((await one.get('/')).body, /Who are you\?/)
  assert.equal((await trail('end own session')).at(-1)?.who, cast.ruth.id)
  // Signing out twice is no mistake.
  assert.equal((await visitor().post('/sign-out', {})).status, 200)
})

test('nothing of who signs in is in the log, and nothing of the way they did', () => {
  const all = logged.join('')
  for (const { name, subject } of Object.values(cast))
    assert.ok(!all.includes(name) && !all.includes(subject))
  assert.doesNotMatch(all, /code=|state=|nonce|verifier/)
  assert.match(all, /sign-in/)
})

test('nobody at an address can keep others there from signing in where somebody has signed in before', async () => {
  const few = await castServer(await freshDatabase(), { pages: [home], perMinute: 6 })
  const known = few.visitor()
  const seen = await signInAs(known, cast.joan.subject, '/')
  await known.post('/sign-out', { _csrf: Visitor.field(seen.body, '_csrf') })
  const ask = async (one: Visitor) => (await one.get('/sign-in', { follow: false })).status
  let refused = 0
  for (let sent = 0; sent < 60; sent++) if ((await ask(few.visitor())) === 429) refused++
  assert.ok(refused > 0)
  assert.match((await signInAs(known, cast.joan.subject, '/')).body, /Hello Joan/)
  assert.doesNotMatch([...known.cookies.values()].join(), new RegExp(`${cast.joan.id}|${cast.joan.subject}`))

  // A known browser uses up its own share and nobody else's.
  known.cookies.delete('child-first')
  const statuses = []
  for (let sent = 0; sent < 6; sent++) statuses.push(await ask(known))
  assert.ok(statuses.includes(429))
  await few.app.close()
})
