import type { Tx } from '../store/database.ts'

// A child is locked before their episodes, by whoever writes to either: so nobody waits in a circle.

/**
 * Lets nobody change the child of an episode until this transaction ends. Sent without waiting, before the episode is
 * read: what is recorded is then worked out from what the child's record says when it is kept.
 */
export function holdChildOf(tx: Tx, forceId: number, episodeId: string): void {
  tx.later(
    `select 1 from children where force_id = $1
       and id = (select child_id from episodes where force_id = $1 and id = $2) for no key update`,
    [forceId, episodeId],
  )
}

/** The same for a child about to be put on a pathway. */
export function holdChild(tx: Tx, forceId: number, childId: string): void {
  tx.later('select 1 from children where force_id = $1 and id = $2 for no key update', [forceId, childId])
}

/** The open episodes of a child that the scope may know of. Nobody writes to them until this transaction ends. */
export async function holdOpenEpisodes(tx: Tx, forceId: number, childId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    'select id from episodes where force_id = $1 and child_id = $2 and ended_at is null order by id for update',
    [forceId, childId],
  )
  return rows.map(({ id }) => id)
}

const shareEpisode = `update episodes set shared_with = shared_with || $3::uuid[]
  where force_id = $1 and id = $2`
const shareChild = `update children
  set shared_with = (select array_agg(distinct a) from unnest(shared_with || $3::uuid[]) a)
  where force_id = $1 and id = $2 and not shared_with @> $3::uuid[]`

/** Lets agencies that owe something now see the episode and the child. Sent without waiting. */
export function shareWith(
  tx: Tx,
  { forceId, id, childId }: Readonly<{ forceId: number; id: string; childId: string }>,
  agencies: readonly string[],
): void {
  tx.later(shareEpisode, [forceId, id, agencies])
  tx.later(shareChild, [forceId, childId, agencies])
}
