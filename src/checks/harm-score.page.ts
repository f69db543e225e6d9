import { page } from '../web/page.ts'
import { harmScoreView } from './harm-score.view.ts'
import { viewHarmScore } from './view-harm-score.ts'

/** The points by which a child may be proposed for a violence harm review, and why each is there. */
export const harmScorePage = page({
  path: '/children/:childId/harm-score',
  title: 'Violence harm assessment',
  section: 'children',
  back: ({ child }) => ({ href: `/children/${child.id}`, text: "The child's record" }),
  show: (context, { childId }) => viewHarmScore(context, { childId }),
  view: harmScoreView,
})
