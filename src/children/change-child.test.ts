import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { newId } from '../store/ids.ts'
import { addFamily, changeChild, clearFlag, setFlag } from './change-child.ts'
import { viewChild } from './view-child.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.zuri)
const sister = await plantChild(database, castChildren.amara)
const tom = as(cast.tom)
const change = (version: number, school: string, who = cast.tom) =>
  changeChild(as(who), {
    childId,
    version,
    answers: { givenNames: 'Zuri', familyName: 'Okafor', school },
    lookedAfterBy: null,
  })

describe("changing a child's record", () => {
  it('of two who change it at once, the second is told, and nothing of theirs is kept', async () => {
    const { child } = await viewChild(tom, { childId })
    const both = await Promise.allSettled([
      change(child.version, 'One school'),
      change(child.version, 'Another school', cast.priya),
    ])
    const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(refused, ['CHILD_MOVED_ON'])
    const now = (await viewChild(tom, { childId })).child
    assert.equal(now.version, child.version + 1)
    assert.equal(now.school, both[0].status === 'fulfilled' ? 'One school' : 'Another school')
  })

  it('forgets nothing but what was left out', async () => {
    const { version } = (await viewChild(tom, { childId })).child
    await change(version, 'A third school')
    const { child } = await viewChild(tom, { childId })
    assert.deepEqual([child.school, child.borough, child.bornOn], ['A third school', null, null])
  })
})

describe('family and flags', () => {
  it('a sister who has a record is named from it', async () => {
    await addFamily(tom, { childId, kind: 'sister', name: '', parental: false, otherChildId: sister })
    const [relation] = (await viewChild(tom, { childId })).relations
    assert.deepEqual(
      [relation?.kind, relation?.name, relation?.otherChildId],
      ['sister', 'Amara Okafor', sister],
    )
  })

  it('nobody is connected with a record that the reader may not know of', async () => {
    const unknown = { childId, kind: 'sister', name: '', parental: false, otherChildId: newId() }
    await assert.rejects(addFamily(tom, unknown), { code: 'NOT_FOUND' })
  })

  it('a flag stands until it is ended, and is ended once', async () => {
    await setFlag(tom, { childId, kind: 'health-need', note: 'Carries an inhaler' })
    const [flag] = (await viewChild(tom, { childId })).flags
    assert.equal(flag?.note, 'Carries an inhaler')
    const flagId = flag?.id ?? ''
    await clearFlag(tom, { childId, flagId })
    assert.deepEqual((await viewChild(tom, { childId })).flags, [])
    await assert.rejects(clearFlag(tom, { childId, flagId }), { code: 'NOT_FOUND' })
  })
})
