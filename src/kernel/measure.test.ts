import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsInMeasure, groupsFound, type Measure, measure, where } from './measure.ts'
import { breaksIn, nextPeriod, periodsOf, queryOf, reachOf, splitOf } from './measure-question.ts'
import { document } from './source.ts'

const rules = document('Library rules')
const children = where`age < 18`

const sound = measure({
  kind: 'share',
  id: 'books-back-late',
  title: 'Books brought back late',
  asks: 'Are more books brought back late?',
  source: rules('4'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'returned_on',
  counts: where`late and ${children}`,
  counted: 'came back late',
  outOf: children,
  of: 'loans to children',
  keepApart: { column: 'branch', title: 'Branch', groups: { north: 'North', south: 'South' } },
  by: [{ column: 'shelf', title: 'Shelf', groups: { a: 'A', b: 'B' } }],
  every: 'month',
  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['A loan renewed twice is one loan.'],
  breaks: [
    { on: '2020-03-01', says: 'The branch was shut.', source: rules('5'), only: 'north' },
    { on: '2021-01-01', says: 'Fines ended.', source: rules('6'), since: 'Nobody is chased.' },
  ],
})

const branch = { column: 'branch', title: 'Branch', groups: { north: 'North' } }
const shelf = { column: 'shelf', title: 'Shelf', groups: { a: 'A' } }
const asRate = { kind: 'rate', adds: where`pages`, outOf: where`days`, per: 2 }

const cases: readonly [what: string, change: object, says: RegExp][] = [
  ['an id with a capital', { id: 'Books' }, /words joined by hyphens/],
  ['no question', { asks: 'Late books.' }, /does not ask/],
  ['a table, not a view', { view: 'loans' }, /only read published views/],
  ['a second statement', { counts: where`true; drop table loans` }, /What is counted must be one condition/],
  ['a subquery', { outOf: where`id in (select 1)` }, /share of must be one condition/],
  ['a column with a space', { dated: 'returned on' }, /not the name of a column/],
  ['a low threshold', { hideBelow: 3 }, /below 5 must be hidden/],
  ['a share that shows the hidden', { noShareBelow: 4 }, /would show what is hidden/],
  ['no caveat', { caveats: [] }, /say how/],
  ['a break without a date', { breaks: [{ on: 'soon', says: 'It did.', source: rules('1') }] }, /no date/],
  [
    'a break of a stranger',
    { breaks: [{ on: '2020-01-01', says: 'So.', source: rules('1'), only: 'x' }] },
    /not one of/,
  ],
  [
    'a break of one source where they are not kept apart',
    { keepApart: undefined, breaks: [{ on: '2020-01-01', says: 'So.', source: rules('1'), only: 'north' }] },
    /not one of/,
  ],
  ['a share without words', { of: '' }, /share of has no words/],
  ['a make-up of nothing', { kind: 'makeUp', by: [] }, /names no groups/],
  ['a target in per cent', { target: { value: 20, says: 'Less.', source: rules('7') } }, /not in the unit/],
  [
    'a stranger among places',
    { by: [{ column: 'town', title: 'Town', groups: { a: 'A' }, places: { except: ['b'] } }] },
    /leaves out of its places/,
  ],
  ['a threshold one too low', { hideBelow: 4 }, /below 5 must be hidden/],
  ['a threshold between whole numbers', { hideBelow: 5.5 }, /below 5 must be hidden/],
  ['an empty condition', { counts: where` ` }, /What is counted must be one condition/],
  ['a table of what it reaches', { reach: 'loans', basis: 'published.kinds' }, /only read published views/],
  ['a table of what it rests on', { reach: 'published.days', basis: 'kinds' }, /only read published views/],
  ['no owner', { owner: '' }, /needs a title, an owner/],
  ['no words for what is counted', { counted: '' }, /needs a title, an owner/],
  ['one caveat of two that is no sentence', { caveats: ['A loan is one.', 'so'] }, /A caveat is a sentence/],
  [
    'a source column with a space',
    { keepApart: { ...branch, column: 'the branch' } },
    /not the name of a column/,
  ],
  ['a column twice', { by: [shelf, shelf] }, /It is divided by “.+” twice/],
  ['a column without a title', { by: [{ ...shelf, title: '' }] }, /needs a title and its groups/],
  ['a column without groups', { by: [{ ...shelf, groups: {} }] }, /needs a title and its groups/],
  ['groups that nobody has looked at', { by: [{ ...shelf, namesMore: true }] }, /say why no release/],
  ['a break in no month', { breaks: [{ on: '2020-13-01', says: 'So.', source: rules('1') }] }, /no date/],
  [
    'a break on a day in words',
    { breaks: [{ on: '1 May 2020', says: 'So.', source: rules('1') }] },
    /no date/,
  ],
  ['a rate of two statements', { ...asRate, adds: where`a; b` }, /must be two expressions/],
  ['a rate in two statements', { ...asRate, outOf: where`a; b` }, /must be two expressions/],
  ['a rate in one', { ...asRate, per: 1 }, /so many in more than one/],
  ['a rate that shows the hidden', { ...asRate, noShareBelow: 4 }, /would show what is hidden/],
  ['a sum of two statements', { kind: 'count', adds: where`a; b` }, /What it adds up must be one/],
  [
    'a median of two statements',
    { kind: 'median', value: where`a; b`, unit: 'days' },
    /The value must be one/,
  ],
  ['a median without a unit', { kind: 'median', value: where`days`, unit: '' }, /no unit/],
]

const soundKinds: readonly [what: string, change: object][] = [
  ['a share', {}],
  ['a share shown from the threshold on', { noShareBelow: 5 }],
  ['a measure of nothing divided', { by: [], keepApart: undefined, breaks: [] }],
  [
    'a measure of groups that no release is divided by',
    { by: [{ ...shelf, namesMore: true, notReleased: 'Many.' }] },
  ],
  ['a measure of what was imported', { reach: 'published.days', basis: 'published.kinds' }],
  ['a count', { kind: 'count', noShareBelow: undefined }],
  ['a sum', { kind: 'count', adds: where`pages` }],
  ['a make-up', { kind: 'makeUp' }],
  ['a rate', asRate],
  ['a median', { kind: 'median', value: where`days`, unit: 'days' }],
]

for (const [what, change] of soundKinds)
  test(`a sound measure has no fault: ${what}`, () =>
    assert.deepEqual(faultsInMeasure({ ...sound, ...change } as Measure), []))

test('a measure without a title is named by its id', () => {
  const [says = ''] = faultsInMeasure({ ...sound, title: '' })
  assert.match(says, /^Measure “books-back-late”: It needs a title/)
})

for (const [what, change, says] of cases)
  test(`a fault is named: ${what}`, () => {
    const faults = faultsInMeasure({ ...sound, ...change } as Measure)
    assert.match(faults.join('\n'), says)
    assert.match(faults.join('\n'), /^Measure “Books brought back late”: /)
  })

test('a condition within a condition keeps its own brackets', () => {
  assert.equal(where`late and ${where`a or b`}`.sql, 'late and (a or b)')
})

const year = { from: '2020-01-01', until: '2021-01-01' }

test('one query: the source and the dates travel as values, and what is counted is always within what it is of', () => {
  const { text, values } = queryOf(sound, 7, { ...year, source: 'north', split: 'shelf' })
  assert.equal(
    text,
    `select to_char(date_trunc('month', returned_on::timestamp), 'YYYY-MM-DD') as period,
  shelf as "group",
  count(*) filter (where (age < 18) and (late and (age < 18)))::int as counted,
  count(*) filter (where age < 18)::int as out_of
from published.loans
where force_id = $1
  and returned_on >= $2::date
  and returned_on < $3::date
  and branch = $4
group by date_trunc('month', returned_on::timestamp), 2
order by 1, 2`,
  )
  assert.deepEqual(values, [7, '2020-01-01', '2021-01-01', 'north'])
  assert.match(reachOf(sound, 7).text, /branch as source/)
})

test('a column that the measure does not name never reaches the query', () => {
  assert.throws(() => queryOf(sound, 7, { ...year, split: 'reader_name' }), RangeError)
  assert.equal(splitOf(sound, {}), undefined)
  assert.equal(splitOf({ ...sound, kind: 'makeUp' } as Measure, {})?.column, 'shelf')
})

test('groups that only the data name stand after those of the division, and only where it says so', () => {
  const shelf = { column: 'shelf', title: 'Shelf', groups: { z: 'Z', b: 'B' } }
  assert.deepEqual(Object.keys(groupsFound(shelf, ['c', 'b'])), ['z', 'b'])
  const found = groupsFound({ ...shelf, namesMore: true, notReleased: 'Small.' }, ['d', 'b', 'c', 'd'])
  assert.deepEqual(Object.entries(found), [
    ['z', 'Z'],
    ['b', 'B'],
    ['c', 'c'],
    ['d', 'd'],
  ])
})

test('periods follow each other across the end of a year', () => {
  assert.deepEqual(periodsOf('month', { from: '2019-11-01', until: '2020-02-01' }), [
    '2019-11-01',
    '2019-12-01',
    '2020-01-01',
  ])
  assert.equal(nextPeriod('quarter', '2020-10-01'), '2021-01-01')
  assert.equal(nextPeriod('year', '2020-01-01'), '2021-01-01')
})

test('a break is crossed only with data on both sides, and only by the source it touches', () => {
  const days = (question: Parameters<typeof breaksIn>[1]) => {
    const { across, after } = breaksIn(sound, question)
    return [across.map(({ on }) => on), after.map(({ on }) => on)]
  }
  assert.deepEqual(days({ ...year, source: 'north' }), [['2020-03-01'], []])
  assert.deepEqual(days({ ...year, source: 'south' }), [[], []])
  assert.deepEqual(days(year), [['2020-03-01'], []])
  assert.deepEqual(days({ from: '2020-03-01', until: '2020-06-01' }), [[], []])
  assert.deepEqual(days({ from: '2021-01-01', until: '2021-06-01' }), [[], ['2021-01-01']])
})

const rate = {
  ...sound,
  kind: 'rate',
  adds: where`days_late`,
  outOf: where`days`,
  of: 'days lent',
  per: 100,
} as Measure

test('a rate adds up, and says of what', () => {
  assert.deepEqual(faultsInMeasure(rate), [])
  const { text } = queryOf(rate, 1, { from: '2026-01-01', until: '2026-02-01', source: 'north' })
  assert.match(text, /coalesce\(sum\(days_late\) filter \(where late and \(age < 18\)\), 0\)::int as counted/)
  assert.match(text, /coalesce\(sum\(days\) filter \(where late and \(age < 18\)\), 0\)::int as out_of/)
  const wrong: readonly [object, RegExp][] = [
    [{ of: '' }, /no words/],
    [{ per: 1 }, /so many in more than one/],
    [{ noShareBelow: 2 }, /would show what is hidden/],
    [{ adds: where`` }, /two expressions/],
  ]
  for (const [change, says] of wrong)
    assert.match(faultsInMeasure({ ...rate, ...change } as Measure).join(), says)
})
