import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { beforeEach, describe, test } from 'node:test'
import { as, cast, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { api } from '../api/door.ts'
import { accessLeads } from '../policy/access.ts'
import { accessEndpoints } from './access.api.ts'
import { whoAsks } from './callers.ts'
import { endSignIn } from './end-sign-in.ts'
import { peoplePages } from './pages.ts'
import { peopleEndpoints } from './people.api.ts'
import { fingerprintOf } from './session.ts'
import { liftStop, stopAccess } from './stop-access.ts'
import { viewAccess } from './view-access.ts'

const database = await freshDatabase()
const owner = database.as('owner')
let now = testNow
const door = api({
  endpoints: [...peopleEndpoints, ...accessEndpoints],
  whoAsks: whoAsks(database, () => now),
  now: () => now,
  database,
})
const { visitor, app, clock } = await castServer(database, { pages: peoplePages, doors: [door] })

const minute = 60_000
const hour = 60 * minute
const later = (milliseconds: number): Date => new Date(testNow.getTime() + milliseconds)
const goTo = (at: Date): void => {
  now = at
  clock.now = at
}
const tom = { personId: cast.tom.id }
const why = 'Has left the force'

async function token(of: { id: string }): Promise<string> {
  const secret = `cf_${randomBytes(32).toString('base64url')}`
  await owner.statement(
    `insert into api_tokens (id, force_id, person_id, name, issued_by, issued_at, accepted_at, expires_at)
     values ($1, 1, $2, 'Case system', $3, $4, $4, $5)`,
    [fingerprintOf(secret), of.id, cast.bridget.id, testNow, later(1000 * hour)],
  )
  return secret
}
const byToken = async (secret: string) =>
  (
    await app.inject({
      url: `/api/v1/people/${cast.tom.id}/access`,
      headers: { authorization: `Bearer ${secret}` },
    })
  ).statusCode

beforeEach(async () => {
  goTo(testNow)
  await owner.statement(
    "update access_stops set lifted_at = $1, lifted_by = $2, lifted_why = 'Between tests' where lifted_at is null",
    [testNow, cast.olive.id],
  )
})

describe('the next request is refused', () => {
  test('when access is stopped: of a session and of a token, and nobody signs in', async () => {
    const browser = visitor()
    assert.match((await signInAs(browser, cast.tom.subject, '/your-access')).body, /Your access/)
    const secret = await token(cast.tom)
    assert.equal(await byToken(secret), 200)
    await stopAccess(as(cast.bridget), { ...tom, why })
    assert.match((await browser.get('/your-access')).body, /Who are you\?/)
    assert.equal(await byToken(secret), 401)
    assert.match((await signInAs(visitor(), cast.tom.subject)).body, /or it has ended or is stopped/)
    await liftStop(as(cast.helen), { ...tom, why: 'It was somebody else' })
    assert.equal(await byToken(secret), 200)
    assert.match(
      (await browser.get('/your-access')).body,
      /Who are you\?/,
      'a session that ended stays ended',
    )
    assert.match((await signInAs(visitor(), cast.tom.subject, '/your-access')).body, /Your access/)
  })

  test('when one session, one token, or all of them end, and the others go on', async () => {
    const [desk, phone] = [visitor(), visitor()]
    await signInAs(phone, cast.tom.subject, '/your-access')
    goTo(later(minute))
    await signInAs(desk, cast.tom.subject, '/your-access')
    const [one, other] = [await token(cast.tom), await token(cast.tom)]
    const { sessions, tokens } = await viewAccess(as(cast.bridget, now), tom)
    const [{ id: newest = '' } = {}] = sessions
    await endSignIn(as(cast.bridget, now), { ...tom, what: 'session', id: newest })
    assert.match((await desk.get('/your-access')).body, /Who are you\?/)
    assert.match((await phone.get('/your-access')).body, /Your access/)
    assert.ok(tokens.some(({ id }) => id === fingerprintOf(one)))
    await endSignIn(as(cast.bridget, now), { ...tom, what: 'token', id: fingerprintOf(one) })
    assert.deepEqual([await byToken(one), await byToken(other)], [401, 200])
    await endSignIn(as(cast.bridget, now), { ...tom, what: 'all' })
    assert.match((await phone.get('/your-access')).body, /Who are you\?/)
    assert.equal(await byToken(other), 401)
    const gone = { ...tom, what: 'token', id: fingerprintOf(one) } as const
    await assert.rejects(endSignIn(as(cast.bridget), gone), { code: 'NOT_FOUND' })
  })

  test("nobody ends another's by naming it as their own", async () => {
    const secret = await token(cast.tom)
    const asOwn = { personId: cast.ade.id, what: 'token', id: fingerprintOf(secret) } as const
    await assert.rejects(endSignIn(as(cast.ade), asOwn), { code: 'NOT_FOUND' })
    assert.equal(await byToken(secret), 200)
  })
})

describe('a stop', () => {
  test('begins at its moment and is over at its end', async () => {
    const secret = await token(cast.tom)
    await stopAccess(as(cast.bridget), { ...tom, why, from: later(hour), until: later(2 * hour) })
    const seen = []
    for (const at of [later(hour - 1), later(hour), later(2 * hour - 1), later(2 * hour)]) {
      goTo(at)
      seen.push(await byToken(secret))
    }
    assert.deepEqual(seen, [200, 401, 401, 200])
  })

  test('is not in the past, and does not end before it begins', async () => {
    const wrong = [{ from: later(-1) }, { until: testNow }, { from: later(hour), until: later(hour) }]
    for (const when of wrong)
      await assert.rejects(stopAccess(as(cast.bridget), { ...tom, why, ...when }), {
        code: 'ANSWERS_NOT_ACCEPTED',
      })
  })

  test('is replaced by the next, and each stays on record with who said what', async () => {
    await stopAccess(as(cast.bridget), { ...tom, why: 'On leave', until: later(hour) })
    await stopAccess(as(cast.helen, later(minute)), { ...tom, why })
    const { stops, person } = await viewAccess(as(cast.bridget, later(minute)), tom)
    assert.deepEqual(person.stopped, { from: later(minute) })
    assert.deepEqual(
      stops.slice(0, 2).map(one => [one.why, one.by, one.liftedBy]),
      [
        [why, cast.helen.name, null],
        ['On leave', cast.bridget.name, cast.helen.name],
      ],
    )
    await liftStop(as(cast.bridget, later(2 * minute)), { ...tom, why: 'Back' })
    const lifted = { ...tom, why: 'Again' }
    await assert.rejects(liftStop(as(cast.bridget, later(3 * minute)), lifted), { code: 'NOT_FOUND' })
  })

  test('stands alone when several come at once, and is what the account says', async () => {
    const at = (milliseconds: number) => as(milliseconds % 2 ? cast.bridget : cast.helen, later(milliseconds))
    const [first, last] = [stopAccess(at(0), { ...tom, why }), stopAccess(at(3), { ...tom, why })]
    await Promise.all([first, stopAccess(at(1), { ...tom, why }), stopAccess(at(2), { ...tom, why }), last])
    const { stops, person } = await viewAccess(as(cast.bridget, later(minute)), tom)
    const standing = stops.filter(one => one.liftedAt === null)
    assert.deepEqual(
      standing.map(({ from }) => ({ from })),
      [person.stopped],
    )
  })

  test('is told to the team of each child the person leads for, who is named no more', async () => {
    const unit = castUnits.lambethResponse.id
    const child = await plantChild(database, castChildren.kit, { leadId: cast.tom.id, leadUnitId: unit })
    const { owed } = await viewAccess(as(cast.bridget), tom)
    assert.equal(owed.led, 1)
    assert.deepEqual(
      owed.byRole.map(({ role, others }) => [role, others]),
      [['constable', 3]],
    )
    await stopAccess(as(cast.bridget), { ...tom, why })
    const notices = await owner.statement<{ childId: string; unit: string }>(
      `select child_id as "childId", to_unit_id as unit from notices where kind = 'lead stopped'`,
    )
    assert.deepEqual(
      notices.map(one => ({ ...one })),
      [{ childId: child, unit }],
    )
  })

  test('leaves somebody who looks after access: two cannot stop each other', async () => {
    await stopAccess(as(cast.helen), { personId: cast.bridget.id, why, from: later(hour) })
    const helen = { personId: cast.helen.id, why }
    await assert.rejects(stopAccess(as(cast.bridget), helen), { code: 'LAST_ACCESS_LEAD' })
    await stopAccess(as(cast.bridget), { ...helen, until: later(hour) })
  })
})

describe('the database itself', () => {
  const tx = (who: typeof cast.tom | typeof cast.bridget, text: string) =>
    database.transaction(
      {
        ...{ forceId: 1, id: who.id, agencyId: who.agency.id, agency: who.agency.kind },
        roles: who.roles,
      },
      work => work.sql(text),
    )
  const stop = (personId: string, by: string) =>
    `insert into access_stops (force_id, id, person_id, from_at, why, stopped_at, stopped_by)
     values (1, '${randomUUID()}', '${personId}', now(), 'x', now(), '${by}')`

  test('lets the application change nobody, and give nobody a role', async () => {
    for (const change of [
      "update people set roles = '{superintendent}'",
      'update people set ended_at = null',
      'update people set stopped_from = null',
      'insert into people select * from people',
      "update access_stops set why = 'x'",
      'delete from access_stops',
    ])
      await assert.rejects(tx(cast.bridget, change), { code: '42501' }, change)
  })

  test('keeps every stop, also from its owner', async () => {
    for (const change of ['delete from access_stops', 'truncate access_stops'])
      await assert.rejects(owner.statement(change), { code: 'CF100' }, change)
  })

  test('refuses a stop by others, of oneself, or in another agency', async () => {
    await assert.rejects(tx(cast.tom, stop(cast.ade.id, cast.tom.id)), { code: '42501' })
    await assert.rejects(tx(cast.bridget, stop(cast.bridget.id, cast.bridget.id)), { code: '23514' })
    await assert.rejects(tx(cast.bridget, stop(cast.rosa.id, cast.bridget.id)), { code: '42501' })
    await assert.rejects(tx(cast.bridget, stop(cast.tom.id, cast.helen.id)), { code: '42501' })
  })

  test('knows the same roles as policy for whoever looks after access', async () => {
    const [found] = await owner.statement<{ text: string }>(
      "select pg_get_functiondef('scope_looks_after_access'::regproc) as text",
    )
    assert.ok(found?.text.includes(`'{${accessLeads.roles.join(',')}}'`))
  })
})
