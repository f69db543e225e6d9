import type { Tx } from '../store/database.ts'
import { fullName } from '../store/full-name.ts'
import { newId } from '../store/ids.ts'
import type { Flag, Relation } from './family.ts'

type By = Readonly<{ forceId: number; id: string; agencyId: string }>

/** The people connected with a child, as far as the scope may see them. */
export const relationsOf = (tx: Tx, forceId: number, childId: string): Promise<Relation[]> =>
  tx.sql(
    `select r.id, r.kind, coalesce(r.name, ${fullName('c')}) as name, r.phone,
       r.other_child_id as "otherChildId", r.parental_responsibility as "parentalResponsibility"
     from child_relations r
     left join children c on c.force_id = r.force_id and c.id = r.other_child_id
     where r.force_id = $1 and r.child_id = $2 and r.ended_at is null
       and (r.other_child_id is null or c.id is not null) order by r.set_at, r.id`,
    [forceId, childId],
  )

/** The flags that stand on a child's record, as far as the scope may see them. */
export const flagsOf = (tx: Tx, forceId: number, childId: string): Promise<Flag[]> =>
  tx.sql(
    `select id, kind, note, set_at as "setAt" from child_flags
     where force_id = $1 and child_id = $2 and ended_at is null order by set_at, id`,
    [forceId, childId],
  )

/** Adds somebody connected with a child. */
export async function addRelation(
  tx: Tx,
  by: By,
  relation: Readonly<{
    childId: string
    kind: string
    name: string
    phone?: string
    parental: boolean
    otherChildId?: string
  }>,
): Promise<void> {
  await tx.sql(
    `insert into child_relations (force_id, child_id, id, kind, name, phone, other_child_id,
       parental_responsibility, set_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[by.forceId, relation.childId, newId(), relation.kind, relation.otherChildId ? null : relation.name],
      ...[relation.phone ?? null, relation.otherChildId ?? null, relation.parental, by.id],
    ],
  )
}

/** Sets a flag on a child's record. */
export async function addFlag(
  tx: Tx,
  by: By,
  flag: Readonly<{ childId: string; kind: string; note?: string }>,
): Promise<void> {
  await tx.sql(
    `insert into child_flags (force_id, child_id, id, kind, note, set_by, agency_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [by.forceId, flag.childId, newId(), flag.kind, flag.note ?? null, by.id, by.agencyId],
  )
}

/** Ends a flag. Answers whether there was one to end. */
export async function endFlag(
  tx: Tx,
  by: By,
  flag: Readonly<{ childId: string; flagId: string }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `update child_flags set ended_at = now(), ended_by = $4
     where force_id = $1 and child_id = $2 and id = $3 and ended_at is null returning id`,
    [by.forceId, flag.childId, flag.flagId, by.id],
  )
  return rows.length > 0
}
