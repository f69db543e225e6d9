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
      [scope.forceId, plain.child, newId(), other, scope.actorId],
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
  await by(police, propose, [police.forceId, agreement, partner.agencyId, police.actorId])
  const set = (scope: Scope, text: string, ...more: unknown[]) =>
    by(scope, `update sharing_agreements set ${text} where id = $1`, [agreement, ...more])
  const never = { code: 'CF100' }
  await assert.rejects(set(partner, 'police_signed_by = $2', police.actorId), never)
  await set(
    police,
    "police_signed_at = now(), police_signed_by = $2, police_signed_as = 'lead'",
    police.actorId,
  )
  await assert.rejects(set(partner, 'police_signed_by = $2', partner.actorId), never)
  await assert.rejects(set(police, "police_signed_as = 'somebody else'"), never)
  await assert.rejects(set(police, "ended_by = $2, end_reason = 'No more'", partner.actorId), never)
  await set(police, "ended_by = $2, end_reason = 'No more'", police.actorId)
  await assert.rejects(set(partner, "ended_by = $2, end_reason = 'Mine'", partner.actorId), never)
})

test('whoever acts for an agency catches up on no agreement but its own', async () => {
  const other = newId()
  await owner.statement(
    "insert into agencies (force_id, id, kind, name) values (1, $1, 'school', 'School')",
    [other],
  )
  const theirs = newId()
  await owner.statement(
    `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on, ends_on, ends_at,
       proposed_by, proposed_at, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
       partner_signed_by, partner_signed_as, began_at)
     values (1, $1, $2, 'Purpose', 'Basis', '{custody}', current_date, current_date + 30, now() + interval '30 days', $3,
       now(), now(), $3, 'lead', now(), $3, 'head', now() - interval '1 day')`,
    [theirs, other, police.actorId],
  )
  await owner.statement(
    "update duties set owed_agency_id = $1, told_at = null, settled_at = null, state = 'open'",
    [other],
  )
  const caughtUp = async (scope: Scope) => {
    const [row] = await database.transaction(scope, tx =>
      tx.sql<{ told: number }>('select catch_up(1, $1, now()) as told', [theirs]),
    )
    return row?.told
  }
  assert.equal(await caughtUp(partner), 0)
  assert.equal(await caughtUp(police), 1)
})
