import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import type { Context } from '../kernel/context.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { endAgreement, signAgreement } from './sign-agreement.ts'
import { viewAgreement } from './view-agreement.ts'

const { database, agencyId } = await lambethsOwnBusiness()

const terms = {
  agencyId,
  purpose: 'To keep children safe',
  lawfulBasis: 'Children Act 2004 s.10',
  pathways: ['custody'],
  leavesOut: [],
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
}

/** A new agreement with Lambeth for each person who tries. */
const onNew = (act: (context: Context, agreementId: string) => Promise<unknown>) => async () => {
  const { agreementId } = await proposeAgreement(as(cast.bridget), terms)
  return {
    act: (context: Context) => act(context, agreementId),
    about: () => ({ about: 'agreement', about_id: agreementId, child_id: null }),
  }
}

permissionTable('signing an agreement, and ending one', {
  database,
  did: 'sign agreement',
  columns: {
    signing: onNew((context, agreementId) => signAgreement(context, { agreementId, as: 'Director' })),
    ending: onNew((context, agreementId) => endAgreement(context, { agreementId, reason: 'Written anew' })),
  },
  rows: [
    [groups.signsForPolice, 'force-signs', 'force-signs'],
    [groups.policeBesides, 'NOT_PERMITTED', 'NOT_PERMITTED'],
    [groups.signsForLambeth, 'own-agency-signs', 'own-agency-signs'],
    [groups.lambethBesides, 'NOT_PERMITTED', 'NOT_PERMITTED'],
    [groups.otherPartners, 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

test('nobody signs for the force what they wrote down themselves, also who holds both offices; they may end it', async () => {
  const both = as({ ...cast.helen, roles: [...cast.helen.roles, 'account-lead'] })
  const { agreementId } = await proposeAgreement(both, terms)
  await assert.rejects(signAgreement(both, { agreementId, as: 'Director' }), { code: 'NOT_PERMITTED' })
  const { maySign, mayEnd } = await viewAgreement(both, { agreementId })
  assert.deepEqual({ maySign, mayEnd }, { maySign: false, mayEnd: true })
  await endAgreement(both, { agreementId, reason: 'Written anew' })
})
