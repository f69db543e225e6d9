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
     where force_id = $1 and child_id = $2 and pathway = $3 and started_at is not null and ended_at is null
     order by started_at desc, id limit 10`,
    [forceId, childId, pathway],
  )
