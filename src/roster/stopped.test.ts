import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { findBySubject } from '../people/person.store.ts'
import { hasAccess } from '../people/person.ts'
import { runRoster } from './run-roster.ts'

const database = await freshDatabase()
const owner = database.as('owner')
const folder = mkdtempSync(path.join(tmpdir(), 'child-first-stopped-'))
const first = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-11-29T12:00:00Z')
let now = first

function write(people: readonly string[]): void {
  const lists = {
    agencies: ['name,kind,boroughs', 'Exampleshire Police,police,', 'A school,school,Lambeth'],
    units: ['name,kind,bcu', 'Brixton custody suite,custody-suite,Central South'],
    people: ['subject,name,agency,unit,roles,sex', 's-1,Bo,Exampleshire Police,,account-lead,', ...people],
  }
  for (const [name, lines] of Object.entries(lists))
    writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'))
}
const officer = 's-2,Di,Exampleshire Police,,constable,'
const teacher = 's-3,Al,A school,,safeguarding-lead,'

async function run(...more: string[]) {
  const said: string[] = []
  const code = await runRoster(database, { args: [folder, '--do', ...more], now }, line => said.push(line))
  return { code, said: said.join('\n') }
}
const person = (subject: string) =>
  database.transaction({ forceId: 1, id: null, agencyId: null, agency: '', roles: [] }, tx =>
    findBySubject(tx, 1, subject),
  )

test('agencies where nobody looks after access are named, and only those', async () => {
  write([officer, teacher])
  const { code, said } = await run('--force', 'Exampleshire')
  assert.equal(code, 0, said)
  assert.match(said, /“A school” has nobody who looks after access/)
  assert.doesNotMatch(said, /“Exampleshire Police” has nobody/)
  write([officer, teacher.replace('safeguarding-lead', 'safeguarding-lead; sharing-lead')])
  assert.doesNotMatch((await run()).said, /has nobody/)
})

test('no list opens access that was stopped in the service, and the run says so', async () => {
  await owner.statement(
    `insert into access_stops (force_id, id, person_id, from_at, why, stopped_at, stopped_by)
     select 1, gen_random_uuid(), p.id, $1, 'Left', $1, l.id from people p, people l where p.subject = 's-2' and l.subject = 's-1'`,
    [now],
  )
  const shut = async () => {
    const found = await person('s-2')
    return found !== undefined && !hasAccess(found, now)
  }
  assert.ok(await shut())
  const still = await run()
  assert.match(still.said, /s-2 is listed; access was stopped in the service/)
  write([teacher])
  assert.equal((await run('--ends', '1')).code, 0)
  now = later
  write([officer.replace('constable', 'sergeant'), teacher])
  assert.equal((await run()).code, 0)
  assert.deepEqual((await person('s-2'))?.roles, ['sergeant'])
  assert.ok(await shut(), 'listed again, and still stopped')
})

test('since when somebody is listed is kept, and begins anew when they are listed again', async () => {
  const since = await owner.statement<{ subject: string; since: Date }>(
    'select subject, since from people order by subject',
  )
  assert.deepEqual(
    since.map(one => [one.subject, one.since]),
    [
      ['s-1', first],
      ['s-2', later],
      ['s-3', first],
    ],
  )
})
