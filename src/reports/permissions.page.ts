import { openPage } from '../web/page.ts'
import { permissionsView } from './permissions.view.ts'

/** Who may do what, and why. */
export const permissionsPage = openPage({
  path: '/rules/permissions',
  title: 'Who may do what',
  section: 'rules',
  wide: true,
  crumbs: () => [{ href: '/rules', text: 'Rules' }],
  view: permissionsView,
})
