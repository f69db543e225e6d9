import { page } from '../web/page.ts'
import { importsView, importView } from './imports.view.ts'
import { listImports } from './list-imports.ts'
import { viewImport } from './view-import.ts'

const figures = { href: '/figures', text: 'Figures' }
const imports = { href: '/figures/imports', text: 'Imported files' }

/** The files of published searches that have been taken in. */
export const importsPage = page({
  path: '/figures/imports',
  title: 'Imported files',
  view: importsView,
  section: 'figures',
  crumbs: () => [figures],
  show: async context => ({ files: await listImports(context, {}) }),
})

/** One imported file, and everything odd about it. */
export const importPage = page({
  path: '/figures/imports/:fileId',
  title: ({ file }) => file.name,
  view: importView,
  section: 'figures',
  crumbs: () => [figures, imports],
  show: (context, { fileId }) => viewImport(context, { fileId }),
})
