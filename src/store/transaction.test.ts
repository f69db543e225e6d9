import assert from 'node:assert/strict'
import test from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { plantForces } from '../../test/rows.ts'

const database = await freshDatabase({ connections: 1 })
const { police } = await plantForces(database)
// Any table would do: the application itself may not write this one.
await database.as('owner').statement('grant insert on forces to childfirst_app')
const add = "insert into forces (force_id, name) values ($1, 'Another')"
const count = async () => (await database.statement<{ n: number }>('select count(*) as n from forces'))[0]?.n

test('what was sent later is kept with the rest', async () => {
  const before = Number(await count())
  await database.transaction(police, async tx => tx.later(add, [100]))
  assert.equal(await count(), before + 1)
})

test('an error in what was sent later undoes all of it, is the one thrown, and says what it means', async () => {
  const before = await count()
  const failing = database.transaction(police, async tx => {
    tx.later(add, [101])
    tx.later('select 1 / $1::int', [0], () => new Error('what it means'))
    tx.later(add, [102])
  })
  await assert.rejects(failing, /what it means/)
  assert.equal(await count(), before)
})

test('the first error is thrown, not its echo in the statements behind it', async () => {
  const failing = database.transaction(police, async tx => {
    tx.later('select 1 / $1::int', [0])
    await tx.sql('select 1 as a')
  })
  await assert.rejects(failing, { code: '22012' })
})

test('an error that the work swallows still undoes the transaction, and says so', async () => {
  const before = await count()
  const failing = database.transaction(police, async tx => {
    await tx.sql(add, [103])
    await tx.sql('select 1 / $1::int', [0]).catch(() => {})
  })
  await assert.rejects(failing, /nothing of it was kept/)
  assert.equal(await count(), before)
})

test('an error of the work itself undoes what was written', async () => {
  const before = await count()
  const failing = database.transaction(police, async tx => {
    await tx.sql(add, [104])
    throw new Error('no')
  })
  await assert.rejects(failing, /^Error: no$/)
  assert.equal(await count(), before)
})

test('a connection that the server cut is replaced', async () => {
  const cut = database.transaction(police, async tx =>
    tx.sql('select pg_terminate_backend(pg_backend_pid())'),
  )
  await assert.rejects(cut)
  assert.equal(typeof (await count()), 'number')
})

test('an error does not carry the values of the row', async () => {
  const error = await database
    .transaction(police, async tx => {
      await tx.sql(add, [105])
      await tx.sql(add, [105])
    })
    .catch(problem => problem)
  assert.equal(error.code, '23505')
  assert.equal(error.detail, undefined)
  assert.doesNotMatch(String(error.message), /105/)
})

test('dates stay dates, counts are numbers, and times are Dates', async () => {
  const [row] = await database.statement<object>(
    "select '2024-02-29'::date as d, 9007199254740991::bigint as n, '2024-03-31T01:30:00Z'::timestamptz as t",
  )
  assert.deepEqual(row, { d: '2024-02-29', n: Number.MAX_SAFE_INTEGER, t: new Date('2024-03-31T01:30:00Z') })
})

test('queries built with Kysely go through the same transaction', async () => {
  await database.transaction(police, async tx => {
    tx.later(add, [106])
    const seen = await tx.query.selectFrom('forces').select('name').where('force_id', '=', 106).execute()
    assert.deepEqual(seen, [{ name: 'Another' }])
    const { numUpdatedRows } = await tx.query
      .updateTable('duties')
      .set({ reminded_at: null })
      .where('force_id', '=', 106)
      .executeTakeFirst()
    assert.equal(numUpdatedRows, 0n)
  })
})
