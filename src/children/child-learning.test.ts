import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castChildren, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { changeChild } from '../episodes/change-child.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { addChild } from './add-child.ts'
import { viewChild } from './view-child.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const tom = as(cast.tom)
const names = { givenNames: 'Nour', familyName: 'Haddad' }
const brockwell = castAgencies.school

let seen: readonly string[] = []
async function added(answers: object, schoolId?: string) {
  const given = { answers: { ...names, ...answers }, lookedAfterBy: null, schoolId, notThese: seen }
  const { childId } = await addChild(tom, given)
  seen = [...seen, childId]
  return (await viewChild(tom, { childId })).child
}

describe('where a child learns', () => {
  it('is the school chosen, by the name that it has here', async () => {
    const { schooling, school, schoolId } = await added({}, brockwell.id)
    assert.deepEqual(
      { schooling, school, schoolId },
      { schooling: 'school', school: brockwell.name, schoolId: brockwell.id },
    )
  })

  it('is the school of that name, or another that is only a name', async () => {
    assert.equal((await added({ school: brockwell.name })).schoolId, brockwell.id)
    const other = await added({ schooling: 'school', school: 'St Leonard Primary School' })
    assert.deepEqual(
      [other.schooling, other.school, other.schoolId],
      ['school', 'St Leonard Primary School', null],
    )
  })

  it('may be no school, or not known', async () => {
    const { schooling, school } = await added({ schooling: 'elsewhere' })
    assert.deepEqual([schooling, school], ['elsewhere', null])
    const named = { schooling: 'elsewhere', school: 'Not asked for' }
    await assert.rejects(added(named), { code: 'ANSWERS_NOT_ACCEPTED' })
    assert.deepEqual((await added({ schooling: 'notKnown' })).schooling, null)
  })

  it('is no agency that is not a school', async () => {
    await assert.rejects(added({}, castAgencies.lambeth.id), { code: 'ANSWERS_NOT_ACCEPTED' })
  })
})

describe('special educational needs or disability', () => {
  it('is kept with who said so, and the day it was learnt', async () => {
    const { send, sendLearntFrom, sendLearntOn } = await added({ send: 'K', sendLearntFrom: 'family' })
    assert.deepEqual([send, sendLearntFrom, sendLearntOn], ['K', 'family', '2026-11-22'])
    const early = await added({ send: 'E', sendLearntFrom: 'council', sendLearntOn: '2026-09-01' })
    assert.equal(early.sendLearntOn, '2026-09-01')
  })

  it('is not known unless somebody says so', async () => {
    const { send, sendLearntOn } = await added({ send: 'notKnown' })
    assert.deepEqual([send, sendLearntOn], [null, null])
  })

  for (const [what, answers] of [
    ['nobody who said so', { send: 'K' }],
    ['who said so of what nobody said', { send: 'notKnown', sendLearntFrom: 'family' }],
    ['a day to come', { send: 'K', sendLearntFrom: 'child', sendLearntOn: '2026-11-23' }],
    ['a code that is none', { send: 'Q', sendLearntFrom: 'child' }],
  ] as const)
    it(`is refused with ${what}`, () => assert.rejects(added(answers), { code: 'ANSWERS_NOT_ACCEPTED' }))
})

describe('what a record said before', () => {
  const change = (childId: string, version: number, answers: object) =>
    changeChild(tom, { childId, version, answers: { ...names, ...answers }, lookedAfterBy: null })

  it('stays, and whoever changes something else adds nothing to it', async () => {
    const { id: childId } = await added({ send: 'K', sendLearntFrom: 'school', sendLearntOn: '2026-09-01' })
    await change(childId, 1, { send: 'K', sendLearntFrom: 'school', language: 'Arabic' })
    await change(childId, 2, { send: 'E', sendLearntFrom: 'council', school: 'A school' })
    const { learning, child } = await viewJourney(tom, { childId })
    assert.deepEqual(
      learning.map(({ send, school, sendLearntOn, by }) => [send, school, sendLearntOn, by]),
      [
        ['E', 'A school', '2026-11-22', cast.tom.name],
        ['K', null, '2026-09-01', cast.tom.name],
      ],
    )
    assert.equal(child.send, 'E')
  })

  it('is for police only, though a partner who sees the record sees what stands', async () => {
    const childId = await plantChild(database, castChildren.kit, { sharedWith: [castAgencies.lambeth.id] })
    const { child, learning } = await viewJourney(as(cast.niamh), { childId })
    assert.deepEqual([child.send, child.schoolId, learning], ['E', brockwell.id, []])
    assert.equal((await viewJourney(tom, { childId })).learning.length, 1)
  })

  it('is never changed, and is written by nobody but the record itself', async () => {
    for (const text of ['update child_learning set send = null', 'delete from child_learning'])
      await assert.rejects(database.as('owner').statement(text), /never|changed|append/i)
    await assert.rejects(
      database.statement(
        'insert into child_learning (force_id, child_id, version) values (1, gen_random_uuid(), 1)',
      ),
      /permission denied/,
    )
  })
})
