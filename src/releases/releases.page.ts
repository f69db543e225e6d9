import { page } from '../web/page.ts'
import { listReleases } from './list-releases.ts'
import { releasesView } from './releases.view.ts'

/** Every release. */
export const releasesPage = page({
  path: '/releases',
  title: 'Releases of figures',
  section: 'figures',
  wide: true,
  crumbs: () => [{ href: '/figures', text: 'Figures' }],
  show: context => listReleases(context, {}),
  view: releasesView,
})
