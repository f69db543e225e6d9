import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { serverWith } from '../../test/web.ts'
import { openId } from './openid.ts'
import { signInPages } from './sign-in.page.ts'

const away = openId({
  issuer: 'https://id.example',
  clientId: 'child-first',
  clientSecret: 'secret',
  returnAddress: 'https://child-first.example/sign-in/return',
  fetch: async () => {
    throw new TypeError('away')
  },
})
const pages = signInPages({ openId: away, forceId: 1, homeAddress: 'https://child-first.example' })
const setup = serverWith({ pages })
after(async () => (await setup).close())

test('a provider that cannot be reached is a plain page that says so: SIGN_IN_UNREACHABLE', async () => {
  const { status, html } = await (await setup).open().get('/sign-in')
  assert.equal(status, 503)
  assert.match(html, /The sign-in service of your force cannot be reached/)
  assert.match(html, /Nothing is wrong with your account/)
})
