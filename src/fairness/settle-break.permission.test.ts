import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { settleBreak } from './settle-break.ts'

const { database } = await childrenForEachScope()
const others = Object.keys(everybody).filter(name => !['felix', 'della'].includes(name))
const said = {
  source: 'nowhere',
  column: 'sex',
  group: 'other',
  on: '2025-01-01',
  isReal: true,
  because: 'Why',
}

permissionTable('settling a break in the data', {
  database,
  did: 'settle break',
  columns: {
    'one that is not proposed': () => ({
      act: context => settleBreak(context, said),
      about: () => ({ about: 'break in the data', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['felix della', 'NOT_FOUND'],
    [others.join(' '), 'NOT_PERMITTED'],
  ],
})
