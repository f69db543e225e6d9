import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listMeetings } from './list-meetings.ts'

const { database } = await childrenForEachScope()

permissionTable('listing what is before meetings', {
  database,
  did: 'list meetings',
  columns: {
    'the list': () => ({
      act: context => listMeetings(context, {}),
      about: () => ({ about: 'meetings', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [
      'ade joan tom priya grace lewis ruth daniel moira sam esther helen carl martha cora',
      'everyone-sees-their-own',
    ],
    ['felix bridget olive', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'everyone-sees-their-own'],
  ],
})
