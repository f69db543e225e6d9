import type { Tx } from '../store/database.ts'
import type { Wait } from './line.ts'

/**
 * What partners were asked for about a child, and when they answered. A partner sees what it was asked for itself, and
 * what another did where it was told of that.
 */
export const waitsOf = (
  tx: Tx,
  asked: Readonly<{ forceId: number; childId: string; agencyId: string; isPolice: boolean }>,
): Promise<Wait[]> =>
  tx.sql<Wait>(
    `select d.episode_id as "episodeId", d.pathway, to_char(e.in_force_from, 'YYYY-MM-DD') as "inForceFrom", d.step,
       a.name as agency, d.opened_at as "from", d.settled_at as "to", d.due_at as "dueAt", d.state
     from duties d
     join episodes e on e.force_id = d.force_id and e.id = d.episode_id
     join agencies a on a.force_id = d.force_id and a.id = d.owed_agency_id and a.kind <> 'police'
     where d.force_id = $1 and d.child_id = $2 and d.state <> 'not needed' and ($4 or d.owed_agency_id = $3
       or exists (select from episode_entries n where n.force_id = d.force_id and n.episode_id = d.episode_id
         and n.step = d.step and n.occurrence = d.occurrence))
     order by d.opened_at, d.episode_id, d.step, d.occurrence limit 500`,
    [asked.forceId, asked.childId, asked.agencyId, asked.isPolice],
  )

/** What the police of a force are called. */
export async function policeOf(tx: Tx, forceId: number): Promise<readonly string[]> {
  const rows = await tx.sql<{ name: string }>(
    "select name from agencies where force_id = $1 and kind = 'police'",
    [forceId],
  )
  return rows.map(({ name }) => name)
}
