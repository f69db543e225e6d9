import { aboutChild, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { viewNetwork } from './view-network.ts'

const { database, open, shared, restricted, both } = await childrenForEachScope()
const column = (childId: string) => () => ({
  act: (context: Context) => viewNetwork(context, { childId }),
  about: aboutChild(childId),
})

permissionTable('seeing the people and places around a child', {
  database,
  did: 'view child',
  columns: {
    'an open record': column(open),
    'one shared with Lambeth': column(shared),
    'a restricted one': column(restricted),
    'a restricted one shared with Lambeth': column(both),
    'no record': column(newId()),
  },
  rows: [
    [
      'tom priya grace lewis',
      ...['police-read', 'police-read', 'own-restricted-child', 'own-restricted-child', 'NOT_FOUND'],
    ],
    [
      'ade joan ruth daniel moira sam esther helen carl martha cora',
      ...['police-read', 'police-read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['niamh rosa', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND'],
    ['victor owen leah kwame imran sara hana paul', ...Array(5).fill('NOT_FOUND')],
  ],
})
