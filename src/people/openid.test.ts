import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openId } from './openid.ts'

const issuer = 'https://id.example'
const described = {
  issuer,
  authorization_endpoint: `${issuer}/authorise`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  end_session_endpoint: `${issuer}/leave`,
}
const settings = {
  issuer,
  clientId: 'child-first',
  clientSecret: 'secret',
  returnAddress: 'https://child-first.example/sign-in/return',
}

test('signing out leads on to the provider, where it offers that, and back here', async () => {
  const way = openId({ ...settings, fetch: async () => Response.json(described) })
  const address = new URL((await way.leave('https://child-first.example/signed-out')) ?? '')
  assert.equal(address.origin + address.pathname, `${issuer}/leave`)
  assert.equal(address.searchParams.get('client_id'), 'child-first')
  assert.equal(address.searchParams.get('post_logout_redirect_uri'), 'https://child-first.example/signed-out')
})

test('the provider is asked for the subject and for nothing else, each time with new secrets', async () => {
  const way = openId({ ...settings, fetch: async () => Response.json(described) })
  const [one, other] = [await way.depart(), await way.depart()]
  const asked = new URL(one.address).searchParams
  assert.equal(asked.get('scope'), 'openid')
  assert.equal(asked.get('response_type'), 'code')
  assert.equal(asked.get('redirect_uri'), settings.returnAddress)
  assert.equal(asked.get('code_challenge_method'), 'S256')
  for (const part of ['state', 'nonce', 'verifier'] as const)
    assert.notEqual(one.departure[part], other.departure[part])
  assert.ok(!one.address.includes(one.departure.verifier))
})

test('a provider that was away is found when it is back, and then asked no more', async () => {
  let asked = 0
  const fetch = async () => {
    asked++
    if (asked === 1) throw new TypeError('away')
    return Response.json(described)
  }
  const way = openId({ ...settings, fetch })
  await assert.rejects(way.depart())
  await way.depart()
  await way.depart()
  assert.equal(asked, 2)
})

test('a provider that says it is another is not believed', async () => {
  const fetch = async () => Response.json({ ...described, issuer: 'https://other.example' })
  await assert.rejects(openId({ ...settings, fetch }).depart())
})
