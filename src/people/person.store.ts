import type { Tx } from '../store/database.ts'
import type { AccountState, Person } from './person.ts'

/** A person as a row. */
export type PersonRow = Readonly<{
  force_id: number
  id: string
  subject: string
  name: string
  roles: string[]
  sex: 'female' | 'male' | null
  ended_at: Date | null
  stopped_from: Date | null
  stopped_until: Date | null
  agency_id: string
  agency_kind: string
  agency_name: string
  unit_id: string | null
  unit_name: string | null
}>

/** How a person is read, with the agency and the unit they work in: `select ${columns} from ${tables}`. */
export const personSql = {
  columns: `p.force_id, p.id, p.subject, p.name, p.roles, p.sex, p.ended_at, p.stopped_from, p.stopped_until,
    a.id as agency_id, a.kind as agency_kind, a.name as agency_name, u.id as unit_id, u.name as unit_name`,
  tables: `people p
    join agencies a on a.force_id = p.force_id and a.id = p.agency_id
    left join units u on u.force_id = p.force_id and u.id = p.unit_id`,
}

/** How somebody's account stands, from its columns. */
export const accountStateFrom = (
  row: Pick<PersonRow, 'ended_at' | 'stopped_from' | 'stopped_until'>,
): AccountState => ({
  ...(row.ended_at ? { endedAt: row.ended_at } : {}),
  ...(row.stopped_from
    ? { stopped: { from: row.stopped_from, ...(row.stopped_until ? { until: row.stopped_until } : {}) } }
    : {}),
})

/** A row of those columns as a person. */
export const personFrom = (row: PersonRow): Person => ({
  forceId: row.force_id,
  id: row.id,
  subject: row.subject,
  name: row.name,
  roles: row.roles,
  agency: { id: row.agency_id, kind: row.agency_kind, name: row.agency_name },
  ...(row.unit_id ? { unit: { id: row.unit_id, name: row.unit_name ?? '' } } : {}),
  ...(row.sex ? { sex: row.sex } : {}),
  ...accountStateFrom(row),
})

/** Whom a force's sign-in provider vouches for. */
export async function findBySubject(tx: Tx, forceId: number, subject: string): Promise<Person | undefined> {
  const rows = await tx.sql<PersonRow>(
    `select ${personSql.columns} from ${personSql.tables} where p.force_id = $1 and p.subject = $2`,
    [forceId, subject],
  )
  return rows[0] && personFrom(rows[0])
}

/** A person by id. */
export async function findById(tx: Tx, forceId: number, id: string): Promise<Person | undefined> {
  const rows = await tx.sql<PersonRow>(
    `select ${personSql.columns} from ${personSql.tables} where p.force_id = $1 and p.id = $2`,
    [forceId, id],
  )
  return rows[0] && personFrom(rows[0])
}

/** Everybody with an account, by agency and name; of one agency when one is given. */
export async function allPeople(tx: Tx, forceId: number, agencyId?: string): Promise<readonly Person[]> {
  const rows = await tx.sql<PersonRow>(
    `select ${personSql.columns} from ${personSql.tables}
     where p.force_id = $1 and ($2::uuid is null or p.agency_id = $2)
     order by a.name collate "C", p.name collate "C", p.id limit 1000`,
    [forceId, agencyId],
  )
  return rows.map(personFrom)
}

/** What a unit is called. */
export async function unitName(tx: Tx, forceId: number, unitId: string): Promise<string | undefined> {
  const [row] = await tx.sql<{ name: string }>('select name from units where force_id = $1 and id = $2', [
    forceId,
    unitId,
  ])
  return row?.name
}
