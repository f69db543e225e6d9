import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { ReleaseAccess, SigningAccess } from '../policy/permissions/releases.ts'
import type { Tx } from '../store/database.ts'
import { type KeptRelease, standingOf } from './kept-release.ts'
import { holdRelease, releaseById } from './release.store.ts'

/** Which release. */
export type Which = Readonly<{ releaseId: string }>

/** A release read for an operation, with what the permissions ask. */
export type ReadRelease = ReleaseAccess &
  Pick<SigningAccess, 'proposedBy'> &
  Readonly<{ release: KeptRelease }>

/** Reads a release. Not found where the scope shows none. */
export async function readRelease(
  tx: Tx,
  { releaseId }: Which,
  { actor, now }: Context,
): Promise<ReadRelease> {
  const release = await releaseById(tx, actor.forceId, releaseId)
  if (!release) throw new Refusal('NOT_FOUND', { kind: 'release' })
  return { release, isPublished: standingOf(release, now) === 'published', proposedBy: release.proposedBy }
}

/** The same, before it is signed or withdrawn: whoever comes in the same instant waits, and then reads how it stands. */
export function readToSettle(tx: Tx, which: Which, context: Context): Promise<ReadRelease> {
  holdRelease(tx, which.releaseId)
  return readRelease(tx, which, context)
}

/** What the trail says of an operation on a release. */
export const aboutRelease = ({ releaseId }: Which) => ({ kind: 'release', id: releaseId })
