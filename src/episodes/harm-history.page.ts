import { page } from '../web/page.ts'
import { harmHistoryView } from './harm-history.view.ts'
import { viewHarmHistory } from './view-harm-history.ts'

/** What happened to a child as a child who was harmed, read before a decision about them. */
export const harmHistoryPage = page({
  path: '/episodes/:episodeId/steps/:step/harm-history',
  title: 'What happened to the child',
  back: seen => ({ href: `/episodes/${seen.episodeId}/steps/${seen.name}`, text: seen.step.title }),
  show: (context, { episodeId, step }) => viewHarmHistory(context, { episodeId, step }),
  view: harmHistoryView,
})
