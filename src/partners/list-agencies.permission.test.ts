import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { listAgencies } from './list-agencies.ts'

const { database } = await lambethsOwnBusiness()

permissionTable('listing agencies', {
  database,
  did: 'view agency',
  columns: {
    'the list': () => ({
      act: context => listAgencies(context, {}),
      about: () => ({ about: 'agencies', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [`${groups.accounts} ${groups.police}`, 'police-see'],
    [`${groups.lambeth} ${groups.otherPartners}`.replace(/ ?\bolive\b/, ''), 'own-agency'],
    // Whoever oversees the force owes nothing to one child, and has no part in what agencies share.
    ['olive', 'NOT_PERMITTED'],
  ],
})
