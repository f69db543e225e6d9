import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewDepartures } from './view-departures.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing departures from decision tables', {
  database,
  did: 'view fairness',
  columns: {
    'the departures': () => ({
      act: context => viewDepartures(context, {}),
      about: () => ({ about: 'departures', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-fairness']],
})
