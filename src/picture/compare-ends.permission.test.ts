import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { compareEnds } from './compare-ends.ts'

const { database } = await childrenForEachScope()

permissionTable('published figures', {
  database,
  did: 'view figures',
  columns: {
    'all of them': () => ({
      act: context => compareEnds(context, {}),
      about: () => ({ about: 'published figures', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-figures']],
})
