import { aboutChild, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { viewLead } from './view-lead.ts'

const { database, ...ids } = await childrenForEachScope()
const column = (childId: string) => () => ({
  act: (context: Context) => viewLead(context, { childId }),
  about: aboutChild(childId),
})

permissionTable('seeing who leads for a child', {
  database,
  did: 'view child',
  columns: {
    'an open record': column(ids.open),
    'one shared with Lambeth': column(ids.shared),
    'a restricted one': column(ids.restricted),
    'no record': column(newId()),
  },
  rows: [
    ['tom priya grace lewis', 'police-read', 'police-read', 'own-restricted-child', 'NOT_FOUND'],
    [
      'ade joan ruth daniel moira sam esther helen carl martha cora',
      ...['police-read', 'police-read', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
    ['niamh rosa', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND', 'NOT_FOUND'],
    ['victor owen leah kwame imran sara hana paul', ...Array(4).fill('NOT_FOUND')],
  ],
})
