import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { queriesOf, recordedQueries } from '../../test/queries.ts'
import { faultsInMeasure } from '../kernel/measure.ts'
import { measures } from './index.ts'

test('every measure asks what is recorded', async () => {
  const recorded = await readFile(recordedQueries, 'utf8')
  assert.equal(
    queriesOf(measures),
    recorded,
    'What is counted has changed. If it was meant: node scripts/run.mjs test/write-queries.ts',
  )
})

test('no measure has a fault', () => assert.deepEqual(measures.flatMap(faultsInMeasure), []))
