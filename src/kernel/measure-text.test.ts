import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsInMeasure, type Measure, measure, where } from './measure.ts'
import { queryOf, reachOf } from './measure-question.ts'
import { textOfMeasure, versionOfMeasure } from './measure-text.ts'
import { document } from './source.ts'

const loans = measure({
  kind: 'count',
  id: 'pages-lent',
  title: 'Pages lent',
  asks: 'How many pages are lent?',
  source: document('Library rules')('7'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  within: where`shelf = 'a' or shelf = 'b'`,
  counts: where`pages > 0`,
  counted: 'pages',
  adds: where`pages`,
  by: [{ column: 'shelf', title: 'Shelf', groups: { a: 'A', b: 'B' } }],
  every: 'month',
  better: 'neither',
  hideBelow: 5,
  caveats: ['A page nobody read is a page lent.'],
})

test('a count may add up, of the rows that it is about and no others', () => {
  assert.deepEqual(faultsInMeasure(loans), [])
  const { text } = queryOf(loans, 1, { from: '2026-01-01', until: '2026-02-01' })
  assert.match(text, /coalesce\(sum\(pages\) filter \(where pages > 0\), 0\)::int as counted/)
  assert.match(text, /where force_id = \$1\n {2}and \(shelf = 'a' or shelf = 'b'\)\n/)
  assert.match(reachOf(loans, 1).text, /and \(shelf = 'a' or shelf = 'b'\)\n/)
  for (const change of [{ within: where`` }, { adds: where`1; select 2` }])
    assert.equal(faultsInMeasure({ ...loans, ...change } as Measure).length, 1)
})

test('one definition has one text, in whatever order it is written', () => {
  const turned = Object.fromEntries(Object.entries(loans).reverse()) as unknown as Measure
  assert.equal(textOfMeasure(turned), textOfMeasure(loans))
  assert.deepEqual(JSON.parse(textOfMeasure(loans)).source, { ...loans.source })
})

test('another definition is another version, down to what misleads', () => {
  const changes: readonly Partial<Measure>[] = [
    { counts: where`pages > 1` },
    { caveats: ['It is.'] },
    { by: [] },
    { hideBelow: 6 },
  ]
  const versions = [loans, ...changes.map(change => ({ ...loans, ...change }) as Measure)].map(
    versionOfMeasure,
  )
  assert.equal(new Set(versions).size, versions.length)
  assert.match(versions[0] ?? '', /^[0-9a-f]{16}$/)
})
