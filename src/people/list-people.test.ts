import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { as, cast, castAgencies, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { castPeople } from '../simulation/cast.ts'
import { listPeople } from './list-people.ts'

const database = await freshDatabase()
before(async () => {
  openDoor(database)
  await settleCast(database)
})

test('police may see everybody, and nobody is shown how another signs in', async () => {
  const people = await listPeople(as(cast.ade), {})
  assert.equal(people.length, castPeople.length)
  assert.ok(people.every(person => !('subject' in person)))
  const ade = people.find(person => person.id === cast.ade.id)
  assert.deepEqual(ade?.agency, cast.ade.agency)
  assert.deepEqual(ade?.unit, cast.ade.unit)
})

test('a partner may see their own agency, and may not see another', async () => {
  const { lambeth, croydon } = castAgencies
  const own = await listPeople(as(cast.niamh), { agencyId: lambeth.id })
  assert.deepEqual(
    own.map(person => person.name),
    [cast.niamh.name, cast.rosa.name, cast.yusuf.name],
  )
  await assert.rejects(listPeople(as(cast.niamh), { agencyId: croydon.id }), { code: 'NOT_PERMITTED' })
  await assert.rejects(listPeople(as(cast.niamh), {}), { code: 'NOT_PERMITTED' })
})
