import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewMatrix } from './view-matrix.ts'

const { database } = await childrenForEachScope()

permissionTable('seeing the gravity matrix', {
  database,
  did: 'view gravity matrix',
  columns: {
    'the matrix': () => ({
      act: context => viewMatrix(context, {}),
      about: () => ({ about: 'gravity matrix', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [
      'ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora martha felix bridget',
      'matrix-is-open',
    ],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'matrix-is-open'],
  ],
})
