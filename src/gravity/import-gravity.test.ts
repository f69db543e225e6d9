import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { importGravity, runGravityImport } from './import-gravity.ts'
import { viewMatrix } from './view-matrix.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const { forceId } = castForce

const file = (edition: string, from: string, score = 2) => ({
  name: `${edition}.csv`,
  by: 'a test',
  bytes: Buffer.from(
    `edition,scale,offence,base_score,in_force_from\n${edition},1 to 5,TH68010,${score},${from}\n${edition},1 to 5,robbery,5,${from}\n`,
  ),
})
const load = (...given: Parameters<typeof file>) => importGravity(database, forceId, file(...given))
const inUse = async () => (await viewMatrix(as(cast.dee), {})).edition.edition

describe('the matrix of a force', () => {
  it('is the sample, marked as one, while nothing is loaded', async () => {
    const { edition, editions } = await viewMatrix(as(cast.dee), {})
    assert.equal(edition.sample, true)
    assert.deepEqual(editions, [])
  })

  it('is not touched by a file with one wrong line', async () => {
    const wrong = file('2025', '2025-02-01')
    const bytes = Buffer.concat([wrong.bytes, Buffer.from('2025,1 to 5,theft,7,2025-02-01\n')])
    const { code, says } = await importGravity(database, forceId, { ...wrong, bytes })
    assert.equal(code, 1)
    assert.match(says.join(' '), /line 4: the base score “7”/)
    assert.equal((await viewMatrix(as(cast.dee), {})).editions.length, 0)
  })

  it('is the edition whose day has come last', async () => {
    assert.equal((await load('2025', '2025-02-01')).code, 0)
    assert.equal(await inUse(), '2025')
    assert.equal((await load('2030', '2030-01-01')).code, 0)
    assert.equal(await inUse(), '2025')
    assert.equal((await load('2026', '2026-11-22')).code, 0)
    assert.equal(await inUse(), '2026')
  })

  it('takes the same file once, and never changes an edition', async () => {
    assert.match((await load('2025', '2025-02-01')).says.join(), /is here already/)
    const { code, says } = await load('2025', '2025-02-01', 3)
    assert.equal(code, 1)
    assert.match(says.join(), /is never changed/)
  })

  it('keeps from which file an edition came', async () => {
    const { editions } = await viewMatrix(as(cast.dee), {})
    const found = editions.find(one => one.edition === '2025')
    assert.deepEqual([found?.scores, found?.fileName, found?.loadedBy], [2, '2025.csv', 'a test'])
    assert.match(found?.sha256 ?? '', /^[0-9a-f]{64}$/)
  })

  it('cannot be changed, nor added to by the application', async () => {
    const owner = database.as('owner')
    await assert.rejects(
      owner.statement('update gravity_scores set base_score = 1'),
      /added and never changed/,
    )
    await assert.rejects(owner.statement('delete from gravity_scores'), /added and never changed/)
    await assert.rejects(database.statement('delete from gravity_scores'), /permission denied/)
    await assert.rejects(
      database.statement(
        `insert into gravity_scores (force_id, edition, scale, offence, base_score, up_to, in_force_from, loaded_by,
          file_name, file_sha256) values (1, 'mine', '1 to 5', 'theft', 1, 1, '2020-01-01', 'x', 'x', '')`,
      ),
      /permission denied/,
    )
  })

  it('is asked for with one file that is there', async () => {
    for (const [args, says] of [
      [[], /No file was named/],
      [['a', 'b'], /One file at a time/],
      [['/nowhere/at-all.csv'], /cannot be read/],
    ] as const) {
      const written: string[] = []
      const output = { write: (text: string) => written.push(text) }
      assert.equal(await runGravityImport(database, { forceId, args }, output), 1)
      assert.match(written.join(''), says)
    }
  })
})
