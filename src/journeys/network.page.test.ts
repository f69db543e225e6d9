import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { addFamily } from '../children/change-family.ts'
import { newId } from '../store/ids.ts'
import { linkRecords } from './link-records.ts'
import { viewJourney } from './view-journey.ts'
import { viewNetwork } from './view-network.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const restricted = { restricted: true, leadId: cast.tom.id, leadUnitId: castUnits.lambethResponse.id }
const kit = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
const ravi = await plantChild(database, castChildren.ravi)
const zuri = await plantChild(database, castChildren.zuri, restricted)
const mina = await plantChild(database, castChildren.mina)
const [adult, line] = [newId(), newId()]
for (const [id, kind, given, family] of [
  [adult, 'adult', 'Otto', 'Vale'],
  [line, 'line', 'The Marsh', 'line'],
])
  await database
    .as('owner')
    .statement(
      `insert into children (force_id, id, kind, given_names, family_name) values (1, $1, $2, $3, $4)`,
      [...[id, kind, given, family]] as string[],
    )

const tom = as(cast.tom)
const link = (from: string, to: string, kind: string) => linkRecords(tom, { childId: kit, from, to, kind })
await addFamily(tom, { childId: kit, kind: 'mother', name: 'Vera Marlow', parental: true })
await addFamily(tom, { childId: kit, kind: 'sister', name: '', parental: false, otherChildId: zuri })
await link(adult, kit, 'risk-to')
await link(line, kit, 'exploits')
await link(adult, line, 'runs')
await link(line, ravi, 'exploits')
await link(adult, zuri, 'risk-to')
await linkRecords(tom, { childId: zuri, from: zuri, to: mina, kind: 'seen-with' })

const names = async (who: typeof cast.tom) =>
  (await viewNetwork(as(who), { childId: kit })).nodes.map(one => one.key)

describe('the network of a child', () => {
  it('holds family, adults who pose a risk, lines, places, and children met through them', async () => {
    const { nodes, edges } = await viewNetwork(tom, { childId: kit })
    const hop = new Map(nodes.map(one => [one.key, one.hop]))
    assert.deepEqual(
      [kit, zuri, adult, line, ravi, mina].map(id => hop.get(id)),
      [0, 1, 1, 1, 2, 2],
    )
    assert.ok(nodes.some(one => one.kind === 'person' && one.name === 'Vera Marlow'))
    assert.ok(nodes.some(one => one.kind === 'place' && one.name === castChildren.kit.school))
    const said = edges.map(one => `${one.from} ${one.says} ${one.to}`)
    for (const one of [`${adult} runs or holds ${line}`, `${zuri} is sister of ${kit}`])
      assert.ok(said.includes(one), one)
  })

  it('neither shows nor counts whom the reader may not know of, nor reaches anybody through them', async () => {
    const seen = await viewNetwork(as(cast.ade), { childId: kit })
    const keys = seen.nodes.map(one => one.key)
    assert.ok(keys.includes(adult) && keys.includes(ravi))
    assert.ok(!keys.includes(zuri) && !keys.includes(mina), 'mina is only reached through zuri')
    assert.ok(!seen.edges.some(one => one.from === zuri || one.to === zuri))
    const ade = await house.signedIn(cast.ade)
    const { body } = await ade.get(`/children/${kit}/network`)
    assert.ok(!body.includes(zuri) && !body.includes('Zuri') && !body.includes('sister'))
    assert.ok(body.includes(`${keys.length - 1} around the child`))
  })

  it('of a restricted child in the family is not on the record either', async () => {
    const record = async (who: typeof cast.tom) => (await viewJourney(as(who), { childId: kit })).relations
    assert.ok((await record(cast.tom)).some(one => one.otherChildId === zuri))
    assert.ok(!(await record(cast.ade)).some(one => one.otherChildId === zuri || one.kind === 'sister'))
  })

  it('shows a partner nothing that was not shared with it', async () => {
    const seen = await names(cast.niamh)
    assert.ok(![zuri, adult, line, ravi, mina].some(id => seen.includes(id)))
    const niamh = await house.signedIn(cast.niamh)
    const { body } = await niamh.get(`/children/${kit}/network`)
    assert.ok(!body.includes('Add a link') && !body.includes('Vera'))
    assert.equal((await niamh.get(`/children/${ravi}/network`)).status, 404)
  })

  it('links nobody in a way that puts a child in the wrong, nor a record with itself', async () => {
    for (const [from, to, kind] of [
      [kit, ravi, 'exploits'],
      [kit, adult, 'risk-to'],
      [kit, kit, 'seen-with'],
      [adult, kit, 'constructor'],
    ] as const)
      await assert.rejects(link(from, to, kind), { code: 'ANSWERS_NOT_ACCEPTED' })
  })
})

describe('the pages of links', () => {
  it('find the other record, link it, and end the link again', async () => {
    const visitor = await house.signedIn(cast.tom)
    const path = `/children/${ravi}/link`
    const found = await house.fillIn(visitor, path, { of: 'adult', name: 'Otto Vale' })
    assert.match(found.body, /Which record\?/)
    const form = { of: 'adult', name: 'Otto Vale', other: adult, way: 'risk-to to' }
    const saved = await house.fillIn(visitor, path, form)
    assert.match(saved.body, /Link added/)
    assert.match(saved.body, /Otto Vale poses a risk to/)
    const ending = await visitor.post(`/children/${ravi}/network`, {
      _csrf: Visitor.field(saved.body, '_csrf'),
      _writer: Visitor.field(saved.body, '_writer'),
      end: /name="end" value="([^"]+)"/.exec(saved.body)?.[1] ?? '',
    })
    assert.match(ending.body, /Link ended/)
  })

  it('find nobody whom the reader may not know of', async () => {
    const visitor = await house.signedIn(cast.ade)
    const { body } = await house.fillIn(visitor, `/children/${ravi}/link`, {
      of: 'child',
      name: 'Zuri Okafor',
    })
    assert.ok(!body.includes(zuri))
  })
})
