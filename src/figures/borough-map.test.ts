import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOds } from 'hucre/ods'
import { measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { boroughs } from '../policy/boroughs.ts'
import { odsOf } from '../web/spreadsheet.ts'
import { boroughMap } from './borough-map.view.ts'
import { figureOf } from './figure.ts'
import { bookOf } from './figure-book.ts'

const books = {
  id: 'books',
  title: 'Books',
  asks: 'How many?',
  source: document('Library rules')('1'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  counts: where`true`,
  counted: 'books',
  by: [
    { column: 'borough', title: 'Borough', groups: boroughs },
    { column: 'shelf', title: 'Shelf', groups: { a: 'A' } },
  ],
  every: 'month',
  better: 'neither',
  hideBelow: 5,
  noShareBelow: 5,
  caveats: ['Some are lost.'],
} as const
const count = measure({ ...books, kind: 'count' })
const share = measure({ ...books, kind: 'share', outOf: where`true`, of: 'shelves' })

const period = '2026-01-01'
const row = (group: string, counted: number, out_of: number) => ({ period, group, counted, out_of })
const figure = (one: typeof count, split: string) =>
  figureOf({
    measure: one,
    question: { from: period, until: '2026-02-01', split },
    rows:
      split === 'borough'
        ? [row('Lambeth', 40, 50), row('Sutton', 2, 40), row('Brent', 60, 80)]
        : [row('a', 9, 9)],
    reach: [{ source: '', period, rows: 1 }],
  })

test('a figure by borough is a map, in which nothing hidden is shown; one divided otherwise is none', () => {
  const counts = String(boroughMap(figure(count, 'borough')))
  assert.match(counts, /<title>Lambeth: (40|too few to show)<\/title>/)
  assert.match(counts, /<title>Sutton: too few to show<\/title>/)
  assert.match(counts, /<title>Camden: none counted<\/title>/)
  assert.match(counts, /<title>City of London: no data<\/title>/)
  assert.match(String(boroughMap(figure(share, 'borough'))), /<title>Brent: 75\.0%<\/title>/)
  assert.equal(boroughMap(figure(count, 'shelf')), false)
})

test('a figure as a spreadsheet says what it is, what misleads, and hides what the page hides', async () => {
  const made = await odsOf(bookOf(figure(share, 'borough'), new Date('2026-03-03T10:00:00Z')))
  const { sheets } = await readOds(made)
  const about = JSON.stringify(sheets[0]?.rows)
  for (const says of ['Library rules', 'Some are lost.', 'Out of', 'Librarian', '3 March 2026'])
    assert.ok(about.includes(says), says)
  const rows = sheets[1]?.rows.map(one => one.slice(0, 4)) ?? []
  assert.deepEqual(rows[1], ['Borough', 'Number', 'Out of', 'Value'])
  assert.deepEqual(
    rows.find(([name]) => name === 'Brent'),
    ['Brent', 60, 80, 0.75],
  )
  assert.equal(rows.find(([name]) => name === 'Sutton')?.[1], '[c]')
})
