import type { Query } from '../kernel/measure-question.ts'
import type { Tx } from '../store/database.ts'

/** Asks one question of the published views, as the role that sees nothing else. The scope's force bounds it as well. */
export async function askPublished<Row extends object>(
  tx: Tx,
  { text, values }: Query,
): Promise<readonly Row[]> {
  tx.later('set local role childfirst_publish')
  const rows = await tx.sql<Row>(text, values as readonly string[])
  tx.later('reset role')
  return rows
}
