import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { custody } from '../policy/pathways/custody.ts'
import { newId } from '../store/ids.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const ids = {
  lambeth: await plantChild(database, castChildren.amara),
  croydon: await plantChild(database, castChildren.ravi),
  elsewhere: await plantChild(database, { ...castChildren.jack, borough: 'Barnet' }),
  inCare: await plantChild(database, {
    ...castChildren.mina,
    borough: 'Lambeth',
    lookedAfterBy: castAgencies.croydon.id,
  }),
}
const answers = answersTo(custody.steps.arrived.asks ?? {}, minutes(-60))
const start = (childId: string, more = {}) =>
  startEpisode(as(cast.ade), { childId, pathway: 'custody', happenedAt: minutes(-60), answers, ...more })
const kept = async (episodeId: string) => (await viewEpisode(as(cast.ade), { episodeId })).kept

describe('which agencies answer for a child', () => {
  const rows = [
    // the child,    the council,            the youth justice service
    ['lambeth', castAgencies.lambeth.id, castAgencies.youthJustice.id],
    ['croydon', castAgencies.croydon.id, undefined],
    ['inCare', castAgencies.croydon.id, castAgencies.youthJustice.id],
    ['elsewhere', undefined, undefined],
  ] as const

  for (const [child, council, youthJustice] of rows)
    it(`${child}: the council that looks after them, or that of their borough`, async () => {
      const { episodeId } = await start(ids[child])
      const { agencies } = await kept(episodeId)
      assert.equal(agencies['childrens-services'], council)
      assert.equal(agencies['youth-justice-service'], youthJustice)
    })

  it('agencies for the whole of London answer wherever the child lives; the police are those who act', async () => {
    const { episodeId } = await start(ids.elsewhere)
    const { agencies } = await kept(episodeId)
    assert.equal(agencies['appropriate-adult-scheme'], castAgencies.appropriateAdults.id)
    assert.equal(agencies.engage, castAgencies.engage.id)
    assert.equal(agencies.police, castAgencies.police.id)
  })
})

describe('an episode that starts', () => {
  it('keeps the version of the rule in force on the day it began', async () => {
    const { episodeId } = await start(ids.lambeth)
    const episode = await kept(episodeId)
    assert.deepEqual([episode.pathway, episode.inForceFrom], ['custody', custody.inForceFrom])
  })

  it('is refused before its rule was in force, and for a pathway that there is not', async () => {
    const before = { happenedAt: new Date('2024-12-31T23:00:00Z') }
    await assert.rejects(start(ids.lambeth, before), { code: 'NO_SUCH_RULE' })
    await assert.rejects(start(ids.lambeth, { pathway: 'invented' }), { code: 'NO_SUCH_RULE' })
  })

  it('belongs to the unit that is named, and otherwise to the unit of whoever starts it', async () => {
    const own = await kept((await start(ids.lambeth)).episodeId)
    assert.equal(own.unitId, castUnits.brixtonCustody.id)
    const named = await kept((await start(ids.lambeth, { unitId: castUnits.croydonCustody.id })).episodeId)
    assert.equal(named.unitId, castUnits.croydonCustody.id)
  })

  it('is one episode where whoever starts it saw none running, or says of those running that they are others', async () => {
    const childId = await plantChild(database, { ...castChildren.kit, id: newId() })
    const first = await start(childId, { notThese: [] })
    await assert.rejects(start(childId, { notThese: [] }), { code: 'STARTED_ALREADY' })
    await assert.rejects(start(childId, { notThese: [newId()] }), { code: 'STARTED_ALREADY' })
    const other = await start(childId, { notThese: [first.episodeId] })
    assert.notEqual(other.episodeId, first.episodeId)
    await start(childId)
  })

  it('is refused, and leaves nothing, when its first answers cannot be accepted', async () => {
    const count = async () =>
      (await database.as('owner').statement<{ n: number }>('select count(*)::int as n from episodes'))[0]?.n
    const before = await count()
    await assert.rejects(start(ids.lambeth, { answers: {} }), { code: 'ANSWERS_NOT_ACCEPTED' })
    await assert.rejects(start(ids.lambeth, { happenedAt: minutes(1) }), { code: 'ANSWERS_NOT_ACCEPTED' })
    assert.equal(await count(), before)
  })
})
