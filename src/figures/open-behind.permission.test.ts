import { importing, searchesCsv } from '../../test/imports.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { openBehind } from './open-behind.ts'

const { database } = await childrenForEachScope()
await importing(database)('2026-05-exampleshire-stop-and-search.csv', searchesCsv)
const others = Object.keys(everybody).filter(name => !['felix', 'martha'].includes(name))

permissionTable('opening what stands behind a number', {
  database,
  did: 'open what is behind a figure',
  columns: {
    'a number': () => ({
      act: context => openBehind(context, { id: 'children-searched', of: 'counted', page: 1 }),
      about: () => ({ about: 'figure children-searched', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['felix', 'analyst-checks-a-number'],
    ['martha', 'auditor-checks-a-number'],
    [others.join(' '), 'NOT_PERMITTED'],
  ],
})
