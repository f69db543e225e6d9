import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listSamples } from './list-samples.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing which samples were drawn', {
  database,
  did: 'list samples',
  columns: {
    'the list': () => ({
      act: context => listSamples(context, {}),
      about: () => ({ about: 'samples', about_id: null, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'samples-are-open']],
})
