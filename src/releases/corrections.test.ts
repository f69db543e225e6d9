import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { releasedTables, smallOnesTold, type Told } from '../../test/release-attack.ts'
import type { Measure } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'
import { basisOf } from './basis.ts'
import type { Worked } from './released-rows.ts'

/*
 * Somebody who lays a release beside an earlier one from before some records came late, and knows that none went. The attack
 * goes from the records and shares nothing with what hides them but the arithmetic.
 */

const sexes = ['female', 'male', 'not known'] as const
const grades = ['high', 'medium', 'low', 'very low'] as const
const month = '2026-01-01'

/** Grades given to missing children of a sex; those that were on record at first, or came late. */
type Kind = Readonly<{ sex: string; answer: string; isLate: boolean }>

const kinds: readonly Kind[] = [false, true].flatMap(isLate =>
  sexes.flatMap(sex => grades.map(answer => ({ sex, answer, isLate }))),
)

type Asked = Readonly<{ id: string; split?: 'sex' | 'answer' }>
type Which = (kind: Kind) => boolean
const counts: Readonly<Record<string, Which>> = {
  'missing-by-grade': () => true,
  'missing-graded-high': ({ answer }) => answer === 'high',
}

const sumOf = (many: readonly number[], which: Which): number =>
  kinds.reduce((sum, kind, at) => sum + (which(kind) ? (many[at] ?? 0) : 0), 0)

/** A table as it would be worked out from those records that were there then. */
function worked(
  { id, split }: Asked,
  { many, isThere }: Readonly<{ many: readonly number[]; isThere: Which }>,
) {
  const measure = measureCalled(id) as Measure
  const question = { from: month, until: '2026-02-01', ...(split ? { split } : {}) }
  const isIn =
    (group: string): Which =>
    one =>
      isThere(one) && (!split || one[split] === group)
  const rows = (split === 'sex' ? sexes : split ? grades : ['']).map(group => ({
    ...{ period: month, group, out_of: sumOf(many, isIn(group)) },
    counted: sumOf(many, one => isIn(group)(one) && counts[id]?.(one) === true),
  }))
  const basis = basisOf([id, split].join(), { measure, question }, { rows, periods: [month] })
  return { basis, measure, question, rows, query: { text: '', values: [] }, inputsHash: '' } satisfies Worked
}

const placesOf = (which: Which) => kinds.flatMap((kind, at) => (which(kind) ? [at] : []))

/** Everything that two releases show; the second only if the gate lets it through. */
function shownBy(first: readonly Asked[], second: readonly Asked[], many: readonly number[]) {
  const asked = [first, second]
  const isThere: readonly Which[] = [({ isLate }) => !isLate, () => true]
  const drafts = asked.map((some, at) =>
    some.map(one => worked(one, { many, isThere: isThere[at] as Which })),
  )
  return releasedTables(drafts).flatMap((tables, at): readonly Told[] =>
    tables.flatMap(({ rows, whole }, place) =>
      [...rows, whole].flatMap(({ key, counted, outOf }) => {
        const { id = '', split } = asked[at]?.[place] ?? {}
        const inRow: Which = one =>
          isThere[at]?.(one) === true && (key === 'all' || !split || one[split] === key)
        const isWhole = id === 'missing-graded-high'
        return [
          { says: key, shown: counted, of: placesOf(one => inRow(one) && counts[id]?.(one) === true) },
          ...(isWhole ? [{ says: key, shown: outOf, of: placesOf(inRow) }] : []),
        ]
      }),
    ),
  )
}

/** How many came late, or were there at first, of all, of a sex or of a grade. */
const secrets = [false, true].flatMap(late =>
  [undefined, ...sexes, ...grades].map(group => ({
    says: `${group ?? 'all'} ${late ? 'that came late' : 'at first'}`,
    of: placesOf(({ isLate, sex, answer }) => isLate === late && [undefined, sex, answer].includes(group)),
  })),
)

const toldBeside = (first: readonly Asked[], second: readonly Asked[], many: readonly number[]) =>
  smallOnesTold(many, { told: shownBy(first, second, many), secrets })

const asked: readonly Asked[] = Object.keys(counts).flatMap(id => [
  ...(id === 'missing-by-grade' ? [{ id, split: 'answer' as const }] : [{ id }]),
  { id, split: 'sex' as const },
])
const few = (most: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 4, arbitrary: fc.integer({ min: 5, max: most }) },
  )
const records = fc
  .tuple(
    fc.array(few(30), { minLength: 12, maxLength: 12 }),
    fc.array(few(8), { minLength: 12, maxLength: 12 }),
  )
  .map(parts => parts.flat())
const some = fc.subarray([...asked], { minLength: 1 })

describe('a release beside an earlier one, when records came late', () => {
  it('does not tell by another measure how many came late', () => {
    const [high, graded] = [
      { id: 'missing-graded-high' },
      { id: 'missing-by-grade', split: 'answer' as const },
    ]
    const none = [0, 0, 0, 0]
    const many = [...none, ...[20, 40, 0, 0], ...none, ...none, ...[1, 5, 0, 0], ...none]
    assert.deepEqual(toldBeside([high], [graded], many), [])
    assert.deepEqual(toldBeside([graded], [high], many), [])
  })

  it('tells no small number, whatever is released again or anew', () =>
    fc.assert(
      fc.property(records, some, some, (many, first, second) =>
        assert.deepEqual(toldBeside(first, second, many), []),
      ),
      { numRuns: 25 },
    ))
})
