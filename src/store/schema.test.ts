import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import test from 'node:test'
import { schemaFiles } from '../../test/schema.ts'

test('schema.sql and types.ts say what the migrations make, on every engine', async () => {
  for (const { path, text } of await schemaFiles())
    assert.equal(await readFile(path, 'utf8'), text, `${path} has drifted: run node scripts/schema.mjs`)
})
