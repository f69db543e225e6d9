import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { newId } from '../store/ids.ts'
import { addFamily, clearFlag, setFlag } from './change-family.ts'
import { viewChild } from './view-child.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.zuri)
const sister = await plantChild(database, castChildren.amara)
const tom = as(cast.tom)

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
