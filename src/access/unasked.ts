import type { Tx } from '../store/database.ts'
import { nobody, through } from './door.ts'

/**
 * Work that no person asked for, in one transaction: in nobody's name, so that no row of a child is seen, and without a line on
 * the trail, which says what people did. It is for counts of the published views and what is kept of them.
 */
export const unasked = <Result>(forceId: number, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  through(nobody(forceId), work)
