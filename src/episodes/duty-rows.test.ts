import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, given, pathways, turns, walk } from '../../test/random-pathways.ts'
import { type Episode, replay, replayNext } from '../kernel/replay.ts'
import { changedRows, dutyRows, rowsAfter } from './duty-rows.ts'

const agencyOf = (role: string): string => `the agency of ${role}`

const sorted = (rows: readonly object[]): readonly string[] => rows.map(row => JSON.stringify(row)).sort()

test('rows from those before are the rows worked out anew, and as much of them is written', () => {
  fc.assert(
    fc.property(pathways, turns, fc.integer({ min: 0, max: 60 }), (pathway, some, hours) => {
      const entries = walk(pathway, some)
      let before: Episode = replay(pathway, [], given(at(hours)))
      let rows: ReturnType<typeof rowsAfter>['rows'] | undefined
      for (let length = 1; length <= entries.length; length++) {
        const known = entries.slice(0, length)
        const after = replayNext(pathway, { before, entries: known }, given(at(hours + length)))
        const next = rowsAfter({ duties: before.duties, rows }, after, agencyOf)
        const [were, are] = [dutyRows(before, agencyOf), dutyRows(after, agencyOf)]
        assert.deepEqual(next.all, are)
        assert.deepEqual(sorted(changedRows(next.gone, next.fresh)), sorted(changedRows(were, are)))
        before = after
        rows = next.rows
      }
    }),
    { numRuns: 300 },
  )
})

test('a duty that nothing touched keeps its very row', () => {
  const duty = { step: 'one', occurrence: 1, owedBy: 'inspector', state: 'open', power: false } as const
  const other = { ...duty, step: 'two' }
  const episode = (duties: Episode['duties']): Episode => ({ version: 1, duties, breaches: [] })
  const first = rowsAfter({ duties: [] }, episode([duty, other]), agencyOf)
  assert.equal(first.fresh.length, 2)
  const again = rowsAfter({ duties: [duty, other], rows: first.rows }, episode([duty]), agencyOf)
  assert.equal(again.all[0], first.all[0])
  assert.deepEqual([again.fresh, again.gone], [[], [first.all[1]]])
})
