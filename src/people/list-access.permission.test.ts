import { byAccess, everybodysAccess } from '../../test/permission-access.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { listAccess } from './list-access.ts'

permissionTable('listing who has access', {
  database: await everybodysAccess(),
  did: 'list access',
  columns: {
    'their own agency': () => ({
      act: context => listAccess(context, { filter: {} }),
      about: () => ({ about: 'access', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [`${byAccess.policeLeads} ${byAccess.lambethLeads}`, 'access-lead-lists'],
    [`${byAccess.policeBesides} tom ${byAccess.lambethBesides} rosa ${byAccess.elsewhere}`, 'NOT_PERMITTED'],
  ],
})
