import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listLed } from './list-led.ts'

const { database } = await childrenForEachScope()

permissionTable('listing the children one leads for', {
  database,
  did: 'list children led',
  columns: {
    'the list': () => ({
      act: context => listLed(context, {}),
      about: () => ({ about: 'children led', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora', 'police-own-children'],
    ['martha felix bridget', 'NOT_PERMITTED'],
    ['niamh rosa victor owen leah kwame imran sara hana paul', 'NOT_PERMITTED'],
  ],
})
