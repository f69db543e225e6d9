import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listTables } from './list-tables.ts'

const { database } = await childrenForEachScope()

permissionTable('public tables', {
  database,
  did: 'view figures',
  columns: {
    'all of them': () => ({
      act: context => listTables(context, {}),
      about: () => ({ about: 'public tables', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-figures']],
})
