import assert from 'node:assert/strict'
import test from 'node:test'
import { newId } from './ids.ts'

test('ids are UUIDs of version 7, each another, and those of a later millisecond sort after', () => {
  const early = Array.from({ length: 2000 }, () => newId(1_700_000_000_000))
  const late = Array.from({ length: 2000 }, () => newId(1_700_000_000_001))
  const all = [...early, ...late]
  assert.equal(new Set(all).size, all.length)
  for (const id of all) assert.match(id, /^018bcfe5-680[01]-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const last = early.sort().at(-1) ?? ''
  assert.ok(late.every(id => id > last))
})
