import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { periodInName, readNumber, readPeriod, readWord } from './table-cells.ts'

const times = [
  ['Mon-YY', 'Jan-03', '2003-01-01', '2003-02-01'],
  ['Mon-YY', 'dec-99', '1999-12-01', '2000-01-01'],
  ['DD/MM/YYYY, end of quarter', '31/12/2014', '2014-10-01', '2015-01-01'],
  ['DD/MM/YYYY, end of quarter', '30/06/2020', '2020-04-01', '2020-07-01'],
  ['YYYY-MM-01, for the month', '2024-02-01', '2024-02-01', '2024-03-01'],
  ['YYYY/YY', '2018/19', '2018-04-01', '2019-04-01'],
  ['YYYY/YY', '1999/00', '1999-04-01', '2000-04-01'],
  ['mid-YYYY', 'mid-2020', '2020-06-30', '2020-07-01'],
] as const
for (const [form, text, from, until] of times)
  test(`“${text}” is from ${from} up to ${until}`, () =>
    assert.deepEqual(readPeriod(form, text), { from, until }))

const wrong = [
  ['Mon-YY', 'Jam-03'],
  ['DD/MM/YYYY, end of quarter', '31/11/2014'],
  ['DD/MM/YYYY, end of quarter', '30/11/2014'],
  ['DD/MM/YYYY, end of quarter', '30/12/2014'],
  ['YYYY-MM-01, for the month', '2024-02-02'],
  ['YYYY/YY', '2018/20'],
  ['mid-YYYY', '2020'],
] as const
for (const [form, text] of wrong)
  test(`“${text}” is no time written as ${form}`, () => assert.equal(readPeriod(form, text), undefined))

test('a name says its period, or nothing', () => {
  assert.equal(periodInName('YYYY/YY', 'use-of-force-by-age-2018-19.csv.gz'), '2018/19')
  assert.equal(periodInName('YYYY/YY', 'from-2018-20.csv'), undefined)
  assert.equal(periodInName('mid-YYYY', 'population-mid2019-single.csv'), 'mid-2019')
  assert.equal(periodInName('mid-YYYY', 'boroughs.csv'), undefined)
})

test('numbers are read exactly, in either way of writing decimals, and nothing else is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.nat(9999), (whole, part) => {
      const decimals = String(part).padStart(4, '0')
      const [point, comma] = [`${whole}.${decimals}`, `${whole},${decimals}`]
      assert.equal(Number(readNumber(point, undefined)), Number(point))
      assert.equal(readNumber(comma, ','), readNumber(point, undefined))
      assert.equal(readNumber(point, ','), undefined)
      assert.equal(readNumber(comma, undefined), undefined)
    }),
    { numRuns: 100 },
  )
  assert.deepEqual(
    ['', '853.0', '0,10', '1e5', '12 000', 'x'].map(text =>
      readNumber(text, text.includes(',') ? ',' : undefined),
    ),
    [null, '853', '0.1', undefined, undefined, undefined],
  )
})

test('a word is read however it is spelled; a slip is said, and what is unknown is kept', () => {
  const column = {
    header: 'Age',
    title: 'Age',
    groups: { young: '13 to 19', none: 'Not recorded', airport: 'Airport' },
    spelled: { 'Unrecorded / Unknown': 'none' },
    odd: { '13 to19': 'young' },
    apart: { airport: 'An airport is no borough.' },
  }
  assert.deepEqual(readWord(column, '13 to 19'), { kept: 'young' })
  assert.deepEqual(readWord(column, 'Unrecorded / Unknown'), { kept: 'none' })
  const kinds = ['13 to19', '13 to 19 ', 'Airport', '', 'Middle-aged'].map(word => {
    const { kept, odd } = readWord(column, word)
    return [kept, odd?.kind]
  })
  assert.deepEqual(kinds, [
    ['young', 'spelling'],
    ['young', 'spelling'],
    ['airport', 'apart'],
    ['', 'blank'],
    ['Middle-aged', 'unknown word'],
  ])
})
