import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { releasedTables, smallOnesTold, type Told } from '../../test/release-attack.ts'
import type { Measure } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'
import { basisOf } from './basis.ts'
import { freeze } from './freeze.ts'
import type { ReleasedTable } from './release.ts'
import type { Worked } from './released-rows.ts'

/*
 * Somebody who knows what each measure counts, and so which records stand behind each number that is shown. The attack
 * goes from the records and shares nothing with what hides them but the arithmetic.
 */

const sexes = ['female', 'male', 'not known'] as const
const grades = ['high', 'medium', 'low'] as const
const months = ['2026-01-01', '2026-02-01'] as const

/** Records that cannot be told apart: a missing child of a sex, graded so, by or against the table, in a month. */
type Kind = Readonly<{ sex: string; answer: string; departed: string; period: string }>

const kinds: readonly Kind[] = sexes.flatMap(sex =>
  grades.flatMap(answer =>
    ['yes', 'no'].flatMap(departed => months.map(period => ({ sex, answer, departed, period }))),
  ),
)

type Counted = Readonly<{ id: string; counts(kind: Kind): boolean; outOf?(kind: Kind): boolean }>
type Asked = Counted & Readonly<{ split?: 'sex' | 'answer' }>

const all = (): boolean => true
const byGrade: Counted = { id: 'missing-by-grade', counts: all }
const high: Counted = { id: 'missing-graded-high', counts: ({ answer }) => answer === 'high', outOf: all }
const departed: Counted = { id: 'missing-departures', counts: one => one.departed === 'yes', outOf: all }
const bySex = (one: Counted): readonly Asked[] => [one, { ...one, split: 'sex' }]
const graded: readonly Asked[] = [
  { ...byGrade, split: 'answer' },
  { ...byGrade, split: 'sex' },
  ...bySex(high),
  ...bySex(departed),
]

/** Other measures of the same shape: all are out of stays in custody, each counted from rows of its own. */
const stays: readonly Asked[] = [
  ...bySex({ id: 'stays-in-custody', counts: all }),
  ...bySex({ id: 'engage-coverage', counts: ({ answer }) => answer === 'high', outOf: all }),
  ...bySex({ id: 'detained-safeguarding-told', counts: one => one.departed === 'yes', outOf: all }),
]

/** A measure as it would be worked out from so many records of each kind. */
function worked({ id, split, counts, outOf = counts }: Asked, many: readonly number[]): Worked {
  const measure = measureCalled(id) as Measure
  const question = { from: '2026-01-01', until: '2026-03-01', ...(split ? { split } : {}) }
  const sum = (period: string, group: string, which: (kind: Kind) => boolean): number =>
    kinds.reduce((total, kind, at) => {
      const inside = kind.period === period && (!split || kind[split] === group) && which(kind)
      return total + (inside ? (many[at] ?? 0) : 0)
    }, 0)
  const groups = split === 'sex' ? sexes : split ? grades : ['']
  const rows = months.flatMap(period =>
    groups.map(group => ({
      ...{ period, group, counted: sum(period, group, counts), out_of: sum(period, group, outOf) },
    })),
  )
  const basis = basisOf([id, split].join(), { measure, question }, { rows, periods: months })
  return { basis, measure, question, rows, query: { text: '', values: [] }, inputsHash: '' }
}

const placesOf = (of: (kind: Kind) => boolean): readonly number[] =>
  kinds.flatMap((kind, at) => (of(kind) ? [at] : []))

function toldBy({ rows, whole }: ReleasedTable, { id, split, counts, outOf }: Asked): readonly Told[] {
  return [...rows, whole].flatMap(({ key, counted, outOf: outOfThem }) => {
    const inRow = (kind: Kind): boolean => key === 'all' || (split ? kind[split] : kind.period) === key
    const says = `${id} by ${split}, ${key}`
    return [
      { says, shown: counted, of: placesOf(kind => inRow(kind) && counts(kind)) },
      ...(outOf
        ? [{ says: `${says}, out of`, shown: outOfThem, of: placesOf(kind => inRow(kind) && outOf(kind)) }]
        : []),
    ]
  })
}

/** What is shown of what was asked for, one release after another; one that the gate stops is not released. */
function releasedOf(asked: readonly (readonly Asked[])[], many: readonly number[]): readonly Told[] {
  return releasedTables(asked.map(some => some.map(one => worked(one, many)))).flatMap((tables, at) =>
    tables.flatMap((table, one) => toldBy(table, asked[at]?.[one] as Asked)),
  )
}

/** Which small numbers everything that is shown tells, or narrows to fewer than the limit says. */
function toldBeside(asked: readonly (readonly Asked[])[], many: readonly number[]): readonly string[] {
  const told = releasedOf(asked, many)
  const across = sexes.flatMap(sex =>
    grades.map(answer => ({
      says: `${sex} and ${answer}`,
      of: placesOf(kind => kind.sex === sex && kind.answer === answer),
    })),
  )
  return smallOnesTold(many, { told, secrets: [...told, ...across] })
}

/** Mostly none, some few and some many: what is small then stands beside what must hide it. */
const few = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 30 }) },
)
const records = fc.array(few, { minLength: kinds.length, maxLength: kinds.length })

/** So many records of some kinds, and of every other kind none. */
const only = (...some: readonly (readonly [answer: string, departed: string, count: number])[]) =>
  kinds.map(({ sex, answer, departed, period }) => {
    const found = some.find(one => one[0] === answer && one[1] === departed)
    return sex === 'male' && period === '2026-01-01' ? (found?.[2] ?? 0) : 0
  })

describe('what measures tell of each other', () => {
  it('is known: a group of one that is all of another is shown in neither', () => {
    const many = only(['high', 'no', 9], ['medium', 'no', 3], ['low', 'no', 50])
    const shown = releasedOf([[{ ...byGrade, split: 'answer' }, high]], many)
    const counts = Object.fromEntries(shown.map(one => [one.says, one.shown]))
    assert.equal(counts['missing-by-grade by answer, medium'], 'hidden')
    assert.equal(counts['missing-by-grade by answer, high'], counts['missing-graded-high by undefined, all'])
  })

  it('is known of an earlier release: what it shows of one is not hidden in vain in another', () => {
    const many = only(['high', 'no', 9], ['medium', 'no', 3], ['low', 'no', 50])
    const shown = releasedOf([[high], [{ ...byGrade, split: 'answer' }]], many)
    const counts = Object.fromEntries(shown.map(one => [one.says, one.shown]))
    assert.equal(counts['missing-graded-high by undefined, all'], 9)
    assert.deepEqual(
      grades.map(grade => counts[`missing-by-grade by answer, ${grade}`]),
      [9, 'hidden', 'hidden'],
    )
  })

  it('is rounded alike, where it is one number under two names', () => {
    const guard = { below: 5, roundTo: 5, secret: 'of the test' }
    for (let count = 11; count < 30; count++) {
      const asked: readonly Asked[] = [{ ...byGrade, split: 'answer' }, high]
      const drafts = asked.map(one => worked(one, only(['high', 'no', count], ['low', 'no', 50])))
      const [grade, alone] = freeze({ tables: drafts }, [], guard).tables
      assert.equal(grade?.rows.find(({ key }) => key === 'high')?.counted, alone?.whole.counted)
    }
  })

  for (const [name, tables] of [
    ['parts of one thing', graded],
    ['one thing under the same words', stays],
  ] as const)
    it(`tells no small number, of ${name}, nor by two groups together`, () =>
      fc.assert(
        fc.property(records, fc.subarray([...tables], { minLength: 1 }), (many, asked) =>
          assert.deepEqual(toldBeside([asked], many), []),
        ),
        { numRuns: 40 },
      ))

  it('tells no small number in one release after another', () =>
    fc.assert(
      fc.property(records, fc.shuffledSubarray([...graded], { minLength: 2 }), (many, asked) =>
        assert.deepEqual(toldBeside([asked.slice(0, 1), asked.slice(1, 3), asked.slice(3)], many), []),
      ),
      { numRuns: 30 },
    ))
})
