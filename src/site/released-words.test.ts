import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publishedRelease, sampleFrozen } from '../../test/released.ts'
import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'
import { documentOf } from './document.view.ts'
import { pagesOf } from './public-pages.ts'
import { chartOf } from './released-chart.view.ts'
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

  const toldToChildren = (whole: ReleasedRow): string => {
    const tables = [{ ...table, whole }]
    const release = publishedRelease({ reference: '2026-9', tables, publishedAt: '2026-05-01T08:30:00Z' })
    const edition = { force: 'Demonstration Police', demonstration: true, releases: [release] }
    const numbers = pagesOf(edition).find(({ path }) => path === 'children/numbers.html')
    return documentOf(edition, numbers ?? assert.fail('there is no page of numbers'))
  }

  it('is told to children as it is', () => {
    assert.match(toldToChildren(rowOf(0, 0)), /We cannot say\. There was nothing to count\./)
    assert.match(toldToChildren(rowOf(6, 9)), /It did not happen often enough to tell/)
    for (const whole of [rowOf('hidden', 900), rowOf(900, 'hidden')]) {
      const said = toldToChildren(whole)
      assert.match(said, /We do not show this number/)
      assert.doesNotMatch(said, /so small|not .*often enough|nothing to count/)
    }
  })

  it('is drawn in the words of its table: a nought of a nought is not called few', () => {
    const split = { column: 'sex', title: 'Sex' }
    const rows = [
      { ...rowOf(60, 90), key: 'a', label: 'Girls', value: 0.667 },
      { ...rowOf(0, 0), key: 'b', label: 'Not known' },
      { ...rowOf(5, 'hidden'), key: 'c', label: 'Boys' },
    ]
    const drawn = String(chartOf({ ...table, split, rows }))
    for (const [label, says] of [
      ['Not known', 'nothing to count'],
      ['Boys', 'hidden'],
    ])
      assert.match(drawn, new RegExp(`${label}[^]{0,400}?${says}`))
    assert.doesNotMatch(drawn, /too few/)
  })
})
