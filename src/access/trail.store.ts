import type { Tx } from '../store/database.ts'
import type { TrailEntry } from './trail.ts'

const add = `insert into trail
    (force_id, id, at, who, who_agency, did, about, about_id, child_id, allowed, because, reason, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`

/** Adds an entry. Sent without waiting, so it costs no round trip; if it fails, nothing of the transaction is kept. */
export function addToTrail(tx: Tx, entry: TrailEntry): void {
  const { forceId, id, at, who, whoAgency, did, about, aboutId, childId } = entry
  const said = [entry.allowed, entry.because, entry.reason, entry.requestId]
  tx.later(add, [forceId, id, at, who, whoAgency, did, about, aboutId, childId, ...said])
}

/** Lets the transaction fail unless it wrote this entry and no other. Sent without waiting. */
export function requireOnTrail(tx: Tx, { forceId, id }: TrailEntry): void {
  tx.later('select require_on_trail($1, $2)', [forceId, id])
}

/** From here on the transaction acts in the name of somebody who has just proved who they are. */
export function actAs(tx: Tx, who: Readonly<{ id: string; agencyId: string }>): void {
  tx.later("select set_config('app.actor', $1, true), set_config('app.agency', $2, true)", [
    who.id,
    who.agencyId,
  ])
}
