import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { changeArea } from './change-area.ts'

const { database, agencyId, column } = await lambethsOwnBusiness()

permissionTable('saying which boroughs an agency serves', {
  database,
  did: 'change agency',
  columns: { Lambeth: column(context => changeArea(context, { agencyId, area: ['Lambeth'] })) },
  rows: [
    [groups.accounts, 'account-lead-changes'],
    [`${groups.police} ${groups.lambeth}`, 'NOT_PERMITTED'],
    [groups.otherPartners, 'NOT_FOUND'],
  ],
})
