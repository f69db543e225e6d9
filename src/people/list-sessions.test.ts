import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { Visitor } from '../../test/visitor.ts'
import { sessionsPage } from './sessions.page.ts'

const { visitor, clock } = await castServer(await freshDatabase(), { pages: [sessionsPage] })

test('a screen left open elsewhere can be signed out from here; a stranger may not look', async () => {
  const [desk, phone, nobody] = [visitor(), visitor(), visitor()]
  await signInAs(phone, cast.ade.subject, '/sessions')
  clock.now = new Date(clock.now.getTime() + 60_000)
  const page = await signInAs(desk, cast.ade.subject, '/sessions')
  assert.equal([...page.body.matchAll(/Sign out there/g)].length, 2)
  assert.doesNotMatch((await nobody.get('/sessions')).body, /Sign out there/)

  const ids = [...page.body.matchAll(/name="session" value="([^"]+)"/g)].map(found => found[1] ?? '')
  const hidden = { _csrf: Visitor.field(page.body, '_csrf'), _writer: Visitor.field(page.body, '_writer') }
  const after = await desk.post('/sessions', { ...hidden, session: ids[1] ?? '' })
  assert.match(after.body, /You are signed out there/)
  assert.equal([...after.body.matchAll(/Sign out there/g)].length, 1)
  assert.match((await phone.get('/sessions')).body, /Who are you\?/)
  assert.equal((await desk.get('/sessions')).status, 200)
})
