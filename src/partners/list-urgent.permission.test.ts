import { groups, lambethsOwnBusiness } from '../../test/permission-agencies.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { listUrgent } from './list-urgent.ts'

const { database } = await lambethsOwnBusiness()

permissionTable('listing what was shared without an agreement', {
  database,
  did: 'list urgent sharings',
  columns: {
    'the list': () => ({
      act: context => listUrgent(context, {}),
      about: () => ({ about: 'urgent sharings', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [groups.signsForPolice, 'sharing-lead-looks'],
    [
      [groups.policeBesides, groups.signsForLambeth, groups.lambethBesides, groups.otherPartners].join(' '),
      'NOT_PERMITTED',
    ],
  ],
})
