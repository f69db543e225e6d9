import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewFlow } from './view-flow.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing how children move between contacts', {
  database,
  did: 'view flow',
  columns: {
    'the flow': () => ({
      act: context => viewFlow(context, {}),
      about: () => ({ about: 'flow', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-flow']],
})
