import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { freshDatabase } from '../../test/database.ts'
import { runWords, tabling } from '../../test/tables.ts'
import { type CsvRecord, csvRecords } from '../figures/csv.ts'
import { publicTableCalled } from '../policy/public-tables.ts'
import { readTable } from './read-table.ts'

const database = await freshDatabase()
const owner = database.as('owner')
await owner.statement("insert into forces (force_id, name) values (1, 'Example')")
const run = tabling(database)

const victims = (...rows: readonly string[]) =>
  [
    'Count of Victims,Age Group,Sex,Method of Killing,Domestic Abuse,Recorded Date,Homicide Offence Type,Solved Status,Borough,Officer Observed Ethnicity',
    ...rows,
    '',
  ].join('\n')
const one =
  '1,13 to19,Male,Knife or Sharp Implement,Not Domestic Abuse,Jan-03,Murder,Solved,Kingston Upon Thames,White'
const two =
  '1,0 to 12,Female,"Physical Assault, no weapon",Domestic Abuse,Dec-03,Murder,Solved,Heathrow ,Asian'

const held = () =>
  owner.statement<Record<string, number>>(`select (select count(*)::int from public_table_files) as files,
    (select count(*)::int from public_table_lines) as lines, (select count(*)::int from public_table_values) as values`)

const valuesOf = (kind: string) =>
  owner.statement<{ from: string; cells: Record<string, string>; value: number }>(
    `select to_char(from_day, 'YYYY-MM-DD') as "from", cells, value::float8 as value from published.public_tables
    where kind = $1 order by from_day, cells::text`,
    [kind],
  )

test('a file is taken in whole: words become groups, months become days, and what is odd is said with its lines', async () => {
  const { code, said } = await run('homicide-victims', 'a.csv', victims(one, two, one))
  assert.equal(code, 0, said)
  assert.match(said, /3 rows, 3 numbers; 0 could not be read/)
  assert.match(said, /“13 to19” is read as “13 to 19”: 2 rows\. First on line 2, 4\./)
  assert.match(said, /“Kingston Upon Thames” is read as “Kingston upon Thames”/)
  assert.match(said, /Heathrow is an airport, which files count apart from its borough, Hillingdon \(1 row\)/)
  assert.match(said, /Each stands for one of what is counted, and is kept: 1 row\. First on line 4\./)
  const values = await valuesOf('homicide-victims')
  assert.deepEqual(
    values.map(({ from, cells, value }) => [from, cells.age, cells.borough, cells.domestic, value]),
    [
      ['2003-01-01', '13-19', 'Kingston upon Thames', 'no', 1],
      ['2003-01-01', '13-19', 'Kingston upon Thames', 'no', 1],
      ['2003-12-01', '0-12', 'Heathrow', 'yes', 1],
    ],
  )
})

test('the same file adds nothing, however it is called or wrapped', async () => {
  const before = await held()
  const text = victims(one, two, one)
  for (const content of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`, gzipSync(text)]) {
    const { code, said } = await run('homicide-victims', 'again.csv', content)
    assert.equal(code, 0)
    assert.match(said, /It says the same, row for row, as a\.csv.*Nothing was changed/)
  }
  assert.deepEqual(await held(), before)
})

test('a file that differs is refused until it is to be counted instead; the other is kept, and can come back', async () => {
  const other = victims(one, two)
  const refused = await run('homicide-victims', 'b.csv', other)
  assert.equal(refused.code, 1)
  assert.match(refused.said, /it differs from a\.csv.*--replace/)
  assert.equal((await run('homicide-victims', 'b.csv', other, '--replace')).code, 0)
  assert.equal((await valuesOf('homicide-victims')).length, 2)
  const back = await run('homicide-victims', 'a.csv', victims(one, two, one), '--replace')
  assert.match(back.said, /It is counted again/)
  assert.equal((await valuesOf('homicide-victims')).length, 3)
})

test('the same file read by another declaration is not taken for the same: a new spelling is of use to old files', async () => {
  const table = publicTableCalled('published-anchors')
  assert.ok(table)
  const anchors =
    'topic,area,period,measure,value,unit,source,how_known\ntrust,London,2023,agree,12,%,Somebody,as stated\n'
  const records: CsvRecord[] = []
  async function* chunks() {
    yield Buffer.from(anchors)
  }
  for await (const batch of csvRecords(chunks())) records.push(...batch)
  const once = readTable(table, records, undefined).said
  assert.deepEqual(readTable(table, records, undefined).said, once)
  assert.notDeepEqual(readTable({ ...table, counts: 'figures' }, records, undefined).said, once)
})

test('a line that cannot be read is named and kept, and the rest is taken in', async () => {
  const bad = [
    ['1,0 to 12,Male', 'it has 3 fields, not 10'],
    [one.replace('Jan-03', 'Year 3'), '“Year 3” is no time written as Mon-YY'],
    [one.replace(/^1/, 'one'), '“one” in “Count of Victims” is no number'],
  ] as const
  const { code, said } = await run(
    'homicide-victims',
    'c.csv',
    victims(...bad.map(([line]) => line), two),
    '--replace',
  )
  assert.equal(code, 2)
  for (const [at, [, wrong]] of bad.entries()) assert.ok(said.includes(`! line ${at + 2}: ${wrong}`), said)
  const kept = await owner.statement<{ text: string }>(
    `select convert_from(as_published, 'UTF8') as text from public_table_lines where wrong is not null order by line`,
  )
  assert.deepEqual(
    kept.map(({ text }) => text),
    bad.map(([line]) => line),
  )
})

test('a word that is not known is kept as it is, and said', async () => {
  const { said } = await run('homicide-victims', 'd.csv', victims(one.replace('Male', 'Man')), '--replace')
  assert.match(said, /“Man” is not known here as “Sex”, and is kept as it is: 1 row\. First on line 2\./)
  assert.deepEqual(
    (await valuesOf('homicide-victims')).map(({ cells }) => cells.sex),
    ['Man'],
  )
})

test('semicolons, decimal commas and ends of quarters are read as the survey writes them', async () => {
  const text = `Date;Survey;Borough;Measure;Proportion;MPS
31/12/2014;PAS;City of Westminster;"""Good Job"" local";0,56;0,67
31/12/2014;PAS;Westminster;Trust MPS;;0,67
30/11/2014;PAS;Barnet;Trust MPS;0,5;0,67
`
  const { code, said } = await run('attitude-survey', 'survey.csv', text)
  assert.equal(code, 2, said)
  assert.match(said, /“30\/11\/2014” is no time written as DD\/MM\/YYYY, end of quarter/)
  assert.match(said, /“City of Westminster” is read as “Westminster”/)
  assert.match(said, /“Proportion” is blank: 1 row\. First on line 3\./)
  assert.deepEqual(await valuesOf('attitude-survey'), [
    { from: '2014-10-01', cells: { borough: 'Westminster', question: 'good job' }, value: 0.56 },
    { from: '2014-10-01', cells: { borough: 'Westminster', question: 'trust' }, value: null },
  ])
})

test('numbers spread over columns are a row each; a sum that is none is said', async () => {
  const head =
    'area,financial_year,basis,charged_t1,caution_youth_t2,caution_adult_t3,penalty_notice_t6,cannabis_warning_t7,community_resolution_t8,outcome22_t22,out_of_court_total,positive_total,assigned_total'
  const row = 'Metropolitan Police,2014/15,closed in the year,10,1,2,3,4,5,6,21,31,99'
  const wrong = 'Metropolitan Police,2015/16,closed in the year,10,1,2,3,4,5,6,22,32,99'
  const { said } = await run('crime-outcomes', 'outcomes.csv', [head, row, wrong, ''].join('\n'))
  assert.match(said, /2 rows, 16 numbers/)
  assert.match(said, /“out_of_court_total” is not what its parts come to: 1 row\. First on line 3\./)
  const cautions = (await valuesOf('crime-outcomes')).filter(({ cells }) => cells.outcome === '2')
  assert.deepEqual(
    cautions.map(({ from, cells, value }) => [from, cells.area, value]),
    [
      ['2014-04-01', 'met', 1],
      ['2015-04-01', 'met', 1],
    ],
  )
})

test('a period that stands only in the file’s name, or nowhere, is asked for; each period stands for itself', async () => {
  const header =
    'gss_code,name,short_code,met_bcu,inner_outer,tile_column,tile_row,inland_hectares,population_2020,aged_0_9,aged_10_17,aged_under_18,aged_11_16'
  const text = `${header}\nE09000033,Westminster,WST,Central West,inner,3,3,1,100,5,7,12,6\n`
  const nameless = await run('boroughs', 'boroughs.csv', text)
  assert.match(nameless.said, /its name does not say what it is for\. Say so with --period, as mid-YYYY/)
  assert.equal((await run('boroughs', 'boroughs.csv', text, '--period', '2020')).code, 1)
  assert.equal((await run('boroughs', 'boroughs.csv', text, '--period', 'mid-2020')).code, 0)
  assert.equal((await run('boroughs', 'boroughs-mid2021.csv', text)).code, 0)
  assert.deepEqual(
    [...new Set((await valuesOf('boroughs')).map(({ from }) => from))],
    ['2020-06-30', '2021-06-30'],
  )
})

test('what is no table of that kind is refused with what is missing, and leaves nothing', async () => {
  const before = await held()
  for (const [words, says] of [
    [['homicide-victims', '/nowhere'], /there is no such file/],
    [[], /^Which table\?/],
    [['nothing', 'x.csv'], /There is no table that is called “nothing”/],
    [['homicide-victims'], /No file was named/],
    [['homicide-victims', '--huh', 'x'], /npm run import -- table KIND/],
  ] as const)
    assert.match((await runWords(database, words)).said, says)
  const other = await run('homicide-victims', 'x.csv', 'Age Group,Colour\n1,2\n')
  assert.match(other.said, /Missing: “Sex”.*Not known here: “Colour”/)
  assert.match((await run('homicide-victims', 'y.csv', victims())).said, /there are no rows in it/)
  assert.deepEqual(await held(), before)
})

test('the application reads the tables and can change none of them; the public role reads only the view', async () => {
  for (const table of ['public_table_files', 'public_table_lines', 'public_table_values'])
    for (const change of [`delete from ${table}`, `update ${table} set force_id = 2`])
      await assert.rejects(database.statement(change), /permission denied/)
  const publish = database.as('publish')
  await assert.rejects(publish.statement('select 1 from public.public_table_lines'), /permission denied/)
  const [row] = await publish.statement<{ n: number }>(
    'select count(*)::int as n from published.public_tables',
  )
  assert.ok((row?.n ?? 0) > 0)
})

test('the survey of children is taken in from a sample of the layout that is proposed for it', async () => {
  // Made up, and marked so: no published percentage of this survey was found.
  const sample =
    'Year,Measure,Proportion,Answered\n2001/02,Trust,0.5,SAMPLE\n2001/02,Treat everyone fairly,0.4,SAMPLE\n'
  const { code, said } = await run('survey-of-children', 'sample.csv', sample)
  assert.equal(code, 0, said)
  assert.deepEqual(
    (await valuesOf('survey-of-children')).map(({ cells, value }) => [cells.question, value]),
    [
      ['fairly', 0.4],
      ['trust', 0.5],
    ],
  )
})
