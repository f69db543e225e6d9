import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, test } from 'node:test'
import { castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { findBySubject } from '../people/person.store.ts'
import { hasEnded } from '../people/person.ts'
import { runRoster } from './run-roster.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'cf-roster-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const agencies = [
  'name,kind,boroughs',
  'Exampleshire Police,police,',
  "Lambeth children's services,childrens-services,Lambeth",
]
const units = ['name,kind,bcu', 'Brixton custody suite,custody-suite,Central South']
const people = [
  'subject,name,agency,unit,roles,sex',
  's-1,Ada Example,Exampleshire Police,Brixton custody suite,custody-officer; sergeant,female',
  's-2,Bo Example,exampleshire  police,,account-lead,',
  "s-3,Cy Example,Lambeth children's services,,social-worker,male",
]

/** Writes the three lists, some of them otherwise. */
function write(other: Readonly<Record<string, readonly string[]>> = {}): void {
  const all = { agencies, units, people, ...other }
  for (const [name, lines] of Object.entries(all))
    writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'))
}

const now = new Date('2026-11-22T12:00:00Z')

type Database = Awaited<ReturnType<typeof freshDatabase>>

async function run(database: Database, ...args: string[]) {
  const said: string[] = []
  const code = await runRoster(database, { args, now }, line => said.push(line))
  return { code, said: said.join('\n') }
}

const person = (database: Database, subject: string) =>
  database.as('owner').transaction(tx => findBySubject(tx, 1, subject))

const counts = async (database: Database) => {
  const [row] = await database.as('owner').statement<object>(
    `select (select count(*)::int from agencies) as agencies, (select count(*)::int from units) as units,
         (select count(*)::int from people) as people, (select count(*)::int from account_changes) as changes`,
  )
  return row
}

describe('a force is set up from its own lists', async () => {
  const database = await freshDatabase()

  test('nothing is changed before it is meant, and what would be is said', async () => {
    write()
    const { code, said } = await run(database, folder, '--force', 'Exampleshire')
    assert.equal(code, 1)
    assert.match(said, /Nothing was changed/)
    assert.match(said, /2 agencies are new/)
    assert.match(said, /3 accounts are new/)
    assert.deepEqual(await counts(database), { agencies: 0, units: 0, people: 0, changes: 0 })
  })

  test('an empty database asks what the force is called', async () => {
    const { code, said } = await run(database, folder, '--do')
    assert.equal(code, 1)
    assert.match(said, /--force/)
  })

  test('all of it is taken in, and people are who their sign-in says', async () => {
    const { code, said } = await run(database, folder, '--force', 'Exampleshire', '--do')
    assert.equal(code, 0, said)
    assert.deepEqual(await counts(database), { agencies: 2, units: 1, people: 3, changes: 3 })
    const ada = await person(database, 's-1')
    assert.deepEqual(ada?.roles, ['custody-officer', 'sergeant'])
    assert.equal(ada?.unit?.name, 'Brixton custody suite')
    assert.equal((await person(database, 's-2'))?.agency.name, 'Exampleshire Police')
    assert.equal((await person(database, 's-3'))?.agency.kind, 'childrens-services')
  })

  test('the same lists once more change nothing', async () => {
    const { code, said } = await run(database, folder, '--do')
    assert.equal(code, 0)
    assert.match(said, /here already/)
    assert.deepEqual(await counts(database), { agencies: 2, units: 1, people: 3, changes: 3 })
  })

  test('whoever is not listed ends, once somebody has said how many; and can be listed again', async () => {
    write({ people: people.slice(0, 3) })
    const first = await run(database, folder, '--do')
    assert.equal(first.code, 1)
    assert.match(first.said, /--ends 1/)
    assert.equal((await person(database, 's-3'))?.endedAt, undefined)
    assert.equal((await run(database, folder, '--do', '--ends', '1')).code, 0)
    const cy = await person(database, 's-3')
    assert.ok(cy && hasEnded(cy, now))
    write()
    assert.equal((await run(database, folder, '--do')).code, 0)
    assert.equal((await person(database, 's-3'))?.endedAt, undefined)
  })

  test('a role that is taken away is gone, and what it was stays to be read', async () => {
    write({ people: people.map(line => line.replace('custody-officer; sergeant', 'sergeant')) })
    assert.equal((await run(database, folder, '--do')).code, 0)
    assert.deepEqual((await person(database, 's-1'))?.roles, ['sergeant'])
    const { said } = await run(database, 'history')
    assert.match(said.split('\n')[0] ?? '', /s-1 changed: custody-officer, sergeant → sergeant/)
    assert.match(said, /s-3 opened again/)
    assert.match(said, /s-3 ended: social-worker → nothing/)
  })

  test('nobody alters what became of an account', async () => {
    for (const change of ["update account_changes set did = 'added'", 'delete from account_changes'])
      await assert.rejects(database.as('owner').statement(change), { code: 'CF100' })
    await assert.rejects(database.statement('select 1 from account_changes'), { code: '42501' })
  })

  test('a place that is no longer listed stays', async () => {
    write({
      units: ['name,kind,bcu', 'Croydon custody suite,custody-suite,South'],
      people: people.map(line => line.replace('Brixton', 'Croydon')),
    })
    const { code, said } = await run(database, folder, '--do')
    assert.equal(code, 0, said)
    assert.match(said, /“Brixton custody suite” is not listed and stays/)
    assert.equal((await person(database, 's-1'))?.unit?.name, 'Croydon custody suite')
  })
})

describe('lists with something wrong', async () => {
  const database = await freshDatabase()
  const line = (text: string) => ({ people: [...people, text] })
  const wrong: readonly (readonly [string, Readonly<Record<string, readonly string[]>>, RegExp])[] = [
    [
      'a role that there is not',
      line('s-4,D,Exampleshire Police,,wizard,'),
      /people, line 5: there is no role “wizard”/,
    ],
    [
      'a role of another agency',
      line('s-4,D,Exampleshire Police,,social-worker,'),
      /line 5: “social-worker” is not a role/,
    ],
    [
      'a name that turns',
      line('s-4,D\u202eda,Exampleshire Police,,sergeant,'),
      /line 5: name holds a character/,
    ],
    [
      'a bell in a name',
      line('s-4,D\u0007,Exampleshire Police,,sergeant,'),
      /line 5: name holds a character/,
    ],
    ['no role', line('s-4,D,Exampleshire Police,,,'), /line 5: roles is blank/],
    [
      'an agency that is not listed',
      line('s-4,D,Elsewhere,,constable,'),
      /line 5: there is no agency “Elsewhere”/,
    ],
    [
      'a subject twice',
      line('s-1,D,Exampleshire Police,,constable,'),
      /line 5: this subject is listed twice/,
    ],
    [
      'a unit of a partner',
      line("s-4,D,Lambeth children's services,Brixton custody suite,social-worker,"),
      /only the police/,
    ],
    [
      'nobody who looks after accounts',
      { people: people.filter(one => !one.includes('account-lead')) },
      /account-lead/,
    ],
    ['two forces', { agencies: [...agencies, 'Other Police,police,'] }, /a force is one/],
    ['a borough that is none', { agencies: [...agencies, 'A school,school,Nowhere'] }, /no borough/],
    ['a unit of no kind', { units: [...units, 'The shed,shed,'] }, /units, line 3: kind is “shed”/],
    [
      'a column that is missing',
      { units: ['name,bcu', 'Brixton custody suite,Central South'] },
      /no column kind/,
    ],
  ]
  for (const [name, other, says] of wrong)
    test(`${name}: it is said where, and nothing is changed`, async () => {
      write(other)
      const { code, said } = await run(database, folder, '--force', 'Exampleshire', '--do')
      assert.equal(code, 1)
      assert.match(said, says)
      assert.deepEqual(await counts(database), { agencies: 0, units: 0, people: 0, changes: 0 })
    })

  test('a folder without lists says which are missing', async () => {
    const { code, said } = await run(database, path.join(folder, 'nowhere'), '--do')
    assert.equal(code, 1)
    assert.match(said, /There is no people\.csv/)
  })

  test('a list that is there and cannot be opened is not called missing', async () => {
    const closed = path.join(folder, 'closed')
    mkdirSync(path.join(closed, 'people.csv'), { recursive: true })
    await assert.rejects(run(database, closed, '--do'), { code: 'EISDIR' })
  })

  test('what cannot be followed says how to ask', async () => {
    for (const args of [[], ['a', 'b'], ['a', '--ends', 'many'], ['a', '--no-such']])
      assert.match((await run(database, ...args)).said, /npm run roster/)
  })

  test('the demonstration force stays as it is', async () => {
    write()
    const { forceId, name } = castForce
    await database
      .as('owner')
      .statement('insert into forces (force_id, name, demonstration) values ($1, $2, true)', [forceId, name])
    const { code, said } = await run(database, folder, '--do')
    assert.equal(code, 1)
    assert.match(said, /demonstration force/)
  })
})
