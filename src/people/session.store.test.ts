import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { promisify } from 'node:util'
import type { Session } from 'fastify'
import { cast, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { forgetSessions, sessionsIn } from './session.store.ts'

const database = await freshDatabase()
await settleCast(database)
const minute = 60_000
const hour = 60 * minute

let now = testNow
const store = sessionsIn(database, () => now)
const get = promisify(store.get.bind(store)) as (cookie: string) => Promise<Session | null>
const set = promisify(store.set.bind(store)) as (cookie: string, session: Session) => Promise<void>
const destroy = promisify(store.destroy.bind(store)) as (cookie: string) => Promise<void>

const plain = { cookie: { originalMaxAge: null } } as Session
const adesSession = { ...plain, forceId: 1, personId: cast.ade.id, notice: 'Saved.' } as Session
const after = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}

beforeEach(() => {
  now = testNow
})

test('what is kept comes back, with the person as they are now', async () => {
  await set('first', adesSession)
  assert.equal((await get('first'))?.notice, 'Saved.')
  assert.deepEqual((await get('first'))?.person, cast.ade)
  await database.as('owner').statement("update people set roles = '{sergeant}' where id = $1", [cast.ade.id])
  assert.deepEqual((await get('first'))?.person?.roles, ['sergeant'])
  await database
    .as('owner')
    .statement('update people set roles = $1 where id = $2', [cast.ade.roles, cast.ade.id])
  assert.equal(await get('never was'), null)
})

test('neither the cookie nor the person is in the table', async () => {
  await set('a cookie that must not be found', { ...adesSession, person: cast.ade } as Session)
  const rows = await database
    .as('owner')
    .statement<{ all: string }>('select row_to_json(s)::text as all from sessions s')
  assert.ok(rows.length > 0)
  for (const row of rows) {
    assert.ok(!row.all.includes('a cookie that must not be found'))
    assert.ok(!row.all.includes(cast.ade.name) && !row.all.includes(cast.ade.subject))
  }
})

test('a session ends without use, and any use keeps it', async () => {
  await set('idle', adesSession)
  after(30 * minute - 1)
  assert.ok(await get('idle'))
  after(29 * minute)
  assert.ok(await get('idle'))
  after(30 * minute)
  assert.equal(await get('idle'), null)
  after(-1)
  assert.ok(await get('idle'))
})

test('a session ends after twelve hours, however busy', async () => {
  await set('busy', adesSession)
  for (let quarter = 0; quarter < 47; quarter++) {
    after(15 * minute)
    assert.ok(await get('busy'))
    await set('busy', adesSession)
  }
  after(15 * minute)
  assert.equal(await get('busy'), null)
})

test('one without a person lasts for signing in and no longer, and its time starts anew then', async () => {
  await set('visitor', plain)
  after(20 * minute)
  assert.ok(await get('visitor'))
  after(20 * minute)
  assert.ok(await get('visitor'))
  after(20 * minute)
  assert.equal(await get('visitor'), null)
  now = testNow
  await set('arriving', plain)
  await set('arriving', adesSession)
  for (let half = 0; half < 5; half++) {
    after(29 * minute)
    assert.ok(await get('arriving'))
  }
})

test('one that has ended stays ended, also when a slow request saves it afterwards', async () => {
  await set('ended', adesSession)
  await destroy('ended')
  assert.equal(await get('ended'), null)
  await set('ended', adesSession)
  assert.equal(await get('ended'), null)
})

test('an account that has ended takes its sessions with it', async () => {
  await set('tom', { ...plain, forceId: 1, personId: cast.tom.id } as Session)
  await database.as('owner').statement('update people set ended_at = $1 where id = $2', [now, cast.tom.id])
  assert.equal(await get('tom'), null)
  await database.as('owner').statement('update people set ended_at = null where id = $1', [cast.tom.id])
})

test('being used is written down once a minute at most', async () => {
  const seenAt = async () =>
    (
      await database
        .as('owner')
        .statement<{ at: Date }>('select max(last_seen_at) as at from sessions where person_id = $1', [
          cast.joan.id,
        ])
    )[0]?.at.getTime()
  await set('joan', { ...plain, forceId: 1, personId: cast.joan.id } as Session)
  after(minute - 1)
  await get('joan')
  assert.equal(await seenAt(), testNow.getTime())
  after(2)
  await get('joan')
  assert.equal(await seenAt(), now.getTime())
})

test('sessions that are over are removed, and no others', async () => {
  await set('lasting', adesSession)
  assert.equal(await forgetSessions(database, new Date(testNow.getTime() - hour)), 0)
  assert.ok(await get('lasting'))
  assert.ok((await forgetSessions(database, new Date(testNow.getTime() + 24 * hour))) > 0)
  assert.equal(await get('lasting'), null)
})
