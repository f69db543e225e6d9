import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { tabling, victimsCsv } from '../../test/tables.ts'
import { figuresPages } from '../figures/figures.page.ts'
import { dataPicture } from '../policy/data-picture.ts'
import { publicTables } from '../policy/public-tables.ts'
import { picturePages } from './pages.ts'

const database = await freshDatabase()
const { visitor } = await castServer(database, { pages: [...picturePages, ...figuresPages] })
const { forceId } = castForce
const run = tabling(database, forceId)

const someone = visitor()
await signInAs(someone, cast.ade.subject)
const see = (path: string) => someone.get(path)
const textOf = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const victims = victimsCsv(
  ['0 to 12', 'Jan-22', 'Lambeth'],
  ['13 to19', 'Dec-22', 'Lambeth'],
  ['13 to 19', 'Jan-23', 'Lambeth'],
  ['13 to 19', 'Dec-23', 'Brent'],
)

test('the picture is for people who are signed in', async () => {
  const nobody = visitor()
  for (const path of ['/picture', '/picture/homicide-victims', '/picture/homicide-victims/table.ods'])
    assert.equal((await nobody.get(path, { follow: false })).status, 302)
})

test('before anything is imported every part says what to import, and every kind of table how', async () => {
  const { status, body } = await see('/picture')
  assert.equal(status, 200)
  for (const { id } of dataPicture) assert.ok(body.includes(`href="/picture/${id}"`), id)
  assert.match(body, /npm run import -- table homicide-victims FILE/)
  const tables = await see('/picture/tables')
  for (const { id } of publicTables) assert.ok(tables.body.includes(`-- table ${id} FILE`), id)
  assert.match(textOf((await see('/picture/anchors')).body), /0 of 21 are reached/)
  assert.equal((await see('/picture/shoe-sizes')).status, 404)
})

test('a part has the answer, a panel for each group, the numbers, the source, and what cannot be had', async () => {
  await run('homicide-victims', 'victims.csv', victims)
  const said = await see('/picture/homicide-victims')
  const text = textOf(said.body)
  assert.match(text, /13 to 19: 2 victims of homicide in 2023, 1 more than in 2022 \(1\)/)
  assert.match(text, /2023 0 2 0 0 0 0 0 0 2 2022 1 1 0 0 0 0 0 0 2/)
  assert.match(text, /“Under 18” cannot be had from this source: its band “13 to 19”/)
  assert.match(text, /Source: Metropolitan Police: homicide dashboard data.*File: victims\.csv/)
  assert.equal(said.body.match(/<svg/g)?.length, 8)
})

test('boroughs are a map with a number in each square, and a table', async () => {
  const { body } = await see('/picture/homicide-victims-by-borough')
  assert.match(textOf(body), /Highest in Lambeth \(2\) and lowest in Brent \(1\), from 2022 to 2023/)
  assert.match(body, /<title>Lambeth: 2<\/title>/)
  assert.match(body, /<title>Sutton: no data<\/title>/)
})

test('the numbers leave as files that carry what they are', async () => {
  const csv = await see('/picture/homicide-victims/table.csv')
  assert.match(String(csv.headers['content-disposition']), /filename="homicide-victims\.csv"/)
  assert.match(csv.body, /homicide-victims,2023,13-19,13 to 19,2,number,.*victims\.csv.*cannot be had/)
  const ods = await see('/picture/homicide-victims/table.ods')
  assert.equal(ods.status, 200)
  assert.match(String(ods.headers['content-type']), /opendocument\.spreadsheet/)
  assert.match(ods.body, /^PK/)
})

test('a file says what is odd about it', async () => {
  const link =
    /href="(\/picture\/tables\/[0-9a-f-]{36})"/.exec((await see('/picture/tables')).body)?.[1] ?? ''
  const text = textOf((await see(link)).body)
  assert.match(text, /“13 to19” is read as “13 to 19”: 1 row\. First on line 3\./)
  assert.match(text, /What misleads/)
})

test('a figure leaves as a spreadsheet too', async () => {
  await importing(database, forceId)('2026-05-exampleshire-stop-and-search.csv', searchesCsv)
  const figure = await see('/figures/children-searched')
  assert.match(figure.body, /href="\/figures\/children-searched\/table\.ods\?/)
  const ods = await see('/figures/children-searched/table.ods')
  assert.match(
    String(ods.headers['content-disposition']),
    /children-searched_exampleshire_2026-05_2026-05\.ods/,
  )
  assert.match(ods.body, /^PK/)
  assert.equal((await see('/figures/hours-in-custody/table.ods')).status, 404)
  const part = textOf((await see('/picture/stop-and-search')).body)
  assert.match(part, /2026 \(1 of 12 months\)/)
  const whole = textOf((await see('/picture')).body)
  assert.match(whole, /data\.police\.uk: stop and search\. Force: Exampleshire\./, 'whose searches they are')
})
