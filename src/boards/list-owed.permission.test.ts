import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { listOwed } from './list-owed.ts'

const { database } = await childrenForEachScope()

// Whose duties they are is settled by the rows: list-owed.test.ts.
permissionTable('listing what is owed', {
  database,
  did: 'list what is owed',
  columns: Object.fromEntries(
    (['mine', 'team', 'agency'] as const).map(whose => [
      whose,
      () => ({
        act: context => listOwed(context, { whose }),
        about: () => ({ about: 'worklist', about_id: null, child_id: null }),
      }),
    ]),
  ),
  rows: [
    [
      'ade joan tom priya grace lewis ruth daniel moira sam esther helen carl cora',
      ...Array(3).fill('everyone-sees-their-own'),
    ],
    ['niamh rosa victor owen leah kwame imran sara hana paul', ...Array(3).fill('everyone-sees-their-own')],
    ['felix bridget olive martha', ...Array(3).fill('NOT_PERMITTED')],
  ],
})
