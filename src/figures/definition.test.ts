import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { definitionView } from './definition.view.ts'

const rules = document('Library rules')
const books = {
  kind: 'count',
  id: 'books',
  title: 'Books',
  asks: 'How many?',
  source: rules('1'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  counts: where`lent`,
  counted: 'books',
  by: [],
  every: 'month',
  better: 'up',
  hideBelow: 5,
  caveats: ['None.'],
} as const satisfies Measure

const said = (one: Measure): string =>
  String(definitionView(one))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('a definition says where a figure comes from and is to go, each with its source', () => {
  const text = said({
    ...books,
    baseline: { says: 'Few in 2023.', source: rules('8', 'unverified') },
    target: { says: 'Many.', value: 900, source: rules('9') },
    dueBy: '2027-12-31',
    rebased: [{ on: '2025-04-01', because: 'A branch opened.' }],
  })
  assert.match(text, /Before Few in 2023\. Library rules, 8 \(to be verified by the force\)/)
  assert.match(text, /Target Many\. Library rules, 9 /)
  assert.match(text, /Due by 31 December 2027/)
  assert.match(text, /worked out anew April 2025: A branch opened\./)
})

test('what nobody has said is not there', () =>
  assert.doesNotMatch(said(books), /Before|Target|Due by|anew|About/))

test('what it is about, and what it adds up, are said', () => {
  assert.match(said({ ...books, within: where`branch = 'north'` }), /About Only where branch = /)
  assert.match(said({ ...books, adds: where`pages` }), /the sum of pages where lent/)
})
