import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { AgencyAccess, SigningAccess } from '../policy/permissions/partners.ts'
import type { Tx } from '../store/database.ts'
import { findAgreement } from './agreement.store.ts'
import type { SharingAgreement } from './agreement.ts'

/** Which agreement. */
export type Which = Readonly<{ agreementId: string }>

/** An agreement read for an operation, with what the permissions ask. */
export type ReadAgreement = AgencyAccess & Readonly<{ agreement: SharingAgreement }>

/** Reads an agreement to look at it. Not found when it is another agency's. */
export const readAgreement = (tx: Tx, { agreementId }: Which, context: Context): Promise<ReadAgreement> =>
  read(tx, { agreementId, hold: false }, context)

/** The same, before it is ended: nobody else signs or ends it meanwhile. */
export const holdToEnd = async (tx: Tx, { agreementId }: Which, context: Context) =>
  toEnd(await read(tx, { agreementId, hold: true }, context))

/** The same, before it is signed. */
export const holdToSign = async (tx: Tx, { agreementId }: Which, context: Context) =>
  toSign(await read(tx, { agreementId, hold: true }, context), context)

/** What is asked before it is signed. */
export const toSign = (
  read: ReadAgreement,
  { actor }: Pick<Context, 'actor'>,
): ReadAgreement & SigningAccess => ({ ...read, toOwnTerms: read.agreement.proposedBy === actor.id })

/** What is asked before it is ended. */
export const toEnd = (read: ReadAgreement): ReadAgreement & SigningAccess => ({ ...read, toOwnTerms: false })

async function read(
  tx: Tx,
  { agreementId, hold }: Which & Readonly<{ hold: boolean }>,
  { actor }: Context,
): Promise<ReadAgreement> {
  const agreement = await findAgreement(tx, { forceId: actor.forceId, id: agreementId, hold })
  if (!agreement) throw new Refusal('NOT_FOUND', { kind: 'agreement' })
  return { agreement, own: agreement.agencyId === actor.agencyId }
}

/** What the trail says of an operation on an agreement. */
export const aboutAgreement = ({ agreementId }: Which) => ({ kind: 'agreement', id: agreementId })
