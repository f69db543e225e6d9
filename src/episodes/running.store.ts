import type { Tx } from '../store/database.ts'

/** An episode of a child that has not ended. */
export type Running = Readonly<{ id: string; startedAt: Date }>

/** The episodes of a child on one pathway that have not ended, as far as the scope may see them: the newest first. */
export const runningOn = (
  tx: Tx,
  forceId: number,
  { childId, pathway }: Readonly<{ childId: string; pathway: string }>,
): Promise<Running[]> =>
  tx.sql(
    `select id, started_at as "startedAt" from episodes
     where force_id = $1 and child_id = $2 and pathway = $3 and ended_at is null
     order by started_at desc, id limit 10`,
    [forceId, childId, pathway],
  )

/**
 * The unit of a kind that somebody from elsewhere most likely asks about: one of their own command unit before any other,
 * then the one with most children in it, as far as the scope may see them.
 */
export async function likeliestUnit(
  tx: Tx,
  { forceId, unitId }: Readonly<{ forceId: number; unitId?: string }>,
  { kind, pathways }: Readonly<{ kind: string; pathways: readonly string[] }>,
): Promise<string | undefined> {
  const [found] = await tx.sql<{ id: string }>(
    `select u.id from units u
     left join units o on o.force_id = u.force_id and o.id = $2
     left join episodes e on e.force_id = u.force_id and e.unit_id = u.id and e.ended_at is null and e.pathway = any($4)
     where u.force_id = $1 and u.kind = $3
     group by u.id, u.name, u.bcu, o.bcu
     order by coalesce(u.bcu = o.bcu, false) desc, count(e.id) desc, u.name collate "C" limit 1`,
    [forceId, unitId ?? null, kind, pathways],
  )
  return found?.id
}
