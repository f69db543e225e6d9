import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { as, cast, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { endSession } from './end-session.ts'
import { listSessions } from './list-sessions.ts'

const database = await freshDatabase()
const open = (id: string, personId: string, more: { lastSeen?: Date; expires?: Date } = {}) =>
  database.statement(
    `insert into sessions (id, force_id, person_id, data, created_at, last_seen_at, expires_at)
     values ($1, 1, $2, '{}', $3, $4, $5)`,
    [id, personId, testNow, more.lastSeen ?? testNow, more.expires ?? new Date(testNow.getTime() + 60_000)],
  )
const ids = async (context = as(cast.ade)) => (await listSessions(context, {})).map(one => one.id)

before(async () => {
  openDoor(database)
  await settleCast(database)
  await open('ades-desk', cast.ade.id, { lastSeen: new Date(testNow.getTime() - 60_000) })
  await open('ades-phone', cast.ade.id)
  await open('ades-old', cast.ade.id, { expires: testNow })
  await open('ades-idle', cast.ade.id, { lastSeen: new Date(testNow.getTime() - 30 * 60_000) })
  await open('ruths', cast.ruth.id)
})

test('everybody is shown their own open sessions, the one used last first', async () => {
  assert.deepEqual(await ids(), ['ades-phone', 'ades-desk'])
  assert.deepEqual(await ids(as(cast.ruth)), ['ruths'])
})

test("nobody may end another person's session: it looks as if it were not there", async () => {
  await assert.rejects(endSession(as(cast.ade), { id: 'ruths' }), { code: 'NOT_FOUND' })
  assert.deepEqual(await ids(as(cast.ruth)), ['ruths'])
  await assert.rejects(endSession(as({ ...cast.ade, roles: [] }), { id: 'ades-desk' }), {
    code: 'NOT_PERMITTED',
  })
})

test('ending one ends that one, once, and is on the trail', async () => {
  await endSession(as(cast.ade), { id: 'ades-phone' })
  assert.deepEqual(await ids(), ['ades-desk'])
  await assert.rejects(endSession(as(cast.ade), { id: 'ades-phone' }), { code: 'NOT_FOUND' })
  const trail = await database
    .as('owner')
    .statement<{ allowed: boolean }>("select allowed from trail where did = 'end own session' order by tx")
  assert.deepEqual(
    trail.map(one => one.allowed),
    [false, false, true, false],
  )
})
