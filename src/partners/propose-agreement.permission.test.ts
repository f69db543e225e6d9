import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { openProposal, proposeAgreement } from './propose-agreement.ts'

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
  columns: {
    Lambeth: column(context => proposeAgreement(context, terms)),
    'opening the form': column(context => openProposal(context, { agencyId })),
  },
  rows: [
    [groups.accounts, ...Array(2).fill('account-lead-proposes')],
    [`${groups.police} ${groups.lambeth}`, ...Array(2).fill('NOT_PERMITTED')],
    [groups.otherPartners, ...Array(2).fill('NOT_FOUND')],
  ],
})
