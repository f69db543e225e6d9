import { nameOf } from '../children/child.ts'
import { page } from '../web/page.ts'
import { journeyView } from './journey.view.ts'
import { viewJourney } from './view-journey.ts'

/** A child's record, with everything that has happened to them. */
export const journeyPage = page({
  path: '/children/:childId',
  title: seen => nameOf(seen.child),
  section: 'children',
  wide: true,
  show: (context, { childId }) => viewJourney(context, { childId }),
  view: journeyView,
})
