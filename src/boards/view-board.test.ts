import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { correctEntry } from '../episodes/correct-entry.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { viewBoard } from './view-board.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const { brixtonCustody, croydonCustody, lambethResponse } = castUnits
const kit = await plantChild(database, castChildren.kit)
const ravi = await plantChild(database, castChildren.ravi)
const amara = await plantChild(database, castChildren.amara, {
  restricted: true,
  leadUnitId: lambethResponse.id,
})
const inBrixton = await begin({ childId: kit, pathway: custody, by: cast.ade })
const inCroydon = await begin({ childId: ravi, pathway: custody, by: cast.carl })
const restricted = await begin({ childId: amara, pathway: custody, by: cast.tom, unitId: croydonCustody.id })
await begin({ childId: kit, pathway: intimateSearch, by: cast.ade })

const board = (who: typeof cast.ade, unitId?: string) =>
  viewBoard(as(who), { kind: 'custody-suite', ...(unitId ? { unitId } : {}) })
const episodes = async (who: typeof cast.ade, unitId?: string) =>
  (await board(who, unitId)).rows.map(row => row.episodeId)

describe('the custody board', () => {
  it('is of one’s own suite, unless another is chosen', async () => {
    assert.deepEqual(await episodes(cast.ade), [inBrixton])
    assert.deepEqual(await episodes(cast.ade, croydonCustody.id), [inCroydon])
    const { units, unit } = await board(cast.ruth)
    assert.deepEqual(
      units.map(({ id }) => id),
      [brixtonCustody.id, croydonCustody.id],
    )
    assert.equal(unit?.id, brixtonCustody.id)
  })

  it('holds a restricted child for those who may know of the child, and for nobody else', async () => {
    assert.deepEqual((await episodes(cast.carl)).sort(), [inCroydon, restricted].sort())
    assert.deepEqual((await episodes(cast.tom, croydonCustody.id)).sort(), [inCroydon, restricted].sort())
    assert.deepEqual(await episodes(cast.joan, croydonCustody.id), [inCroydon])
  })

  it('names what each child is owed, the most pressing first', async () => {
    const [row] = (await board(cast.ade)).rows
    const [overdue, ...order] = (row?.duties ?? []).map(duty => duty.dueAt ?? duty.promptAt ?? duty.openedAt)
    assert.ok(order.length > 2)
    assert.deepEqual([row?.duties[0]?.step, overdue && overdue < testNow], ['detailsShared', true])
    assert.deepEqual(
      order,
      order.toSorted((one, other) => +one - +other),
    )
    assert.ok(
      row?.duties.every(duty => duty.title === custody.steps[duty.step as keyof typeof custody.steps].title),
    )
  })

  it('no longer holds a child whose arrival was entered in error', async () => {
    const correction = { version: 1, corrects: 1, reason: 'Another child', answers: {}, withdraws: true }
    await correctEntry(as(cast.carl), { episodeId: inCroydon, happenedAt: new Date(0), ...correction })
    assert.deepEqual(await episodes(cast.ade, croydonCustody.id), [])
  })

  it('is, for somebody of no suite, the fullest of their command unit before any other', async () => {
    for (const child of [castChildren.zuri, castChildren.joe])
      await begin({ childId: await plantChild(database, child), pathway: custody, by: cast.carl })
    assert.equal((await board(cast.ruth)).unit?.id, brixtonCustody.id, 'an inspector of its command unit')
    assert.equal((await board(cast.maryam)).unit?.id, croydonCustody.id, 'a desk of no command unit')
  })
})
