import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { assetAddresses } from './assets.ts'

const folder = mkdtempSync(join(tmpdir(), 'styles-'))
execFileSync(process.execPath, ['scripts/css.mjs', folder])
after(() => rmSync(folder, { recursive: true }))

const built = (kind: string): string =>
  readFileSync(join(folder, assetAddresses(folder)[kind as 'css'].replace('/assets/', '')), 'utf8')

test('the stylesheet holds neither the typeface nor the crown of GOV.UK', () => {
  const css = built('css')
  assert.ok(css.length > 50_000)
  assert.doesNotMatch(css, /GDS Transport|@font-face/i)
  assert.doesNotMatch(css, /crown|crest|logotype/i)
  assert.match(css, /font-family:"?Arial/)
})

test('everything the stylesheet loads is there', () => {
  const loaded = [...built('css').matchAll(/url\("?\/assets\/([^")]+)/g)].map(([, path = '']) => path)
  assert.ok(loaded.length > 0)
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }) as string[]
  for (const path of loaded) assert.ok(present.includes(path), path)
})

test('the scripts make no code from text', () => {
  for (const kind of ['app', 'start'])
    assert.doesNotMatch(built(kind), /\beval\(|new Function|document\.write/)
})
