import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Counts, importPublished, missing, published, referenceTable } from '../../test/published.ts'
import { importStopSearches } from './import-stop-searches.ts'

const { database, forceId, imported } = await importPublished()

/** What this database says of a file, under the column names of the reference. */
const counted: Readonly<Record<string, string>> = {
  rows: 'count(*)',
  exact_duplicate_rows_beyond_first: 'count(*) - count(distinct as_published)',
  first_timestamp: `to_char(min(searched_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')`,
  last_timestamp: `to_char(max(searched_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')`,
  rows_outside_file_month_by_utc: `count(*) filter (where date_trunc('month', searched_at at time zone 'UTC') <> month)`,
  rows_outside_file_month_by_london_time: `count(*) filter (where date_trunc('month', searched_at at time zone 'Europe/London') <> month)`,
  coord_blank: 'count(*) filter (where latitude is null or longitude is null)',
  removal_blank: 'count(*) filter (where more_removed is null)',
  removal_false: 'count(*) filter (where not more_removed)',
  removal_true: 'count(*) filter (where more_removed)',
}

/** Where the reference's columns by word are here, and the words whose names differ. */
const worded: Readonly<Record<string, string>> = {
  age: 'age_band',
  law: 'law',
  ode: 'officer_defined',
  out: 'outcome',
  sde: 'self_defined',
  sex: 'sex',
  type: 'kind',
}
const renamed: Readonly<Record<string, string>> = {
  age_10_17: '10-17',
  age_18_24: '18-24',
  age_25_34: '25-34',
  law_pace_s1: 'PACE section 1',
  out_summons_or_postal: 'summons or postal charge',
  law_s60: 'section 60',
  type_person_search: 'person',
  type_person_and_vehicle_search: 'person and vehicle',
  type_vehicle_search: 'vehicle',
}

function countOf(title: string): string {
  if (counted[title]) return counted[title]
  const prefix = title.slice(0, title.indexOf('_'))
  const word = renamed[title] ?? title.slice(prefix.length + 1).replaceAll('_', ' ')
  return `count(*) filter (where ${worded[prefix]} = '${word}')`
}

const of = (name: string): string =>
  `from stop_searches s join stop_search_files f on f.force_id = s.force_id and f.id = s.file_id
  where f.name = '${name}.gz'`

test('every published file is taken in whole: no row is unreadable, no word unknown', {
  skip: missing,
}, () => {
  assert.equal(imported.size, 47)
  for (const [name, { outcome, rejects, oddities }] of imported) {
    assert.equal(outcome, 'imported', name)
    assert.deepEqual(rejects, [], name)
    assert.deepEqual(
      oddities.filter(({ kind }) => kind === 'unknown word'),
      [],
      name,
    )
  }
})

test('counts equal the reference in every column of every file', { skip: missing }, async () => {
  let compared = 0
  for (const { file = '', ...expected } of referenceTable('expected-counts.csv')) {
    const titles = Object.keys(expected)
    const [row] = await database
      .as('owner')
      .statement<Counts>(
        `select ${titles.map(title => `(${countOf(title)})::text as "${title}"`).join(', ')} ${of(file)}`,
      )
    for (const title of titles) {
      if (expected[title] === '') continue
      assert.equal(row?.[title], expected[title], `${file}: ${title}`)
      compared += 1
    }
  }
  assert.ok(compared > 2000)
})

const underscored = (column: string): string =>
  `case ${column} when 'drug warning' then 'drug_warning' when 'summons or postal charge' then 'summons_or_postal'
    else replace(${column}, ' ', '_') end`

test('the crosstab of children equals the reference, cell by cell', { skip: missing }, async () => {
  const cellsOf = (name: string) =>
    database.as('owner').statement<Counts>(`select '${name}' as file, age_band as age_range,
      ${underscored('officer_defined')} as officer_defined_ethnicity, ${underscored('self_defined')} as self_defined_group,
      ${underscored('outcome')} as outcome_class, coalesce(more_removed::text, 'blank') as more_than_outer_clothing_removed,
      count(*)::text as count ${of(name)} and age_band = '10-17' group by 2, 3, 4, 5, 6`)
  const inOrder = (cells: readonly Counts[]) =>
    cells.map(cell => JSON.stringify(Object.entries(cell).sort())).sort()
  const expected = referenceTable('expected-child-crosstab.csv')
  const found = (await Promise.all([...imported.keys()].map(cellsOf))).flat()
  assert.equal(found.length, 1078)
  assert.deepEqual(new Set(inOrder(found)), new Set(inOrder(expected)))
})

const kindsOf = (name: string): readonly string[] =>
  imported.get(name)?.oddities.map(({ kind }) => kind) ?? []
const saying = (name: string, says: RegExp) => imported.get(name)?.oddities.find(odd => says.test(odd.says))

test('the oddities of the published files are found', { skip: missing }, () => {
  const summer = '2018-04-metropolitan-stop-and-search.csv'
  assert.equal(saying(summer, /outside 2018-04 by UTC/)?.count, 38)
  assert.equal(kindsOf(summer).includes('another month'), false)
  assert.equal(saying(summer, /equal to an earlier row/)?.count, 386)
  assert.ok(saying(summer, /“Outcome linked to object of search” is blank in every row/))
  assert.ok(saying(summer, /“Removal of more than just outer clothing” is blank in every row/))
  assert.equal(kindsOf(summer).includes('words missing'), false)

  const thin = '2024-12-metropolitan-stops-force.json'
  assert.ok(saying(thin, /left out of the file/))
  assert.ok(saying(thin, /less than half of a usual month/))
  assert.ok(saying(thin, /“Outcome linked to object of search” is false in every row/))
  assert.equal(saying(thin, /without a location/)?.count, 23)
  assert.equal(saying(thin, /under 10/)?.count, 6)
  assert.ok(saying('2019-12-south-yorkshire-stop-and-search.csv', /“Latitude” is blank in every row/))
  assert.ok(kindsOf('2019-12-merseyside-stop-and-search.csv').includes('wrapping'))
})

test('a second import of every file says so and changes nothing', { skip: missing }, async () => {
  const count = () =>
    database.as('owner').statement('select count(*), max(imported_at) from stop_search_files')
  const before = await count()
  for (const file of published) {
    const again = await importStopSearches(database, {
      forceId,
      path: file,
      given: {},
      replace: true,
      by: 'test',
    })
    assert.equal(again.outcome, 'here already')
  }
  assert.deepEqual(await count(), before)
})
