import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, plantChild } from '../../test/cast.ts'
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

  it('asks for school and SEND beside who looks after the child, and shows what the record said before', async () => {
    const schoolId = castAgencies.school.id
    const answers = { givenNames: 'Amara', familyName: 'Okafor', schooling: schoolId, school: 'Left over' }
    const more = { send: 'E', sendLearntFrom: 'council', lookedAfterBy: 'no' }
    const saved = await house.fillIn(tom, `/children/${amara}/details`, { ...answers, ...more })
    assert.match(saved.body, /Details saved/)
    assert.match(saved.body, /Brockwell Lane School/)
    assert.match(saved.body, /EHC\) plan \(learnt Sunday 22 November 2026, from the council\)/)
    assert.match(saved.body, /What the record said before of school and SEND/)
    assert.ok(!saved.body.includes('Left over'))
    const { body } = await tom.get(`/children/${amara}/details`)
    assert.match(body, new RegExp(`value="${schoolId}" (checked|selected)`))
  })
})
