import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publishedRelease, sampleFrozen } from '../../test/released.ts'
import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'
import { documentOf } from './document.view.ts'
import { pagesOf } from './public-pages.ts'
import { cellsOf } from './released-words.ts'

const sample = sampleFrozen.tables.find(({ id }) => id === 'child-searches-no-further-action')
const table = sample ?? assert.fail('the sample has no share')
const place = table.columns.findIndex(({ key }) => key === 'value')
const rowOf = (counted: ReleasedRow['counted'], outOf: ReleasedRow['outOf']): ReleasedRow => ({
  ...{ key: 'all', label: 'All', counted, outOf },
})
const saidOf = (row: ReleasedRow, one: ReleasedTable = table) => cellsOf(one, row)[place]

describe('a share that is not there', () => {
  it('says why: nothing to count, too few, hidden, or no data', () => {
    assert.equal(saidOf(rowOf(0, 0)), 'nothing to count')
    assert.equal(saidOf(rowOf(6, 40)), 'too few')
    assert.equal(saidOf(rowOf('hidden', 40)), 'hidden')
    assert.equal(saidOf(rowOf(8, 'hidden')), 'hidden')
    assert.equal(saidOf(rowOf('no data', 'no data')), 'no data')
  })

  it('does not say that there was nothing, of a nought that was rounded', () => {
    const rounded = { ...table, disclosure: { ...table.disclosure, roundedTo: 5 } }
    assert.equal(saidOf(rowOf(0, 0), rounded), 'too few')
  })

  it('is told to children as it is', () => {
    const tables = [{ ...table, whole: rowOf(0, 0) }]
    const release = publishedRelease({ reference: '2026-9', tables, publishedAt: '2026-05-01T08:30:00Z' })
    const edition = { force: 'Demonstration Police', demonstration: true, releases: [release] }
    const numbers = pagesOf(edition).find(({ path }) => path === 'children/numbers.html')
    const said = documentOf(edition, numbers ?? assert.fail('there is no page of numbers'))
    assert.match(said, /We cannot say\. There was nothing to count\./)
    assert.doesNotMatch(said, /people could guess/)
  })
})
