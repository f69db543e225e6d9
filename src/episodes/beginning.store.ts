import type { Pathway } from '../kernel/pathway.ts'
import type { Tx } from '../store/database.ts'

const day = 86_400_000

type Counting = Readonly<{ childId: string; rule: Pathway; at: Date }>

/**
 * What a rule counts about a child's past, at the start of an episode that counts too. Answers only yes or no, also of
 * episodes that the scope may not see.
 */
export async function countedFor(
  tx: Tx,
  { childId, rule, at }: Counting,
): Promise<Readonly<Record<string, string>>> {
  const asked = Object.entries(rule.counts ?? {}).map(([name, { pathway, days, atLeast }]) => ({
    name,
    pathway,
    after: new Date(at.getTime() - days * day),
    atLeast: pathway === rule.id ? atLeast - 1 : atLeast,
  }))
  if (asked.length === 0) return {}
  const rows = await tx.sql<{ name: string; had: boolean }>(
    `select name, had_episodes($1, pathway, after, $2, "atLeast") as had
     from jsonb_to_recordset($3::jsonb) as asked (name text, pathway text, after timestamptz, "atLeast" int)`,
    [childId, at, JSON.stringify(asked)],
  )
  return Object.fromEntries(rows.map(({ name, had }) => [name, had ? 'yes' : 'no']))
}

/** Whether two children are recorded as family of each other, as far as the scope may see it. */
export async function areRelated(tx: Tx, forceId: number, [one, other]: [string, string]): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from child_relations where force_id = $1 and ended_at is null
       and ((child_id = $2 and other_child_id = $3) or (child_id = $3 and other_child_id = $2)) limit 1`,
    [forceId, one, other],
  )
  return rows.length > 0
}

/** An episode that another one began from, or that began from it. */
export type Linked = Readonly<{ id: string; pathway: string; inForceFrom: string; startedAt: Date }>

/** The episodes that began from one, and the one it began from, as far as the scope may see them. */
export async function linkedTo(
  tx: Tx,
  forceId: number,
  { id, fromEpisodeId }: Readonly<{ id: string; fromEpisodeId?: string | undefined }>,
): Promise<{ from: Linked | undefined; begun: readonly Linked[] }> {
  const rows = await tx.sql<Linked & { from: string | null }>(
    `select id, pathway, to_char(in_force_from, 'YYYY-MM-DD') as "inForceFrom", started_at as "startedAt",
       from_episode_id as "from" from episodes
     where force_id = $1 and (from_episode_id = $2 or id = $3) order by started_at, id`,
    [forceId, id, fromEpisodeId ?? null],
  )
  return {
    from: rows.find(row => row.id === fromEpisodeId),
    begun: rows.filter(row => row.from === id),
  }
}
