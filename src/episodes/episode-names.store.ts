import type { Tx } from '../store/database.ts'

/** What people and agencies are called, by id. */
export type Names = Readonly<Record<string, string>>

/** The names of the people and agencies that an episode mentions. */
export async function namesOf(
  tx: Tx,
  forceId: number,
  ids: Readonly<{ people: readonly string[]; agencies: readonly string[] }>,
): Promise<Names> {
  const rows = await tx.sql<{ id: string; name: string }>(
    `select id, name from people where force_id = $1 and id = any($2)
     union all select id, name from agencies where force_id = $1 and id = any($3)`,
    [forceId, [...new Set(ids.people)], [...new Set(ids.agencies)]],
  )
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

/** The units of a kind, such as custody suites, in the order of their names. */
export const unitsOf = (tx: Tx, forceId: number, kind: string): Promise<{ id: string; name: string }[]> =>
  tx.sql('select id, name from units where force_id = $1 and kind = $2 order by name collate "C"', [
    forceId,
    kind,
  ])
