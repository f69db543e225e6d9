import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { figureOf } from '../figures/figure.ts'
import { measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { movedIn, newestInWords } from './newest-figure.ts'

const books = (better: 'up' | 'down' | 'neither') =>
  measure({
    ...{ kind: 'count', id: 'books-lent', title: 'Books lent', asks: 'Are books lent?', owner: 'Library' },
    ...{ source: document('A plan')('1'), view: 'published.books', dated: 'lent_on', counts: where`true` },
    ...{ counted: 'books', by: [], every: 'month', better, hideBelow: 5, caveats: ['A book is not read.'] },
  })

const months = Array.from(
  { length: 20 },
  (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
)
const figure = (better: 'up' | 'down' | 'neither', counts: readonly number[]) => {
  const rows = counts.map((counted, at) => ({
    period: months[at] ?? '',
    group: '',
    counted,
    out_of: counted,
  }))
  const reach = rows.map(({ period }) => ({ source: '', period, rows: 1 }))
  const question = { from: '2024-01-01', until: '2025-09-01' }
  return figureOf({ measure: books(better), question, rows, reach })
}
const even = Array.from({ length: 20 }, (_, at) => 100 + (at % 2 === 0 ? 4 : -4))
const fallen = even.map((count, at) => (at >= 17 ? 60 : count))

describe('what a measure shows of late', () => {
  it('is nothing where all is chance', () =>
    assert.equal(movedIn(books('up'), figure('up', even)), undefined))
  it('is worse or better by which way is better, or neither', () => {
    assert.equal(movedIn(books('up'), figure('up', fallen)), 'worse')
    assert.equal(movedIn(books('down'), figure('down', fallen)), 'better')
    assert.equal(movedIn(books('neither'), figure('neither', fallen)), 'other')
  })
  it('is nothing where it was long ago', () => {
    const once = even.map((count, at) => (at === 4 ? 130 : count))
    assert.equal(movedIn(books('up'), figure('up', once)), undefined)
  })
  it('is said with the time it is of', () =>
    assert.equal(
      newestInWords(books('up'), figure('up', even)),
      'There were 2,000 books from January 2024 to August 2025, about 100 a month.',
    ))
  it('is said to be nothing where nothing was counted', () =>
    assert.equal(newestInWords(books('up'), undefined), 'Nothing to count yet.'))
  it('is said to wait for a file where only a file would tell', () =>
    assert.match(newestInWords({ ...books('up'), reach: 'published.files' }, undefined), /^No file/))
})
