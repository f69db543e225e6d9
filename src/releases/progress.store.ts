import type { Tx } from '../store/database.ts'

/** The names of everybody who works with the force, as far as the scope may see them. */
export async function namesOfPeople(tx: Tx, forceId: number): Promise<readonly string[]> {
  const rows = await tx.sql<{ name: string }>('select name from people where force_id = $1', [forceId])
  return rows.map(({ name }) => name)
}
