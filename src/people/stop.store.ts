import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import type { Stop } from './access.ts'

type By = Readonly<{ forceId: number; id: string; now: Date }>

/** Every stop of somebody's access, the latest first. */
export const stopsOf = (tx: Tx, forceId: number, personId: string): Promise<Stop[]> =>
  tx.sql(
    `select s.id, s.from_at as "from", s.until_at as "until", s.why, s.stopped_at as at, b.name as by,
       s.lifted_at as "liftedAt", l.name as "liftedBy", s.lifted_why as "liftedWhy"
     from access_stops s
     join people b on b.force_id = s.force_id and b.id = s.stopped_by
     left join people l on l.force_id = s.force_id and l.id = s.lifted_by
     where s.force_id = $1 and s.person_id = $2 order by s.stopped_at desc, s.id desc limit 100`,
    [forceId, personId],
  )

/** Stops access. */
export const addStop = (
  tx: Tx,
  by: By,
  stop: Readonly<{ personId: string; from: Date; until: Date | null; why: string }>,
): Promise<object[]> =>
  tx.sql(
    `insert into access_stops (force_id, id, person_id, from_at, until_at, why, stopped_at, stopped_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [by.forceId, newId(), stop.personId, stop.from, stop.until, stop.why, by.now, by.id],
  )

/** Ends whatever stop stands. False where none does. */
export async function liftStops(
  tx: Tx,
  by: By,
  { personId, why }: Readonly<{ personId: string; why: string }>,
) {
  const rows = await tx.sql(
    `update access_stops set lifted_at = $3, lifted_by = $4, lifted_why = $5
     where force_id = $1 and person_id = $2 and lifted_at is null and (until_at is null or until_at > $3) returning id`,
    [by.forceId, personId, by.now, by.id, why],
  )
  return rows.length > 0
}

/** Until this transaction ends, nobody else at an agency is stopped or goes on: one stop stands, whoever comes at once. */
export async function holdAccess(tx: Tx, agencyId: string): Promise<void> {
  await tx.sql('select pg_advisory_xact_lock(24, hashtext($1))', [agencyId])
}

/** Whether somebody else at an agency looks after access and goes on doing so. */
export async function othersLookAfterAccess(
  tx: Tx,
  { forceId, agencyId, roles }: Readonly<{ forceId: number; agencyId: string; roles: readonly string[] }>,
  besides: string,
): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from people p where p.force_id = $1 and p.agency_id = $2 and p.roles && $3::text[] and p.id <> $4
       and p.ended_at is null
       and not exists (select from access_stops s where s.force_id = p.force_id and s.person_id = p.id
         and s.lifted_at is null and s.until_at is null) limit 1`,
    [forceId, agencyId, roles, besides],
  )
  return rows.length > 0
}
