import assert from 'node:assert/strict'
import test from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { plantEntry, plantEpisode, plantForces } from '../../test/rows.ts'
import type { Scope } from './database.ts'
import { newId } from './ids.ts'

// What the role of the application cannot do although no operation asks for it: the second wall, should the first be passed.

const database = await freshDatabase({ connections: 2 })
const { police, otherUnit, partner } = await plantForces(database)
const owner = database.as('owner')
const shared = { sharedWith: [String(partner.agencyId)] }

const plain = await database.transaction(police, tx => plantEpisode(tx, police, 'Kit', shared))
const secret = await database.transaction(police, tx =>
  plantEpisode(tx, police, 'Kitara', { restricted: true }),
)
await database.transaction(police, tx => plantEntry(tx, police, plain.episode, 0))
await owner.statement('update duties set told_at = now(), owed_agency_id = $1', [partner.agencyId])

const by = (scope: Scope, text: string, values: readonly unknown[] = []) =>
  database.transaction(scope, tx => tx.sql(text, values as never))

const begin = (scope: Scope, child: string) =>
  by(
    scope,
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, started_at, unit_id)
     values ($1, $2, $3, 'custody', '2020-01-01', now(), $4)`,
    [scope.forceId, newId(), child, scope.unitId],
  )

test('an episode is begun only of a child whom the scope sees: beginning one is no way to see a restricted child', async () => {
  await begin(otherUnit, plain.child)
  await begin(police, secret.child)
  await assert.rejects(begin(otherUnit, secret.child), /row-level security/)
  assert.deepEqual(await by(otherUnit, 'select 1 from children where id = $1', [secret.child]), [])
})

test('a partner changes nothing of a child shared with it, nor a duty, and may hold the child', async () => {
  const hold = 'select id from children where id = $1 for no key update'
  assert.equal((await by(partner, hold, [plain.child])).length, 1)
  const rename = "update children set family_name = 'Other' where id = $1"
  await assert.rejects(by(partner, rename, [plain.child]), /row-level security/)
  const settle = "update duties set settled_at = now(), state = 'met' where episode_id = $1 returning step"
  assert.equal((await by(partner, 'select 1 from duties where episode_id = $1', [plain.episode])).length, 1)
  assert.deepEqual(await by(partner, settle, [plain.episode]), [])
  assert.equal((await by(police, settle, [plain.episode])).length, 1)
})

test('a relation names another child only if the scope sees that one too', async () => {
  const relate = (scope: Scope, other: string) =>
    by(
      scope,
      `insert into child_relations (force_id, child_id, id, kind, name, other_child_id, set_by)
       values ($1, $2, $3, 'sibling', 'Somebody', $4, $5)`,
      [scope.forceId, plain.child, newId(), other, scope.id],
    )
  await relate(police, secret.child)
  await assert.rejects(relate(otherUnit, secret.child), /row-level security/)
})

test('the application writes no force, agency, unit or person: only what area an agency serves', async () => {
  const id = police.agencyId
  await by(police, "update agencies set area = '{Lambeth}' where id = $1", [id])
  for (const text of [
    "insert into forces (force_id, name) values (9, 'Ninth')",
    "update agencies set kind = 'school'",
    "update units set kind = 'custody'",
    "update people set roles = '{account-lead}'",
    `insert into agencies (force_id, id, kind, name) values (1, '${newId()}', 'school', 'New')`,
  ])
    await assert.rejects(by(police, text), /permission denied/, text)
})

const agreement = newId()
const propose = `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on,
    ends_on, ends_at, proposed_by, proposed_at)
  values ($1, $2, $3, 'Purpose', 'Basis', '{custody}', current_date, current_date + 30, now() + interval '30 days', $4, now())`

test('of an agreement nobody rewrites who signed, or who ended it, and each side acts for itself', async () => {
  await by(police, propose, [police.forceId, agreement, partner.agencyId, police.id])
  const set = (scope: Scope, text: string, ...more: unknown[]) =>
    by(scope, `update sharing_agreements set ${text} where id = $1`, [agreement, ...more])
  const never = { code: 'CF100' }
  await assert.rejects(set(partner, 'police_signed_by = $2', police.id), never)
  await set(police, "police_signed_at = now(), police_signed_by = $2, police_signed_as = 'lead'", police.id)
  await assert.rejects(set(partner, 'police_signed_by = $2', partner.id), never)
  await assert.rejects(set(police, "police_signed_as = 'somebody else'"), never)
  await assert.rejects(set(police, "ended_by = $2, end_reason = 'No more'", partner.id), never)
  await set(police, "ended_by = $2, end_reason = 'No more'", police.id)
  await assert.rejects(set(partner, "ended_by = $2, end_reason = 'Mine'", partner.id), never)
})

const school = newId()
await owner.statement("insert into agencies (force_id, id, kind, name) values (1, $1, 'school', 'School')", [
  school,
])

/** An agreement with the school that both sides have signed. The words are parts of a row that differ. */
async function signedWithSchool(more: { began?: string; ended?: string; caughtUp?: string } = {}) {
  const signed = "date_trunc('second', now()) - interval '1 day'"
  const { began = signed, ended = 'null', caughtUp = 'null' } = more
  const id = newId()
  const [row] = await owner.statement<{ began: Date }>(
    `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on, ends_on, ends_at,
       proposed_by, proposed_at, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
       partner_signed_by, partner_signed_as, began_at, ended_by, end_reason, caught_up_at)
     values (1, $1, $2, 'Purpose', 'Basis', '{custody}', current_date, current_date + 30, now() + interval '30 days', $3,
       now(), now() - interval '2 days', $3, 'lead', ${signed}, $3, 'head', ${began}, ${ended}::uuid,
       case when ${ended}::uuid is not null then 'No more' end, ${caughtUp}) returning began_at as began`,
    [id, school, police.id],
  )
  await owner.statement(
    "update duties set owed_agency_id = $1, told_at = null, settled_at = null, state = 'open'",
    [school],
  )
  return { id, began: row?.began }
}

const caughtUp = async (scope: Scope, id: string, at: Date | undefined) => {
  const told = 'select catch_up($1, $2, $3) as told'
  const [row] = await database.transaction(scope, tx =>
    tx.sql<{ told: number }>(told, [scope.forceId, id, at] as never),
  )
  return row?.told
}

test('whoever acts for an agency catches up on no agreement but its own, and whoever acts for nobody on none', async () => {
  const { id, began } = await signedWithSchool()
  const told = 'select catch_up(1, $1, $2) as told'
  assert.deepEqual(await database.statement(told, [id, began]), [{ told: 0 }])
  const all = 'select tell_covered(1, $1, $2)'
  await assert.rejects(database.statement(all, [id, began]), { code: '42501' })
  await assert.rejects(by(police, all, [id, began]), { code: '42501' })
  assert.equal(await caughtUp(partner, id, began), 0)
  assert.equal(await caughtUp(police, id, began), 1)
})

test('nobody catches up at a time of their own: once, when both have signed, and not when it is over', async () => {
  const open = await signedWithSchool()
  assert.equal(await caughtUp(police, open.id, new Date()), 0)
  for (const more of [
    { began: "date_trunc('second', now()) + interval '1 day'" },
    { ended: `'${police.id}'` },
    { caughtUp: "now() - interval '1 day'" },
  ]) {
    const { id, began } = await signedWithSchool(more)
    assert.equal(await caughtUp(police, id, began), 0, JSON.stringify(more))
    const forget = 'update sharing_agreements set caught_up_at = null where id = $1'
    await assert.rejects(by(police, forget, [id]), { code: '42501' })
  }
  assert.equal(await caughtUp(police, open.id, open.began), 1)
  assert.equal(await caughtUp(police, open.id, open.began), 0)
})
