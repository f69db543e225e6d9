import { page } from '../web/page.ts'
import { compareEnds } from './compare-ends.ts'
import { endsView } from './ends.view.ts'

/** What others have published, and whether it can be worked out again. */
export const endsPage = page({
  path: '/picture/anchors',
  title: 'Published figures, worked out again',
  view: endsView,
  section: 'figures',
  wide: true,
  crumbs: () => [
    { href: '/figures', text: 'Figures' },
    { href: '/picture', text: 'The data picture' },
  ],
  show: context => compareEnds(context, {}),
})
