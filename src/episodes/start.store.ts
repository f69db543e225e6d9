import type { ChildForRules } from '../children/child.ts'
import type { Actor } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { KeptEpisode } from './episode.ts'

/** What is needed to put a child on a pathway. */
export type NewEpisode = Readonly<{
  actor: Actor
  child: ChildForRules
  pathway: string
  inForceFrom: string
  startedAt: Date
  agencies: Readonly<Record<string, string>>
  unitId?: string
}>

const insert = `insert into episodes (force_id, id, child_id, pathway, in_force_from, unit_id, agencies, shared_with,
    restricted, lead_id, lead_unit_id, started_at)
  values ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $9, $10, $11)`

/** Adds an episode without entries. Sent without waiting: its first entry follows in the same transaction. */
export async function addEpisode(tx: Tx, start: NewEpisode): Promise<KeptEpisode> {
  const { actor, child, pathway, inForceFrom, startedAt, agencies, unitId } = start
  const id = newId()
  tx.later(insert, [
    ...[actor.forceId, id, child.id, pathway, inForceFrom, unitId ?? null, JSON.stringify(agencies)],
    ...[child.restricted, child.leadId, child.leadUnitId, startedAt],
  ])
  return {
    id,
    childId: child.id,
    pathway,
    inForceFrom,
    version: 0,
    ...(unitId ? { unitId } : {}),
    agencies,
    sharedWith: [],
    restricted: child.restricted,
    child: { bornOn: child.bornOn, sex: child.sex, lookedAfter: child.lookedAfterBy !== null },
    entries: [],
  }
}

/**
 * The agency of each kind that answers for a child: the one that looks after them, or the one of their borough, or
 * the only one for the whole force. For the police, the actor's own.
 */
export async function agenciesFor(
  tx: Tx,
  actor: Actor,
  child: ChildForRules,
): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.sql<{ kind: string; id: string }>(
    `select distinct on (kind) kind, id from agencies
     where force_id = $1 and kind <> 'police' and (id = $2 or borough = $3 or borough is null)
     order by kind, (id = $2) desc, (borough = $3) desc nulls last, id`,
    [actor.forceId, child.lookedAfterBy, child.borough],
  )
  const partners = Object.fromEntries(rows.map(({ kind, id }) => [kind, id]))
  return { ...partners, [actor.agency]: actor.agencyId }
}
