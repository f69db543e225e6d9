import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { setImmediate as breathe } from 'node:timers/promises'
import { buildSync } from 'esbuild'
import { as, cast, castAgencies, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { newId } from '../store/ids.ts'
import { addChannel, endChannel, retryDeliveries } from './change-channels.ts'
import { type Departure, deliverDue, pauseAfter, startDelivery } from './deliver.ts'
import { spreadNotices } from './delivery.store.ts'
import { isSignedBy } from './signature.ts'
import { viewAgency } from './view-agency.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const clock = database.as('clock')
const origin = 'https://child-first.example'
const secret = `whsec_${Buffer.from('a secret that is only for tests').toString('base64')}`
const folder = mkdtempSync(path.join(tmpdir(), 'mail-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Received = Readonly<{ headers: http.IncomingHttpHeaders; body: string }>

/** An agency's system: keeps what it gets, and answers as it is told. */
async function system(answer: (nth: number) => number | 'never') {
  const got: Received[] = []
  const server = http.createServer(async (request, reply) => {
    const body = Buffer.concat(await request.toArray()).toString()
    got.push({ headers: request.headers, body })
    const status = answer(got.length)
    if (status !== 'never') reply.writeHead(status, { location: `${address}/elsewhere` }).end('x'.repeat(100))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address, got }
}

const departure = (more: Partial<Departure> = {}): Departure => ({
  mail: { route: { folder }, from: 'child-first@example.org', origin },
  thisMachine: true,
  now: () => new Date(),
  firstPause: 0.001,
  ...more,
})

/** An agency of its own for each test, with one channel and one notice. */
async function noticeFor(kind: 'webhook' | 'email', address: string) {
  const agencyId = newId()
  await owner.statement(
    `insert into agencies (force_id, id, kind, name) values (1, $1, 'health', 'A clinic')`,
    [agencyId],
  )
  const channel = kind === 'webhook' ? { kind, address, secret } : { kind, address }
  await addChannel(as(cast.bridget), { agencyId, ...channel })
  const noticeId = newId()
  await owner.statement(
    `insert into notices (force_id, id, kind, child_id, episode_id, step, to_agency_id) values (1, $1, 'duty', $2, $2, 'calledBack', $3)`,
    [noticeId, newId(), agencyId],
  )
  await spreadNotices(clock, 100)
  return { agencyId, noticeId }
}

const stateOf = async (noticeId: string) =>
  (
    await owner.statement<{ state: string; attempts: number; problem: string | null }>(
      'select state, attempts, problem from deliveries where notice_id = $1',
      [noticeId],
    )
  )[0]

async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 20_000
  while (!(await holds())) {
    if (Date.now() > giveUp) throw new Error('It did not come about within 20 seconds.')
    await breathe()
  }
}

describe('a notice on its way to a system', () => {
  it('is a signed CloudEvent that says nothing of anybody', async () => {
    const { address, got } = await system(() => 200)
    const { agencyId, noticeId } = await noticeFor('webhook', `${address}/notices`)
    await deliverDue(clock, departure())
    assert.equal((await stateOf(noticeId))?.state, 'delivered')
    const [{ headers, body }] = got as [Received]
    const { time, ...event } = JSON.parse(body)
    assert.deepEqual(event, {
      specversion: '1.0',
      id: noticeId,
      source: origin,
      type: 'child-first.notice.duty',
      datacontenttype: 'application/json',
      data: { says: 'You have a new duty', agency: agencyId, link: `${origin}/notices/${noticeId}` },
    })
    assert.ok(!Number.isNaN(Date.parse(time)))
    assert.match(String(headers['content-type']), /^application\/cloudevents\+json/)
    const signed = { id: noticeId, sentAt: Number(headers['webhook-timestamp']), body }
    const signature = String(headers['webhook-signature'])
    assert.equal(headers['webhook-id'], noticeId)
    assert.equal(isSignedBy(secret, signed, signature), true)
    assert.equal(isSignedBy(secret, { ...signed, body: `${body} ` }, signature), false)
    assert.equal(isSignedBy(secret, { ...signed, sentAt: signed.sentAt + 1 }, signature), false)
  })

  it('is sent again under the same id until it is taken', async () => {
    const { address, got } = await system(nth => (nth < 4 ? 500 : 204))
    const { noticeId } = await noticeFor('webhook', address)
    const delivery = startDelivery(database, departure({ longest: 1 }))
    await until(async () => (await stateOf(noticeId))?.state === 'delivered')
    await delivery.stop()
    assert.deepEqual(new Set(got.map(({ headers }) => headers['webhook-id'])), new Set([noticeId]))
    assert.deepEqual([got.length, (await stateOf(noticeId))?.attempts], [4, 4])
  })

  it('is given up in the end, stands on the page of the agency, and can be sent again', async () => {
    const { address, got } = await system(nth => (nth < 3 ? 503 : 200))
    const { agencyId, noticeId } = await noticeFor('webhook', address)
    const few = departure({ attempts: 2 })
    await until(async () => {
      await deliverDue(clock, few)
      return (await stateOf(noticeId))?.state === 'given up'
    })
    const { letters } = await viewAgency(as(cast.bridget), { agencyId })
    assert.deepEqual(
      letters.map(one => [one.noticeId, one.kind, one.attempts, one.problem]),
      [[noticeId, 'duty', 2, 'The system answered 503.']],
    )
    await retryDeliveries(as(cast.bridget, new Date(0)), { agencyId })
    await deliverDue(clock, few)
    assert.deepEqual([(await stateOf(noticeId))?.state, got.length], ['delivered', 3])
  })

  it('is not sent again to a system that does not want it, nor where it redirects, nor when its channel has ended', async () => {
    const gone = await system(() => 410)
    const one = await noticeFor('webhook', gone.address)
    const moved = await system(() => 302)
    const two = await noticeFor('webhook', moved.address)
    const ended = await system(() => 200)
    const three = await noticeFor('webhook', ended.address)
    const { channels } = await viewAgency(as(cast.bridget), { agencyId: three.agencyId })
    await endChannel(as(cast.bridget), { agencyId: three.agencyId, channelId: channels[0]?.id ?? '' })
    await deliverDue(clock, departure({ firstPause: 3600 }))
    assert.equal((await stateOf(one.noticeId))?.state, 'given up')
    assert.deepEqual(
      [(await stateOf(two.noticeId))?.problem, moved.got.length],
      ['The system answered 302.', 1],
    )
    assert.deepEqual([(await stateOf(three.noticeId))?.state, ended.got.length], ['given up', 0])
  })

  it('goes nowhere inside the network, and to http only where everybody is fictional', async () => {
    const { address, got } = await system(() => 200)
    const outside = departure({ thisMachine: false })
    const plain = await noticeFor('webhook', address)
    const local = await noticeFor(
      'webhook',
      address.replace('http:', 'https:').replace('127.0.0.1', 'localhost'),
    )
    const metadata = await noticeFor('webhook', 'https://169.254.169.254/latest')
    await deliverDue(clock, outside)
    assert.equal((await stateOf(plain.noticeId))?.problem, 'The address is not https.')
    assert.equal((await stateOf(local.noticeId))?.problem, 'The address is not a public one.')
    assert.equal((await stateOf(metadata.noticeId))?.problem, 'The address is not a public one.')
    assert.equal(got.length, 0)
  })

  it('is sent by one of two processes, not by both', async () => {
    const { address, got } = await system(() => 200)
    const notices = []
    for (let count = 0; count < 10; count++) notices.push(await noticeFor('webhook', address))
    await Promise.all([1, 2, 3].map(() => deliverDue(clock, departure())))
    assert.equal(got.length, 10)
    assert.equal(new Set(got.map(({ headers }) => headers['webhook-id'])).size, 10)
  })

  it('reaches the system at most again, as the same notice, when the sender is killed before it could note it', async () => {
    const beside = mkdtempSync('.cache/delivering-')
    after(() => rmSync(beside, { recursive: true, force: true }))
    const outfile = path.join(beside, 'delivering.mjs')
    buildSync({
      ...{ entryPoints: ['test/delivering.ts'], outfile, bundle: true, platform: 'node', format: 'esm' },
      packages: 'external',
    })
    const { address, got } = await system(nth => (nth === 1 ? 'never' : 200))
    const { noticeId } = await noticeFor('webhook', address)
    // Either an address or its parts, as the pool itself was given them.
    const { connectionString, host, user, database: name, password, port, options } = clock.pool.options
    const given = {
      options: { connectionString, host, user, database: name, password, port, options },
      origin,
    }
    const child = spawn(process.execPath, [outfile, JSON.stringify(given)], {
      stdio: 'inherit',
      env: { ...process.env, NODE_TEST_CONTEXT: '' },
    })
    const ended = once(child, 'exit')
    await until(async () => got.length === 1)
    child.kill('SIGKILL')
    await ended
    assert.deepEqual([(await stateOf(noticeId))?.state, got.length], ['waiting', 1])
    await until(async () => {
      await deliverDue(clock, departure())
      return (await stateOf(noticeId))?.state === 'delivered'
    })
    assert.deepEqual(
      got.map(({ headers }) => headers['webhook-id']),
      [noticeId, noticeId],
    )
  })
})

describe('a notice on its way to a mailbox', () => {
  it('says what kind of thing there is to see, and where, and nothing of anybody', async () => {
    const { noticeId } = await noticeFor('email', 'duty-desk@clinic.example')
    await deliverDue(clock, departure())
    assert.equal((await stateOf(noticeId))?.state, 'delivered')
    const [file = ''] = readdirSync(folder).filter(name => name.startsWith(noticeId) && name.endsWith('.eml'))
    const letter = readFileSync(path.join(folder, file), 'utf8')
    assert.match(letter, /^To: duty-desk@clinic\.example$/m)
    assert.match(letter, /^Subject: You have a new duty$/m)
    assert.match(letter, new RegExp(`^Message-ID:\\s+<${noticeId}\\.`, 'm'))
    assert.ok(letter.replaceAll('=\n', '').includes(`${origin}/notices/${noticeId}`))
    assert.doesNotMatch(letter, /calledBack|clinic(?!\.example)/)
  })

  it('waits while there is no mail server', async () => {
    const { noticeId } = await noticeFor('email', 'duty-desk@clinic.example')
    const none = departure({
      mail: { route: { none: true }, from: 'x@example.org', origin },
      firstPause: 3600,
    })
    await deliverDue(clock, none)
    const state = await stateOf(noticeId)
    assert.deepEqual([state?.state, state?.problem], ['waiting', 'No mail server has been set up.'])
  })
})

describe('waiting between attempts', () => {
  it('takes twice as long each time, up to six hours, and never quite the same', () => {
    for (const attempt of [1, 2, 5, 10]) {
      const whole = 5 * 2 ** (attempt - 1)
      const pauses = Array.from({ length: 50 }, () => pauseAfter(attempt, 5))
      assert.ok(pauses.every(pause => pause >= whole / 2 && pause <= whole))
      assert.ok(new Set(pauses).size > 1)
    }
    assert.ok(pauseAfter(40, 5) <= 6 * 3600)
  })
})

describe('an agreement that is about to end', () => {
  it('is told to both sides, once', async () => {
    const id = newId()
    await owner.statement(
      `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on, ends_on,
         proposed_at, proposed_by, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
         partner_signed_by, partner_signed_as, began_at, ends_at)
       values (1, $1, $2, 'x', 'y', '{custody}', '2020-01-01', '2099-01-01', now(), $2, now(), $2, 'x', now(), $2, 'x',
         now(), now() + interval '20 days')`,
      [id, castAgencies.lambeth.id],
    )
    const told = () =>
      owner.statement<{ to_agency_id: string }>(
        `select to_agency_id from notices where agreement_id = $1 and kind = 'agreement ends'`,
        [id],
      )
    const delivery = startDelivery(database, departure({ longest: 1 }))
    await until(async () => (await told()).length > 0)
    await delivery.stop()
    const again = startDelivery(database, departure({ longest: 1 }))
    await again.stop()
    assert.deepEqual(
      (await told()).map(one => one.to_agency_id).sort(),
      [castAgencies.police.id, castAgencies.lambeth.id].sort(),
    )
  })
})
