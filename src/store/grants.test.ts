import assert from 'node:assert/strict'
import test from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { plantEntry, plantEpisode, plantForces } from '../../test/rows.ts'

const database = await freshDatabase()
const { police } = await plantForces(database)
const { episode } = await database.transaction(police, tx => plantEpisode(tx, police, 'Kit'))
await database.transaction(police, tx => plantEntry(tx, police, episode, 0))

const denied = { code: '42501' }
const kept = { code: 'CF100' }
const added = [
  ['episode_entries', 'step', "'x'"],
  ['trail', 'did', "'x'"],
  ['child_accounts', 'words', "'x'"],
  ['receipts_given', 'how', "'x'"],
  ['receipt_translations_signed', 'read_by', "'x'"],
] as const

for (const [table, column, value] of added) {
  const changes = [
    `update ${table} set ${column} = ${value}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ]
  test(`${table}: the application may add a row, and neither change, delete nor empty`, async () => {
    for (const change of changes) {
      await assert.rejects(
        database.transaction(police, tx => tx.sql(change)),
        denied,
        change,
      )
    }
  })

  test(`${table}: even the owner is refused`, async () => {
    for (const change of changes) await assert.rejects(database.as('owner').statement(change), kept, change)
  })
}

test('the application cannot change the schema, nor switch off what holds it', async () => {
  for (const statement of [
    'create table mine (a int)',
    'drop table duties',
    'alter table duties disable row level security',
    'alter table episode_entries disable trigger all',
    'create function mine() returns int language sql return 1',
    'delete from people',
    'delete from children',
  ])
    await assert.rejects(database.statement(statement), denied, statement)
})

test('where the application signs in for itself, it cannot become another role', async () => {
  // On a server by one address the owner signs in and sets the role: there the owner may set another.
  if ((await database.engine()).kind === 'server') return
  await assert.rejects(database.statement('set role childfirst_seal'), denied)
})

test('publish sees only the published views, seal only the trail, clock only what is owed', async () => {
  const tables = [
    'children',
    'episodes',
    'episode_entries',
    'duties',
    'people',
    'sessions',
    'trail',
    'notices',
  ]
  const may = { publish: [], seal: ['trail'], clock: ['duties', 'notices'] } as const
  for (const role of ['publish', 'seal', 'clock'] as const) {
    for (const table of tables) {
      const reading = database.as(role).statement(`select 1 from public.${table} limit 1`)
      if ((may[role] as readonly string[]).includes(table)) await reading
      else await assert.rejects(reading, denied, `${role} reads ${table}`)
    }
  }
})

test('clock sees the duties of every force, and can change nothing in them but that somebody was told', async () => {
  const clock = database.as('clock')
  assert.equal((await clock.statement('select 1 from duties')).length, 1)
  await clock.statement('update duties set reminded_at = now()')
  await assert.rejects(clock.statement("update duties set state = 'met', settled_at = now()"), denied)
})

test('the application cannot read what a one-time link is known by, use one up, or make one that is used', async () => {
  for (const statement of [
    'select token_hash from account_links',
    'update account_links set used_at = now()',
    `update account_links set expires_at = now() + interval '1 year'`,
    'delete from account_links',
  ])
    await assert.rejects(
      database.transaction(police, tx => tx.sql(statement)),
      denied,
      statement,
    )
})
