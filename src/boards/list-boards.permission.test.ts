import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listBoards } from './list-boards.ts'

const { database } = await childrenForEachScope()

permissionTable('listing the boards for the whole force', {
  database,
  did: 'view boards',
  columns: {
    'the list': () => ({
      act: context => listBoards(context, {}),
      about: () => ({ about: 'boards', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['ade joan tom priya grace lewis ruth daniel moira sam esther helen carl martha cora', 'police-boards'],
    ['felix bridget', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'NOT_PERMITTED'],
  ],
})
