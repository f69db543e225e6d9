import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { compareGroups } from './compare-groups.ts'

const { database } = await childrenForEachScope()

permissionTable('comparing groups of children', {
  database,
  did: 'view fairness',
  columns: {
    'a comparison': () => ({
      act: context => compareGroups(context, { id: 'bail-refused' }),
      about: () => ({ about: 'comparison bail-refused', about_id: null, child_id: null }),
    }),
    'one that is not there': () => ({
      act: context => compareGroups(context, { id: 'bail-by-colour' }),
      about: () => ({ about: 'comparison', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-fairness', 'NOT_FOUND']],
})
