import { as, cast } from '../../test/cast.ts'
import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import type { Context } from '../kernel/context.ts'
import { proposeAgreement } from './propose-agreement.ts'
import { viewAgreement } from './view-agreement.ts'

const { database, agencyId } = await lambethsOwnBusiness()
const { agreementId } = await proposeAgreement(as(cast.bridget), {
  agencyId,
  purpose: 'To keep children safe',
  lawfulBasis: 'Children Act 2004 s.10',
  pathways: ['custody'],
  leavesOut: [],
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
})

permissionTable('reading an agreement', {
  database,
  did: 'view agency',
  columns: {
    'with Lambeth': () => ({
      act: (context: Context) => viewAgreement(context, { agreementId }),
      about: () => ({ about: 'agreement', about_id: agreementId, child_id: null }),
    }),
  },
  rows: [
    [`${groups.accounts} ${groups.police}`, 'police-see'],
    [groups.lambeth, 'own-agency'],
    [groups.otherPartners, 'NOT_FOUND'],
  ],
})
