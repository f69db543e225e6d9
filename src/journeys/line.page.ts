import { nameOf } from '../children/child.ts'
import { page } from '../web/page.ts'
import { lineView } from './line.view.ts'
import { viewLine } from './view-line.ts'

/** A child's whole journey on one line. */
export const linePage = page({
  path: '/children/:childId/line',
  title: 'The whole journey on one line',
  section: 'children',
  wide: true,
  back: seen => ({ href: `/children/${seen.child.id}`, text: nameOf(seen.child) }),
  show: (context, { childId }) => viewLine(context, { childId }),
  view: lineView,
})
