import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { importPublished, missing, referenceTable } from '../../test/published.ts'
import { nextPeriod } from '../kernel/measure-question.ts'
import { type Wanted, workOutMeasure } from './work-out-measure.ts'

await importPublished()
const workOut = async (wanted: Wanted) => (await workOutMeasure(as(cast.ade), wanted)).figure

const one = (file: string) => {
  const [, month = '', source = ''] = /^(\d{4}-\d\d)-(.*?)-sto/.exec(file) ?? []
  return { source, from: `${month}-01`, last: `${month}-01` }
}

test('the measures work out what the reference counted, month by month', { skip: missing }, async () => {
  for (const expected of referenceTable('expected-counts.csv')) {
    const { file = '', age_10_17 = '', age_under_10 = '' } = expected
    const figure = await workOut({ id: 'children-searched', ...one(file) })
    const children = Number(age_10_17) + Number(age_under_10)
    assert.equal(figure?.question.until, nextPeriod('month', one(file).from), file)
    assert.equal(String(figure?.whole.counted), children > 0 && children < 5 ? 'few' : String(children), file)
  }
})

test('searches of children divide by ethnicity as the reference counted them', {
  skip: missing,
}, async () => {
  const cells = referenceTable('expected-child-crosstab.csv')
  const file = '2018-08-metropolitan-stop-and-search.csv'
  for (const [split, title] of [
    ['officer_defined', 'officer_defined_ethnicity'],
    ['self_defined', 'self_defined_group'],
  ] as const) {
    const asked = { id: 'child-searches-by-ethnicity', ...one(file), split }
    const figure = await workOut(asked)
    for (const line of figure?.lines ?? []) {
      const expected = cells
        .filter(cell => cell.file === file && cell[title]?.replaceAll('_', ' ') === line.key)
        .reduce((sum, cell) => sum + Number(cell.count), 0)
      // The crosstab leaves out the few children under 10.
      const few = typeof line.counted === 'number' ? line.counted - expected : 0
      assert.ok(few >= 0 && few <= 10, `${line.label}: ${line.counted}, ${expected}`)
    }
    assert.ok((figure?.lines.length ?? 0) >= 5)
  }
})

test('a figure across the break of September 2024 says so, and one that is not does not', {
  skip: missing,
}, async () => {
  const ask = (from: string, last: string, source = 'metropolitan') =>
    workOut({ id: 'children-searched', source, from, last })
  const across = await ask('2018-04-01', '2024-12-01')
  assert.deepEqual(
    across?.across.map(({ on }) => on),
    ['2024-09-01'],
  )
  assert.equal(across?.lines.filter(({ missing: gap }) => gap).length, 70)
  const before = await ask('2018-04-01', '2018-10-01')
  assert.deepEqual([before?.across, before?.after], [[], []])
  const since = await ask('2024-09-01', '2024-12-01')
  assert.deepEqual([since?.across.length, since?.after.length], [0, 1])
  const city = await ask('2018-04-01', '2023-03-01', 'city-of-london')
  assert.deepEqual(city?.across, [])
  assert.equal(
    (await workOut({ id: 'children-searched', source: 'metropolitan' }))?.question.from,
    '2024-09-01',
  )
})
