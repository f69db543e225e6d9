import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { raw } from './html.ts'
import { frontEnd, macro } from './macros.ts'

type Fixture = { name: string; options: unknown; html: string }

const components = join(frontEnd.govuk, 'govuk/components')
const read = (name: string): readonly Fixture[] => {
  try {
    return JSON.parse(readFileSync(join(components, name, 'fixtures.json'), 'utf8')).fixtures
  } catch {
    return []
  }
}
const fixtures = readdirSync(components).flatMap(name =>
  read(name).map(fixture => ({ component: name, ...fixture })),
)

/** As our pages hand markup in: made by `raw`, never a bare string. */
function withMarkup(value: unknown, name = ''): unknown {
  if (typeof value === 'string' && value !== '' && (name === 'html' || name.endsWith('Html')))
    return raw(value)
  if (Array.isArray(value)) return value.map(one => withMarkup(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarkup(inner, key)]))
}

test('every component is rendered as its makers ship it, byte for byte', () => {
  assert.equal(fixtures.length, 725)
  for (const { component, name, options, html } of fixtures)
    assert.equal(macro('govuk', component, options).toString(), html, `${component}: ${name}`)
})

test('markup made by our own templates is rendered the same', () => {
  for (const { component, name, options, html } of fixtures)
    assert.equal(macro('govuk', component, withMarkup(options)).toString(), html, `${component}: ${name}`)
})

test('text of mostly spaces holds nobody up', () => {
  const before = process.cpuUsage()
  const long = `a${' '.repeat(100_000)}b`
  for (const value of [{ text: long }, { html: raw(long) }])
    assert.ok(
      macro('govuk', 'summary-list', { rows: [{ key: { text: 'Said' }, value }] })
        .toString()
        .includes(long),
    )
  const { user } = process.cpuUsage(before)
  assert.ok(user < 2_000_000, `${user / 1000} ms of work`)
})

test('the generated parameter types are those of the installed version', () => {
  execFileSync(process.execPath, ['scripts/macro-types.mjs', '--check'], { stdio: 'pipe' })
})
