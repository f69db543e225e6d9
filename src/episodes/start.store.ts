import type { ChildForRules } from '../children/child.ts'
import type { Actor } from '../kernel/context.ts'
import { boroughsIn, commandUnits } from '../policy/boroughs.ts'
import type { Agreement } from '../policy/sharing.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { agreementOf, type StoredAgreement } from './agreement.ts'
import type { KeptEpisode } from './episode.ts'

/** What is needed to put a child on a pathway. */
export type NewEpisode = Readonly<{
  actor: Actor
  child: ChildForRules
  pathway: string
  inForceFrom: string
  startedAt: Date
  agencies: Readonly<Record<string, string>>
  agreements: readonly Agreement[]
  turn: number
  counted: Readonly<Record<string, string>>
  fromEpisodeId?: string
  unitId?: string
}>

const insert = `insert into episodes (force_id, id, child_id, pathway, in_force_from, unit_id, agencies, shared_with,
    restricted, lead_id, lead_unit_id, started_at, facts, from_episode_id)
  values ($1, $2, $3, $4, $5, $6, $7, $14, $8, $9, $10, $11, $12, $13)`

/** Adds an episode without entries. Sent without waiting: its first entry follows in the same transaction. */
export function addEpisode(tx: Tx, start: NewEpisode): KeptEpisode {
  const { actor, child, pathway, inForceFrom, startedAt, agencies, agreements, turn, unitId } = start
  const { counted, fromEpisodeId } = start
  const id = newId()
  // A partner that begins an episode knows of it from the start; the police know of every one.
  const sharedWith = actor.agency === 'police' ? [] : [actor.agencyId]
  tx.later(insert, [
    ...[actor.forceId, id, child.id, pathway, inForceFrom, unitId ?? null, JSON.stringify(agencies)],
    ...[child.restricted, child.leadId, child.leadUnitId, startedAt],
    ...[JSON.stringify(counted), fromEpisodeId ?? null, sharedWith],
  ])
  return {
    id,
    childId: child.id,
    pathway,
    inForceFrom,
    version: 0,
    ...(unitId ? { unitId } : {}),
    agencies,
    agreements,
    known: { mark: '', turn },
    sharedWith,
    restricted: child.restricted,
    ...(child.leadId ? { leadId: child.leadId } : {}),
    ...(child.leadUnitId ? { leadUnitId: child.leadUnitId } : {}),
    ...(fromEpisodeId ? { fromEpisodeId } : {}),
    child: {
      bornOn: child.bornOn,
      sex: child.sex,
      lookedAfter: child.lookedAfterBy !== null,
      ...(Object.keys(counted).length > 0 ? { counted } : {}),
    },
    entries: [],
  }
}

const areas = JSON.stringify(Object.fromEntries(commandUnits.map(bcu => [bcu, boroughsIn([bcu])])))

const nearest = `with chosen as (
    select distinct on (a.kind) a.kind, a.id from agencies a
    left join units u on u.force_id = a.force_id and u.id = $4
    where a.force_id = $1 and (a.kind <> 'care-provider' or $2::uuid is not null) and case
      when a.kind = 'school' then a.id = $8
      else a.id = $2 or a.area is null or a.area @> array[$3::text]
        or ($5::jsonb ? u.bcu and a.area @> array(select jsonb_array_elements_text($5::jsonb -> u.bcu))) end
    order by a.kind, (a.id = $2) desc, coalesce(a.area @> array[$3::text], false) desc, cardinality(a.area), a.id)
  select coalesce(json_object_agg(kind, id), '{}') as agencies,
    agreements_on($1, $6, array_append(array_agg(id), $7)) as agreements, sharing_turn($1) as turn,
    (select u.kind from units u where u.force_id = $1 and u.id = $4) as "unitKind" from chosen`

/** Who answers for a child in an episode, and on what ground each may be told. */
export type Answering = Readonly<{
  agencies: Readonly<Record<string, string>>
  agreements: readonly Agreement[]
  /** What the state of all agreements is known by. */
  turn: number
  /** What kind of unit the place is, if the force has it. */
  unitKind: string | null
}>

/**
 * The agency of each kind that answers for a child: the one that looks after them, or the one with the smallest area
 * that their borough lies in. Where the borough is not known, or nobody's, one that serves the whole command unit of
 * the place; or else one for the whole force. For the actor's own kind, the actor's own. No school but the child's own,
 * and no care provider unless the child is looked after: another one has no business with the child.
 */
export async function agenciesFor(
  tx: Tx,
  actor: Actor,
  {
    child,
    unitId,
    pathway,
  }: Readonly<{ child: ChildForRules; unitId?: string | undefined; pathway: string }>,
): Promise<Answering> {
  type Row = Readonly<{
    agencies: Record<string, string>
    agreements: readonly StoredAgreement[]
    turn: number
    unitKind: string | null
  }>
  const [row] = await tx.sql<Row>(nearest, [
    ...[
      actor.forceId,
      child.lookedAfterBy,
      child.borough,
      unitId,
      areas,
      pathway,
      actor.agencyId,
      child.schoolId,
    ],
  ])
  return {
    agencies: { ...row?.agencies, [actor.agency]: actor.agencyId },
    agreements: (row?.agreements ?? []).map(agreementOf),
    turn: row?.turn ?? 0,
    unitKind: row?.unitKind ?? null,
  }
}
