import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { knownBrowsers } from './known-browser.ts'
import { limits, networkOf } from './limits.ts'

const clock = { now: new Date('2026-11-22T12:00:00Z') }
const secret = 'a secret that is only for the tests'
const browsers = knownBrowsers({ secret, secure: true, clock: () => clock.now })
const until = new Date('2026-12-22T12:00:00Z')

const asking = (cookies: Record<string, string> = {}, ip = '192.0.2.7') =>
  ({ cookies, ip, signedIn: null }) as unknown as FastifyRequest

/** The cookies that a browser has once it is remembered, and how they were set. */
function remembered(request: FastifyRequest = asking()) {
  const cookies: Record<string, string> = {}
  let options: Record<string, unknown> = {}
  const setCookie = (name: string, value: string, how: Record<string, unknown>) => {
    cookies[name] = value
    options = how
  }
  browsers.remember(request, { setCookie } as unknown as FastifyReply, until)
  return { cookies, options }
}

test('strangers at one address are counted together, and a known browser there alone', () => {
  const { keyGenerator, max } = limits(browsers, 5)
  const [one, other] = [asking(remembered().cookies), asking(remembered().cookies)]
  const keys = [one, other, asking(), asking({ other: 'x' })].map(keyGenerator)
  assert.equal(new Set(keys).size, 3)
  assert.equal(keys[2], keys[3])
  assert.deepEqual(
    keys.map(key => max(asking(), key)),
    [5, 5, 50, 50],
  )
  const signedIn = { ...asking(), signedIn: { actor: { id: 'somebody' } } } as unknown as FastifyRequest
  assert.equal(keyGenerator(signedIn), 'somebody')
})

test('a browser is known by a cookie that only this server makes, while it lasts, and that says nothing', () => {
  const { cookies, options } = remembered()
  const [name = '', value = ''] = Object.entries(cookies)[0] ?? []
  assert.equal(name, '__Host-child-first-browser')
  assert.deepEqual(options, { path: '/', httpOnly: true, sameSite: 'lax', secure: true, expires: until })
  const known = asking({ [name]: value })
  assert.match(browsers.idOf(known) ?? '', /^[\w-]{16}$/)
  assert.deepEqual(remembered(known).cookies, {})
  const elsewhere = knownBrowsers({ secret: `${secret}, elsewhere`, secure: true, clock: () => clock.now })
  assert.equal(elsewhere.idOf(known), undefined)
  for (const forged of ['', 'x', `${value}x`, value.slice(0, -4)])
    assert.equal(browsers.idOf(asking({ [name]: forged })), undefined)
  clock.now = until
  assert.equal(browsers.idOf(known), undefined)
})

test('whoever has many addresses of version 6 is counted as one, and as itself where it is written otherwise', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1:2:3', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ] as const)
    assert.equal(networkOf(address), network)
})
