import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewBreaks } from './view-breaks.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing breaks in the data', {
  database,
  did: 'view fairness',
  columns: {
    'the breaks': () => ({
      act: context => viewBreaks(context, {}),
      about: () => ({ about: 'breaks in the data', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-fairness']],
})
