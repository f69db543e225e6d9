import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { schemaFiles } from '../../test/schema.ts'

/** Before 16 a view writes the table before every column, and later only where there are several: told apart by neither. */
const unqualified = (text: string): string => text.replaceAll(/\b[a-z_]\w*\.(?=[a-z_]\w*)/g, '')

const isWrittenHere = process.env.TEST_DATABASE_URL === undefined

test('schema.sql and types.ts say what the migrations make, on every engine', async () => {
  for (const { path, text } of await schemaFiles()) {
    const kept = await readFile(path, 'utf8')
    const [is, was] = isWrittenHere ? [text, kept] : [unqualified(text), unqualified(kept)]
    assert.equal(was, is, `${path} has drifted: run node scripts/schema.mjs`)
  }
})

test('what is left out between engines is the name before a column, and nothing else', () => {
  assert.equal(
    unqualified('select e.force_id, v.x from published.stays e'),
    'select force_id, x from stays e',
  )
  assert.notEqual(unqualified('select e.force_id'), unqualified('select e.agency_id'))
  assert.equal(unqualified("'0.5' || 1.5"), "'0.5' || 1.5")
})
