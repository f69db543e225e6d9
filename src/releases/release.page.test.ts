import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { searchesInto } from '../../test/release-cases.ts'
import { wholeHouse } from '../../test/whole-house.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
await searchesInto(database)({ month: '2026-01', male: 40, female: 12, other: 3 })

const day = (name: string, [year, month, date]: readonly string[]) => ({
  [`${name}-day`]: date ?? '',
  [`${name}-month`]: month ?? '',
  [`${name}-year`]: year ?? '',
})
const filled = {
  title: 'Stop and searches of children',
  summary: 'How often children were stopped and searched.',
  tables: 'children-searched~sex',
  ...day('from', ['2026', '1', '1']),
  ...day('last', ['2026', '1', '31']),
  veil: 'hide',
  ...day('embargo', ['2026', '11', '21']),
  'embargo-time': '09:30',
}
const asking = '/releases/new?measure=children-searched'

describe('a release, page by page', () => {
  it('is proposed, signed by two, published, and taken as a bundle', async () => {
    const felix = await house.signedIn(cast.felix)
    assert.match((await felix.get('/releases')).body, /Nothing has been released yet/)
    assert.match((await felix.get('/releases/new')).body, /Which measures\?/)
    assert.match((await house.fillIn(felix, asking, { ...filled, title: '' })).body, /There is a problem/)
    const proposed = await house.fillIn(felix, asking, filled)
    assert.match(proposed.body, /Proposed as release 2026-1, and frozen/)
    for (const said of [
      'Waits for signatures',
      'could narrow none of them',
      'Hidden',
      '2 numbers are hidden',
    ])
      assert.ok(proposed.body.includes(said), said)
    assert.ok(!proposed.body.includes('>Sign: '), 'whoever proposes does not sign')
    const address = proposed.body.match(/\/releases\/[0-9a-f-]{36}/)?.[0] ?? ''

    const tom = await house.signedIn(cast.tom)
    assert.equal((await tom.get(address)).status, 403)
    const esther = await house.signedIn(cast.esther)
    assert.match(
      (await house.fillIn(esther, address, { act: 'checked' })).body,
      /Esther Lowe, Central quality team/,
    )
    const daniel = await house.signedIn(cast.daniel)
    const signed = await house.fillIn(daniel, address, { act: 'approved' })
    assert.match(signed.body, />Published</)
    assert.doesNotMatch(signed.body, /Withdraw it/)
    assert.equal((await tom.get(address)).status, 200)
    const bundle = await tom.get(`${address}/bundle.zip`)
    assert.equal(bundle.status, 200)
    assert.ok(bundle.body.startsWith('PK'))
  })

  it('is offered comparisons and parts of the data picture, and shows what it holds of them', async () => {
    const felix = await house.signedIn(cast.felix)
    const offered = (await felix.get('/releases/new')).body
    for (const said of ['Which groups of children are compared?', 'Which parts of the data picture?'])
      assert.ok(offered.includes(said), said)
    assert.doesNotMatch(offered, /value="homicide-suspects"/)
    const query = '/releases/new?comparison=published-search-led-to-nothing&part=stop-and-search'
    assert.match((await felix.get(query)).body, /Data picture: Stop and searches of children/)
    const proposed = async (tables: string) => {
      const { body } = await house.fillIn(felix, query, { ...filled, tables, corrects: 'no' })
      assert.match(body, /Proposed as release/)
      const address = body.match(/\/releases\/[0-9a-f-]{36}/)?.[0] ?? ''
      await house.fillIn(felix, address, { act: 'withdraw', reason: 'A trial' })
      return body
    }
    const compared = await proposed('published-search-led-to-nothing~officer_defined~compare')
    for (const said of ['Compared with White', 'Missing first']) assert.ok(compared.includes(said), said)
    assert.match(await proposed('~stop-and-search'), /id="picture-stop-and-search"/)
  })

  it('is withdrawn with a reason while nobody outside has seen it', async () => {
    const felix = await house.signedIn(cast.felix)
    const later = { ...filled, ...day('embargo', ['2099', '1', '1']), corrects: 'no' }
    const proposed = await house.fillIn(felix, asking, later)
    const address = proposed.body.match(/\/releases\/[0-9a-f-]{36}/)?.[0] ?? ''
    assert.match(
      (await house.fillIn(felix, address, { act: 'withdraw', reason: '' })).body,
      /There is a problem/,
    )
    const withdrawn = await house.fillIn(felix, address, { act: 'withdraw', reason: 'A file came late.' })
    assert.match(withdrawn.body, /Withdrawn\. Nobody outside has seen it/)
    assert.match(withdrawn.body, /A file came late\./)
  })
})
