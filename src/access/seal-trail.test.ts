import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { as, cast, castAgencies, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { verifyTrail } from '../audit/verify-trail.ts'
import { permission } from '../kernel/permission.ts'
import { connectToCopy } from '../store/copy.ts'
import type { Database, Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { openDoor } from './door.ts'
import { operation } from './operation.ts'
import { copyTrail } from './seal.store.ts'
import { sealTrail, startSealing } from './seal-trail.ts'
import { bytesOf, idIn, type TrailEntry, txIn } from './trail.ts'

const look = operation({
  permission: permission<number>({
    action: 'look',
    title: 'Look',
    allows: [{ rule: 'all', because: 'All may look.', roles: 'anyone' }],
  }),
  facts: async (_tx: Tx, number: number) => number,
  about: number => ({ kind: 'number', reason: number % 2 === 0 ? `even — £${number}` : undefined }),
  run: async (_tx, number) => number,
})

async function settled(): Promise<Database> {
  const database = await freshDatabase()
  await settleCast(database)
  openDoor(database)
  return database
}

/** Transactions of other tests on this server may hold the horizon back for a moment. */
async function sealAll(database: Database): Promise<number> {
  let sealed = 0
  do sealed += await sealTrail(database)
  while ((await verifyTrail(database)).unsealed > 0)
  return sealed
}

const insert = `insert into trail (force_id, id, tx, did, about, allowed, because, request_id)
  select 1, gen_random_uuid(), tx, 'look', 'number', true, 'all', 'many' from`

const first = await settled()
const second = await settled()
const third = await settled()
const fourth = await settled()
const fifth = await settled()
const sixth = await settled()

describe('sealing', () => {
  it('hashes the bytes that the database sends', async () => {
    openDoor(first)
    const context = as(cast.ade, new Date('2031-05-06T07:08:09.123Z'))
    for (const number of [1, 2, 3]) await look(context, number)
    const rows = await first.as('owner').statement<TrailEntry & { tx: number }>(
      `select force_id as "forceId", id, tx, at, who, who_agency as "whoAgency", did, about, about_id as "aboutId",
         child_id as "childId", allowed, because, reason, request_id as "requestId" from trail order by tx, id`,
    )
    const client = await connectToCopy(first.as('seal').pool)
    const sent: Buffer[] = []
    await copyTrail(client, { forceId: 1, era: 1, fromTx: 0, toTx: Number.MAX_SAFE_INTEGER }, row =>
      sent.push(Buffer.from(row)),
    )
    await client.end()
    assert.equal(sent.length, 3)
    rows.forEach((row, place) => {
      const bytes = sent[place] as Buffer
      assert.deepEqual(bytes, bytesOf(row, row.tx))
      assert.equal(txIn(bytes), row.tx)
      assert.equal(idIn(bytes).toString('hex'), row.id.replaceAll('-', ''))
    })
  })

  it('waits for a transaction that began earlier, and never seals past it', async () => {
    openDoor(second)
    const owner = second.as('owner')
    await owner.transaction(async tx => {
      await tx.sql(
        `insert into trail (force_id, id, did, about, allowed, because, request_id)
         values (1, $1, 'look', 'number', true, 'all', 'early')`,
        [newId()],
      )
      await look(as(cast.ade), 7)
      await sealTrail(second)
      assert.deepEqual(await second.as('seal').statement('select from seals'), [])
    })
    assert.equal(await sealAll(second), 2)
    assert.equal(await sealTrail(second), 0)
  })

  it('seals everything once while many write and two seal', async () => {
    openDoor(third)
    const sealing = await Promise.all([
      startSealing(third, { interval: 1 }),
      startSealing(third, { interval: 1 }),
    ])
    const write = (from: number, to: number) =>
      Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let number = from; number < to; number++) await look(as(cast.ade), writer * 100 + number)
        }),
      )
    await write(0, 30)
    while ((await third.as('seal').statement('select from seals')).length === 0) await setTimeout(5)
    await write(30, 60)
    await Promise.all(sealing.map(one => one.stop()))
    await sealAll(third)
    const { entries, batches, fault } = await verifyTrail(third)
    assert.equal(fault, undefined)
    assert.equal(entries, 480)
    assert.ok(batches > 1, `${batches} batches`)
  })

  it('never divides a transaction between batches, and writes no empty one', async () => {
    await fourth
      .as('owner')
      .statement(`${insert} (select 1 + n / 50 as tx from generate_series(0, 19999) n) a`)
    await fourth.as('owner').statement(`${insert} (select 401 as tx from generate_series(1, 17000) n) a`)
    await fourth.as('owner').statement(`${insert} (select 402 as tx from generate_series(1, 5) n) a`)
    assert.equal(await sealTrail(fourth), 37005)
    const seals = await fourth
      .as('seal')
      .statement('select from_tx, to_tx, entries from seals order by batch')
    assert.deepEqual(
      seals.slice(0, 3).map(row => ({ ...row })),
      [
        { from_tx: 0, to_tx: 328, entries: 16350 },
        { from_tx: 328, to_tx: 401, entries: 3650 },
        { from_tx: 401, to_tx: 402, entries: 17000 },
      ],
    )
    assert.equal(seals.length, 4)
    assert.equal(await sealTrail(fourth), 0)
    assert.equal((await verifyTrail(fourth)).entries, 37005)
  })

  it('starts a new era when a trail was restored where transaction ids start again', async () => {
    openDoor(fifth)
    const ahead = 4_000_000_000_000
    await fifth.as('owner').statement(`${insert} (select ${ahead} + n as tx from generate_series(1, 30) n) a`)
    const sealing = await startSealing(fifth, { interval: 1 })
    for (let number = 0; number < 5; number++) await look(as(cast.ade), number)
    await sealing.stop()
    await sealAll(fifth)
    const eras = await fifth
      .as('seal')
      .statement<{ era: number; entries: number }>(
        'select era, sum(entries)::int as entries from seals group by era order by era',
      )
    assert.deepEqual(
      eras.map(row => [row.era, row.entries]),
      [
        [1, 30],
        [2, 5],
      ],
    )
    const verdict = await verifyTrail(fifth)
    assert.equal(verdict.fault, undefined)
    assert.equal(verdict.entries, 35)
  })
})

describe('sealing in the background', () => {
  it('says so when a copy was restored underneath it, and seals nothing', async () => {
    openDoor(sixth)
    await look(as(cast.ade), 1)
    await sealAll(sixth)
    let told: (fault: unknown) => void = () => {}
    const fault = new Promise(resolve => {
      told = resolve
    })
    const sealing = await startSealing(sixth, { interval: 1, onFault: told })
    const owner = sixth.as('owner')
    await owner.statement('alter table seals disable trigger user')
    await owner.statement('update seals set to_tx = 4000000000000')
    assert.match(String(await fault), /restored into another database cluster/)
    await sealing.stop()
    assert.equal((await sixth.as('seal').statement('select from seals')).length, 1)
  })
})

describe('the trail', () => {
  const refused = /permission denied|never changed/
  const attempts = [
    ['app', "update trail set because = 'x'"],
    ['app', 'delete from trail'],
    ['app', 'truncate trail'],
    ['app', 'select from seals'],
    [
      'app',
      `insert into trail (force_id, id, tx, did, about, allowed, because, request_id)
       values (1, '${newId()}', 5, 'x', 'x', true, 'x', 'x')`,
    ],
    [
      'app',
      `insert into trail (force_id, id, era, did, about, allowed, because, request_id)
       values (1, '${newId()}', 5, 'x', 'x', true, 'x', 'x')`,
    ],
    ['seal', "update trail set because = 'x'"],
    ['seal', 'delete from seals'],
    ['seal', 'update seals set entries = 0'],
    ['seal', 'truncate seals'],
    ['publish', 'select from public.trail'],
    ['clock', 'select from trail'],
    ['owner', "update trail set because = 'x'"],
    ['owner', 'delete from trail'],
    ['owner', 'truncate trail'],
    ['owner', 'update seals set entries = 0'],
    ['owner', 'delete from seals'],
    ['owner', 'truncate seals'],
  ] as const
  for (const [role, text] of attempts) {
    it(`refuses ${role}: ${text.split('\n')[0]}`, async () => {
      const attempt = role === 'app' ? first.statement(text) : first.as(role).statement(text)
      await assert.rejects(attempt, refused)
    })
  }

  it('can be written only by the person the scope names, in their own force', async () => {
    const { forceId, id: agencyId } = castAgencies.police
    const scope = { forceId, id: cast.ade.id, agencyId, agency: 'police', roles: [] }
    const write = (force: number, who: string, agency: string) =>
      first.transaction(scope, tx =>
        tx.sql(
          `insert into trail (force_id, id, who, who_agency, did, about, allowed, because, request_id)
           values ($1, $2, $3, $4, 'x', 'x', true, 'x', 'x')`,
          [force, newId(), who, agency],
        ),
      )
    await write(forceId, cast.ade.id, agencyId)
    await assert.rejects(write(2, cast.ade.id, agencyId), /row-level security/)
    await assert.rejects(write(forceId, cast.joan.id, agencyId), /row-level security/)
    await assert.rejects(write(forceId, cast.ade.id, castAgencies.lambeth.id), /row-level security/)
  })
})
