import { page } from '../web/page.ts'
import { listTables } from './list-tables.ts'
import { tablesView, tableView } from './tables.view.ts'
import { viewTable } from './view-table.ts'

const figures = { href: '/figures', text: 'Figures' }
const picture = { href: '/picture', text: 'The data picture' }
const tables = { href: '/picture/tables', text: 'Imported tables' }

/** The files of public tables that have been taken in. */
export const tablesPage = page({
  path: '/picture/tables',
  title: 'Imported tables',
  view: tablesView,
  section: 'figures',
  crumbs: () => [figures, picture],
  show: async context => ({ files: await listTables(context, {}) }),
})

/** One file, and everything odd about it. */
export const tablePage = page({
  path: '/picture/tables/:fileId',
  title: ({ file }) => file.name,
  view: tableView,
  section: 'figures',
  crumbs: () => [figures, picture, tables],
  show: (context, { fileId }) => viewTable(context, { fileId }),
})
