import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorOf, hasEnded, type Person, roleTitleOf } from './person.ts'

const ended = new Date('2026-11-22T09:00:00Z')
const person: Person = {
  forceId: 1,
  id: '00000000-0000-7000-8000-000000000001',
  subject: 'someone',
  name: 'Someone',
  roles: ['custody-officer', 'sergeant'],
  agency: { id: '00000000-0000-7000-8000-000000000002', kind: 'police', name: 'Police' },
}

test('an actor holds what rules ask about, and nothing of how they sign in', () => {
  assert.deepEqual(actorOf({ ...person, sex: 'female', unit: { id: 'u', name: 'Suite' } }), {
    id: person.id,
    name: 'Someone',
    roles: ['custody-officer', 'sergeant'],
    forceId: 1,
    agencyId: person.agency.id,
    agency: 'police',
    unitId: 'u',
    sex: 'female',
  })
  assert.ok(!('unitId' in actorOf(person)))
})

test('roles are named by their titles', () => assert.equal(roleTitleOf(person), 'Custody officer, Sergeant'))

test('an account ends at the moment it ends', () => {
  assert.equal(hasEnded(person, ended), false)
  assert.equal(hasEnded({ ...person, endedAt: ended }, new Date(ended.getTime() - 1)), false)
  assert.equal(hasEnded({ ...person, endedAt: ended }, ended), true)
})
