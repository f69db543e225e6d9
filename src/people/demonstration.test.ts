import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer } from '../../test/server.ts'
import { castPeople } from '../simulation/cast.ts'
import { demonstration } from './demonstration.ts'
import { boundedMemory } from './demonstration-memory.ts'
import { demonstrationProvider } from './demonstration-provider.ts'
import { openId } from './openid.ts'

const wanted = {
  origin: 'http://localhost:3000',
  people: castPeople,
  environment: undefined,
  everybodyIsFictional: true,
  onOldNode: () => {},
}

test('it refuses to exist in production, and beside real data', async () => {
  await assert.rejects(demonstration({ ...wanted, environment: 'production' }), /NODE_ENV is production/)
  await assert.rejects(
    demonstration({ ...wanted, everybodyIsFictional: false }),
    /not marked as a demonstration/,
  )
})

test('every start has keys and a client secret of its own', async () => {
  const start = () => demonstrationProvider(wanted.origin, [], wanted.onOldNode)
  const [one, other] = [await start(), await start()]
  assert.notEqual(one.client.clientSecret, other.client.clientSecret)
})

test('that its makers no longer support this Node is said once, in our own log, and nothing else is hidden', async () => {
  const { warn } = console
  await demonstrationProvider(wanted.origin, [], wanted.onOldNode)
  assert.equal(console.warn, warn)
})

const { app, visitor, demo } = await castServer(await freshDatabase())

test('it describes itself under its own path, by the origin it was told and not by what a request says', async () => {
  const reply = await app.inject({
    url: '/demonstration-sign-in/.well-known/openid-configuration',
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  })
  const described = reply.json()
  assert.equal(described.issuer, 'http://localhost:3000/demonstration-sign-in')
  assert.ok(described.token_endpoint.startsWith(described.issuer))
  assert.deepEqual(described.code_challenge_methods_supported, ['S256'])
  assert.equal(described.end_session_endpoint, undefined)
})

test('nobody who is not of the cast can be chosen, and nobody is asked who did not come to sign in', async () => {
  const one = visitor()
  const asked = await one.get('/sign-in')
  const path = new URL(asked.url).pathname
  assert.equal((await one.post(path, { subject: 'the-commissioner' })).status, 400)
  assert.equal((await one.post(path, {})).status, 400)
  assert.equal((await visitor().get(path)).status, 400)
  assert.equal((await visitor().post(path, { subject: cast.ade.subject })).status, 400)
})

test('a code is good for the verifier, the nonce and the state it was asked with, and once', async () => {
  const way = openId(demo.openId)
  const code = async () => {
    const { address, departure } = await way.depart()
    assert.match(address, /code_challenge_method=S256/)
    const browser = visitor()
    const asked = await browser.get(address.replace('http://localhost:3000', ''))
    const chosen = await browser.post(
      new URL(asked.url).pathname,
      { subject: cast.ade.subject },
      { follow: false },
    )
    const back = await browser.get(String(chosen.headers.location), { follow: false })
    return { departure, query: new URL(String(back.headers.location)).search }
  }
  const other = (await way.depart()).departure
  for (const part of ['state', 'nonce', 'verifier'] as const) {
    const { departure, query } = await code()
    await assert.rejects(way.arrive({ ...departure, [part]: other[part] }, query))
  }
  const { departure, query } = await code()
  assert.equal(await way.arrive(departure, query), cast.ade.subject)
  await assert.rejects(way.arrive(departure, query))
  assert.equal(await way.leave('http://localhost:3000/signed-out'), undefined)
})

test('its memory keeps what is newest, within bounds', async () => {
  const kind = boundedMemory(3)('Session')
  for (const id of ['a', 'b', 'c', 'd']) await kind.upsert(id, { uid: `uid-${id}`, grantId: 'g' }, 60)
  assert.equal(await kind.find('a'), undefined)
  assert.deepEqual(await kind.findByUid('uid-d'), { uid: 'uid-d', grantId: 'g' })
  await kind.consume('d')
  assert.ok((await kind.find('d'))?.consumed)
  await kind.upsert('over', { exp: 1 }, 60)
  assert.equal(await kind.find('over'), undefined)
  await kind.revokeByGrantId('g')
  assert.equal(await kind.find('d'), undefined)
})
