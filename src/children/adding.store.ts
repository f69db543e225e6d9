import type { Tx } from '../store/database.ts'

/**
 * Nobody else of the force adds a record until this transaction ends: what is like the new one is then looked for among all
 * there are, also where a form was sent twice in the same instant. Sent without waiting.
 */
export function addOneAtATime(tx: Tx, forceId: number): void {
  tx.later('select pg_advisory_xact_lock(2, $1)', [forceId])
}
