import { startOf } from '../kernel/calendar.ts'

/** Who signed for one side, when, and in whose name. */
export type Signature = Readonly<{ at: Date; by: string; as: string }>

/** What one agency and the force have agreed on sharing. */
export type SharingAgreement = Readonly<{
  id: string
  agencyId: string
  agencyName: string
  agencyKind: string
  purpose: string
  lawfulBasis: string
  pathways: readonly string[]
  leavesOut: readonly string[]
  /** Who wrote the terms down. */
  proposedBy: string
  startsOn: string
  endsOn: string
  police: Signature | null
  partner: Signature | null
  beganAt: Date | null
  endsAt: Date
  endReason: string | null
}>

/** How an agreement stands: its terms are fixed from the first signature, and nothing is shared before the second. */
export type Standing = 'waits for signatures' | 'not yet in force' | 'in force' | 'ended'

/** Where an agreement stands at a moment. */
export function standingOf(
  { beganAt, endsAt }: Pick<SharingAgreement, 'beganAt' | 'endsAt'>,
  now: Date,
): Standing {
  if (endsAt <= now) return 'ended'
  if (!beganAt) return 'waits for signatures'
  return beganAt <= now ? 'in force' : 'not yet in force'
}

/** When an agreement that both sides have now signed begins: not before the day it is to start. */
export const beginningOf = (startsOn: string, signedAt: Date): Date => {
  const start = startOf(startsOn)
  return start > signedAt ? start : signedAt
}
