import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { sealTrail } from '../access/seal-trail.ts'
import type { Value } from '../store/connection.ts'
import { newId } from '../store/ids.ts'
import { verify } from './verify.ts'
import { verifyTrail } from './verify-trail.ts'

const made = Date.UTC(2026, 10, 1, 9)
const ids = Array.from({ length: 90 }, (_, number) => newId(made + number * 60_000))
const idOf = (number: number): string => ids[number] as string
const line = `insert into trail (force_id, id, did, about, allowed, because, request_id)
  select 1, id, 'view child', 'child', true, 'police-read', 'r' from unnest($1::uuid[]) id`

const database = await freshDatabase()
const owner = (text: string, values: readonly Value[] = []) => database.as('owner').statement(text, values)

/** What only the owner of the database could do, by taking the guards away first. */
async function tamper(...changes: (string | readonly [string, readonly Value[]])[]): Promise<void> {
  for (const table of ['trail', 'seals']) await owner(`alter table ${table} disable trigger user`)
  for (const change of changes) {
    if (typeof change === 'string') await owner(change)
    else await owner(...change)
  }
  for (const table of ['trail', 'seals']) await owner(`alter table ${table} enable trigger user`)
}

async function sealAll(): Promise<void> {
  do await sealTrail(database)
  while ((await verifyTrail(database)).unsealed > 0)
}

// Three batches of thirty, because a transaction is never divided; and one copy to go back to after each harm.
await settleCast(database)
for (const start of [0, 30, 60]) {
  await owner(line, [ids.slice(start, start + 30)])
  await sealAll()
}
await owner('create table trail_kept as select * from trail')
await owner('create table seals_kept as select * from seals')

const batchOf = (number: number): number => 1 + Math.floor(number / 30)
const entryAt = (number: number) => ({
  forceId: 1,
  batch: batchOf(number),
  id: idOf(number),
  at: new Date(made + number * 60_000),
})

describe('verifying the trail', () => {
  beforeEach(() =>
    tamper(
      'truncate trail',
      'truncate seals',
      'delete from trail_eras where era > 1',
      'insert into trail select * from trail_kept',
      'insert into seals select * from seals_kept',
    ),
  )

  it('says how many entries are whole, and how many are not sealed yet', async () => {
    await owner(line, [[newId()]])
    const { entries, batches, unsealed, fault, heads } = await verifyTrail(database)
    assert.deepEqual(
      { entries, batches, unsealed, fault },
      { entries: 90, batches: 3, unsealed: 1, fault: undefined },
    )
    assert.deepEqual(
      heads.map(head => [head.forceId, head.batch]),
      [[1, 3]],
    )
    const lines: string[] = []
    assert.ok(await verify(database, said => lines.push(said)))
    assert.match(lines.join('\n'), /whole: 90 entries in 3 batches.*Not sealed yet: 1 entry\./s)
  })

  it('names a changed entry, in words', async () => {
    await tamper([`update trail set because = 'own-restricted-child' where id = $1`, [idOf(42)]])
    assert.deepEqual((await verifyTrail(database)).fault, { what: 'changed', ...entryAt(42) })
    const lines: string[] = []
    assert.equal(await verify(database, said => lines.push(said)), false)
    assert.match(
      lines[0] ?? '',
      new RegExp(`broken: force 1, batch 2, entry ${idOf(42)} of 2026-11-01T09:42.* was changed`),
    )
  })

  const columns = {
    at: "at + interval '1 microsecond'",
    who: 'gen_random_uuid()',
    who_agency: 'gen_random_uuid()',
    did: "'x'",
    about: "''",
    about_id: 'gen_random_uuid()',
    child_id: 'gen_random_uuid()',
    allowed: 'false',
    reason: "''",
    request_id: "'s'",
  }
  for (const [column, value] of Object.entries(columns)) {
    it(`notices a change of ${column}`, async () => {
      await tamper([`update trail set ${column} = ${value} where id = $1`, [idOf(3)]])
      const { fault } = await verifyTrail(database)
      assert.deepEqual(fault, { what: 'changed', ...entryAt(3) })
    })
  }

  it('notices a change of the transaction, which may move the entry out of its batch', async () => {
    await tamper(['update trail set tx = tx + 1 where id = $1', [idOf(3)]])
    const { what, ...where } = (await verifyTrail(database)).fault ?? {}
    assert.ok(what === 'changed' || what === 'missing')
    assert.deepEqual(where, entryAt(3))
  })

  it('notices an entry moved to another era or force as missing', async () => {
    for (const column of ['era', 'force_id']) {
      await tamper([`update trail set ${column} = 2 where id = $1`, [idOf(50)]])
      assert.deepEqual((await verifyTrail(database)).fault, { what: 'missing', ...entryAt(50) })
    }
  })

  for (const number of [0, 29, 30, 60, 89]) {
    it(`names missing entry ${number}`, async () => {
      await tamper(['delete from trail where id = $1', [idOf(number)]])
      assert.deepEqual((await verifyTrail(database)).fault, { what: 'missing', ...entryAt(number) })
    })

    it(`names an entry inserted beside ${number}`, async () => {
      const id = newId(made)
      const copied =
        "select 1, $1, tx, 'view child', 'child', true, 'police-read', 'r' from trail where id = $2"
      const columns = 'force_id, id, tx, did, about, allowed, because, request_id'
      await tamper([`insert into trail (${columns}) ${copied}`, [id, idOf(number)]])
      const fault = { what: 'inserted', forceId: 1, batch: batchOf(number), id, at: new Date(made) }
      assert.deepEqual((await verifyTrail(database)).fault, fault)
    })
  }

  it('names the first of several', async () => {
    await tamper(
      ['delete from trail where id = $1', [idOf(71)]],
      ["update trail set did = 'x' where id = any($1)", [[idOf(35), idOf(34), idOf(80)]]],
      ['update seals set root = previous where batch = 3', []],
    )
    assert.deepEqual((await verifyTrail(database)).fault, { what: 'changed', ...entryAt(34) })
  })

  it('notices a seal that is gone, changed or made again', async () => {
    const harms = [
      ['delete from seals where batch = 2', 3],
      ['delete from seals where batch = 1', 2],
      ['update seals set root = previous where batch = 2', 2],
      ["update seals set sealed_at = sealed_at + interval '1 second' where batch = 3", 3],
      ['update seals set to_tx = to_tx + 1 where batch = 1', 1],
      ['update seals set leaves = substr(leaves, 33) || substr(leaves, 1, 32) where batch = 2', 2],
    ] as const
    for (const [harm, batch] of harms) {
      await tamper('truncate seals', 'insert into seals select * from seals_kept', harm)
      assert.deepEqual((await verifyTrail(database)).fault, { what: 'chain broken', forceId: 1, batch }, harm)
    }
  })

  it('notices that an end was cut off, if a head was kept elsewhere', async () => {
    const { heads } = await verifyTrail(database)
    assert.equal((await verifyTrail(database, heads)).fault, undefined)
    await tamper('delete from seals where batch = 3', [
      'delete from trail where id = any($1)',
      [ids.slice(60)],
    ])
    assert.equal((await verifyTrail(database)).fault, undefined)
    const expected = { what: 'not the one kept', forceId: 1, batch: 3 }
    assert.deepEqual((await verifyTrail(database, heads)).fault, expected)
    const told = heads.map(({ forceId, batch, hash }) => `${forceId}:${batch}:${hash}`)
    assert.equal(await verify(database, () => {}, told), false)
    const said: string[] = []
    assert.equal(await verify(database, line => said.push(line), ['x']), false)
    assert.match(said.join(), /^“x” is not what a check printed/)
  })

  it('notices an entry slipped into an era that is over', async () => {
    await tamper('insert into trail_eras values (2)', [
      line.replace('request_id', 'request_id, era').replace("'r'", "'r', 2"),
      [[newId()]],
    ])
    await sealAll()
    const id = newId(made)
    await tamper([line, [[id]]])
    const { fault } = await verifyTrail(database)
    assert.deepEqual([fault?.what, fault?.id], ['inserted', id])
  })
})
