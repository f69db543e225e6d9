import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { placeCode } from '../kernel/list-place.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const della = await house.signedIn(cast.della)
const tariq = await house.signedIn(cast.tariq)

const head = 'Staff number,Course,Date,Status,BCU,Rank'
const row = (number: number, more = 'completed,North,Constable') => `P${number},Trauma,2026-03-02,${more}`
const csv = (...rows: string[]) => Buffer.from([head, ...rows].join('\n'))

async function sent(visitor: Visitor, register: string, file: Readonly<{ name: string; bytes: Buffer }>) {
  const path = `/registers/${register}/import`
  const { body } = await visitor.get(path)
  const fields = ['_csrf', '_writer'].map(
    name => `--cut\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${Visitor.field(body, name)}\r\n`,
  )
  const headers = `--cut\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/csv\r\n\r\n`
  const bytes = Buffer.concat([
    Buffer.from(fields.join('') + headers),
    file.bytes,
    Buffer.from('\r\n--cut--\r\n'),
  ])
  return visitor.send(path, { bytes, type: 'multipart/form-data; boundary=cut' })
}
const act = (visitor: Visitor, url: string, act: string) =>
  house.fillIn(visitor, new URL(url).pathname, { do: act })

describe('a register', () => {
  it('says that it is empty, takes a row, asks again for what is missing, and keeps how it changed', async () => {
    assert.match((await della.get('/registers/policies')).body, /There is no policy in it yet/)
    const blank = await house.fillIn(della, '/registers/policies/add', { title: 'Searching' })
    assert.equal(blank.status, 422)
    const added = await house.fillIn(della, '/registers/policies/add', {
      ...{ title: 'Searching <b>', kept: 'Custody command', state: 'waiting' },
    })
    assert.match(added.body, /Searching &lt;b&gt;/)
    const again = await house.fillIn(della, '/registers/policies/add', {
      ...{ title: 'searching  <B>', kept: 'Others', state: 'waiting' },
    })
    assert.match(again.body, /There is such a policy already/)
    const path = new URL(added.url).pathname
    const changed = await house.fillIn(della, `${path}/change`, {
      ...{ title: 'Searching <b>', kept: 'Local policing', state: 'waiting', because: 'Moved' },
    })
    assert.match(
      changed.body,
      /Custody command[\s\S]*Local policing[\s\S]*|Local policing[\s\S]*Custody command/,
    )
    assert.match(changed.body, /Because: Moved/)
    assert.match(
      changed.body,
      /<time [^>]*>\d+ [A-Z][a-z]+ \d{4}, /,
      'a history that is kept for years has years',
    )
    const struck = await house.fillIn(della, `${path}/remove`, { why: 'Entered twice' })
    assert.match(struck.body, /This row was struck out/)
    assert.match((await della.get('/registers/policies')).body, /There is no policy in it yet/)
  })

  it('tells whoever was second what changed, and keeps what they wrote', async () => {
    const added = await house.fillIn(della, '/registers/policies/add', {
      ...{ title: 'Bail', kept: 'Custody command', state: 'waiting' },
    })
    const path = `${new URL(added.url).pathname}/change`
    const { body } = await della.get(path)
    const old = { _csrf: Visitor.field(body, '_csrf'), _writer: Visitor.field(body, '_writer'), version: '1' }
    await house.fillIn(della, path, { title: 'Bail', kept: 'First', state: 'waiting' })
    const second = await della.post(path, { ...old, title: 'Bail', kept: 'Second', state: 'waiting' })
    assert.deepEqual([second.status, second.body.includes('value="Second"')], [409, true])
  })

  it('is not offered to whoever may not read it, nor its forms to whoever only reads', async () => {
    const grace = await house.signedIn(cast.grace)
    assert.ok(!(await grace.get('/registers')).body.includes('href="/registers/training"'))
    assert.equal((await grace.get('/registers/training')).status, 403)
    assert.ok(!(await grace.get('/registers/policies')).body.includes('/registers/policies/add'))
    assert.equal((await grace.get('/registers/nothing')).status, 404)
  })
})

describe('a file for a register', () => {
  it('is tried before it is taken in, names its bad rows, and adds nothing the second time', async () => {
    const file = {
      name: 'training.csv',
      bytes: csv(row(1), row(2), row(3, 'sometimes,North,Constable'), row(2)),
    }
    const tried = await sent(tariq, 'training', file)
    assert.match(tried.body, /2 rows added, 0 changed,\s+0 as they are, 2 not taken in/)
    assert.match(tried.body, /What came of it: “sometimes” cannot be read. Choose one of the answers listed/)
    assert.match((await tariq.get('/registers/training')).body, /keeps actions <a .*<\/a> and <a /)
    assert.match((await tariq.get('/registers/training')).body, /There is no place on a course in it yet/)
    const taken = await act(tariq, tried.url, 'takeIn')
    assert.match(taken.body, /4 rows of 4 looked at: 2 added/)
    const bad = await tariq.get(`${new URL(tried.url).pathname}/bad.csv`)
    assert.match(bad.body, /\r\n4,"?What came of it/)
    const again = await act(tariq, (await sent(tariq, 'training', file)).url, 'takeIn')
    assert.match(again.body, /0 added,\s+0 changed, 2 as they were, 2 not taken in/)
    const { body } = await tariq.get('/registers/training/rows.csv')
    assert.equal(body.trim().split('\r\n').length, 3)
    assert.equal((await tariq.get('/registers/training/rows.ods')).status, 200)
  })

  it('may be a spreadsheet, whose columns somebody names', async () => {
    const rows = [
      ['Who', 'Course', 'When', 'Status', 'BCU', 'Rank'],
      ['P77', 'Trauma', new Date('2026-04-01T00:00:00Z'), 'Completed', 'South', 'Sergeant'],
    ]
    const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'One', rows }] }))
    const unnamed = await sent(tariq, 'training', { name: 'training.xlsx', bytes })
    assert.match(unnamed.body, /Choose a column for: Staff number, Day/)
    const named = await house.fillIn(tariq, new URL(unnamed.url).pathname, {
      ...{
        do: 'map',
        'field-staffNumber': '0',
        'field-course': '1',
        'field-heldOn': '2',
        'field-result': '3',
      },
      ...{ 'field-unit': '4', 'field-rank': '5' },
    })
    assert.match(named.body, /1 row added/)
    const given = await act(tariq, named.url, 'giveUp')
    assert.match(given.body, /0 rows of 1 looked at/)
  })

  it('that is no table, or is not there, is said to be so', async () => {
    assert.match((await sent(tariq, 'training', { name: '', bytes: Buffer.alloc(0) })).body, /Choose a file/)
    const notOne = { name: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 no') }
    assert.match((await sent(tariq, 'training', notOne)).body, /neither CSV nor a spreadsheet/)
  })

  it('is refused from whoever does not keep the register', async () => {
    const { status } = await sent(della, 'training', { name: 'a.csv', bytes: csv(row(9)) })
    assert.equal(status, 403)
  })
})

describe('a register of several pages', () => {
  const next = (body: string): string =>
    /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const rows = (body: string): readonly string[] =>
    [...body.matchAll(/\/registers\/training\/rows\/([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

  it('goes on after the last row shown, also when one before it was struck out, and keeps what was searched for', async () => {
    const many = Array.from({ length: 70 }, (_, at) => row(1000 + at))
    const tried = await sent(tariq, 'training', { name: 'many.csv', bytes: csv(...many) })
    await act(tariq, tried.url, 'takeIn')
    const first = await tariq.get('/registers/training?words=p10')
    assert.match(first.body, /70 rows, the newest first/)
    const [struck, ...kept] = rows(first.body)
    await house.fillIn(tariq, `/registers/training/rows/${struck}/remove`, { why: 'Entered twice' })
    const on = next(first.body)
    assert.match(on, /^\/registers\/training\?words=p10&after=/)
    const second = await tariq.get(on)
    const shown = [...kept, ...rows(second.body)]
    assert.deepEqual([shown.length, new Set(shown).size], [69, 69])
    assert.match(second.body, /69 rows, the newest first/)
    const past = await tariq.get(`/registers/training?after=${placeCode([shown.at(-1) ?? ''])}&words=p10`)
    assert.match(past.body, /nothing is left of it here/)
    assert.match((await tariq.get('/registers/training?page=2')).body, /cannot be found/)
  })

  it('is searched in what its rows say, and not in what its fields are called', async () => {
    assert.match((await tariq.get('/registers/training?words=staffNumber')).body, /No row is like that/)
    assert.match((await tariq.get('/registers/training?words=P1001')).body, /1 row, the newest first/)
  })
})
