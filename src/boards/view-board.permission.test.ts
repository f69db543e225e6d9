import { castUnits } from '../../test/cast.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { viewBoard } from './view-board.ts'

const { database } = await childrenForEachScope()
const board = (unitId?: string) => () => ({
  act: (context: Parameters<typeof viewBoard>[0]) =>
    viewBoard(context, { kind: 'custody-suite', ...(unitId ? { unitId } : {}) }),
  about: () => ({ about: 'board', about_id: unitId ?? null, child_id: null }),
})

permissionTable('seeing the custody board', {
  database,
  did: 'view custody board',
  columns: { 'their own': board(), "Brixton's": board(castUnits.brixtonCustody.id) },
  rows: [
    [
      'ade joan tom priya grace lewis ruth daniel moira sam esther helen carl martha cora',
      ...['police-board', 'police-board'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'NOT_PERMITTED', 'NOT_PERMITTED'],
  ],
})
