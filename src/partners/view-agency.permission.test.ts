import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { viewAgency } from './view-agency.ts'

const { database, agencyId, column } = await lambethsOwnBusiness()

permissionTable('seeing an agency', {
  database,
  did: 'view agency',
  columns: { Lambeth: column(context => viewAgency(context, { agencyId })) },
  rows: [
    [`${groups.accounts} ${groups.police}`, 'police-see'],
    [groups.lambeth, 'own-agency'],
    [groups.otherPartners, 'NOT_FOUND'],
  ],
})
