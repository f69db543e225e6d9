import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { releasedTables, smallOnesTold, type Told } from '../../test/release-attack.ts'
import type { Every, Measure } from '../kernel/measure.ts'
import { nextPeriod } from '../kernel/measure-question.ts'
import { measureCalled } from '../policy/index.ts'
import { basisOf } from './basis.ts'
import type { ReleasedTable } from './release.ts'
import type { Worked } from './released-rows.ts'

/*
 * Somebody who lays months, quarters and years of the same things beside each other. The attack goes from the records and
 * shares nothing with what hides them but the arithmetic.
 */

const months = ['2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'] as const
const sexes = ['female', 'male', 'not known'] as const

/** Episodes that cannot be told apart: of a child of a sex, its first of the year or not, in a month. */
type Kind = Readonly<{ sex: string; isFirst: boolean; month: string }>

const kinds: readonly Kind[] = months.flatMap(month =>
  sexes.flatMap(sex => [true, false].map(isFirst => ({ sex, isFirst, month }))),
)

/** A table that somebody asks for: episodes, or children who were missing, in months by their places in the list. */
type Asked = Readonly<{ id: string; every: Every; from: number; last: number; split?: 'sex' }>

const counts = ({ id }: Pick<Asked, 'id'>, { isFirst }: Kind): boolean => id === 'missing-episodes' || isFirst

const steps = { month: 1, quarter: 3, year: 12 } as const

/** The first day of the period that a month is in. */
function startOf(every: Every, month: string): string {
  const at = Number(month.slice(5, 7)) - 1
  return `${month.slice(0, 4)}-${String(at - (at % steps[every]) + 1).padStart(2, '0')}-01`
}

const spanOf = ({ every, from, last }: Asked) => ({
  from: startOf(every, months[from] ?? ''),
  until: nextPeriod(every, startOf(every, months[last] ?? '')),
})

/** A table as it would be worked out from so many records of each kind. */
function worked(asked: Asked, many: readonly number[]): Worked {
  const { id, every, split } = asked
  const measure = { ...(measureCalled(id) as Measure), every }
  const question = { ...spanOf(asked), ...(split ? { split } : {}) }
  const inside = months.filter(month => question.from <= month && month < question.until)
  const rowsBy = (unit: Every) => {
    const rows = new Map<string, number>()
    for (const [at, kind] of kinds.entries())
      if (inside.includes(kind.month as never)) {
        const key = `${startOf(unit, kind.month)}|${split ? kind.sex : ''}`
        rows.set(key, (rows.get(key) ?? 0) + (counts(asked, kind) ? (many[at] ?? 0) : 0))
      }
    return [...rows].map(([key, counted]) => {
      const [period = '', group = ''] = key.split('|')
      return { period, group, counted, out_of: counted }
    })
  }
  const periods = [...new Set(inside.map(month => startOf(every, month)))]
  const byMonth = { rows: rowsBy('month'), periods: inside }
  const rows = rowsBy(every)
  const basis = basisOf(JSON.stringify(asked), { measure, question }, { rows, periods, byMonth })
  return { basis, measure, question, rows, query: { text: '', values: [] }, inputsHash: '' }
}

const placesOf = (of: (kind: Kind) => boolean): readonly number[] =>
  kinds.flatMap((kind, at) => (of(kind) ? [at] : []))

function toldBy({ rows, whole }: ReleasedTable, asked: Asked): readonly Told[] {
  const { from, until } = spanOf(asked)
  return [...rows, whole].map(({ key, counted }) => ({
    says: `${JSON.stringify(asked)}, ${key}`,
    shown: counted,
    of: placesOf(
      kind =>
        counts(asked, kind) &&
        (key === 'all' || asked.split
          ? from <= kind.month && kind.month < until && [kind.sex, 'all'].includes(key)
          : startOf(asked.every, kind.month) === key),
    ),
  }))
}

/** What is shown, one release after another; one that the gate stops is not released. */
function releasedOf(asked: readonly (readonly Asked[])[], many: readonly number[]): readonly Told[] {
  return releasedTables(asked.map(some => some.map(one => worked(one, many)))).flatMap((tables, at) =>
    tables.flatMap((table, one) => toldBy(table, asked[at]?.[one] as Asked)),
  )
}

/**
 * What nobody may learn: how many of each thing in any months that follow each other; and of whom, where tables begin and
 * end. A group within a month that both are hidden is not held: no table shows the two together.
 */
function secretsOf(asked: readonly Asked[]): readonly Told[] {
  const ends = new Set(asked.map(spanOf).flatMap(({ from, until }) => [from, until]))
  const runs = months.flatMap((first, from) => months.slice(from).map(last => [first, last] as const))
  return runs.flatMap(([first, last]) => {
    const isEnd = ends.has(first) && ends.has(nextPeriod('month', last))
    return [undefined, ...(isEnd ? sexes : [])].flatMap(sex =>
      [undefined, true, false].map(isFirst => ({
        says: `${sex ?? 'all'}, ${isFirst === undefined ? 'episodes' : isFirst ? 'children' : 'again'}, ${first} to ${last}`,
        of: placesOf(
          kind =>
            first <= kind.month &&
            kind.month <= last &&
            (sex ?? kind.sex) === kind.sex &&
            (isFirst ?? kind.isFirst) === kind.isFirst,
        ),
      })),
    )
  })
}

const toldBeside = (asked: readonly (readonly Asked[])[], many: readonly number[]): readonly string[] =>
  smallOnesTold(many, { told: releasedOf(asked, many), secrets: secretsOf(asked.flat()) })

/** So many first episodes of boys in each month, and so many that were not the first. */
const boys = (first: readonly number[], again: readonly number[] = []) =>
  kinds.map(({ sex, isFirst, month }) =>
    sex === 'male' ? ((isFirst ? first : again)[months.indexOf(month as never)] ?? 0) : 0,
  )

const episodes = (every: Every, from = 0, last = 5): Asked => ({ id: 'missing-episodes', every, from, last })
const children = (every: Every, from = 0, last = 5): Asked => ({ id: 'children-missing', every, from, last })

const few = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 30 }) },
)
const records = fc.array(few, { minLength: kinds.length, maxLength: kinds.length })
const table: fc.Arbitrary<Asked> = fc
  .record({
    id: fc.constantFrom('missing-episodes', 'children-missing'),
    every: fc.constantFrom<Every>('month', 'quarter', 'year'),
    ends: fc.tuple(fc.nat(5), fc.nat(5)),
    bySex: fc.boolean(),
  })
  .map(({ id, every, ends, bySex }) => ({
    ...{ id, every, from: Math.min(...ends), last: Math.max(...ends) },
    ...(bySex ? { split: 'sex' as const } : {}),
  }))
const tables = fc.uniqueArray(table, { minLength: 2, maxLength: 4, selector: one => JSON.stringify(one) })

describe('months, quarters and years beside each other', () => {
  for (const [name, asked, many] of [
    [
      'a year less the months that are shown',
      [[episodes('year', 0, 2)], [episodes('month', 0, 1)]],
      boys([20, 30, 3, 40, 40, 40]),
    ],
    [
      'a quarter beside months of the same release',
      [[episodes('quarter'), episodes('month')]],
      boys([20, 30, 3, 40, 40, 40]),
    ],
    [
      'children of a year beside episodes of its months',
      [[children('year', 0, 2), episodes('month', 0, 2)]],
      boys([20, 30, 9, 40, 40, 40], [2, 0, 0]),
    ],
    [
      'windows that move on by a month',
      [[episodes('month', 0, 2)], [{ ...episodes('month', 0, 3), split: 'sex' }], [children('month', 1, 3)]],
      boys([20, 30, 9, 3, 40, 40], [2, 0, 0]),
    ],
  ] as const)
    it(`tell no small number: ${name}`, () => assert.deepEqual(toldBeside(asked, many), []))

  it('tell no small number, whichever are asked for together', () =>
    fc.assert(
      fc.property(records, tables, (many, asked) => assert.deepEqual(toldBeside([asked], many), [])),
      { numRuns: 40 },
    ))

  it('tell no small number, one release after another', () =>
    fc.assert(
      fc.property(records, tables, (many, some) => {
        const asked = some.map(one => [one])
        assert.deepEqual(toldBeside(asked, many), [])
      }),
      { numRuns: 40 },
    ))
})
