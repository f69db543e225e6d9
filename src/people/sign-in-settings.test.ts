import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInSettings } from './sign-in-settings.ts'

const whole = {
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'child-first',
  OIDC_CLIENT_SECRET: 'secret',
}
const origin = 'https://child-first.example'

test('a provider is named by three settings', () =>
  assert.deepEqual(signInSettings(whole, origin), {
    issuer: 'https://id.example',
    clientId: 'child-first',
    clientSecret: 'secret',
    returnAddress: 'https://child-first.example/sign-in/return',
  }))

test('without any of them there is none', () => assert.equal(signInSettings({}, origin), undefined))

test('half of them is found at start-up, and which half; secrets are not quoted', () => {
  const half = { ...whole, OIDC_CLIENT_ID: '' }
  assert.throws(() => signInSettings(half, origin), /OIDC_CLIENT_ID missing/)
  assert.throws(
    () => signInSettings(half, origin),
    problem => !String(problem).includes('secret.'),
  )
})

test('a provider is spoken to in secret, unless it is on this very machine', () => {
  const at = (issuer: string) => () => signInSettings({ ...whole, OIDC_ISSUER: issuer }, origin)
  for (const bad of ['http://id.example', 'ftp://localhost', 'nonsense', 'http://localhost.example'])
    assert.throws(at(bad), /must be an https address/)
  for (const good of ['http://localhost:4000', 'http://127.0.0.1:4000/x']) assert.doesNotThrow(at(good))
})
