import type { Actor } from '../kernel/context.ts'
import { mayOpenHarmHistory } from '../policy/permissions/steps.ts'
import type { Tx } from '../store/database.ts'

/** Whether somebody has opened what happened to a child as a child who was harmed beside an episode, as the trail says. */
export async function hasOpened(
  tx: Tx,
  actor: Actor,
  { id, childId }: Readonly<{ id: string; childId: string }>,
): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from trail
     where force_id = $1 and child_id = $2 and who = $3 and about_id = $4 and did = $5 and allowed limit 1`,
    [actor.forceId, childId, actor.id, id, mayOpenHarmHistory.action],
  )
  return rows.length > 0
}
