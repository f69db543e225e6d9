import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Source } from '../kernel/source.ts'
import { everyRule } from './every-rule.ts'

const isSource = (value: object): value is Source =>
  'document' in value && 'point' in value && 'standing' in value

/** Every source that a rule names, wherever in it. */
const sourcesIn = (value: unknown): readonly Source[] =>
  typeof value !== 'object' || value === null
    ? []
    : isSource(value)
      ? [value]
      : Object.values(value).flatMap(sourcesIn)

test('one point of a document was read or was not, whichever rule names it', () => {
  const standings = new Map<string, Set<string>>()
  for (const { document, point, standing } of sourcesIn(everyRule)) {
    const key = `${document}, ${point}`
    standings.set(key, (standings.get(key) ?? new Set()).add(standing))
  }
  assert.ok(standings.size > 500)
  assert.deepEqual(
    [...standings].filter(([, said]) => said.size > 1).map(([point]) => point),
    [],
  )
})
