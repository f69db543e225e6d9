import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { newId } from '../store/ids.ts'
import type { Candidate, Lead, LeadTurn, Led } from './child-lead.ts'

/** Who leads for a child now, if anybody does and the scope may know of the child. */
export async function leadOf(tx: Tx, forceId: number, childId: string): Promise<Lead | undefined> {
  const [lead] = await tx.sql<Lead>(
    `select p.id, p.name, u.name as unit, (select max(l.since) from child_leads l
       where l.force_id = c.force_id and l.child_id = c.id and l.lead_id = c.lead_id) as since
     from children c join people p on p.force_id = c.force_id and p.id = c.lead_id
     left join units u on u.force_id = p.force_id and u.id = p.unit_id
     where c.force_id = $1 and c.id = $2`,
    [forceId, childId],
  )
  return lead
}

/** Everybody who has led for a child, the last first. */
export const leadsOfChild = (tx: Tx, forceId: number, childId: string): Promise<LeadTurn[]> =>
  tx.sql(
    `select l.id, l.lead_id as "leadId", p.name, u.name as unit, l.since, l.why, b.name as before, s.name as "setBy"
     from child_leads l
     join people p on p.force_id = l.force_id and p.id = l.lead_id
     join people s on s.force_id = l.force_id and s.id = l.set_by
     left join people b on b.force_id = l.force_id and b.id = l.before_id
     left join units u on u.force_id = l.force_id and u.id = l.lead_unit_id
     where l.force_id = $1 and l.child_id = $2 order by l.since desc, l.id desc limit 100`,
    [forceId, childId],
  )

const candidates = `select p.id, p.name, p.unit_id as "unitId", u.name as unit from people p
  join agencies a on a.force_id = p.force_id and a.id = p.agency_id and a.kind = 'police'
  left join units u on u.force_id = p.force_id and u.id = p.unit_id
  where p.force_id = $1 and p.ended_at is null
    and (p.stopped_from is null or p.stopped_until is not null) and p.roles && $2::text[]`

/** The officers of a name, or of a name and a unit, who may lead for a child. */
export const candidatesCalled = (
  tx: Tx,
  asked: Readonly<{ forceId: number; roles: readonly string[]; name: string }>,
): Promise<Candidate[]> =>
  tx.sql(
    `${candidates} and lower($3) in (lower(p.name), lower(p.name || ', ' || u.name)) order by p.id limit 20`,
    [asked.forceId, asked.roles, asked.name],
  )

/** Puts somebody in the lead if the record still is at the version seen; answers with the new one, or nothing. */
export async function putInLead(
  tx: Tx,
  by: Readonly<{ forceId: number; id: string }>,
  turn: Readonly<{
    childId: string
    version: number
    to: Candidate
    before: string | null
    why: string
    since: Date
  }>,
): Promise<number | undefined> {
  await tx.sql(
    `insert into child_leads (force_id, id, child_id, lead_id, lead_unit_id, since, why, before_id, set_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [by.forceId, newId(), turn.childId, turn.to.id, turn.to.unitId, turn.since, turn.why, turn.before, by.id],
  )
  const [row] = await tx.sql<{ version: number | null }>('select change_lead($1, $2, $3, $4) as version', [
    ...[turn.childId, turn.version, turn.to.id, turn.to.unitId],
  ])
  return row?.version ?? undefined
}

const columns = `${fullName('c')} as name, l.since, l.why, s.name as "setBy", b.name as before`
const people = `left join people s on s.force_id = l.force_id and s.id = l.set_by
     left join people b on b.force_id = l.force_id and b.id = l.before_id`

/** The children somebody leads for, with how many duties are overdue for each, most first. */
export const ledBy = (tx: Tx, of: Readonly<{ forceId: number; id: string }>, now: Date): Promise<Led[]> =>
  tx.sql(
    `select c.id as "childId", ${columns}, p.id as "leadId", p.name as lead,
       (select count(*)::int from duties d where d.force_id = c.force_id and d.child_id = c.id and d.settled_at is null
          and d.due_at < $3) as overdue
     from children c
     join people p on p.force_id = c.force_id and p.id = c.lead_id
     left join lateral (select * from child_leads t where t.force_id = c.force_id and t.child_id = c.id
       and t.lead_id = c.lead_id order by t.since desc, t.id desc limit 1) l on true
     ${people}
     where c.force_id = $1 and c.lead_id = $2 order by overdue desc, l.since desc nulls last, c.id limit 200`,
    [of.forceId, of.id, now],
  )

/** The children somebody else took over from them since a day. */
export const takenFrom = (
  tx: Tx,
  of: Readonly<{ forceId: number; id: string }>,
  since: Date,
): Promise<Led[]> =>
  tx.sql(
    `select l.child_id as "childId", ${columns}, p.id as "leadId", p.name as lead, 0 as overdue
     from child_leads l
     join people p on p.force_id = l.force_id and p.id = l.lead_id
     left join children c on c.force_id = l.force_id and c.id = l.child_id
     ${people}
     where l.force_id = $1 and l.before_id = $2 and l.lead_id <> $2 and l.since >= $3 and c.lead_id is distinct from $2
     order by l.since desc, l.id limit 100`,
    [of.forceId, of.id, since],
  )
