import type { Tx } from '../store/database.ts'

// Any number will do, as long as nobody else in this database locks with it.
const freshening = 71_826_522

/** Whether this transaction is the only one in which the clock counts, until it ends. */
export async function countsAlone(tx: Tx): Promise<boolean> {
  const [row] = await tx.sql<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [freshening])
  return row?.mine ?? false
}
