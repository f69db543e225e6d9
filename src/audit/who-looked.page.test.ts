import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { as, cast, castAgencies, castChildren, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { owedPage } from '../boards/owed.page.ts'
import { findChildPage } from '../children/find-child.page.ts'
import { viewChild } from '../children/view-child.ts'
import { auditPages } from './pages.ts'

const database = await freshDatabase()
const { app, visitor } = await castServer(database, { pages: [...auditPages, findChildPage, owedPage] })
after(() => app.close())
const kit = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
const alone = await plantChild(database, castChildren.amara)
const page = `/children/${kit}/who-looked`
const minutes = (count: number) => new Date(testNow.getTime() + (count - 300) * 60_000)

async function seenBy(subject: string, path: string) {
  const browser = visitor()
  await signInAs(browser, subject)
  return browser.get(path)
}

test('a supervisor reads who looked, in which role, when, and under which rule, the latest first', async () => {
  await viewChild(as(cast.tom, minutes(1)), { childId: kit })
  await viewChild(as(cast.niamh, minutes(2)), { childId: kit })
  const { status, body } = await seenBy(cast.ade.subject, page)
  assert.equal(status, 200)
  const rows = body.slice(body.indexOf('<tbody')).split('<tr')
  const rowOf = (name: string) => rows.findIndex(row => row.includes(name))
  const [niamh = '', tom = ''] = [rows[rowOf('Niamh Doyle')], rows[rowOf('Tom Riley')]]
  assert.match(niamh, /2026-11-22T07:02:00.000Z.*Social worker.*Lambeth children&#39;s services/s)
  assert.match(niamh, /Allowed<\/strong> The record has been shared with the reader&#39;s agency\./)
  assert.match(tom, /Constable.*Police who may meet the child/s)
  assert.ok(rowOf('Niamh Doyle') < rowOf('Tom Riley'))
  assert.match(body, new RegExp(`href="/children/${kit}" class="govuk-back-link"`))
  assert.doesNotMatch(body, /rel="next"/)
})

test('somebody who may not is refused, and the refusal is on the page', async () => {
  assert.equal((await seenBy(cast.tom.subject, page)).status, 403)
  const { body } = await seenBy(cast.ade.subject, page)
  assert.match(body, /Tom Riley[\s\S]*?Refused<\/strong>/)
})

test('whoever is refused reads which roles may, and the same of every child', async () => {
  const mainOf = (body: string) => /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
  const { body } = await seenBy(cast.tom.subject, page)
  assert.match(body, /These may, some of them on a condition: Sergeant; Custody officer; Inspector;/)
  assert.ok(body.includes('href="/rules/permissions"'))
  const other = await seenBy(cast.tom.subject, `/children/${alone}/who-looked`)
  assert.equal(mainOf(other.body), mainOf(body))
  const hidden = await plantChild(database, castChildren.ravi, { restricted: true })
  const notKnown = await seenBy(cast.tom.subject, `/children/${hidden}/who-looked`)
  assert.equal(notKnown.status, 404)
  assert.doesNotMatch(mainOf(notKnown.body), /restricted|may, |permissions/i)
})

test('an auditor begins where a record is looked for, and is not sent to an empty worklist', async () => {
  const { status, way, body } = await seenBy(cast.martha.subject, '/')
  assert.deepEqual([status, way], [200, ['/', '/children']])
  assert.match(body, /<h1[^>]*>Find a child<\/h1>/)
  assert.ok(!body.includes('What is owed now'))
})

test('a long list goes on, and comes back', async () => {
  for (let count = 0; count < 60; count += 1)
    await viewChild(as(cast.tom, minutes(10 + count)), { childId: alone })
  const browser = visitor()
  await signInAs(browser, cast.ade.subject)
  const first = await browser.get(`/children/${alone}/who-looked`)
  const next = /href="([^"]*\?after=[^"]*)" rel="next"/.exec(first.body)?.[1] ?? ''
  const second = await browser.get(next)
  const times = (body: string) => [...body.matchAll(/<time datetime="([^"]*)"/g)].map(([, at]) => at ?? '')
  const [early = '', late = ''] = [times(second.body)[0], times(first.body).at(-1)]
  assert.equal(times(first.body).length, 50)
  assert.ok(early < late)
  assert.match(second.body, new RegExp(`href="/children/${alone}/who-looked" rel="prev"`))
})

test('a child nobody knows of is not found, whatever stands in the address', async () => {
  const unknown = '00000000-0000-7000-8000-00000000dead'
  assert.equal((await seenBy(cast.ade.subject, `/children/${unknown}/who-looked`)).status, 404)
  assert.equal((await seenBy(cast.ade.subject, `/children/nobody/who-looked`)).status, 404)
  assert.equal((await seenBy(cast.ade.subject, `${page}?after=nothing`)).status, 200)
})
