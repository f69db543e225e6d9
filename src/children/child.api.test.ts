import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { bornOn, cast, castAgencies, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, castChildren.kit)
const born = bornOn(castChildren.kit, '2026-11-22')
const tom = await house.jsonAs(cast.tom)
const niamh = await house.jsonAs(cast.niamh)
const named = { givenNames: 'Ottilie', familyName: 'Quarmby' }

describe('children over the JSON door', () => {
  it('finds and reads a child, and sends only what it declares', async () => {
    const { status, body } = await tom.post('/children/search', { name: 'kit marlow' })
    assert.equal(status, 200)
    assert.equal(body.children[0].id, kit)
    assert.equal(body.children[0].bornOn, born)
    const { child, relations, flags } = (await tom.get(`/children/${kit}`)).body
    assert.deepEqual([child.givenNames, relations, flags], ['Christopher', [], []])
    for (const hidden of ['sharedWith', 'leadId', 'leadUnitId']) assert.ok(!(hidden in child), hidden)
  })

  it('adds a child once for each key, and refuses one who may be known until the match was looked at', async () => {
    const key = randomUUID()
    const first = await tom.post('/children', { answers: named }, key)
    const again = await tom.post('/children', { answers: named }, key)
    assert.equal(first.status, 201)
    assert.deepEqual(again.body, first.body)
    const like = await tom.post('/children', { answers: named })
    assert.deepEqual([like.status, like.body.code], [409, 'CHILD_MAY_BE_KNOWN'])
    const seen = await tom.post('/children', { answers: named, notThese: [first.body.childId] })
    assert.equal(seen.status, 201)
    assert.notEqual(seen.body.childId, first.body.childId)
  })

  it('says which roles may, to whoever may not', async () => {
    const { status, body } = await niamh.post('/children', { answers: named })
    assert.deepEqual([status, body.code], [403, 'NOT_PERMITTED'])
    assert.match(body.detail, /add a child\. These may: every role of the police except (.*; )?Auditor/)
  })

  it('changes a child at the version that was seen, and refuses a second change of it', async () => {
    const answers = { givenNames: 'Christopher', familyName: 'Marlow', knownAs: 'Kit', school: 'Elsewhere' }
    const path = `/children/${kit}/changes`
    const lookedAfterBy = castAgencies.lambeth.id
    const changed = await tom.post(path, { version: 1, answers, lookedAfterBy })
    assert.deepEqual([changed.status, changed.body], [201, { version: 2 }])
    const late = await tom.post(path, { version: 1, answers, lookedAfterBy })
    assert.deepEqual([late.status, late.body.code], [409, 'CHILD_MOVED_ON'])
    assert.equal((await tom.get(`/children/${kit}`)).body.child.lookedAfterBy, lookedAfterBy)
  })

  it('takes and gives the school and SEND of a child', async () => {
    const schoolId = castAgencies.school.id
    const answers = { givenNames: 'Wilhelmina', familyName: 'Quarmby', send: 'K', sendLearntFrom: 'school' }
    const { body } = await tom.post('/children', { answers, schoolId })
    const { child } = (await tom.get(`/children/${body.childId}`)).body
    assert.deepEqual(
      [child.schooling, child.school, child.schoolId],
      ['school', castAgencies.school.name, schoolId],
    )
    assert.deepEqual([child.send, child.sendLearntFrom], ['K', 'school'])
    const wrong = await tom.post('/children', { answers: named, schoolId: castAgencies.lambeth.id })
    assert.equal(wrong.body.code, 'ANSWERS_NOT_ACCEPTED')
  })

  it('names each answer that cannot be accepted', async () => {
    const answers = { givenNames: 'Ida', familyName: '', bornOn: '1970-01-01', sex: 'other' }
    const { status, body } = await tom.post('/children', { answers })
    assert.deepEqual([status, body.code], [422, 'ANSWERS_NOT_ACCEPTED'])
    assert.ok(body.errors.length >= 2)
    const old = await tom.post('/children', { answers: { ...named, bornOn: '1970-01-01' } })
    assert.deepEqual(
      old.body.errors.map((one: { pointer: string }) => one.pointer),
      ['/body/answers/bornOn'],
    )
  })

  it('finds, adds and changes nothing for an agency that was not told', async () => {
    assert.deepEqual(
      (await niamh.post('/children/search', { name: 'Christopher Marlow', bornOn: born })).body,
      {
        children: [],
      },
    )
    assert.equal((await niamh.get(`/children/${kit}`)).body.code, 'NOT_FOUND')
    assert.equal((await niamh.post('/children', { answers: named })).body.code, 'NOT_PERMITTED')
    assert.equal(
      (await niamh.post(`/children/${kit}/changes`, { version: 1, answers: named })).body.code,
      'NOT_FOUND',
    )
  })

  it('is looked after by a council of this force, and by nobody else', async () => {
    const { child } = (await tom.get(`/children/${kit}`)).body
    const answers = { givenNames: 'Una', familyName: 'Quill', bornOn: '2012-02-02' }
    for (const lookedAfterBy of [castAgencies.police.id, castAgencies.school.id, randomUUID()]) {
      const sent = { answers, lookedAfterBy }
      for (const [path, body] of [
        ['/children', sent],
        [`/children/${kit}/changes`, { ...sent, version: child.version }],
      ] as const) {
        const refused = await tom.post(path, body)
        assert.deepEqual(
          [refused.status, refused.body.errors?.[0]?.pointer],
          [422, '/body/lookedAfterBy'],
          path,
        )
      }
    }
    assert.equal((await tom.get(`/children/${kit}`)).body.child.version, child.version)
  })
})
