import { page } from '../web/page.ts'
import { breaksPage } from './breaks.page.ts'
import { comparisonPage } from './comparison.page.ts'
import { departuresPage } from './departures.page.ts'
import { fairnessView } from './fairness.view.ts'
import { maskedPage, roundPage, roundsPage } from './masked.page.ts'

/** The list of comparisons. It holds no number, only rules, so there is nothing to ask. */
const listPage = page({
  path: '/fairness',
  title: 'Fairness',
  view: fairnessView,
  section: 'figures',
  crumbs: () => [{ href: '/figures', text: 'Figures' }],
  show: async () => ({}),
})

/** The pages of this room. */
export const fairnessPages = [
  listPage,
  departuresPage,
  breaksPage,
  roundsPage,
  roundPage,
  maskedPage,
  comparisonPage,
]
