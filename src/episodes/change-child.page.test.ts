import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { Visitor } from '../../test/visitor.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { changeChild } from './change-child.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const amara = await plantChild(database, castChildren.amara)
const tom = await house.signedIn(cast.tom)

describe("changing a child's details on the page", () => {
  it('keeps what was typed when somebody else changed the record meanwhile', async () => {
    const path = `/children/${amara}/details`
    const { body } = await tom.get(path)
    const hidden = ['_csrf', '_writer', 'version'].map(name => [name, Visitor.field(body, name)])
    const answers = { givenNames: 'Amara', familyName: 'Okafor', school: 'The other school' }
    await changeChild(as(cast.ade), { childId: amara, version: 1, answers, lookedAfterBy: null })
    const typed = { givenNames: 'Amara', familyName: 'Okafor', school: 'What Tom typed' }
    const second = await tom.post(path, { ...Object.fromEntries(hidden), ...typed })
    assert.equal(second.status, 409)
    assert.ok(second.body.includes('What Tom typed') && second.body.includes('The other school'))
    assert.equal(Visitor.field(second.body, 'version'), '2')
  })
})
