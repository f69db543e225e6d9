import { permissionTable } from '../../test/permission-cases.ts'
import { calledUpon, toCustody } from '../../test/permission-referrals.ts'
import { listReferrals } from './list-referrals.ts'

const { database } = await calledUpon()

permissionTable('listing what agencies were asked for', {
  database,
  did: 'list referrals',
  columns: {
    'the list': () => ({
      act: context => listReferrals(context, { whose: 'force', settled: false }),
      about: () => ({ about: 'referrals', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [
      Object.entries(toCustody)
        .flatMap(([name, people]) => (name === 'desks' ? [] : [people]))
        .join(' ')
        .replace(/ ?\bolive\b/, ''),
      'everyone-sees-their-own',
    ],
    [`${toCustody.desks} olive`, 'NOT_PERMITTED'],
  ],
})
