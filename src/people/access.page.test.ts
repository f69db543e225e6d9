import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { Visitor } from '../../test/visitor.ts'
import { accessLeads } from '../policy/access.ts'
import { peoplePages } from './pages.ts'

const database = await freshDatabase()
const { visitor, logged } = await castServer(database, { pages: peoplePages })
const bridget = visitor()
const front = await signInAs(bridget, cast.bridget.subject, '/access')
const yusuf = visitor()

const hidden = ({ body }: { body: string }) => ({
  _csrf: Visitor.field(body, '_csrf'),
  _writer: Visitor.field(body, '_writer'),
})
const people = (body: string): readonly string[] =>
  [...body.matchAll(/href="\/access\/[0-9a-f-]{36}">([^<]*)</g)].map(([, name = '']) => name)
const ofPolice = Object.values(cast).filter(one => one.agency.kind === 'police')

const nextOf = (body: string): string =>
  /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''

test('the list has everybody of the own agency, a page at a time, and nobody else', async () => {
  const second = await bridget.get(nextOf(front.body))
  const listed = [...people(front.body), ...people(second.body)]
  assert.equal(people(front.body).length, accessLeads.perPage)
  assert.deepEqual(listed.toSorted(), ofPolice.map(({ name }) => name).toSorted())
  const lambeth = await signInAs(yusuf, cast.yusuf.subject, '/access')
  assert.deepEqual(people(lambeth.body), [cast.niamh.name, cast.rosa.name, cast.yusuf.name])
  assert.equal((await yusuf.get(`/access/${cast.tom.id}`)).status, 404)
})

test('whoever stops access on the way through the list passes nobody over, and no name stands in an address', async () => {
  const has = await bridget.get('/access?state=has')
  const on = nextOf(has.body)
  assert.match(on, /^\/access\?state=has&after=[\w-]+$/)
  const last = people(has.body).at(-1) ?? ''
  assert.ok(
    !Buffer.from(on.split('after=')[1] ?? '', 'base64url')
      .toString()
      .includes(last),
  )
  const some = people(has.body).filter(name => name !== cast.bridget.name)
  const stop = (from: Date | null) =>
    database
      .as('owner')
      .statement('update people set stopped_from = $1 where name = any($2)', [...[from, some.slice(0, 5)]])
  await stop(testNow)
  const second = await bridget.get(on)
  await stop(null)
  const all = [...people(has.body), ...people(second.body)]
  assert.deepEqual(all.toSorted(), ofPolice.map(({ name }) => name).toSorted())
  assert.match((await bridget.get('/access?after=x')).body, /cannot be found/)
})

test('it can be narrowed, and says when nobody is left', async () => {
  const suite = await bridget.get(`/access?role=custody-officer&unitId=${cast.ade.unit?.id}&state=has`)
  assert.deepEqual(people(suite.body), [cast.ade.name])
  assert.match((await bridget.get('/access?state=ended')).body, /Nobody at your agency is like that/)
  assert.equal((await bridget.get('/access?role=wizard&unitId=x&state=y&page=-1')).status, 200)
})

test('a name is looked for without standing in an address or a log', async () => {
  const found = await bridget.post('/access', { ...hidden(front), name: 'bankol' })
  assert.deepEqual(people(found.body), [cast.ade.name])
  assert.doesNotMatch(found.url, /bankol/)
  assert.ok(logged.every(line => !line.includes('bankol')))
  const blank = await bridget.post('/access', { ...hidden(front), name: ' ' })
  assert.match(blank.body, /Enter any part of a name/)
})

test('a page says which rule allows what, and for whom somebody stands in', async () => {
  const { body } = await bridget.get(`/access/${cast.ade.id}`)
  for (const said of [
    /Police who may meet the child read the record, so that nobody asks the child twice/,
    /The record is not restricted/,
    /Appropriate adult scheme/,
    /Open duties where they work/,
    /Monday 1 September 2025/,
  ])
    assert.match(body, said)
  assert.doesNotMatch(body, /Promise|Person who looks after accounts<\/dd>/)
})

test('access is stopped and goes on again by forms that work without scripts', async () => {
  const page = `/access/${cast.grace.id}`
  const form = await bridget.get(`${page}/stop`)
  const lacking = await bridget.post(`${page}/stop`, hidden(form))
  assert.equal(lacking.status, 422)
  const long = { ...hidden(form), when: 'now', long: 'open', why: 'x'.repeat(2_001) }
  assert.match((await bridget.post(`${page}/stop`, long)).body, /Use 2000 characters or fewer/)
  const stopped = await bridget.post(`${page}/stop`, {
    ...hidden(form),
    ...{ when: 'now', long: 'open', why: 'Has moved to another force' },
  })
  assert.match(stopped.body, /Access is stopped\./)
  assert.match(stopped.body, /until somebody lets it go on/)
  assert.match((await bridget.get('/access?state=stopped')).body, /Grace Obi/)
  const goOn = await bridget.get(`${page}/go-on`)
  const back = await bridget.post(`${page}/go-on`, { ...hidden(goOn), why: 'The move is off' })
  assert.match(back.body, /Access goes on\./)
  assert.match(back.body, /Bridget Shaw: The move is off/)
})

test('everybody sees their own, who looked at it, and no way to stop it', async () => {
  const ade = visitor()
  const { body } = await signInAs(ade, cast.ade.subject, '/your-access')
  assert.match(body, /href="\/your-access"/)
  assert.match(body, /Who looked at your access[\s\S]*Bridget Shaw[\s\S]*See what somebody may do here/)
  assert.match(body, /Sign out there/)
  const [, always, conditional] = /(\d+) things always, (\d+) on a condition/.exec(body) ?? []
  for (const folded of [`Always (${always})`, `On a condition (${conditional})`]) {
    const [, inside = ''] = body.split(folded)
    const rows = inside.split('</details>')[0]?.match(/<tr/g)?.length
    assert.equal(rows, Number(/\d+/.exec(folded)?.[0]) + 1, `${folded} holds every rule that it counts`)
  }
  assert.doesNotMatch(body, /href="\/access["/]/)
  const own = await bridget.get(`/access/${cast.bridget.id}`)
  assert.doesNotMatch(own.body, /Stop access/)
  assert.match((await bridget.get(`/access/${cast.bridget.id}/stop`)).body, /Nobody decides about their own/)
})

test('the day of the last sign-in is shown, and not the time', async () => {
  const { body } = await bridget.get(`/access/${cast.ade.id}`)
  assert.match(body, /Last signed in\s*<\/dt>\s*<dd[^>]*>\s*Sunday 22 November 2026\s*</)
  const [line] = await database
    .as('owner')
    .statement<{ at: Date }>("select max(at) as at from trail where did = 'sign in' and who = $1", [
      cast.ade.id,
    ])
  assert.equal(line?.at.getTime(), testNow.getTime())
})
