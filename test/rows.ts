import type { Database, Scope, Tx } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'

/** Rows for the store's own tests, below every operation: one force, its police, and one partner. */
export type Rows = Readonly<{
  police: Scope
  otherUnit: Scope
  partner: Scope
  elsewhere: Scope
}>

/** Two forces; in the first, two units of police and a partner. */
export async function plantForces(database: Database): Promise<Rows> {
  const owner = database.as('owner')
  await owner.statement("insert into forces (force_id, name) values (1, 'First'), (2, 'Second')")
  const [met, social, other] = [newId(), newId(), newId()]
  await owner.statement(
    `insert into agencies (force_id, id, kind, name) values (1, $1, 'police', 'Police'),
      (1, $2, 'children-services', 'Children''s services'), (2, $3, 'police', 'Police elsewhere')`,
    [met, social, other],
  )
  const person = (forceId: number, agencyId: string, agency: string): Scope => ({
    forceId,
    agencyId,
    agency,
    id: newId(),
    unitId: newId(),
    roles: [],
  })
  return {
    police: person(1, met, 'police'),
    otherUnit: person(1, met, 'police'),
    partner: person(1, social, 'children-services'),
    elsewhere: person(2, other, 'police'),
  }
}

/** What a child's row says that matters to who may see it. */
export type Seen = Readonly<{ restricted?: boolean; sharedWith?: readonly string[]; leadId?: string }>

/** Adds a child and an episode of theirs at the scope's unit. A restricted child is restricted once that has begun. */
export async function plantEpisode(tx: Tx, scope: Scope, name: string, seen: Seen = {}) {
  const child = newId()
  const episode = newId()
  const shared = seen.sharedWith ?? []
  tx.later(
    `insert into children (force_id, id, given_names, family_name, born_on, shared_with, lead_id)
      values ($1, $2, $3, 'Tester', '2011-02-03', $4, $5)`,
    [scope.forceId, child, name, shared, seen.leadId],
  )
  await tx.sql(
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, started_at, unit_id, shared_with)
      values ($1, $2, $3, 'custody', '2020-01-01', now(), $4, $5)`,
    [scope.forceId, episode, child, scope.unitId, shared],
  )
  if (seen.restricted) await tx.sql('update children set restricted = true where id = $1', [child])
  return { child, episode }
}

/** Records a step through record_entries, with one duty left open. */
export async function plantEntry(tx: Tx, scope: Scope, episode: string, expected: number): Promise<number> {
  const now = new Date()
  const duty = {
    step: 'review',
    occurrence: 1,
    owed_by: 'custody officer',
    state: 'open',
    opened_at: now,
    due_at: now,
  }
  const entry = {
    ...{
      force: scope.forceId,
      actor: scope.id,
      agency: scope.agencyId,
      kind: scope.agency,
      unit: scope.unitId,
    },
    ...{ episode, expected, step: 'arrived', occurrence: 1, happened_at: now, recorded_at: now },
    ...{ answers: {}, asked: {}, withdraws: false, shared_with: [], next_due_at: now, next_step: 'review' },
    ...{ owed_by: 'custody officer', duties: [duty], trail: newId(), did: 'record step', because: 'rule' },
    ...{ request: 'request' },
  }
  await tx.sql('select record_entries($1)', [JSON.stringify([entry])])
  return expected + 1
}
