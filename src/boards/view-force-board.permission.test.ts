import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { viewForceBoard } from './view-force-board.ts'

const { database } = await childrenForEachScope()
const column = (board: string, about: string) => () => ({
  act: (context: Context) => viewForceBoard(context, { board, filter: {} }),
  about: () => ({ about, about_id: null, child_id: null }),
})

permissionTable('seeing a board for the whole force', {
  database,
  did: 'view boards',
  columns: {
    'missing children': column('missing', 'board of missing'),
    searches: column('searches', 'board of searches'),
    'no board': column('library', 'boards'),
  },
  rows: [
    [
      'ade joan tom priya grace lewis ruth daniel moira sam esther helen carl martha cora',
      ...['police-boards', 'police-boards', 'NOT_FOUND'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
    [
      'niamh rosa victor owen leah kwame imran sara hana paul',
      ...['NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
    ],
  ],
})
