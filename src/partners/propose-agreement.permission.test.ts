import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { proposeAgreement } from './propose-agreement.ts'

const { database, agencyId, column } = await lambethsOwnBusiness()

const terms = {
  agencyId,
  purpose: 'To keep children safe',
  lawfulBasis: 'Children Act 2004 s.10',
  pathways: ['custody'],
  leavesOut: [],
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
}

permissionTable('proposing an agreement', {
  database,
  did: 'propose agreement',
  columns: { Lambeth: column(context => proposeAgreement(context, terms)) },
  rows: [
    [groups.accounts, 'account-lead-proposes'],
    [`${groups.police} ${groups.lambeth}`, 'NOT_PERMITTED'],
    [groups.otherPartners, 'NOT_FOUND'],
  ],
})
