import type { Tx } from '../store/database.ts'
import type { Telling } from './telling.ts'

type Where = Readonly<{ forceId: number; id: string; at: Date }>

/**
 * Writes what agencies are to be told beside what it tells of, and keeps from them what they are not to be told. Sent
 * without waiting, after the entry and the duties; nothing is sent when there is nothing to tell.
 */
export function tellAgencies(tx: Tx, { forceId, id, at }: Where, { notices, withheld }: Telling): void {
  if (notices.length === 0 && withheld.length === 0) return
  tx.later('select tell_agencies($1, $2, $3, $4, $5)', [
    ...[forceId, id, at, JSON.stringify(notices), JSON.stringify(withheld)],
  ])
}
