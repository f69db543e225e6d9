import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongSetting } from './people/sign-in-settings.ts'
import { programSettings } from './program-settings.ts'

test('nothing set, or set to nothing, is a service for this machine', () => {
  const alone = {
    ...{ port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000', dataFolder: '.data' },
    ...{ logLevel: 'warn', roleUrls: {} },
  }
  assert.deepEqual(programSettings({}), alone)
  const names = ['PORT', 'HOST', 'DATABASE_URL', 'CHILD_FIRST_DATA', 'CHILD_FIRST_SECRET', 'CHILD_FIRST_LOG']
  assert.deepEqual(programSettings(Object.fromEntries(names.map(name => [name, '']))), alone)
})

test('each setting is read as what it is', () =>
  assert.deepEqual(
    programSettings({
      ...{ PORT: '8080', HOST: '0.0.0.0', CHILD_FIRST_ORIGIN: 'https://child-first.example/' },
      ...{ CHILD_FIRST_DATA: '/data', DATABASE_URL: 'postgres://owner:word@server:5432/childfirst' },
      DATABASE_URL_APP: 'postgres://childfirst_app:word@server/childfirst',
      ...{ CHILD_FIRST_SECRET: 's'.repeat(32), CHILD_FIRST_LOG: 'info', CHILD_FIRST_PER_MINUTE: '600' },
      ...{
        CHILD_FIRST_PROXY: '10.0.0.7, fd00::/8,loopback',
        CHILD_FIRST_SMTP: 'smtps://name:word@mail.example',
        CHILD_FIRST_MAIL_FROM: 'Child First <child-first@force.example>',
      },
    }),
    {
      ...{ port: 8080, host: '0.0.0.0', origin: 'https://child-first.example', dataFolder: '/data' },
      ...{ databaseUrl: 'postgres://owner:word@server:5432/childfirst', secret: 's'.repeat(32) },
      roleUrls: { app: 'postgres://childfirst_app:word@server/childfirst' },
      ...{ logLevel: 'info', perMinute: 600, trustProxy: '10.0.0.7, fd00::/8,loopback' },
      smtp: 'smtps://name:word@mail.example',
      mailFrom: 'Child First <child-first@force.example>',
    },
  ))

const wrong = [
  ['PORT', 'abc', /PORT must be a whole number from 0 to 65535/],
  ['PORT', '65536', /PORT/],
  ['PORT', '-1', /PORT/],
  ['CHILD_FIRST_ORIGIN', 'child-first.example', /ORIGIN must be the address that people type/],
  ['CHILD_FIRST_ORIGIN', 'https://child-first.example/app', /without a path/],
  ['CHILD_FIRST_ORIGIN', 'ftp://child-first.example', /ORIGIN/],
  ['CHILD_FIRST_ORIGIN', 'https://name:word@child-first.example', /ORIGIN/],
  ['CHILD_FIRST_SECRET', 'word'.repeat(7), /at least 32 characters/],
  ['CHILD_FIRST_LOG', 'loud', /CHILD_FIRST_LOG must be one of .*warn/],
  ['CHILD_FIRST_PER_MINUTE', 'lots', /PER_MINUTE must be a whole number/],
  ['CHILD_FIRST_PER_MINUTE', '0', /PER_MINUTE/],
  ['CHILD_FIRST_PROXY', 'proxy.example', /CHILD_FIRST_PROXY must be addresses/],
  ['CHILD_FIRST_PROXY', '10.0.0.0/33', /CHILD_FIRST_PROXY/],
  ['CHILD_FIRST_PROXY', '10.0.0.1/8/8', /CHILD_FIRST_PROXY/],
  ['CHILD_FIRST_SMTP', 'nonsense', /CHILD_FIRST_SMTP must begin with smtp:\/\/ or smtps:\/\//],
  ['CHILD_FIRST_MAIL_FROM', 'nobody', /CHILD_FIRST_MAIL_FROM must be an e-mail address/],
  ['DATABASE_URL_APP', 'postgres://childfirst_app:word@server/x', /of no use without DATABASE_URL/],
  ['DATABASE_URL', 'mysql://owner:word@server/x', /DATABASE_URL must begin with postgres/],
] as const

for (const [name, value, words] of wrong)
  test(`${name}=${value} is refused in words, and not quoted`, () =>
    assert.throws(
      () => programSettings({ [name]: value }),
      problem =>
        problem instanceof WrongSetting && words.test(problem.message) && !problem.message.includes('word'),
    ))

test('the address of a role is that of the role', () => {
  const at = (user: string) => () =>
    programSettings({ DATABASE_URL: 'postgres://o@s/x', DATABASE_URL_SEAL: `postgres://${user}:word@s/x` })
  assert.throws(at('childfirst_owner'), /DATABASE_URL_SEAL must sign in as childfirst_seal/)
  assert.throws(at('childfirst_app'), WrongSetting)
  assert.doesNotThrow(at('childfirst_seal'))
})
