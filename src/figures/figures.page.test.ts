import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { changed, importing, searchesCsv, searchesParts } from '../../test/imports.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { figuresPages } from './figures.page.ts'
import { importStopSearches } from './import-stop-searches.ts'

const database = await freshDatabase()
const { visitor } = await castServer(database, { pages: figuresPages })
const run = importing(database, castForce.forceId)
const { header, lines } = searchesParts
const inJune = lines.map(row => changed(row, 1, '2026-06-10T12:00:00+00:00'))
const inAugust = lines.map(row => changed(changed(row, 1, '2026-08-10T12:00:00+00:00'), 7, '10-17'))

const someone = visitor()
const nobody = await visitor().get('/figures/children-searched', { follow: false })
await signInAs(someone, cast.ade.subject)
const see = (path: string) => someone.get(path)
const textOf = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('figures are for people who are signed in', async () => {
  assert.equal(nobody.status, 302)
  const table = await visitor().get('/figures/children-searched/table.csv', { follow: false })
  assert.equal(table.status, 302)
})

test('the list names every figure and its question', async () => {
  const { status, body } = await see('/figures')
  assert.equal(status, 200)
  assert.match(body, /href="\/figures\/children-searched"/)
  assert.match(body, /href="\/figures\/hours-in-custody"/)
  assert.match(body, /How often are children stopped and searched\?/)
})

test('the list names a figure once under each objective, however many of its actions it shows', async () => {
  const { body } = await see('/figures')
  for (const part of body.split('<h2').slice(1)) {
    const named = [...part.matchAll(/href="\/figures\/([a-z-]+)"/g)].map(([, id]) => id)
    assert.deepEqual(named, [...new Set(named)])
  }
})

test('before there is data a figure says so, and still says what it is', async () => {
  for (const id of ['children-searched', 'hours-in-custody']) {
    const { status, body } = await see(`/figures/${id}`)
    assert.equal(status, 200)
    assert.match(body, /There is no data for this yet/)
    assert.match(body, /What misleads/)
  }
  assert.match((await see('/figures/imports')).body, /None yet/)
  assert.equal((await see('/figures/children-searched/table.csv')).status, 404)
})

test('a figure answers in a sentence, and has the picture, the numbers and the definition beside it', async () => {
  await run('2026-05-exampleshire-stop-and-search.csv', searchesCsv)
  await run('2026-06-exampleshire-stop-and-search.csv', [header, ...inJune, ''].join('\n'))
  await run('2026-08-exampleshire-stop-and-search.csv', [header, ...inAugust, ''].join('\n'))
  const { status, body } = await see('/figures/children-searched')
  assert.equal(status, 200)
  const said = textOf(body)
  assert.match(
    said,
    /There were 84 searches of children in the 3 months with data from May 2026 to August 2026 \(Exampleshire\), about 28 a month\./,
  )
  assert.equal(body.match(/<svg/g)?.length, 2)
  assert.match(said, /May 2026 22 June 2026 22 July 2026 no data August 2026 40 All 84/)
  assert.match(said, /Searches are counted, not children/)
  assert.match(body, /age_band in \(&#39;under 10&#39;, &#39;10-17&#39;\)/)
  assert.doesNotMatch(body, / style=|onclick/)
})

test('what the picture shows is what the table says', async () => {
  const { body } = await see('/figures/children-searched')
  const inPicture = [...body.matchAll(/<g><title>([^<]+)<\/title>/g)].map(([, text]) => text)
  assert.deepEqual(inPicture.slice(0, 3), ['May 2026: 22', 'June 2026: 22', 'August 2026: 40'])
})

test('the address says what is shown: a time, a division, and nothing that is not there', async () => {
  const { body } = await see('/figures/child-searches-no-further-action?from=2026-06&last=2026-06&split=sex')
  assert.match(
    textOf(body),
    /in June 2026 \(Exampleshire\): \d+\.\d% \(\d+\.\d% to \d+\.\d%, allowing for chance\)/,
  )
  assert.match(textOf(body), /Sex Number Out of Share Likely range/)
  assert.match(body, /<option value="2026-06" selected>/)
  assert.match(body, /<option value="sex" selected>/)
  const odd = await see('/figures/child-searches-no-further-action?from=x&last[]=1&split=name&source=nowhere')
  assert.equal(odd.status, 200)
})

test('small counts are hidden everywhere, with the one that would give them away', async () => {
  const { body } = await see(
    '/figures/child-searches-by-ethnicity?split=officer_defined&from=2026-05&last=2026-05',
  )
  assert.match(textOf(body), /fewer than 5/)
  assert.match(textOf(body), /not shown/)
  const table = (
    await see(
      '/figures/child-searches-by-ethnicity/table.csv?split=officer_defined&from=2026-05&last=2026-05',
    )
  ).body
  const counted = table
    .trim()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(',')[6])
  assert.ok(counted.filter(cell => cell === 'c').length >= 2)
  assert.ok(counted.every(cell => cell === 'c' || Number(cell) === 0 || Number(cell) >= 5))
})

test('the table is given as a file that a spreadsheet opens as it is meant', async () => {
  const { status, body, headers } = await see('/figures/children-searched/table.csv')
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/csv; charset=utf-8')
  assert.match(
    String(headers['content-disposition']),
    /filename="children-searched_exampleshire_2026-05_2026-08\.csv"/,
  )
  assert.ok(body.startsWith('\uFEFF') && body.endsWith('\r\n'))
  const [head, ...rows] = body.trim().split('\r\n')
  assert.ok(head?.startsWith('measure,source,from,to,month,label,counted,out_of,value'))
  assert.deepEqual(
    rows.map(row => row.split(',').slice(4, 8)),
    [
      ['2026-05-01', 'May 2026', '22', '22'],
      ['2026-06-01', 'June 2026', '22', '22'],
      ['2026-07-01', 'July 2026', 'x', 'x'],
      ['2026-08-01', 'August 2026', '40', '40'],
    ],
  )
})

test('across a change in the data a warning stands above the numbers', async () => {
  const months = { '2024-08': 'older', '2024-09': 'newer' }
  for (const month of Object.keys(months)) {
    const rows = lines.map(row => changed(row, 1, `${month}-10T12:00:00+00:00`))
    await run(`${month}-metropolitan-stop-and-search.csv`, [header, ...rows, ''].join('\n'))
  }
  const whole = await see('/figures/children-searched?source=metropolitan&from=2024-08&last=2024-09')
  assert.match(textOf(whole.body), /both sides of a change in the data\. From September 2024/)
  assert.match(whole.body, /Data changed/)
  const since = await see('/figures/children-searched?source=metropolitan')
  assert.doesNotMatch(since.body, /both sides of a change/)
  assert.match(textOf(since.body), /in September 2024 \(Metropolitan\)/)
  assert.match(textOf(since.body), /Show everything from August 2024/)
  const other = await see('/figures/children-searched?source=exampleshire')
  assert.doesNotMatch(other.body, /both sides of a change|leave out people/)
})

test('imported files are listed with what is odd about them and what could not be read', async () => {
  await run('2026-09-exampleshire-stop-and-search.csv', [header, ...inJune, 'broken <row>', ''].join('\n'))
  const list = await see('/figures/imports')
  assert.match(textOf(list.body), /Exampleshire, September 2026 40 .* 1 not read/)
  const [, address = ''] =
    /href="(\/figures\/imports\/[^"]+)">Exampleshire, September 2026/.exec(list.body) ?? []
  const { status, body } = await see(address)
  assert.equal(status, 200)
  assert.match(textOf(body), /1 row could not be read, and kept apart\. First on line 42/)
  assert.match(textOf(body), /40 rows outside 2026-09 by London time/)
  assert.match(body, /broken &lt;row&gt;/)
  assert.equal((await see('/figures/imports/00000000-0000-7000-8000-000000000000')).status, 404)
})

test('a figure that does not exist is not found, and looking is on the trail under the figure', async () => {
  assert.equal((await see('/figures/no-such-figure')).status, 404)
  const rows = await database
    .as('owner')
    .statement(
      "select about, allowed from trail where did = 'view figures' and about = 'figure children-searched'",
    )
  assert.ok(rows.length > 3)
})

test('another force sees none of it', async () => {
  await database.as('owner').statement("insert into forces (force_id, name) values (2, 'Another')")
  const asOther = {
    path: 'test/fixtures/2026-05-exampleshire-stop-and-search.csv',
    given: {},
    replace: false,
    by: 'test',
  }
  await importStopSearches(database, { forceId: 2, ...asOther })
  const { body } = await see('/figures/children-searched?source=exampleshire&from=2026-05&last=2026-05')
  assert.match(textOf(body), /There were 22 searches of children in May 2026/)
})
