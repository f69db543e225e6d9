import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { aPolicy } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { addRow, changeRow, removeRow } from './change-row.ts'
import { viewRow } from './view-row.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const della = as(cast.della)
const register = 'policies'

async function added(title: string) {
  const given = aPolicy(title)
  const { rowId } = await addRow(della, { register, given })
  const change = (version: number, more: object) =>
    changeRow(della, { register, rowId, version, given: { ...given, ...more } })
  const strike = (version: number) => removeRow(della, { register, rowId, version, because: 'Twice' })
  return { rowId, change, strike, seen: () => viewRow(della, { register, rowId }) }
}

describe('a row of a register', () => {
  it('is not changed or struck out by whoever read it before somebody else changed it', async () => {
    const { change, strike, seen } = await added('Searching')
    await change(1, { kept: 'Local policing' })
    await assert.rejects(change(1, { kept: 'Others' }), { code: 'ROW_MOVED_ON' })
    await assert.rejects(strike(1), { code: 'ROW_MOVED_ON' })
    const { row, changes } = await seen()
    assert.deepEqual([row.answers.kept, row.version, changes.length], ['Local policing', 2, 2])
  })

  it('is struck out once, stays to be read, and stands again when it is changed', async () => {
    const { change, strike, seen } = await added('Handcuffs')
    await strike(1)
    await assert.rejects(strike(2), { code: 'ROW_MOVED_ON' })
    assert.equal((await seen()).row.answers.title, 'Handcuffs')
    await change(2, { kept: 'Local policing' })
    assert.deepEqual((await seen()).row.removedAt, null)
  })

  it('does not become another row by a change of what names it', async () => {
    await added('Custody')
    const { change } = await added('Strip search')
    const refused = (title: string, says: RegExp) =>
      assert.rejects(change(1, { title }), (problem: { details: { mistakes: { says: string }[] } }) =>
        says.test(problem.details.mistakes[0]?.says ?? ''),
      )
    await refused('Custody', /There is such a policy already/)
    await refused('Something else', /This names another policy/)
  })
})
