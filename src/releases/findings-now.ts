import type { Tx } from '../store/database.ts'
import { findingsOf } from './freeze.ts'
import type { Finding } from './gate.ts'
import { heldAgainst } from './held-against.ts'
import { linked } from './linked.ts'
import { shownIn, veilOf } from './shown-in.ts'

/** What the gate says of a release as it stands, beside every other that stands by now. */
export async function findingsNow(tx: Tx, forceId: number, id: string): Promise<readonly Finding[]> {
  const { own, earlier } = await heldAgainst(tx, forceId, id)
  if (!own) return []
  const shown = shownIn(own.content, own.bases)
  return findingsOf(linked(own.bases, earlier), shown, veilOf(own.content))
}
