import assert from 'node:assert/strict'
import test from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { plantEntry, plantEpisode, plantForces } from '../../test/rows.ts'
import type { Scope } from './database.ts'
import { newId } from './ids.ts'

const database = await freshDatabase({ connections: 2 })
const { police, otherUnit, partner, elsewhere } = await plantForces(database)
const shared = { sharedWith: [String(partner.agencyId)] }

const plain = await database.transaction(police, tx => plantEpisode(tx, police, 'Kit'))
const told = await database.transaction(police, tx => plantEpisode(tx, police, 'Kitty', shared))
const secret = await database.transaction(police, tx =>
  plantEpisode(tx, police, 'Kitara', { restricted: true }),
)
for (const { episode } of [plain, told, secret])
  await database.transaction(police, tx => plantEntry(tx, police, episode, 0))

const personal = [
  ['children', 'id'],
  ['episodes', 'child_id'],
  ['duties', 'child_id'],
  ['trail', 'child_id'],
] as const

const seenBy = (scope: Scope, table: string, column: string) =>
  database.transaction(scope, async tx => {
    const rows = await tx.sql<{ id: string }>(`select distinct ${column} as id from ${table} order by 1`)
    const [counted] = await tx.sql<{ n: number }>(`select count(distinct ${column}) as n from ${table}`)
    assert.equal(counted?.n, rows.length)
    return rows.map(row => row.id).sort()
  })

const everyone = [plain.child, told.child, secret.child].sort()

for (const [table, column] of personal) {
  test(`${table}: the unit sees all of its own; another unit not the restricted; another force nothing`, async () => {
    assert.deepEqual(await seenBy(police, table, column), everyone)
    assert.deepEqual(await seenBy(otherUnit, table, column), [plain.child, told.child].sort())
    assert.deepEqual(await seenBy(elsewhere, table, column), [])
  })

  test(`${table}: with no scope there is no row`, async () => {
    assert.deepEqual(await database.statement(`select 1 from ${table}`), [])
  })
}

for (const [table, column] of personal.slice(0, 3)) {
  test(`${table}: a partner sees only what is shared, in lists and counts`, async () => {
    assert.deepEqual(await seenBy(partner, table, column), [told.child])
  })
}

test('entries: police see those of the episodes they see, a partner only entries shared themselves', async () => {
  const entries = (scope: Scope) => seenBy(scope, 'episode_entries', 'episode_id')
  assert.deepEqual(await entries(police), [plain.episode, told.episode, secret.episode].sort())
  assert.deepEqual(await entries(otherUnit), [plain.episode, told.episode].sort())
  assert.deepEqual(await entries(partner), [])
  assert.deepEqual(await entries(elsewhere), [])
})

test('a restricted child is seen by the person who leads, whatever their unit', async () => {
  const led = { restricted: true, leadId: String(otherUnit.id) }
  const { child, episode } = await database.transaction(police, tx => plantEpisode(tx, police, 'Robin', led))
  const [seen] = await database.transaction(otherUnit, tx =>
    tx.sql<{ loaded: object | null }>('select load_episode(1, $1) as loaded', [episode]),
  )
  assert.ok(seen?.loaded)
  assert.ok((await seenBy(otherUnit, 'children', 'id')).includes(child))
})

test('restricting a child hides the episodes and duties there were', async () => {
  const { child, episode } = await database.transaction(police, tx => plantEpisode(tx, police, 'Sam'))
  await database.transaction(police, tx => plantEntry(tx, police, episode, 0))
  assert.ok((await seenBy(otherUnit, 'duties', 'child_id')).includes(child))
  await database.transaction(police, tx =>
    tx.sql('update children set restricted = true where force_id = 1 and id = $1', [child]),
  )
  for (const [table, column] of personal)
    assert.ok(!(await seenBy(otherUnit, table, column)).includes(child), table)
})

const search = (scope: Scope, name: string, born: string | null = null) =>
  database.transaction(scope, async tx => {
    const found = await tx.sql<{ id: string }>('select id from search_children($1, $2, 50)', [name, born])
    return found.map(row => row.id)
  })

test('a search finds only whom the scope may see, by name and by date of birth', async () => {
  for (const [name, born] of [
    ['kit', null],
    ['', '2011-02-03'],
    ['kitara tester', '2011-02-03'],
  ] as const) {
    assert.ok((await search(police, name, born)).includes(secret.child), name)
    assert.ok(!(await search(otherUnit, name, born)).includes(secret.child), name)
    assert.deepEqual(await search(partner, name, born), [told.child], name)
    assert.deepEqual(await search(elsewhere, name, born), [], name)
  }
})

test('a search is kind to accents, apostrophes, order and slips, and puts the likeliest first', async () => {
  const { child } = await database.transaction(police, tx => plantEpisode(tx, police, "Zoë-Łucja O'Brien"))
  for (const name of ['zoe lucja obrien tester', 'TESTER Zoe', 'Zoë O’Brien', 'lucia obrien'])
    assert.equal((await search(police, name))[0], child, name)
})

test('an episode is loaded whole for replay, or not at all', async () => {
  const load = (scope: Scope, forceId: number, id: string) =>
    database.transaction(scope, async tx => {
      const [row] = await tx.sql<{ loaded: { entries: unknown[] } | null }>(
        'select load_episode($1, $2) as loaded',
        [forceId, id],
      )
      return row?.loaded?.entries.length
    })
  assert.equal(await load(police, 1, secret.episode), 1)
  assert.equal(await load(otherUnit, 1, secret.episode), undefined)
  assert.equal(await load(partner, 1, told.episode), 1)
  assert.equal(await load(partner, 1, plain.episode), undefined)
  assert.equal(await load(elsewhere, 1, plain.episode), undefined)
  assert.equal(await load(elsewhere, 2, plain.episode), undefined)
})

test('an entry follows the version it was made for, and only in an episode that the scope may see', async () => {
  const { episode } = await database.transaction(police, tx => plantEpisode(tx, police, 'Alex', shared))
  const add = (scope: Scope, id: string, version: number) =>
    database.transaction(scope, tx => plantEntry(tx, scope, id, version))
  assert.equal(await add(police, episode, 0), 1)
  assert.equal(await add(partner, episode, 1), 2)
  await assert.rejects(add(police, episode, 1), { code: 'CF001' })
  await assert.rejects(add(partner, plain.episode, 1), { code: 'CF002' })
  await assert.rejects(add(otherUnit, secret.episode, 1), { code: 'CF002' })
  await assert.rejects(add(elsewhere, plain.episode, 1), { code: 'CF002' })
})

test('of two people who add to one version at once, one is first and the other is told', async () => {
  const { episode } = await database.transaction(police, tx => plantEpisode(tx, police, 'Jo'))
  const both = await Promise.allSettled(
    [police, otherUnit].map(scope => database.transaction(scope, tx => plantEntry(tx, scope, episode, 0))),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find(outcome => outcome.status === 'rejected')
  assert.equal(lost?.reason.code, 'CF001')
})

test('nobody writes in the name of another person, agency or force', async () => {
  const insert = `insert into episode_entries (force_id, episode_id, version, step, happened_at, recorded_by, agency_id)
    values ($1, $2, 9, 'x', now(), $3, $4)`
  const denied = { code: '42501' }
  for (const values of [
    [1, plain.episode, otherUnit.id, police.agencyId],
    [1, plain.episode, police.id, partner.agencyId],
    [2, plain.episode, police.id, police.agencyId],
  ])
    await assert.rejects(
      database.transaction(police, tx => tx.sql(insert, values)),
      denied,
    )
})

test('a scope ends with its transaction: the next user of the connection starts with none', async () => {
  for (let round = 0; round < 6; round++) {
    assert.equal((await seenBy(police, 'children', 'id')).includes(secret.child), true)
    const settings = await database.statement<{ left: string }>(
      "select concat(current_setting('app.force', true), current_setting('app.actor', true)) as left",
    )
    assert.equal(settings[0]?.left, '')
    assert.deepEqual(await database.statement('select 1 from children'), [])
  }
})

test('flags and relations: a partner sees those shared themselves, of a child shared with it', async () => {
  const hung = [
    ['child_flags', "kind, set_by, agency_id, shared_with) values (1, $1, $2, 'risk', $3, $4, $5)"],
    ['child_relations', "kind, set_by, name, shared_with) values (1, $1, $2, 'parent', $3, $4::text, $5)"],
  ] as const
  for (const [table, rest] of hung) {
    const ids: string[] = []
    const add = (child: string, sharedWith: readonly string[]) =>
      database.transaction(police, async tx => {
        const id = newId()
        ids.push(id)
        const values = [child, id, police.id, police.agencyId, sharedWith]
        await tx.sql(`insert into ${table} (force_id, child_id, id, ${rest}`, values)
      })
    await add(told.child, [])
    await add(told.child, shared.sharedWith)
    await add(plain.child, shared.sharedWith)
    await add(secret.child, [])
    assert.deepEqual(await seenBy(police, table, 'id'), [...ids].sort(), table)
    assert.deepEqual(await seenBy(otherUnit, table, 'id'), ids.slice(0, 3).sort(), table)
    assert.deepEqual(await seenBy(partner, table, 'id'), ids.slice(1, 2), table)
    assert.deepEqual(await seenBy(elsewhere, table, 'id'), [], table)
  }
})

test('every table of a person is under forced policies, so that a new one cannot be forgotten', async () => {
  const open = await database.as('owner').statement<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and a.attname in ('child_id', 'episode_id', 'born_on', 'answers', 'family_name') and not a.attisdropped
        and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  assert.deepEqual(open, [])
})
