import { readAnswers } from '../kernel/answers.ts'
import { goTo, page } from '../web/page.ts'
import { listUrgent } from './list-urgent.ts'
import { partsFor } from './partner-navigation.view.ts'
import { reviewUrgent, viewUrgent } from './review-urgent.ts'
import { reviewQuestions, urgentListView, urgentView } from './urgent.view.ts'

/** Everything that was shared without an agreement, for whoever answers for it. */
export const urgentListPage = page({
  path: '/partners/urgent',
  title: 'Shared without an agreement',
  section: 'partners',
  show: async context => ({ ...(await listUrgent(context, {})), parts: partsFor(context.actor) }),
  view: urgentListView,
})

/** One of them: what was shared and why, and whether that was right. */
export const urgentPage = page({
  path: '/partners/urgent/:urgentId',
  title: 'Shared without an agreement',
  section: 'partners',
  back: () => ({ href: '/partners/urgent', text: 'All of them' }),
  show: (context, { urgentId }) => viewUrgent(context, { urgentId }),
  view: urgentView,

  async submit(context, { urgentId }, form) {
    const { answers, mistakes } = readAnswers(reviewQuestions, form, context.now)
    if (mistakes.length > 0) return mistakes
    const { finding, review } = answers
    await reviewUrgent(context, { urgentId, finding: String(finding), review: String(review) })
    return goTo(`/partners/urgent/${urgentId}`, { notice: 'Kept on record.' })
  },
})
