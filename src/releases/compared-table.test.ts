import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comparisonCalled, comparisons } from '../policy/fairness.ts'
import { shareDifference, shareRatio } from '../statistics/two-by-two.ts'
import { comparisonOf } from './compared-table.ts'
import { termsOf } from './comparison-terms.ts'
import type { ReleasedRow, ReleasedTable } from './release.ts'

const comparison = comparisonCalled('search-led-to-nothing') ?? assert.fail('it is not declared')
const against = (column: string) =>
  comparison.against.find(({ split }) => split.column === column) ?? assert.fail(`not by ${column}`)
const ethnicity = against('ethnicity')
const terms = termsOf(comparison, ethnicity, [])

type Counts = readonly [key: string, counted: ReleasedRow['counted'], outOf: ReleasedRow['outOf']]

const rowOf = ([key, counted, outOf]: Counts): ReleasedRow => ({ key, label: key, counted, outOf })

/** What a comparison reads of a table, and nothing else. */
const tableOf = (rows: readonly Counts[], whole: Counts, roundedTo?: number) => ({
  rows: rows.map(rowOf),
  whole: rowOf(whole),
  measure: { kind: 'share' } as ReleasedTable['measure'],
  split: { column: 'ethnicity', title: 'Ethnicity' },
  disclosure: { below: 5, hidden: 0, ...(roundedTo ? { roundedTo } : {}) },
})

const told: readonly Counts[] = [
  ['white', 200, 400],
  ['black', 240, 300],
  ['mixed', 'hidden', 60],
  ['not stated', 20, 40],
]
const whole: Counts = ['all', 500, 800]

describe('a released comparison', () => {
  it('is worked out from the counts that are shown, by the methods of the comparison', () => {
    const { groups, refused, unknown, hidden } = comparisonOf(tableOf(told, whole), terms)
    assert.deepEqual([refused, unknown, hidden], [undefined, { outOf: 40, share: 0.05 }, 1])
    const black = groups.find(({ key }) => key === 'black')
    const [one, other] = [
      { counted: 240, outOf: 300 },
      { counted: 200, outOf: 400 },
    ] as const
    const [ratio, difference] = [shareRatio(one, other), shareDifference(one, other)]
    assert.equal(black?.verdict, 'more')
    assert.ok(Math.abs((black?.ratio?.from ?? 0) - (ratio?.interval.from ?? 1)) < 1e-5)
    assert.ok(Math.abs((black?.difference?.value ?? 0) - (difference?.value ?? 1)) < 1e-5)
    assert.equal(groups.find(({ key }) => key === 'white')?.state, 'reference')
    assert.equal(groups.find(({ key }) => key === 'not stated')?.ratio, undefined)
  })

  it('says nothing of a group of which a number is hidden', () => {
    const { groups, notes } = comparisonOf(tableOf(told, whole), terms)
    assert.equal(
      groups.find(({ key }) => key === 'mixed'),
      undefined,
    )
    assert.match(notes.join(), /One group is left out of the comparison because a number is hidden/)
  })

  it('is the same whatever is behind what is hidden: it reads the table and nothing else', () => {
    const once = comparisonOf(tableOf(told, whole), terms)
    assert.deepEqual(comparisonOf(structuredClone(tableOf(told, whole)), terms), once)
  })

  it('never says of itself that children alike were compared, because that is not released', () => {
    for (const one of comparisons.filter(({ alikeIn }) => alikeIn))
      assert.doesNotMatch(one.measure.caveats.join(' '), /comparison is made again/, one.measure.id)
  })

  it('is refused across a change in the data, with the reason', () => {
    const across = [{ on: '2024-09-01', says: 'Two answers are gone.', source: comparison.measure.source }]
    const { refused, groups } = comparisonOf(tableOf(told, whole), termsOf(comparison, ethnicity, across))
    assert.match(
      refused ?? '',
      /both sides of a change in the data.*From 1 September 2024: Two answers are gone\./,
    )
    assert.deepEqual(groups, [])
  })

  it('is refused where too much is missing, or where nobody can see how much', () => {
    const much = comparisonOf(
      tableOf(
        [
          ['white', 50, 100],
          ['not stated', 40, 60],
        ],
        ['all', 90, 160],
      ),
      terms,
    )
    assert.match(much.refused ?? '', /“Ethnicity” is not known for 38% of them/)
    const unseen = comparisonOf(
      tableOf(
        [
          ['white', 50, 100],
          ['not stated', 'hidden', 'hidden'],
          ['black', 'hidden', 'hidden'],
        ],
        ['all', 90, 160],
      ),
      terms,
    )
    assert.match(unseen.refused ?? '', /is hidden, and could be more than 20%/)
    assert.deepEqual(unseen.unknown, { outOf: 'hidden' })
    const little = comparisonOf(
      tableOf(
        [
          ['white', 50, 100],
          ['black', 30, 50],
          ['not stated', 'hidden', 'hidden'],
        ],
        ['all', 82, 156],
      ),
      terms,
    )
    assert.deepEqual([little.refused, little.unknown.share], [undefined, undefined])
  })

  it('is refused where counts are rounded', () => {
    assert.match(comparisonOf(tableOf(told, whole, 5), terms).refused ?? '', /rounded/)
  })

  it('compares a place with the others that are shown, and says which are not among them', () => {
    const places = termsOf(comparison, against('borough'), [])
    const rows: readonly Counts[] = [
      ['Lambeth', 300, 400],
      ['Barnet', 40, 400],
      ['Bexley', 'hidden', 'hidden'],
    ]
    const { groups, notes } = comparisonOf(tableOf(rows, ['all', 345, 810]), places)
    assert.deepEqual(
      groups.map(({ key, verdict }) => [key, verdict]),
      [
        ['Lambeth', 'more'],
        ['Barnet', 'less'],
      ],
    )
    assert.match(notes.join(), /“all the others together” means those that are shown/)
  })

  it('says that nobody is compared among those alike, because that is not released', () => {
    const alike = comparisons.find(({ alikeIn }) => alikeIn) ?? assert.fail('none is compared so')
    const { caveats } = termsOf(alike, ethnicity, [])
    assert.match(
      caveats.join(' '),
      /not compared among those alike in .+: that would need counts that are not released/,
    )
  })
})
